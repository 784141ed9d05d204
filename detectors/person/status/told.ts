/**
 * What sentences say of one person before asylum, immigration and victims' law, by language: statements about somebody
 * (singular verbs, appositions, possessives), not about a law, a programme or many.
 */
import type { Lettered } from '../../../src/core/text/lettered.ts';
import { matchesOf } from '../../../src/core/text/matches.ts';
import { DUTCH } from './told/dutch.ts';
import { EASTERN } from './told/eastern.ts';
import { ENGLISH } from './told/english.ts';
import { HELD_EN } from './told/english-custody.ts';
import { FLED_EN } from './told/english-flight.ts';
import { FRENCH } from './told/french.ts';
import { GERMAN } from './told/german.ts';
import { ITALIAN } from './told/italian.ts';
import { NORTHERN } from './told/northern.ts';
import { POLISH } from './told/polish.ts';
import { PORTUGUESE } from './told/portuguese.ts';
import { SPANISH } from './told/spanish.ts';
import { HELD_ES, SENT_ES } from './told/spanish-custody.ts';
import { FLED_ES } from './told/spanish-flight.ts';
import type { Statements } from './told/statement.ts';

const ALL: readonly Statements[] = [
  ENGLISH,
  HELD_EN,
  FLED_EN,
  SPANISH,
  HELD_ES,
  SENT_ES,
  FLED_ES,
  FRENCH,
  PORTUGUESE,
  GERMAN,
  ITALIAN,
  DUTCH,
  POLISH,
  NORTHERN,
  EASTERN,
];
export const TOLD_STEMS: readonly string[] = [...new Set(ALL.flatMap(({ stems }) => stems))];

/** The expressions of the statements that may be in a text of this outline. */
export const shapesBelow = (outline: string): readonly Lettered[] =>
  ALL.filter(({ mayBeBelow }) => mayBeBelow(outline)).map(({ shape }) => shape);

/** Ranges of the statements, in the order of languages. */
export function* told(text: string): Generator<[number, number]> {
  for (const { shape, mayBeIn } of ALL) {
    if (!mayBeIn(text)) continue;
    for (const { index, 0: words } of matchesOf(shape, text)) {
      const end = index + words.length;
      if (!isHistory(text, index, end)) yield [index, end];
    }
  }
}

/** Of whom it is told with a year before 1980 is told in a biography, unless it is the year of birth. */
function isHistory(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - 60), end + 60);
  return HISTORY.test(around);
}
const HISTORY =
  /(?<!\b(?:born|nacid[oa]|nació|née?|nascid[oa]|nasceu) )\b(?:in|en|em|of|de|since|desde|depuis) (?:1[0-8]\d\d|19[0-7]\d)\b/i;
