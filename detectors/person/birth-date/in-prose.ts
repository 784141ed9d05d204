import { lettered } from '../../../src/core/text/lettered.ts';
import { matchesOf } from '../../../src/core/text/matches.ts';
import { type DateReading, isPlausibleBirth } from '../../../src/kit/calendar.ts';
import { parseDate } from '../../../src/kit/dates.ts';
import { monthsOf } from '../../../src/kit/months.ts';

const MONTH = String.raw`(?:[\p{L}\p{M}]{3,11}\.?(?:,| del?(?: año)?| of)? )?`;
const YEAR = String.raw`\d{4}(?![\p{L}\p{N}])(?![-./,]\d)(?! (?:annual|report|edition|film|budget|season|model|miles|people|persons|children|babies|kil[oó]|personas))`;
const ABOUT = String.raw`(?:circa |ca?\. ?|about |around |approximately |hacia |aproximadamente |vers |~ ?)?`;
/** What stands between a label and its value. */
const BETWEEN = `[ "']{0,2}[:=–-]?[ "']{0,2}`;
const COLON = `[ "']{0,2}[:=][ "']{0,2}`;
/** What a form calls the year: `Birth year: …`, `año de nacimiento …`. */
const OF_YEAR = `(?:year of birth|birth ?year|yob|año de nacimiento|année de naissance|ano de nascimento|ane nesans|مواليد(?: عام| سنة)?)`;
/** What it calls the day, of which a year may be all that is known; a colon must follow: DOB is a department, too. */
const OF_DAY = String.raw`(?:date of birth|birth ?date|d\.? ?o\.? ?b\.?|born|fecha de nac(?:imiento|\.)?|f\. ?nac\.|fdn|nacid[oa]|nacimiento|date de naissance|ddn|data de nascimento|dat nesans)`;
const LABELLED = lettered(
  String.raw`(?<![\p{L}\p{N}])(?:${OF_YEAR}${BETWEEN}|${OF_DAY}${COLON})${ABOUT}(${MONTH}${YEAR}|\d{1,2}[/.-]${YEAR}|\d{4}-\d{2}(?![\p{L}\p{N}])(?![-./,]\d))`,
  'giu',
);
/** A year, and behind it what it is of: `1991 р.н.`, `1991 doğumlu`. */
const BEHIND = lettered(
  String.raw`(?<![\p{L}\p{N}./-])(\d{4})[ \u00a0]?(?:р\. ?н\.|г\. ?р\.|г(?:ода|\.) рожд\p{L}*|року народження|(?:yılı )?doğumlu|születésű|rocznik)(?!\p{L})`,
  'giu',
);
const ON_DAY = `(?:born on(?: or about)?|nac(?:i[oó]|í) el(?: d[ií]a)?|nacid[oa] el(?: d[ií]a)?|née? le|nasc(?:e[uo]|i) em|nascid[oa] em)`;
/** `DOB: 19870312`, `FDN: 120387`, `born on 12031987`. Eight digits that begin with the year need no colon. */
const COMPACT = lettered(
  String.raw`(?<![\p{L}\p{N}])(?:${OF_DAY}${COLON}(\d{8}|\d{6})|${OF_DAY}${BETWEEN}((?:19|20)\d{6})|${ON_DAY} (\d{8}))(?![\p{L}\p{N}])(?![-./,]\d)`,
  'giu',
);
const BORN = lettered(
  String.raw`(?<![\p{L}\p{N}])(?:born (?:in|circa|about|around|ca?\.)|nac(?:i[oó]|í) (?:en|hacia|por|alrededor de)|nacid[oa] (?:en|hacia|por|aproximadamente en|alrededor de)|née? (?:en|vers)|nasc(?:e[uo]|i) em|nascid[oa] em|f[eè]t (?:an|nan)) (?:(?:early|late|mid|about|around|circa|the year|the month of|el año(?: de)?|el mes de|aproximadamente en) )?(${MONTH}${YEAR})`,
  'giu',
);
/** Of whom it is said: what was born in a year may as well be a company or a movement. */
const PERSON = lettered(
  String.raw`(?:^|[\n,;(]|(?<![\p{L}\p{N}])(?:s?he|who|I|ella|él|quien|yo|elle|il|ela|ele|client|respondent|applicant|petitioner|beneficiary|detainee|patient|minor|child|man|woman|boy|girl|mother|father|brother|sister|son|daughter|sponsor|cliente|señora?|solicitante|detenid[oa]|menor|niñ[oa]|mujer|hombre|madre|padre|herman[oa]|hij[oa]|patrocinadora?)|(?<!(?:^|[\s(])(?:[Tt]he|[Aa]n?|[Ee]l|[Ll]as?|[Ll]os|[Uu]ne?|[Uu]na|[Ll]es?|[Tt]his|[Ee]st[ea]|[Oo]ur|[Ii]ts) (?:\p{Lu}[\p{L}-]{1,20} )?)(?<![\p{L}\p{N}])(?!(?:Cohorts?|People|Those|Births|Babies|Children|Wom[ae]n|M[ae]n|Persons|Residents|Generations?|Personas|Niños|Cohortes?|Generación)(?!\p{L}))\p{Lu}[\p{L}\p{M}'’-]{1,30}\.?,?) ?(?:(?:was|is|were|fue|es|est) )?$`,
  'u',
);
/** How far back is looked for the person; UTF-16 code units. */
const REACH = 48;

