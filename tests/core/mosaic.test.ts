import { expect, test } from 'vitest';
import { withOthers } from '../../src/core/mosaic/joined-entries.ts';
import { MOST_ROWS_OF_ALL, Mosaic } from '../../src/core/mosaic/mosaic.ts';
import { keepSketch, type TableSketch } from '../../src/core/mosaic/sketch.ts';
import { MOST_ROWS, Sketches } from '../../src/core/mosaic/sketcher.ts';
import type { PlaceOwner } from '../../src/core/persons/person.ts';
import type { FileEntry, ProblemCode } from '../../src/core/types.ts';
import { listedRows } from '../../src/readers/shared/rows.ts';

const table = { part: 'table', visibility: () => 'visible' as const, locate: () => ({ locator: 'A1' }) };
const batch = listedRows(table, 0, [['P4711', 'Guatemala']]);
const row = { batch, index: 0 };
const owner = (part: string): PlaceOwner => ({
  part,
  span: () => part,
  locate: () => ({ locator: part }),
});
const about = (part: string) => ({
  owner: owner(part),
  path: 'a.csv',
  populations: 0,
  publicRole: false,
  facts: [{ detector: 'person.name', category: 'name', visibility: 'visible' as const }],
  keys: [
    { column: 0, kind: 'id', caption: 'ref', shown: 'Ref', value: (text: string) => text.toLowerCase() },
  ],
  means: [],
});

test('rows past the limit of a file are not kept, and the sketch says so', () => {
  const sketches = new Sketches([1, 2]);
  const growing = sketches.table(about('sheet 1'))!;
  let kept = 0;
  const add = () => {
    if (!sketches.takes()) return;
    kept++;
    growing.add(row, 1, sketches.secret);
  };
  for (let i = 0; i < 1_000; i++) add();
  expect(sketches.end().isWhole).toBe(true);
  while (kept < MOST_ROWS) {
    kept++;
    sketches.takes();
  }
  for (let i = 0; i < 1_000; i++) add();
  expect(kept).toBe(MOST_ROWS);
  const { tables, isWhole } = sketches.end();
  expect([tables[0]!.masks.length, isWhole]).toEqual([1_000, false]);
});

test('rows of tables that are known are kept when there is no room for further tables', () => {
  const sketches = new Sketches([1, 2]);
  const first = about('sheet 1');
  sketches.table(first);
  while (sketches.table(about('another')) !== undefined);
  expect(sketches.end().isWhole).toBe(false);
  expect(sketches.table(first)).toBeDefined();
  expect(sketches.takes()).toBe(true);
});

const entry = (path: string): FileEntry => ({
  ...{ path, format: 'csv', bytes: 1, verdict: 'pass', persons: 0, categories: {}, rules: [] },
  ...{ places: [], findings: [], findingsTotal: 0, problems: [] },
});

function sketch(path: string, rows: number): TableSketch {
  const { populations, publicRole, facts } = about('');
  return { ...{ path, populations, publicRole, facts }, keys: [], quasi: [], masks: new Uint16Array(rows) };
}

test('files past the limit of a run are told as not read whole, unless the policy lets that be', () => {
  const files = Array.from({ length: MOST_ROWS_OF_ALL / MOST_ROWS + 1 }, (_, i) => [entry(`${i}.csv`)]);
  for (const [one] of files)
    keepSketch(one, { tables: [sketch(one!.path, MOST_ROWS)], isWhole: one!.path !== '0.csv' });
  const mosaic = new Mosaic(files, { policy: undefined, engine: undefined } as never);
  expect([...mosaic.cut]).toEqual(['0.csv', `${files.length - 1}.csv`]);
  const told = (allowed: ProblemCode[]) =>
    files.map((entries) => {
      const [one] = withOthers(entries, mosaic, { lang: 'en', policy: { allowed: new Set(allowed) } });
      return [one!.verdict, ...one!.problems.map(({ code }) => code)];
    });
  const harmless = Array(files.length - 2).fill(['pass']);
  expect(told([])).toEqual([['incomplete', 'too-large'], ...harmless, ['incomplete', 'too-large']]);
  expect(told(['too-large'])).toEqual([['pass', 'too-large'], ...harmless, ['pass', 'too-large']]);
});
