import { testCells } from './cells.ts';
import { handCells } from './matrix.ts';
import { PACKAGE_PLACES } from './places.ts';

testCells(handCells(PACKAGE_PLACES));
