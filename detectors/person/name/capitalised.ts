/** Where capitalised words stand in a text: the raw material for runs. */
import { isLatin, lettered } from '../../../src/core/text/lettered.ts';
import { matchesOf } from '../../../src/core/text/matches.ts';
import { latinLetters } from './latin-letters.baked.ts';

const WORD = lettered(String.raw`\p{Lu}[\p{L}\p{M}'’ʼ‐-]*`, 'gu');

/** May stand in a word, as its letter, as its beginning. */
const PART = 1;
const LETTER = 2;
const CAPITAL = 4;
/** What each character is that a text in Latin letters may hold. */
const LATIN = new Uint8Array(0x205f);
const { end: END, letters, capitals } = latinLetters();
for (const [from, to] of letters) LATIN.fill(PART | LETTER, from, to);
for (const [from, to] of capitals) for (let unit = from; unit < to; unit++) LATIN[unit]! |= CAPITAL;
for (const char of "'’‐-") LATIN[char.charCodeAt(0)] = PART;

/** Latin, or punctuation: `isLatinLetter` may be asked. */
export const isLatinUnit = (unit: number): boolean => unit < END || (unit >= 0x2010 && unit < 0x205f);
export const isLatinLetter = (unit: number): boolean => (LATIN[unit]! & LETTER) !== 0;

/** Start and end of each capitalised word, one after the other. A capital inside a word begins one, too. */
export function capitalisedWords(text: string): readonly number[] {
  if (isLatin(text)) return latinWords(text);
  return Array.from(matchesOf(WORD, text), ({ index, 0: { length } }) => [index, index + length]).flat();
}

function latinWords(text: string): readonly number[] {
  const spans: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!(LATIN[text.charCodeAt(at)]! & CAPITAL)) continue;
    const start = at;
    while (LATIN[text.charCodeAt(++at)]! > 0);
    spans.push(start, at);
  }
  return spans;
}
