import { fold } from '../core/text/fold.ts';
import { COUNTRY_TABLE } from './countries-data.ts';
import { COUNTRY_FORMS, type CountryForm } from './country.ts';

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

/**
 * Countries by all that is said and written for them: a line for each, with the folded spelling, a tab, the code and the number
 * of the form; a line break before the first.
 */
export const countrySpellings = (): string => {
  const map = new Map<string, string>();
  const add = (text: string, code: string, form: CountryForm): void => {
    const key = fold(text);
    // The first country keeps a spelling that two share (`dominicano`): either one is a nationality.
    if (key !== '' && !map.has(key)) map.set(key, code + COUNTRY_FORMS.indexOf(form));
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
  return `\n${[...map].map(([key, value]) => `${key}\t${value}\n`).join('')}`;
};

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
