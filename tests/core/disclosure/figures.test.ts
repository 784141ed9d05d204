import { describe, expect, test } from 'vitest';
import { figureIn } from '../../../src/core/disclosure/figures.ts';

const INFINITY = Number.POSITIVE_INFINITY;

describe('figures in cells', () => {
  test.each([
    ['7', 7],
    ['0', 0],
    ['1,827', 1827],
    ['1.827', 1827],
    ['1 827', 1827],
    ['12.0', 12],
  ])('%j is a count', (text, value) => {
    expect(figureIn(text)).toEqual({ kind: 'count', value });
  });

  test.each([
    ['<11', 0, 10],
    ['< 5', 0, 4],
    ['fewer than 11', 0, 10],
    ['Menos de 11', 0, 10],
    ['≤10', 0, 10],
    ['1-10', 1, 10],
    ['1 a 10', 1, 10],
    ['*', 0, INFINITY],
    ['D', 0, INFINITY],
    ['(S)', 0, INFINITY],
    ['suprimido', 0, INFINITY],
  ])('%j is withheld', (text, low, high) => {
    expect(figureIn(text)).toEqual({ kind: 'withheld', low, high });
  });

  test('shares and parts', () => {
    expect(figureIn('99.7%')).toEqual({ kind: 'share', value: 99.7, step: 0.1 });
    expect(figureIn('99,70 %')).toEqual({ kind: 'share', value: 99.7, step: 0.01 });
    expect(figureIn('918 of 1,921')).toEqual({ kind: 'part', part: 918, whole: 1921 });
  });

  test.each(['', '-', '7.25', '-3', '$7', 'Iran', '2022-11-03', '7 days', '3:12', 'A7'])(
    '%j is none',
    (text) => {
      expect(figureIn(text)).toBeUndefined();
    },
  );
});
