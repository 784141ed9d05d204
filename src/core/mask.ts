import { lettered } from './text/lettered.ts';
import type { Masked } from './types.ts';

const DOT = '•';
const MAX_SHOWN = 48;
/** Scripts without case, where a single character can be a whole name: nothing of them is shown. */
const CASELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const DIGIT = lettered(String.raw`\p{Nd}`, 'u');
const LETTER = lettered(String.raw`[\p{L}\p{M}]`, 'u');
const INSIDE = lettered(String.raw`[\p{L}\p{M}\p{Nd}'’#-]`, 'u');

/**
 * Makes a value safe to show (contract, "JSON report"): the shape stays, and at most the first letter of a word
 * or the last two digits of a number. `María García` → `M•••• G•••••`, `A918-273-645` → `A•••-•••-•45`.
 * Numbers of fewer than five digits (years, ages) show none, since two digits would be half of them.
 */
export function mask(value: string): Masked {
  const characters = Array.from(value.normalize('NFC').slice(0, MAX_SHOWN * 2)).slice(0, MAX_SHOWN);
  const digits = characters.filter((character) => DIGIT.test(character)).length;
  const firstShownDigit = digits >= 5 && characters.length < MAX_SHOWN ? digits - 2 : digits;
  let digitsSeen = 0;
  let insideWord = false;
  let out = '';
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i]!;
    if (DIGIT.test(character)) {
      out += digitsSeen++ >= firstShownDigit ? character : DOT;
      insideWord = true;
    } else if (LETTER.test(character)) {
      out += insideWord || endsWord(characters, i) || isCaseless(character) ? DOT : character;
      insideWord = true;
    } else {
      out += /\s/.test(character) ? ' ' : character;
      insideWord = /['’]/.test(character) && insideWord;
    }
  }
  return (value.length > MAX_SHOWN ? `${out}…` : out) as Masked;
}

/** These scripts begin with Hangul, at U+1100: for others the expression need not be compiled. */
const isCaseless = (character: string): boolean => character >= '\u1100' && CASELESS.test(character);

/** A word of one letter would be shown whole, so it is not shown, unless digits follow (`A` of an A-number). */
function endsWord(characters: readonly string[], at: number): boolean {
  const next = characters[at + 1];
  return next === undefined || !INSIDE.test(next);
}
