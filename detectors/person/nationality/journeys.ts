/** Countries that somebody left, and what somebody is in a sentence without a subject: `Salió de El Salvador en 2021`, `Es haitiano y …`. */

import { type Lettered, lettered } from '../../../src/core/text/lettered.ts';
import { matchesOf } from '../../../src/core/text/matches.ts';
import type { Expression } from '../../../src/core/types.ts';
import { LONGEST_COUNTRY, leadingCountry } from '../../../src/kit/countries.ts';
import { mentions } from '../../../src/kit/scan.ts';
import { isDemonym } from './demonyms.ts';

const CAME_EN = String.raw`(?:fled|escaped(?: from)?|left|ran from|(?:arrived|came|crossed|travell?ed|moved)(?: here| over| alone| up)?(?: in \d{4})? from)(?: the)?`;
const CAME_ES =
  '(?:(?:salió|se fue|vino|viene|llegó|huyó|escapó|se escapó|emigró|proviene|procede)(?: huyendo)?(?: sol[oa])? (?:de|desde)(?: la| el| los)?)';
const CAME_PT = '(?:saiu|veio|vem|chegou|fugiu) d(?:[aeo]|os|as)';
/** Who it is: a pronoun, or nothing at the beginning of a sentence or behind another verb. */
const WHO_EN = String.raw`(?<!\p{L})(?:(?:[Hh]e|[Ss]he|[Tt]hey|who|and|[Ff]amily|[Mm]other|[Ff]ather|[Cc]lient|[Cc]ouple|[Bb]rothers?|[Ss]isters?|[Ww]ife|[Hh]usband)(?: had| have| has| also| then| first| just)? `;
const WHO_ES = String.raw`(?:^|[.;:,(–—!?] ?|\n|(?<!\p{L})(?:y|e|ella|él|que|porque|ahora|quien|ya|pero|ele|ela|ayer|hoy) )`;
const CAME = lettered(
  [
    `${WHO_EN}|(?<=(?:^|[.;:] |\\n))(?=\\p{Lu}))(?:${CAME_EN}|${CAME_EN.replace('fled', 'Fled').replace('left', 'Left').replace('escaped', 'Escaped')}) (?=\\p{Lu})`,
    `${WHO_ES}(?:${CAME_ES}|${CAME_ES.replace('salió', 'Salió').replace('se fue', 'Se fue').replace('vino', 'Vino').replace('viene', 'Viene').replace('llegó', 'Llegó').replace('huyó', 'Huyó')}|${CAME_PT}|${CAME_PT.replace('saiu', 'Saiu').replace('veio', 'Veio')}) (?=\\p{Lu})`,
  ].join('|'),
  'gu',
);
/** A sentence that begins with what somebody is. */
const IS = lettered(
  String.raw`(?:^|[.;:] |\n)(?:(?:Él |Ella )?(?:Es|Era) (?=\p{Ll}{4})|(?=\p{Lu}\p{Ll}{4,15}, (?:\p{Ll}|\d|\p{Lu}\p{Ll}+ \p{Lu})))(\p{L}{4,20})(?=,|[.;]| (?:y|de|pero|con)(?!\p{L}))`,
  'gu',
);
const LABELLED = lettered(String.raw`(?<!\p{L})[Nn]acionalidade? (\p{Ll}{4,20})(?!\p{L})`, 'gu');
const STEMS: readonly string[] = [
  ...['fled', 'left', 'escap', ' from', 'salió', 'se fue', 'vino', 'viene', 'llegó', 'huyó', 'emigró'],
  ...['proviene', 'procede', 'saiu', 'veio', 'vem ', 'chegou', 'fugiu'],
];
const IS_STEMS = ['^es ', '^era '];
const LABELLED_STEMS = ['nacionalidad'];
export const JOURNEY_STEMS: readonly string[] = [...STEMS, ...IS_STEMS, ...LABELLED_STEMS];
/** Of `IS` what needs no look behind the word. */
const IS_FORM = lettered(String.raw`(?:Es|Era) [a-z]|(?:^|[.;:] |\n)[A-Z][a-z]{4,15}, [a-z\dA-Z]`, 'u');
export const JOURNEY_FORMS: readonly Expression[] = [CAME, IS_FORM, LABELLED];
/** What was long ago is history, and where a product comes from nobody's. */
const HISTORY = /^[^.\n]{0,50}?(?:in|en|em|of|de) (?:1[0-8]\d\d|19[0-7]\d)(?!\d)/;

/** Ranges of the countries and demonyms. */
export function* onJourneys(text: string): Generator<[number, number]> {
  if (mentions(text, STEMS)) yield* countriesBehind(text, CAME);
  for (const shape of shapesFor(text)) {
    for (const match of matchesOf(shape, text)) {
      const word = match[1]!;
      const start = match.index + match[0].length - word.length;
      if (isDemonym(word.toLowerCase()) && !PLURAL.test(word)) yield [start, start + word.length];
    }
  }
}
function* shapesFor(text: string): Generator<Lettered> {
  if (text.includes(',') || mentions(text, IS_STEMS)) yield IS;
  if (mentions(text, LABELLED_STEMS)) yield LABELLED;
}

const PLURAL = /[oa]s$/;

function* countriesBehind(text: string, shape: Lettered): Generator<[number, number]> {
  for (const match of matchesOf(shape, text)) {
    const start = match.index + match[0].length;
    const found = leadingCountry(text.slice(start, start + LONGEST_COUNTRY));
    if (found?.country.form !== 'name' || found.country.code === 'USA') continue;
    if (!HISTORY.test(text.slice(start, start + found.length + 48))) yield [start, start + found.length];
  }
}
