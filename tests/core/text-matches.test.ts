import { describe, expect, it } from 'vitest';
import { lettered } from '../../src/core/text/lettered.ts';
import { matchesOf } from '../../src/core/text/matches.ts';

const EXPRESSIONS = [/a/g, /a*/g, /(?<=a)|b/g, /(a)(?<n>b)?/gi, /\p{L}*/gu, /(?:)/gu, /^./gm, /.$/gms];
const TEXTS = ['', 'a', 'banana', 'xxab AB', 'né 𝒳a𝒳', '\ud835x\udcb3', 'a\nb\na'];

const plainly = (shape: RegExp, text: string) => Array.from(text.matchAll(shape), described);
const described = (match: RegExpExecArray) => [match.index, [...match], { ...match.groups }];

describe('all matches of an expression', () => {
  it.each(EXPRESSIONS)('are those of matchAll: %s', (shape) => {
    for (const text of TEXTS)
      expect(matchesOf(shape, text).map(described), text).toEqual(plainly(shape, text));
  });

  it('begin at the beginning, and leave the expression at it', () => {
    const shape = /a/g;
    shape.lastIndex = 3;
    expect(matchesOf(shape, 'aba')).toHaveLength(2);
    expect(shape.lastIndex).toBe(0);
  });

  it('are found while those of the same expression are gone through', () => {
    const shape = lettered(String.raw`\p{L}+`, 'gu');
    const inner = matchesOf(shape, 'ab cd').map(([word]) => matchesOf(shape, `${word} e`).length);
    expect(inner).toEqual([2, 2]);
  });
});
