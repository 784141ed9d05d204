import { plain } from '../core/text/fold.ts';
import { numberScales, numberValues, numberWord } from './number-words.baked.ts';

const LINKS = new Set(['y', 'e', 'et', 'and']);

/** The source of an expression for up to `most` number words of English, Spanish, French or Portuguese. */
export const numberWords = (most: number): string =>
  `(?:${numberWord()})(?:(?:[ -](?:y |e |et |and |et-)?)(?:${numberWord()})){0,${most - 1}}`;

/**
 * The number that is written in words, cardinal or ordinal: `mil novecientos ochenta y siete`, `nineteen ninety-four`,
 * `mil neuf cent quatre-vingt-quatorze`, `twenty-first`. Undefined if a word is none of a number.
 */
export function numberOf(text: string): number | undefined {
  const words = plain(text).split(/[ -]+/);
  const { hundreds, thousands } = numberScales();
  const values = numberValues();
  let [whole, part] = [0, 0];
  for (const [i, word] of words.entries()) {
    if (LINKS.has(word)) continue;
    if (thousands.includes(word)) {
      whole += Math.max(part, 1) * 1000;
      part = 0;
    } else if (hundreds.includes(word)) part = Math.max(part, 1) * 100;
    else {
      const value = Object.hasOwn(values, word) ? values[word] : undefined;
      if (value === undefined) return undefined;
      part = joined(part, value, words[i - 1] ?? '');
    }
  }
  return whole + part;
}

/** `quatre-vingt` is four times twenty, `nineteen ninety` a century and a year of it. */
function joined(part: number, value: number, before: string): number {
  if (value === 20 && before === 'quatre') return part - 4 + 80;
  const isCentury = part >= 18 && part <= 20 && (value >= 10 || before === 'oh');
  return isCentury ? part * 100 + value : part + value;
}
