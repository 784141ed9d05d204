import { describe, expect, test } from 'vitest';
import { shortestMatch } from '../../src/kit/shortest-form.ts';

describe('the fewest signs that an expression matches', () => {
  test.each<[string, number]>([
    ['', 0],
    ['abc', 3],
    ['ab|c', 1],
    ['(?:ab|c)d', 2],
    ['(?<year>\\d{4})-\\d{2}', 7],
    ['[A-Z]{5}\\d{4}[A-Z]', 10],
    ['[\\]a]{2,9}', 2],
    ['a+b*c?d{0,3}', 1],
    ['a+?b{2}?', 3],
    ['(?:ab){2,}', 4],
    ['(?<!\\d)\\d{3}(?=[ -]\\d{4})', 3],
    ['^\\bA$', 1],
    ['\\p{Lu}\\u00e9\\x41\\.', 4],
    ['(a)\\1', 1],
    ['a{', 2],
    ['a)b', 0],
  ])('%s', (source, expected) => {
    expect(shortestMatch(source)).toBe(expected);
  });
});
