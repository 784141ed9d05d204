import { fold } from '../core/text/fold.ts';
import { lettered } from '../core/text/lettered.ts';
import { COUNTRY_TABLE } from './countries-data.ts';

const CAPITALS = lettered(String.raw`\p{Lu}.*\p{Lu}`, 'u');
const WORDS = lettered(String.raw`\p{L}[\p{L}\p{M}.'’]*`, 'gu');

/** How a text names a country. `code2` and `code3`: ISO 3166-1; `stateless` has the key `XXA`, as in passports. */
export type CountryForm = 'name' | 'demonym' | 'code2' | 'code3' | 'numeric' | 'stateless';
export interface Country {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  readonly form: CountryForm;
}

/** Longest spelling in the table, folded; longer texts are not looked up. */
export const LONGEST_COUNTRY = 60;

/** Plain words for people without a nationality (ICAO Doc 9303 code XXA) in en, es, fr, pt, ht. */
const STATELESS = [
  'stateless',
  'apátrida',
  'apátridas',
  'apatride',
  'apatrid',
  'sin nacionalidad',
  'no nationality',
];

/** Two-letter codes that are also states of the US, so that a column of them says nothing by itself. */
const US_STATES = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND ' +
    'OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR'
  ).split(' '),
);

/** Ending of the masculine singular → feminine, plural masculine, plural feminine. First that fits. */
const SPANISH: readonly [RegExp, readonly string[]][] = [
  [/o$/, ['a', 'os', 'as']],
  [/és$/, ['esa', 'eses', 'esas']],
  [/án$/, ['ana', 'anes', 'anas']],
  [/ín$/, ['ina', 'ines', 'inas']],
  [/ón$/, ['ona', 'ones', 'onas']],
  [/ol$/, ['ola', 'oles', 'olas']],
  [/[íú]$/, ['í', 'íes', 'ís']],
  [/[eaé]$/, ['$&', '$&s']],
  [/l$/, ['l', 'les']],
  [/r$/, ['r', 'res']],
];
const FRENCH: readonly [RegExp, readonly string[]][] = [
  [/en$/, ['enne', 'ens', 'ennes']],
  [/(ai|oi)s$/, ['$1se', '$1ses']],
  [/(ain|an|in|ol|ois|and|ard|ien)$/, ['$1e', '$1s', '$1es']],
  [/$/, ['e', 's', 'es']],
];
const PORTUGUESE: readonly [RegExp, readonly string[]][] = [
  [/ão$/, ['ã', 'ãos', 'ãs']],
  [/o$/, ['a', 'os', 'as']],
  [/ês$/, ['esa', 'eses', 'esas']],
  [/e$/, ['es']],
  [/$/, ['s']],
];

let byText: ReadonlyMap<string, Country> | undefined;

/** The country that the whole text names, whatever its case, accents and punctuation; undefined if none. */
export function countryOf(text: string): Country | undefined {
  if (text.length < 2 || text.length > LONGEST_COUNTRY) return undefined;
  byText ??= readTable();
  const key = fold(text);
  const found = byText.get(key);
  // `IN`, `DE`, `ME` are words as well: a code of two letters counts only in capitals.
  if (found?.form === 'code2' && !CAPITALS.test(text)) return undefined;
  return found;
}

let edges: { readonly first: ReadonlySet<string>; readonly last: ReadonlySet<string> } | undefined;

/** Whether a word begins, or ends, a country's name of several words. */
export function edgesOfCountries(word: string): { readonly first: boolean; readonly last: boolean } {
  byText ??= readTable();
  if (edges === undefined) {
    const several = [...byText.keys()].map((key) => key.split(' ')).filter(({ length }) => length > 1);
    edges = {
      first: new Set(several.map((words) => words[0]!)),
      last: new Set(several.map((w) => w.at(-1)!)),
    };
  }
  const key = fold(word);
  return { first: edges.first.has(key), last: edges.last.has(key) };
}

/** True for a two-letter code that is also a US state (`CO`, `GA`, `IN`). */
export function isUsStateCode(text: string): boolean {
  return text.length === 2 && US_STATES.has(text.toUpperCase());
}

/** The longest run of leading words that names a country, as the number of characters it takes; 0 if none. */
export function leadingCountry(
  text: string,
): { readonly length: number; readonly country: Country } | undefined {
  const head = text.slice(0, LONGEST_COUNTRY);
  const ends = [...head.matchAll(WORDS.on(head))].slice(0, 8).map((word) => word.index + word[0].length);
  for (const end of ends.reverse()) {
    const country = countryOf(head.slice(0, end));
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
  const words = [...text.matchAll(WORDS.on(text))];
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

function readTable(): ReadonlyMap<string, Country> {
  const map = new Map<string, Country>();
  const add = (text: string, code: string, form: CountryForm): void => {
    const key = fold(text);
    // The first country keeps a spelling that two share (`dominicano`): either one is a nationality.
    if (key !== '' && !map.has(key)) map.set(key, { code, form });
  };
  const rows = COUNTRY_TABLE.trim()
    .split('\n')
    .map((line) => line.split('|'));
  for (const [codes = ''] of rows) {
    const [code2 = '', code3 = '', numeric = ''] = codes.split(' ');
    add(code2, code3, 'code2');
    add(code3, code3, 'code3');
    add(numeric, code3, 'numeric');
  }
  for (const [codes = '', names = '', ...demonyms] of rows) {
    const code = codes.slice(3, 6);
    for (const name of names.split(';')) add(name, code, 'name');
    for (const demonym of allForms(demonyms)) add(demonym, code, 'demonym');
  }
  for (const word of STATELESS) add(word, 'XXA', 'stateless');
  return map;
}

/** `demonyms`: English, Spanish, French, Portuguese, Haitian Creole, each separated by semicolons. */
function allForms(demonyms: readonly string[]): string[] {
  const [en = '', es = '', fr = '', pt = '', ht = ''] = demonyms;
  return [
    ...list(en).flatMap((word) => [word, `${word}s`]),
    ...list(es).flatMap((word) => inflect(word, SPANISH)),
    ...list(fr).flatMap((word) => inflect(word, FRENCH)),
    ...list(pt).flatMap((word) => inflect(word, PORTUGUESE)),
    ...list(ht),
  ];
}

function inflect(word: string, rules: readonly [RegExp, readonly string[]][]): string[] {
  const rule = rules.find(([ending]) => ending.test(word));
  return [word, ...(rule?.[1] ?? []).map((ending) => word.replace(rule![0], ending))];
}

function list(words: string): string[] {
  return words === '' ? [] : words.split(';');
}
