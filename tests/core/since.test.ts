import { expect, test } from 'vitest';
import { Former, isGrave } from '../../src/core/since.ts';
import type { FileEntry } from '../../src/core/types.ts';
import { entry } from '../reporters/sample.ts';

const rule = (id: string, level: 'block' | 'review' | 'note', persons = 3) => ({
  id,
  level,
  message: '',
  persons,
});
const place = (locator: string, persons = 3, visibility: 'visible' | 'hidden-sheet' = 'visible') => ({
  locator,
  visibility,
  persons,
  categories: { name: persons },
});
const problem = (code: 'encrypted' | 'damaged') => ({ code, message: '' });

const BEFORE = entry('list.csv', {
  verdict: 'block',
  persons: 3,
  categories: { name: 3, birth_date: 3 },
  rules: [rule('named', 'block'), rule('staff', 'review')],
  places: [place("'Data 2022'!A2:F4"), place('pages 3–7')],
  problems: [problem('damaged')],
});

test.each<[string, Partial<FileEntry>, boolean]>([
  ['as it was', {}, true],
  ['fewer people', { rules: [rule('named', 'block', 2)] }, true],
  ['a lighter level', { rules: [rule('named', 'review')] }, true],
  ['rows that have moved', { places: [place("'Data 2022'!B12:G14")] }, true],
  ['the same people on other pages', { places: [place('pages 12–16')] }, true],
  ['another note', { rules: [rule('persons-range', 'note')] }, true],
  ['an approval that has ended', { rules: [rule('approval-ended', 'note', 0)] }, false],
  ['a rule that did not fire', { rules: [rule('addresses', 'block')] }, false],
  ['a graver level', { rules: [rule('staff', 'block')] }, false],
  ['more people', { rules: [rule('named', 'block', 4)] }, false],
  ['more people in a part', { places: [place("'Data 2022'!A2:F5", 4)] }, false],
  ['another part', { places: [place("'Data old'!A2:F4")] }, false],
  [
    'the same part, hidden now, and nobody in it',
    { places: [place("'Data 2022'!A2", 0, 'hidden-sheet')] },
    false,
  ],
  ['another problem', { problems: [problem('encrypted')] }, false],
  ['another path', { path: 'other.csv' }, false],
  ['people in a hidden part', { places: [place('x', 1, 'hidden-sheet')] }, false],
  ['a Social Security number', { categories: { ssn: 1 } }, false],
])('%s: known is %s', (_, given, expected) => {
  expect(new Former([BEFORE]).knows([{ ...BEFORE, ...given }])).toBe(expected);
});

test('what is grave is never known, and only blocks are grave', () => {
  const hidden = { ...BEFORE, places: [place('x', 1, 'hidden-sheet')] };
  const numbers = { ...BEFORE, categories: { a_number: 1 } };
  for (const grave of [hidden, numbers]) {
    expect(new Former([grave]).knows([grave])).toBe(false);
    expect([isGrave(grave), isGrave({ ...grave, verdict: 'review' })]).toEqual([true, false]);
    // Inside an archive as well.
    const outer = { ...BEFORE, path: 'a.zip' };
    expect(new Former([outer, grave]).knows([outer, grave])).toBe(false);
  }
});

test('what somebody had approved is new when nobody does any more', () => {
  const approved = { by: 'Ana', reason: 'they consented', at: '2026-05-01' };
  expect(new Former([{ ...BEFORE, approved }]).knows([BEFORE])).toBe(false);
});
