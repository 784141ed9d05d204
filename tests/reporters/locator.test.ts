import { describe, expect, test } from 'vitest';
import { columnLetters, locatorKind, spotOf } from '../../src/reporters/shared/locator.ts';

describe('what a locator says', () => {
  test.each([
    [
      "'Sheet3'!A2:F6253 (hidden sheet)",
      { sheet: 'Sheet3', block: { top: 1, left: 0, bottom: 6252, right: 5 } },
    ],
    ["'It''s'!AA10", { sheet: "It's", block: { top: 9, left: 26, bottom: 9, right: 26 } }],
    ["'S'!F6 comment – 'S'!B7 comment", { sheet: 'S', block: { top: 5, left: 1, bottom: 6, right: 5 } }],
  ])('%s: cells', (locator, cells) => {
    expect(spotOf(locator)).toEqual({ kind: 'cells', ...cells });
  });

  test.each([
    ['lines 4–980', 'lines', 4, 980],
    ['line 1, $', 'lines', 1, 1],
    ['rows 2–6253, column 1', 'rows', 2, 6253],
    ['pages 1–131', 'pages', 1, 131],
    ['page 2, table rows 1–15', 'pages', 2, 2],
  ])('%s', (locator, kind, first, last) => {
    expect(spotOf(locator)).toEqual({ kind, first, last });
  });

  test.each([
    '',
    'document properties',
    "'S' formulas",
    "'S'!x",
    'table 1, rows 2–507',
    'line',
    'underline 3',
  ])('%j is a part', (locator) => {
    expect(spotOf(locator)).toEqual({ kind: 'part' });
  });
});

describe('what of it survives an edit', () => {
  test.each([
    ["'Data 2022'!A2:F6253 (hidden sheet)", "'Data 2022'!A9:F7000 (hidden sheet)", true],
    ['lines 4–980', 'line 17', true],
    ['$.data[0..639].name', '$.data[3].name', true],
    ['page 2, table rows 1–15', 'page 3, table row 4', true],
    ["'Data 2022'!A2:F9", "'Data 2023'!A2:F9", false],
    ["'S'!A2:F9", "'S'!A2:G9", false],
    ['$.a[0].name', '$.b[0].name', false],
    ['document properties', 'settings', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(locatorKind(a) === locatorKind(b)).toBe(same);
  });
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %d is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});
