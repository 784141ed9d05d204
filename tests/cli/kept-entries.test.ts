import { expect, test } from 'vitest';
import { KeptEntries } from '../../src/cli/kept-entries.ts';
import type { FileEntry } from '../../src/core/types.ts';

const entry = (findings: number) =>
  ({
    path: 'a.csv',
    findings: Array.from({ length: findings }, (_, i) => i),
    findingsTotal: 500,
  }) as unknown as FileEntry;

const kept = (options: { areTold: boolean; most?: number }, ...counts: number[]) => {
  const all = new KeptEntries(options);
  for (const count of counts) all.add(entry(count));
  return all.entries.map(({ findings, findingsTotal }) => [findings.length, findingsTotal]);
};

test('all findings are kept while there is room, then some examples of each file; totals stay', () =>
  expect(kept({ areTold: false, most: 250 }, 100, 100, 100, 100, 2)).toEqual([
    [100, 500],
    [100, 500],
    [50, 500],
    [3, 500],
    [2, 500],
  ]));

test('none are kept that every report has told already', () =>
  expect(kept({ areTold: true }, 100, 0)).toEqual([
    [0, 500],
    [0, 500],
  ]));
