import { describe } from 'vitest';
import { bytesOf, cellsOf } from '../pages/matrix.ts';
import { PLACES } from '../pages/places.ts';
import { testCanaries } from './canary-matrix.ts';

describe('people hidden in pages are in no copy', () => {
  testCanaries(
    PLACES.map((place) => {
      const cell = cellsOf(place, 1)[0]!;
      const { rows, sentences } = cell.content;
      const { title, visibility } = place;
      return { title, name: cell.name, visibility, bytes: bytesOf(cell), rows, sentences };
    }),
  );
});
