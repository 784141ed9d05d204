/** Files with people block with all of them where they are, their twins pass. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileEntry } from '../../../src/core/types.ts';
import { temporaryFolder } from '../command.ts';
import { type Cell, cellsOf, outcomeOf } from './matrix.ts';
import { PLACES } from './places.ts';
import { scanCells } from './run.ts';

const cells = PLACES.flatMap((place) => cellsOf(place, 1));
const folder = temporaryFolder();
let entries: readonly (readonly FileEntry[])[] = [];
beforeAll(async () => {
  entries = await scanCells(cells, folder.path);
}, 120_000);
afterAll(() => folder.remove());

const nameOf = ({ place, writer, kind, content }: Cell) =>
  `${place.title}, ${writer ?? 'file'}: ${kind === 'twin' ? 'nobody' : `${content.persons} people`}`;

test.each(cells.map((cell, i) => [nameOf(cell), cell, i] as const))('%s', (_, cell, i) => {
  const { verdict, persons, there, places, problems } = outcomeOf(cell, entries[i]!);
  if (cell.kind === 'twin') {
    expect({ verdict, places, problems }).toEqual({ verdict: 'pass', places: [], problems: [] });
    return;
  }
  const shown = [...places.slice(0, 4), ...problems.slice(0, 2)].join('; ');
  const due = { verdict: 'block', there: true, persons: cell.content.persons };
  expect({ verdict, there, persons }, `due: ${cell.place.visibility}; found: ${shown}`).toEqual(due);
});
