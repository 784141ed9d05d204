import { testCells } from './cells.ts';
import { handCells } from './matrix.ts';
import { CACHE_PLACES, SHEET_PLACES } from './places.ts';

testCells(handCells([...SHEET_PLACES, ...CACHE_PLACES]));
