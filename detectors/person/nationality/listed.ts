/** Countries in lists of people: `1. Ana Xol, Guatemala`, `Ana Xol - Guatemala - dorm 4`, `Ana Xol (GT), Omar Said (SO)`. */

import { type Lettered, lettered } from '../../../src/core/text/lettered.ts';
import { matchesOf } from '../../../src/core/text/matches.ts';
import type { Expression } from '../../../src/core/types.ts';
import { countryOf, isUsStateCode, LONGEST_COUNTRY, leadingCountry } from '../../../src/kit/countries.ts';
import { countryInLanguages } from '../../../src/kit/countries-in-languages.ts';
import { populationsIn } from '../../../src/kit/markers.ts';

/** A line of a list: bullet or number, two to six capitalised words, maybe an age, and what follows them. */
const LINE = lettered(
  String.raw`^[ \t]{0,8}(?:[-*•–] {0,3}|\(?\d{1,3}[.)] {0,3})?(?:\p{Lu}[\p{L}\p{M}.'’-]{0,25},? ){1,5}\p{Lu}[\p{L}\p{M}'’-]{1,25}(?:, \d{1,2}(?: años| years| yo)?)?(?:, | {1,2}[-–—|] {1,2}| {2,40}| \()(?=\p{Lu})`,
  'gmu',
);
/** A name, and a code of a country in brackets behind it. */
const CODE = lettered(
  String.raw`(?<=\p{Lu}[\p{L}\p{M}'’.-]{1,25} \p{Lu}[\p{L}\p{M}'’-]{1,25} \()[A-Z]{2,3}(?=\))`,
  'gu',
);
/** Where people are kept or sheltered, which are no words of a population by themselves. */
const KEPT =
  /(?<!\p{L})(?:dorm(?:itor(?:y|io))?|bunk|pod|bed|cell|housing unit|detention|detainers?|shelter|albergue|litera|cama|celda|deport\p{L}{1,8}|removals?|custody|asylum|refugees?|refugio|asilo)(?!\p{L})/iu;
/** Who comes to speak, to play or to represent is there in public. */
const PUBLIC =
  /(?<!\p{L})(?:speakers?|panel(?:l?ists?)?|keynote|delegat(?:es?|ions?)|authors?|contributors?|committee|board|members?|players?|athletes?|teams?|results?|laureates?|experts?|trainers?|interpreters|staff|jury|ponentes?|panelistas?|autor(?:es|as)?|comité|consejo|miembros|jugador(?:es|as)|equipo|resultados|expert[oa]s|personal|jurado|delegad[oa]s)(?!\p{L})/iu;
const FEWEST = 2;
/** One word and a country behind it, maybe with an age, a room or whom it came with: a given name where there are three. */
const FIRST_NAME = lettered(
  String.raw`^[ \t]{0,8}(?:[-*•–][ \t]{0,3}|\(?\d{1,3}[.)][ \t]{0,3})?(?:\p{L}{3,10}\.? \d{1,2}[ \t]{2,20})?\p{Lu}[\p{L}\p{M}’'-]{1,24}(?: (?:\+|y|and|et|e|con|with) [\p{Ll}\d][\p{Ll}\d ]{0,20})?(?:,|[ \t]{2,40}| [-–—(])[^\n\p{Lu}]{0,30}?(?=\p{Lu})`,
  'gmu',
);
const FEWEST_FIRST_NAMES = 3;
/** Several lines, or a code. */
export const LIST_FORMS: readonly Expression[] = [/[\n\r]/, /\([A-Z]{2,3}\)/];

/** Ranges of the countries, in a list of a confidential population only: others list speakers and players alike. */
export function listedCountries(text: string, title = ''): [number, number][] {
  // Lines of a list, or codes in brackets.
  if (!/[\n(]/.test(text)) return [];
  const found = countriesOfList(text, countryOf);
  if (found.length < FEWEST && !mayBeOfOtherLanguage(text)) return [];
  const isProtected = [text, title].some((words) => populationsIn(words) !== 0 || KEPT.test(words));
  if (!isProtected || [text, title].some((words) => PUBLIC.test(words))) return [];
  return found.length < FEWEST ? countriesOfList(text, countryInLanguages) : found;
}

/** Lines that begin with names, of which none has a country that is known at once. */
const mayBeOfOtherLanguage = (text: string) =>
  matchesOf(LINE, text).length >= FEWEST || matchesOf(FIRST_NAME, text).length >= FEWEST_FIRST_NAMES;

function countriesOfList(text: string, named: Named): [number, number][] {
  const full = [...countriesIn(text, named)];
  if (full.length >= FEWEST) return full;
  const found = [...behind(text, FIRST_NAME, named)];
  return found.length < FEWEST_FIRST_NAMES ? [] : found;
}

type Named = typeof countryOf;

function* behind(text: string, line: Lettered, named: Named): Generator<[number, number]> {
  for (const match of matchesOf(line, text)) {
    const start = match.index + match[0].length;
    const country = leadingCountry(text.slice(start, start + LONGEST_COUNTRY), named);
    if (country && /^(?:[ \t]*(?:$|[\n),;.–—|-])| {2})/.test(text.slice(start + country.length)))
      yield [start, start + country.length];
  }
}

function* countriesIn(text: string, named: Named): Generator<[number, number]> {
  yield* behind(text, LINE, named);
  for (const match of matchesOf(CODE, text)) {
    const [code] = match;
    if (leadingCountry(code)?.length === code.length && !isUsStateCode(code))
      yield [match.index, match.index + code.length];
  }
}
