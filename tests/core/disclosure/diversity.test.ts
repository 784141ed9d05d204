import { expect, test } from 'vitest';
import { DiversityCounter } from '../../../src/core/disclosure/diversity.ts';

/** Adds rows of (class, sensitive code); returns what is told of classes of at least `least` rows. */
function diversityOf(rows: readonly (readonly [number, number])[], least = 1, most?: number) {
  const counter = new DiversityCounter(most);
  const counts: number[] = [];
  for (const [owner, code] of rows) {
    counter.add(owner, code);
    counts[owner] = (counts[owner] ?? 0) + 1;
  }
  return counter.of(counts, least);
}

test('distinct and entropy l-diversity of two classes', () => {
  // Class 0: values 1, 2, 3, 4, once each: four distinct, entropy ln 4, so 4.
  // Class 1: values 1, 1, 1, 2: two distinct, entropy −(3/4 ln 3/4 + 1/4 ln 1/4) = 0.5623, so e^0.5623 = 1.7548.
  const rows = [1, 2, 3, 4].map((code) => [0, code] as const);
  const other = [1, 1, 1, 2].map((code) => [1, code] as const);
  const diversity = diversityOf([...rows, ...other])!;
  expect(diversity.distinct).toBe(2);
  expect(diversity.entropy).toBeCloseTo(1.7548, 4);
  expect(diversity.alike).toBe(0);
});

test('a class of one value tells it of all its rows', () => {
  // Fourteen rows of one class have one value; three of another differ.
  const alike = Array.from({ length: 14 }, () => [0, 1] as const);
  const others = [1, 2, 3].map((code) => [1, code] as const);
  expect(diversityOf([...alike, ...others])).toMatchObject({ distinct: 1, alike: 14 });
});

test('small classes are the business of k-anonymity', () => {
  expect(
    diversityOf(
      [
        [0, 1],
        [0, 1],
      ],
      3,
    ),
  ).toBeUndefined();
});

test('a blank is no value: the class is not known to be alike', () => {
  expect(
    diversityOf(
      [
        [0, 1],
        [0, 1],
        [0, 0],
      ],
      2,
    ),
  ).toMatchObject({ distinct: 1, alike: 0 });
});

test('nothing is told where there are too many pairs, or classes were sampled', () => {
  expect(
    diversityOf(
      [
        [0, 1],
        [0, 2],
        [0, 3],
      ],
      1,
      2,
    ),
  ).toBeUndefined();
  expect(
    diversityOf(
      [
        [0, 1],
        [-1, 2],
      ],
      1,
    ),
  ).toBeUndefined();
});
