import { describe, expect, test } from 'vitest';
import { changes, judge, median, type Results, summary } from '../../bench/harness/figures.ts';
import type { Bound } from '../../bench/harness/types.ts';

const RESULTS: Results = {
  ours: { wall: 2, cpu: 3, memory: 120 },
  peer: { wall: 1, cpu: 1, memory: 240 },
};
const ratio: Bound = { of: 'ours', against: 'peer', measure: 'time', by: 'ratio', most: 2.5 };

test.each([
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2],
  [[10, 9, 1, 1, 1], 1],
])('the median of %j is %d', (values, expected) => expect(median(values)).toBe(expected));

test('a summary has the medians of the times and the most memory', () => {
  const runs = [
    { wall: 3, cpu: 1, memory: 90 },
    { wall: 1, cpu: 9, memory: 70 },
    { wall: 2, cpu: 2, memory: 80 },
  ];
  expect(summary(runs)).toEqual({ wall: 2, cpu: 2, memory: 90 });
});

describe('a bound', () => {
  test.each<[string, Bound, 'wall' | 'cpu', number | undefined, boolean | undefined]>([
    ['on a ratio, by the clock', ratio, 'wall', 2, true],
    ['on a ratio, of the processors', ratio, 'cpu', 3, false],
    ['on memory beside another', { ...ratio, measure: 'memory', most: 0.4 }, 'wall', 0.5, false],
    ['on what is beyond another', { ...ratio, by: 'difference', most: 1 }, 'wall', 1, true],
    ['by itself', { of: 'ours', measure: 'memory', by: 'value', most: 119 }, 'wall', 120, false],
    ['beside one that did not run', { ...ratio, against: 'nobody' }, 'wall', undefined, undefined],
    ['on one that did not run', { ...ratio, of: 'nobody' }, 'wall', undefined, undefined],
  ])('%s', (_, bound, clock, value, met) =>
    expect(judge([bound], RESULTS, clock)).toEqual([{ bound, value, met }]),
  );

  test('on memory that could not be told is neither met nor missed', () => {
    const results = { ours: { wall: 1, cpu: 1, memory: Number.NaN } };
    const [judged] = judge([{ of: 'ours', measure: 'memory', by: 'value', most: 1 }], results, 'wall');
    expect(judged).toMatchObject({ value: undefined, met: undefined });
  });
});

describe('what has changed', () => {
  const asked = { bounds: [ratio], clock: 'cpu' } as const;
  const slower = { ...RESULTS, ours: { wall: 2, cpu: 3.6, memory: 120 } };

  test('is told once, with and without a bound', () => {
    const now = { ...slower, peer: { wall: 1, cpu: 1, memory: 120 } };
    expect(
      changes(RESULTS, now, asked).map(({ bound, before, now, change }) => [
        bound.measure,
        before,
        now,
        Math.round(change * 100),
      ]),
    ).toEqual([
      ['time', 3, 3.6, 20],
      ['memory', 0.5, 1, 100],
    ]);
  });

  test('is nothing within a tenth, nor beside what was not measured before', () => {
    const little = { ...RESULTS, ours: { wall: 9, cpu: 3.2, memory: 125 } };
    expect(changes(RESULTS, little, asked)).toEqual([]);
    expect(changes({ ours: RESULTS.ours! }, slower, asked)).toEqual([]);
  });
});
