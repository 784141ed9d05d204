/** The tests of a list of cells: the leak blocks with all of its people at the right place, the twin passes. */
import { describe, expect, test } from 'vitest';
import type { Content } from './content.ts';
import { build, type Cell, leakOf, scanCell, twinOf, twinSizes, visibilityOf } from './matrix.ts';

/** Milliseconds; some seconds are enough, but on a machine that does much else. */
const TIMEOUT = 180_000;

export type Get = (cell: Cell, content: Content) => Promise<Uint8Array> | Uint8Array;

/** `get` gives the file of a cell with a content; by default it is built. */
export function testCells(cells: readonly Cell[], get: Get = build): void {
  for (const cell of cells) {
    describe(`${cell.place.title} (${cell.writer}, ${cell.format})`, () => {
      test.each(cell.sizes)(
        '%i people block as what they are',
        async (size) => {
          const outcome = await scanCell(cell, await get(cell, leakOf(size)));
          const { verdict, persons, there } = outcome;
          const due = { verdict: 'block', persons: size, there: size };
          const shown = [...outcome.places.slice(0, 4), ...outcome.problems.slice(0, 2)].join('; ');
          expect({ verdict, persons, there }, `due at ${visibilityOf(cell)}; found: ${shown}`).toEqual(due);
        },
        TIMEOUT,
      );
      test.each(twinSizes(cell))(
        '%i rows or remarks about nobody pass',
        async (size) => {
          const { verdict, places, problems } = await scanCell(cell, await get(cell, twinOf(size)));
          expect({ verdict, places, problems }).toEqual({ verdict: 'pass', places: [], problems: [] });
        },
        TIMEOUT,
      );
    });
  }
}