export interface FoundYear {
  readonly start: number;
  readonly end: number;
}

/**
 * Days of birth without separators, and years, with or without the month, that a sentence or a label says of a
 * person. `text` is normalised.
 */
export function* looseBirths(text: string, now: DateReading): Generator<FoundYear> {
  for (const match of matchesOf(LABELLED, text)) {
    const found = yearIn(match, now);
    if (found) yield found;
  }
  for (const match of matchesOf(COMPACT, text)) {
    const digits = match[1] ?? match[2] ?? match[3]!;
    const day = parseDate(digits)?.readings.some(
      (one) => isWritten(one, digits) && isPlausibleBirth(one, now),
    );
    const end = match.index + match[0].length;
    if (day) yield { start: end - digits.length, end };
  }
  for (const match of matchesOf(BEHIND, text)) {
    const year = Number(match[1]);
    if (isPlausibleBirth({ year }, now)) yield { start: match.index, end: match.index + match[1]!.length };
  }
  for (const match of matchesOf(BORN, text)) {
    const found = yearIn(match, now);
    const before = text.slice(Math.max(0, match.index - REACH), match.index);
    if (found && PERSON.on(before).test(before)) yield found;
  }
}

/** Eight digits may also be read as seconds: then the year does not stand in them. */
function isWritten({ year, day }: DateReading, digits: string): boolean {
  return day !== undefined && digits.includes(String(year).slice(2));
}

function yearIn(match: RegExpExecArray, now: DateReading): FoundYear | undefined {
  const text = match[1]!;
  const month = /^[^\d\s.,]+/.exec(text)?.[0];
  if (month !== undefined && monthsOf(month).length === 0) return undefined;
  const end = match.index + match[0].length;
  const year = Number(/\d{4}/.exec(text)![0]);
  const plausible = /^\d{1,2}\D/.test(text) || /^\d{4}\D/.test(text) ? parseDate(text) : true;
  return plausible && isPlausibleBirth({ year }, now) ? { start: end - text.length, end } : undefined;
}

/** `born in San Pedro Sula, Cortés, Honduras, on`: the place keeps the label out of reach. */
const BORN_AT = lettered(
  String.raw`(?<![\p{L}\p{N}])(?:born|nacid[oa]|nació|nací|née?|nascid[oa]|nasceu|nasci) (?:in|at|en|à|a|em|au|aux|no|na) (?:the |la |el |las |los )?\p{Lu}[\p{L}\p{M}'’.-]{0,30}(?:[ ,(]{1,2}(?:\p{Lu}[\p{L}\p{M}'’.-]{0,30}|del?|la|las|los|of|the|y|and|do|da|du|des)\)?){0,12},? {0,2}(?:on|on or about|el|el día|le|em|no dia|a los|,)? ?$`,
  'u',
);
const SENTENCE_END = lettered(String.raw`\p{L}{3}\. ?$`, 'u');
const LONGEST_PLACE = 140;

/** Whether what stands before a date says that somebody was born there on that day. */
export function saysBornAt(before: string): boolean {
  const end = before.slice(-LONGEST_PLACE);
  return BORN_AT.on(end).test(end) && !SENTENCE_END.on(end).test(end);
}
