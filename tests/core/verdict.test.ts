import { expect, test } from 'vitest';
import { markOutermost } from '../../src/core/outermost.ts';
import type { FileEntry, Verdict } from '../../src/core/types.ts';
import { type ExitFlags, exitStatus, gravest, judgeRun } from '../../src/core/verdict.ts';

const entry = (path: string, verdict: Verdict, persons = 0): FileEntry => ({
  path,
  format: 'csv',
  bytes: 10,
  verdict,
  persons,
  categories: {},
  rules: [],
  places: [],
  findings: [],
  findingsTotal: 0,
  problems: [],
});

test.each<[Verdict, ExitFlags, number]>([
  ['pass', {}, 0],
  ['review', {}, 0],
  ['review', { strict: true }, 1],
  ['block', {}, 1],
  ['block', { allowIncomplete: true }, 1],
  ['incomplete', {}, 3],
  ['incomplete', { allowIncomplete: true }, 0],
  ['incomplete', { strict: true, toReview: true }, 1],
  ['incomplete', { strict: true, toReview: true, allowIncomplete: true }, 1],
  ['incomplete', { toReview: true }, 3],
])('%s with %o exits with %i', (verdict, flags, status) => {
  expect(exitStatus(verdict, flags)).toBe(status);
});

test('a block outweighs a file that could not be read, which outweighs a review', () => {
  expect(gravest(['pass', 'incomplete', 'block', 'review'])).toBe('block');
  expect(gravest(['review', 'incomplete'])).toBe('incomplete');
  expect(gravest([])).toBe('pass');
});

test('a file on disk whose name holds `!` is counted, also beside the one that its name begins with', () => {
  const entries = [entry('a.zip', 'pass'), entry('a.zip!x.csv', 'pass'), entry('a.zip!b.csv', 'block', 2)];
  markOutermost(entries[2]);
  expect(judgeRun(entries).totals).toMatchObject({ files: 2, blocked: 1, persons: 2 });
});

test('the run counts outermost files only, and its verdict is that of the gravest', () => {
  const entries = [
    entry('a.zip', 'block', 3),
    entry('a.zip!x.csv', 'block', 3),
    entry('a.zip!y.zip!z.csv', 'pass'),
    entry('b.csv', 'incomplete'),
  ];
  expect(judgeRun(entries)).toEqual({
    verdict: 'block',
    totals: { files: 2, bytes: 20, blocked: 1, review: 0, incomplete: 1, approved: 0, persons: 3 },
  });
});
