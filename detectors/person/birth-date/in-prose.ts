import { lettered } from '../../../src/core/text/lettered.ts';
import { type DateReading, isPlausibleBirth } from '../../../src/kit/calendar.ts';
import { monthsOf } from '../../../src/kit/months.ts';

const MONTH = String.raw`(?:[\p{L}\p{M}]{3,11}\.?(?:,| del?| of)? )?`;
const YEAR = String.raw`\d{4}(?![\p{L}\p{N}])(?![-./,]\d)`;
/** What a form calls the year: `Birth year: …`, `año de nacimiento …`. */
const LABELLED = lettered(
  String.raw`(?<![\p{L}\p{N}])(?:(?:year of birth|birth ?year|yob|año de nacimiento|année de naissance|ano de nascimento|ane nesans)[ "']{0,2}[:=–-]?[ "']{0,2})(${YEAR})`,
  'giu',
);
const BORN = lettered(
  String.raw`(?<![\p{L}\p{N}])(?:born in|naci[oó] en|nacid[oa] en|née? en|nasce[uo] em|nascid[oa] em|f[eè]t (?:an|nan)) (?:(?:early|late|mid|the year|the month of|el año|el mes de) )?(${MONTH}${YEAR})`,
  'giu',
);
/** Of whom it is said: what was born in a year may as well be a company or a movement. */
const PERSON = lettered(
  String.raw`(?:^|[\n,;(]|(?<![\p{L}\p{N}])(?:s?he|who|I|ella|él|quien|yo|elle|il|ela|ele|client|respondent|applicant|petitioner|beneficiary|detainee|patient|minor|child|man|woman|boy|girl|mother|father|brother|sister|son|daughter|sponsor|cliente|señora?|solicitante|detenid[oa]|menor|niñ[oa]|mujer|hombre|madre|padre|herman[oa]|hij[oa]|patrocinadora?)|(?<!(?:^|[\s(])(?:[Tt]he|[Aa]n?|[Ee]l|[Ll]as?|[Ll]os|[Uu]ne?|[Uu]na|[Ll]es?|[Tt]his|[Ee]st[ea]|[Oo]ur|[Ii]ts) (?:\p{Lu}[\p{L}-]{1,20} )?)(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’-]{1,30}\.?,?) ?(?:(?:was|is|were|fue|es|est) )?$`,
  'u',
);
/** How far back is looked for the person; UTF-16 code units. */
const REACH = 48;

export interface FoundYear {
  readonly start: number;
  readonly end: number;
}

/** Years of birth, with or without the month, that a sentence or a label says of a person. `text` is normalised. */
export function* birthYears(text: string, now: DateReading): Generator<FoundYear> {
  for (const match of text.matchAll(LABELLED.on(text))) {
    const found = yearIn(match, now);
    if (found) yield found;
  }
  for (const match of text.matchAll(BORN.on(text))) {
    const found = yearIn(match, now);
    const before = text.slice(Math.max(0, match.index - REACH), match.index);
    if (found && PERSON.on(before).test(before)) yield found;
  }
}

function yearIn(match: RegExpExecArray, now: DateReading): FoundYear | undefined {
  const text = match[1]!;
  const month = /^[^\d\s.,]+/.exec(text)?.[0];
  if (month !== undefined && monthsOf(month).length === 0) return undefined;
  const end = match.index + match[0].length;
  const plausible = isPlausibleBirth({ year: Number(text.slice(-4)) }, now);
  return plausible ? { start: end - text.length, end } : undefined;
}
