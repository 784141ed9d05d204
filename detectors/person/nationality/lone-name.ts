/** A given name alone, an age and a nationality: `Marisol, 34, Honduran`, `Rosa (16), de Guatemala`, `Hamid (Afghan, 17)`. */

import { lettered } from '../../../src/core/text/lettered.ts';
import { matchesOf } from '../../../src/core/text/matches.ts';
import type { Expression } from '../../../src/core/types.ts';
import { LONGEST_COUNTRY, leadingCountry } from '../../../src/kit/countries.ts';
import { mentions } from '../../../src/kit/scan.ts';

const AGE = String.raw`(?:aged |de |edad )?\d{1,2}(?:[- ](?:years?[- ]old|años(?: de edad)?|ans|anos|y\/o))?`;
const LONE = lettered(
  String.raw`(?<![\p{L}\p{N}.-])(?<!\p{Lu}\p{Ll}{1,20} )\p{Lu}\p{Ll}{2,14}(?:, ${AGE}, | \(${AGE}\),? | \(${AGE}, )(?:(?:an?|une?|una|from|de|du|originally from) )?(?=\p{L}{4})`,
  'gu',
);
/** The nationality first. */
const TURNED = lettered(
  String.raw`(?<![\p{L}\p{N}.-])(?<!\p{Lu}\p{Ll}{1,20} )\p{Lu}\p{Ll}{2,14} \((?:an? |de |from )?(?=\p{L}{4}[\p{L} ]{0,20}, ${AGE}\))`,
  'gu',
);
export const LONE_FORMS: readonly Expression[] = [LONE, TURNED];
/** Three facts point at somebody; they are confidential where people ask for protection or are held, and news elsewhere. */
const PROTECTED = [
  ...['asyl', 'asilo', 'refuge', 'refugi', 'detain', 'detenc', 'deteni', 'detenu', 'deport', 'removal'],
  ...['unaccompanied', 'no acompañad', 'credible fear', 'miedo creíble', 'in custody', 'bajo custodia'],
  ...['traffick', 'trata de personas', 'domestic violence', 'violencia doméstica'],
  ...['violencia intrafamiliar', 'undocumented', 'indocumentad'],
];

/** Ranges of the countries and demonyms in texts that speak of people to be protected. */
export function* besideLoneNames(text: string): Generator<[number, number]> {
  if (!/[(,]/.test(text) || !mentions(text, PROTECTED)) return;
  for (const match of [...matchesOf(LONE, text), ...matchesOf(TURNED, text)]) {
    const start = match.index + match[0].length;
    const found = leadingCountry(text.slice(start, start + LONGEST_COUNTRY));
    if (!found || found.country.code === 'USA') continue;
    const { form } = found.country;
    const isName = form === 'name' && text[start] !== text[start]!.toLowerCase();
    if (isName || form === 'demonym' || form === 'stateless') yield [start, start + found.length];
  }
}
