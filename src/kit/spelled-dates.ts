import { matchesOf } from '../core/text/matches.ts';
import { type DateReading, validDate } from './calendar.ts';
import { monthsOf } from './months.ts';
import { numberOf, numberWords } from './number-words.ts';

const LETTER = 'a-zà-öø-ÿ';
const DAY_WORDS = numberWords(3);
const YEAR = String.raw`(\d{4}|${numberWords(8)})(?: ?\(\d{4}\))?(?![${LETTER}\d])`;
/** The number beside its words, as deeds have it: `02 (dos)`, `dos (2)`. */
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º)?(?: ?\(${DAY_WORDS}\))?|(${DAY_WORDS})(?: ?\(\d{1,2}\))?`;
const TO_MONTH = `(?:,? (?:days? of|d[ií]as? de(?:l mes de)?|del mes de|of|de))?`;
const TO_YEAR = `,?(?: (?:del? año(?: de)?|de|del|do ano de|in the year|of))?`;

const DAY_FIRST = new RegExp(
  `(?<![${LETTER}\\d./-])(?:${DAY})${TO_MONTH} ([${LETTER}]{3,10})${TO_YEAR} ${YEAR}`,
  'gi',
);
const MONTH_FIRST = new RegExp(
  `(?<![${LETTER}])(january|february|march|april|may|june|july|august|september|october|november|december) (?:the )?(${DAY_WORDS}),?(?: of| in the year)? ${YEAR}`,
  'gi',
);
/** Words of numbers that every such date has one of. */
const NEEDED =
  /\(\d|\) (?:d|of)|mil|nineteen|twenty|thousand|(?:first|second|th|one|uno|dos|tr[eê]s|tro|inco|eis|iete|cho|ueve|ez|nce|ce|trei?nta|mero|mier|deux|trois|tre|cinq|six|sept|huit|neuf|dix|[oi]ze|vingt|um|dois|sete|oito|nove|vinte),? (?:day |d[ií]a )?(?:of|de|j|f|m|a|s|o|n|d)/i;

export interface SpelledDate {
  readonly start: number;
  readonly end: number;
  readonly reading: DateReading;
}

/**
 * Dates whose day or year is written in words, as deeds, certificates of birth and transcripts have them, in English,
 * Spanish, French and Portuguese: `doce de marzo de mil novecientos ochenta y siete`, `the second of November, 1994`.
 */
export function* spelledDates(text: string): Generator<SpelledDate> {
  if (!NEEDED.test(text)) return;
  for (const match of matchesOf(DAY_FIRST, text)) {
    const [whole, digits, words, month = '', year = ''] = match;
    // Numbers in digits alone are read elsewhere.
    if (words === undefined && !whole.includes('(') && /\d/.test(year)) continue;
    yield* dated(match, [words ?? digits ?? '', month, year]);
  }
  for (const match of matchesOf(MONTH_FIRST, text)) {
    const [, month = '', day = '', year = ''] = match;
    yield* dated(match, [day, month, year]);
  }
}

/** The date that the whole text is. */
export function spelledDate(text: string): DateReading | undefined {
  const said = text.replace(/^(?:el|the|le|on|em) /i, '');
  for (const { start, end, reading } of spelledDates(said))
    if (start === 0 && end === said.length) return reading;
  return undefined;
}

function* dated(
  { index, 0: whole }: RegExpExecArray,
  [dayText, monthText, yearText]: readonly [string, string, string],
): Generator<SpelledDate> {
  const [month] = monthsOf(monthText);
  const [day, year] = [numberIn(dayText), numberIn(yearText)];
  if (month === undefined || day === undefined || !isYear(year)) return;
  const reading = validDate(year, month, day);
  if (reading) yield { start: index, end: index + whole.length, reading };
}

/** `March two thousand people`: a thousand is no year of anybody. */
const isYear = (year: number | undefined): year is number =>
  year !== undefined && year >= 1500 && year <= 2400;

const numberIn = (text: string): number | undefined => (/^\d/.test(text) ? Number(text) : numberOf(text));
