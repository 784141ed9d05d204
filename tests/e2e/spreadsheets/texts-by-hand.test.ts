import { testCells } from './cells.ts';
import { handCells } from './matrix.ts';
import { TEXT_PLACES } from './places.ts';

testCells(handCells(TEXT_PLACES));
