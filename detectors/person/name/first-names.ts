/** Given names alone that lines begin with, each with an age or a country: `Wilmer, 19, Honduras`, `Luz    rm 4   Colombia`. */
import { lettered } from '../../../src/core/text/lettered.ts';
import { matchesOf } from '../../../src/core/text/matches.ts';
import type { Match } from '../../../src/core/types.ts';
import { leadingCountry } from '../../../src/kit/countries.ts';
import { COMMON, lookUp, PLACE } from './model.ts';

/** A bullet, number or day, one capitalised word (with whom it came), and what follows. */
const LINE = lettered(
  String.raw`^[ \t]{0,8}(?:[-*•–][ \t]{0,3}|\(?\d{1,3}[.)][ \t]{0,3})?(?:\p{L}{3,10}\.? \d{1,2}[ \t]{2,20})?(\p{Lu}[\p{L}\p{M}’'-]{1,24})(?: (?:\+|y|and|et|e|con|with) [\p{Ll}\d][\p{Ll}\d ]{0,20})?(?:,|[ \t]{2,40}| [-–—(])([^\n]{3,80})$`,
  'gmu',
);
const WORD = lettered(String.raw`(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]{2,}`, 'gu');
const FEWEST = 3;
const SCORE = 0.65;
const LIKELY = 1.5;

/**
 * Names of such a list: of three lines and more that tell a country, half must begin with what is nothing but a name,
 * and half give an age, a day or a room, since towns stand before their countries, too.
 */
export function firstNames(text: string): Match[] {
  if (!text.includes('\n')) return [];
  const found: Match[] = [];
  let likely = 0;
  let numbered = 0;
  for (const match of matchesOf(LINE, text)) {
    const [line, word, rest] = match as unknown as [string, string, string];
    const { odds, sets } = lookUp(word);
    if (leadingCountry(word) || !tellsCountry(rest)) continue;
    if (odds > LIKELY && !(sets & (PLACE | COMMON))) likely++;
    if (/\d/.test(line)) numbered++;
    const start = match.index + line.lastIndexOf(word, line.length - rest.length);
    found.push({ start, end: start + word.length, score: SCORE, because: ['known-name', 'sentence'] });
  }
  const areLikely = likely * 2 >= found.length && numbered * 2 >= found.length;
  return found.length >= FEWEST && areLikely ? found : [];
}

function tellsCountry(rest: string): boolean {
  for (const { index } of matchesOf(WORD, rest)) {
    const found = leadingCountry(rest.slice(index));
    if (found && found.country.form !== 'numeric' && found.length > 3) return true;
  }
  return false;
}
