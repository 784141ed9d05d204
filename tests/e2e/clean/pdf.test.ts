import { describe } from 'vitest';
import { cellsOf, handBytes } from '../pdf/matrix.ts';
import { PLACES } from '../pdf/places.ts';
import { testCanaries } from './canary-matrix.ts';

describe('people hidden in PDFs are in no copy', () => {
  const leaks = new Map(
    cellsOf('by hand', PLACES).flatMap((cell) => (cell.kind === 'leak' ? [[cell.place.id, cell]] : [])),
  );
  testCanaries(
    [...leaks.values()].map((cell) => {
      const { rows, sentences } = cell.content;
      const { title, visibility } = cell.place;
      return { title, name: 'a.pdf', visibility, bytes: handBytes(cell), rows, sentences };
    }),
  );
});
