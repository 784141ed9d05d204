import { describe } from 'vitest';
import { build, handCells, leakOf, libraryCells, nameOf } from '../spreadsheets/matrix.ts';
import { PLACES } from '../spreadsheets/places.ts';
import { testCanaries } from './canary-matrix.ts';

const content = leakOf(1);

describe('people hidden in spreadsheets are in no copy', () => {
  testCanaries(
    [...handCells(PLACES), ...libraryCells(PLACES)].map((cell) => ({
      title: `${cell.place.title} (${cell.writer}, ${cell.format})`,
      name: nameOf(cell),
      visibility: cell.place.visibility,
      bytes: build(cell, content),
      rows: content.rows,
      sentences: [...content.sentences, ...content.items],
    })),
  );
});
