import { fold, plain } from '../text/fold.ts';
import type { QuasiKind } from './kinds.ts';
import { COUNTRY_NAMES } from './lexicon/countries.ts';
import { LANGUAGE_NAMES } from './lexicon/languages.ts';
import {
  FURTHER_LANGUAGES,
  MARITAL_WORDS,
  RELIGION_STEMS,
  SEX_LETTERS,
  SEX_WORDS,
} from './lexicon/values.ts';
import { isNothing } from './value-codes.ts';

/** Share of the values of a column that must be of a kind. */
const MOST = 0.8;
const FEWEST = 3;
/** Longer texts are sentences. */
const LONGEST = 40;
/** Letters of a word that stand for it whatever its ending: `afgha|nisch`, `afgha|nistan`. */
const STEM = 5;
/** `cuba|na`, `iran|isch`. */
const SHORT = 4;
/** Ages of people; older ones are seldom, and numbers up to a hundred and more are often others. */
const OLDEST = 105;

interface Lexicon {
  readonly sexes: ReadonlySet<string>;
  readonly letters: ReadonlySet<string>;
  readonly marital: ReadonlySet<string>;
  readonly religions: readonly string[];
  readonly languages: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  readonly languageStems: ReadonlySet<string>;
  readonly countryStems: ReadonlySet<string>;
}

let lexicon: Lexicon | undefined;

function made(): Lexicon {
  const set = (lists: readonly string[]) => new Set(lists.join('|').split('|').map(wordsOf));
  const stems = (words: ReadonlySet<string>) =>
    new Set([...words].filter((word) => word.length >= SHORT).map((word) => word.slice(0, STEM)));
  const languages = set([...LANGUAGE_NAMES, FURTHER_LANGUAGES]);
  const countries = set(COUNTRY_NAMES);
  return {
    sexes: set(SEX_WORDS),
    letters: set([SEX_LETTERS]),
    marital: set(MARITAL_WORDS),
    religions: RELIGION_STEMS.split('|').map(plain),
    languages,
    countries,
    languageStems: stems(languages),
    countryStems: stems(countries),
  };
}

/** The kind of facts that the values of a column are by themselves, whatever their language; undefined if none. */
export function kindOfValues(values: readonly string[]): QuasiKind | undefined {
  const told = values.filter((text) => !isNothing(text));
  if (told.length < FEWEST || told.some((text) => text.length > LONGEST)) return undefined;
  if (told.every((text) => /^\d{1,12}$/.test(text))) return undefined;
  if (share(told, isDay) >= MOST) return 'eventDate';
  lexicon ??= made();
  const { sexes, letters, marital, religions, languages, countries, languageStems, countryStems } = lexicon;
  const words = told.map(wordsOf);
  const kinds = new Set(words);
  if (share(words, (word) => sexes.has(word) || letters.has(word)) >= 0.9 && kinds.size <= 6) {
    const areWords = words.some((word) => sexes.has(word));
    return areWords || kinds.size > 1 ? 'sex' : undefined;
  }
  if (share(words, (word) => marital.has(word)) >= MOST) return 'marital';
  if (share(words, (word) => religions.some((stem) => word.startsWith(stem))) >= MOST) return 'religion';
  const isOfStem = (word: string, stems: ReadonlySet<string>) =>
    stems.has(word.slice(0, STEM)) || stems.has(word.slice(0, SHORT));
  if (share(words, (word) => languages.has(word)) >= 0.5 && kinds.size > 1)
    return share(words, (word) => languages.has(word) || isOfStem(word, languageStems)) >= MOST
      ? 'language'
      : undefined;
  if (share(words, (word) => countries.has(word)) >= MOST) return 'nationality';
  // Demonyms: `syrisch`, `egiziana`. Two of the same stem may be anything.
  return kinds.size > 1 && share(words, (word) => isOfStem(word, countryStems)) >= 0.9
    ? 'nationality'
    : undefined;
}

/** Birth years and ages, which only numbers in the company of other facts are: undefined for what may be anything. */
export function kindOfNumbers(values: readonly string[]): QuasiKind | undefined {
  const numbers = values
    .filter((text) => !isNothing(text))
    .map((text) => (/^\d{1,4}$/.test(text) ? Number(text) : NaN));
  if (numbers.length < FEWEST || numbers.some(Number.isNaN) || isSequence(numbers)) return undefined;
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (least >= 1920 && most <= 2030) return most - least >= 10 ? 'birth' : undefined;
  return most <= OLDEST && most > 12 && new Set(numbers).size > 2 ? 'age' : undefined;
}

/** Whether numbers count the rows: each is one more than the one before it, or nearly. */
export function isRowNumber(values: readonly string[]): boolean {
  const numbers = values.map((text) => (/^\d{1,9}\.?$/.test(text) ? Number.parseInt(text, 10) : NaN));
  return numbers.length >= FEWEST && !numbers.some(Number.isNaN) && isSequence(numbers);
}

const isSequence = (numbers: readonly number[]): boolean =>
  numbers.every((number, i) => i === 0 || number > numbers[i - 1]!) &&
  numbers.at(-1)! - numbers[0]! < numbers.length * 3;

/** A year, a month and a day in any order, or the serial number of a day. */
export const isDay = (text: string): boolean =>
  /\d{1,4}\D{1,4}\d{1,2}\D{1,4}\d{1,4}|\d{1,2}\D{1,6}\p{L}{3,12}\D{1,6}\d{2,4}|\p{L}{3,12}\D{1,3}\d{1,2}\D{1,4}\d{4}|^\d{8}$/u.test(
    text,
  );

/** One word after the other, as names of countries stand in the lexicon. */
function wordsOf(text: string): string {
  const folded = plain(text);
  return /^[a-z]{1,40}$/.test(folded)
    ? folded
    : folded
        .split(/[^\p{L}\p{N}]{1,10}/u)
        .map(fold)
        .filter(Boolean)
        .join(' ');
}

function share(values: readonly string[], holds: (text: string) => boolean): number {
  return values.length === 0 ? 0 : values.filter(holds).length / values.length;
}
