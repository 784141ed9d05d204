import { testCells } from './cells.ts';
import { libraryCells } from './matrix.ts';
import { PLACES } from './places.ts';

testCells(libraryCells(PLACES));
