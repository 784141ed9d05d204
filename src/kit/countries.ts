import { fold } from '../core/text/fold.ts';
import { lettered } from '../core/text/lettered.ts';
import { matchesOf } from '../core/text/matches.ts';
import { COUNTRY_FORMS, type Country } from './country.ts';
import { countrySpellings } from './country-spellings.baked.ts';

export type { Country, CountryForm } from './country.ts';

const CAPITALS = lettered(String.raw`\p{Lu}.*\p{Lu}`, 'u');
const WORDS = lettered(String.raw`\p{L}[\p{L}\p{M}.'’]*`, 'gu');

/** Longest spelling in the table, folded; longer texts are not looked up. */
export const LONGEST_COUNTRY = 60;

/** Two-letter codes that are also states of the US, so that a column of them says nothing by itself. */
const US_STATES = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND ' +
    'OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR'
  ).split(' '),
);

const LENGTH_OF_CODE = 3;
/** So often the table is searched as a text: to make a map of it takes longer than to scan a small file. */
const MOST_SEARCHES = 60;
let searches = 0;
let spellings: ReadonlyMap<string, string> | undefined;

function allSpellings(): ReadonlyMap<string, string> {
  spellings ??= new Map(
    countrySpellings()
      .trim()
      .split('\n')
      .map((line) => line.split('\t') as [string, string]),
  );
  return spellings;
}

function spelling(key: string): string | undefined {
  if (spellings || searches++ >= MOST_SEARCHES) return allSpellings().get(key);
  const text = countrySpellings();
  const at = text.indexOf(`\n${key}\t`);
  return at < 0 ? undefined : text.slice(at + key.length + 2, text.indexOf('\n', at + 1));
}

function spelled(key: string): Country | undefined {
  const found = spelling(key);
  if (found === undefined) return undefined;
  return { code: found.slice(0, LENGTH_OF_CODE), form: COUNTRY_FORMS[Number(found[LENGTH_OF_CODE])]! };
}

/** The country that the whole text names, whatever its case, accents and punctuation; undefined if none. */
export function countryOf(text: string): Country | undefined {
  if (text.length < 2 || text.length > LONGEST_COUNTRY) return undefined;
  const found = spelled(fold(text));
  // `IN`, `DE`, `ME` are words as well: a code of two letters counts only in capitals.
  if (found?.form === 'code2' && !CAPITALS.test(text)) return undefined;
  return found;
}

/** Shorter words begin and end too many names of countries. */
const SHORTEST_EDGE = { first: 2, last: 3 };
let edges: { readonly first: ReadonlySet<string>; readonly last: ReadonlySet<string> } | undefined;

/** Whether a word may be the first, or the last, of several that name a country. Spellings are kept without their spaces. */
export function edgesOfCountries(word: string): { readonly first: boolean; readonly last: boolean } {
  edges ??= allEdges();
  const key = fold(word);
  return { first: edges.first.has(key), last: edges.last.has(key) };
}

function allEdges() {
  const first = new Set<string>();
  const last = new Set<string>();
  for (const key of allSpellings().keys()) {
    for (let at = SHORTEST_EDGE.first; at <= key.length - SHORTEST_EDGE.last; at++) {
      first.add(key.slice(0, at));
      last.add(key.slice(at));
    }
  }
  return { first, last };
}

/** True for a two-letter code that is also a US state (`CO`, `GA`, `IN`). */
export function isUsStateCode(text: string): boolean {
  return text.length === 2 && US_STATES.has(text.toUpperCase());
}

/** The longest run of leading words that names a country (`named`), as the number of characters it takes; undefined if none does. */
export function leadingCountry(
  text: string,
  named: (text: string) => Country | undefined = countryOf,
): { readonly length: number; readonly country: Country } | undefined {
  const head = text.slice(0, LONGEST_COUNTRY);
  const ends = matchesOf(WORDS, head)
    .slice(0, 8)
    .map((word) => word.index + word[0].length);
  for (const end of ends.reverse()) {
    const country = named(head.slice(0, end));
    if (country) return { length: head.slice(0, end).replace(/[.'’]+$/, '').length, country };
  }
  return undefined;
}

/** Words before and behind a place that may name the country it is about. */
const MOST_NAMED = 3;

/** Whether a text names the country or its people: `cédula ecuatoriana`, `DNI (PE)`. `code2`: ISO 3166-1 alpha-2. */
export function speaksOf(text: string, code2: string): boolean {
  const code = countryOf(code2)?.code;
  if (code === undefined) return false;
  const words = matchesOf(WORDS, text);
  return words.some((word, i) =>
    words.slice(i, i + MOST_NAMED).some((last) => {
      const said = text.slice(word.index, last.index + last[0].length).replace(/[.'’]+$/, '');
      const found = countryOf(said);
      // A code may be a word in capitals: alone in brackets, or of the US, it is none.
      const isCode = found?.form === 'code2' || found?.form === 'code3';
      if (found?.code !== code) return false;
      return !isCode || code2 === 'US' || /[([]$/.test(text.slice(0, word.index));
    }),
  );
}
