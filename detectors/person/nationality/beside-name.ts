/** Demonyms and countries that stand right behind a name: `Ana Xol, guatemalteca,`, `Omar Sy (19, Mali)`. */
import { type Lettered, lettered } from '../../../src/core/text/lettered.ts';
import { matchesOf } from '../../../src/core/text/matches.ts';
import { countryOf, leadingCountry } from '../../../src/kit/countries.ts';
import { mentions } from '../../../src/kit/scan.ts';

const AGE = String.raw`(?:(?:aged |de |edad )?\d{1,2}(?:[- ](?:years?[- ]old|años(?: de edad)?|ans|anos|y\/o))?, )`;
const OF_NATIONALITY = "(?:de (?:nacionalidade?|nationalité|origen|origem) |d['’]origine )";
const WORDS = String.raw`(\p{L}{4,20}(?:[- ]\p{Lu}\p{Ll}{2,12})?)`;
/** What ends such an apposition: another, or what is told of the person. */
const ENDS = String.raw`(?=[,;.:)\n]|$| (?:de|con|que|y|e|who|qui|quien|et|and|with|avec|com|desde|sin|sans|aged|–|—)(?!\p{L}))`;
const DEMONYM = lettered(
  String.raw`(?:[,:]|,? \() ?${AGE}?(?:(?:an?|une?|una|uma?) )?${OF_NATIONALITY}?${WORDS}${ENDS}`,
  'gu',
);
/** A country alone may be where anybody's office is; behind an age it is somebody's. */
const COUNTRY = lettered(
  String.raw`(?:,|,? \() ?${AGE}(?:(?:originally )?from |de |d['’]|du )?(?=\p{Lu})`,
  'gu',
);
/** `Ana Xol es hondureña`, `Omar Sy is from Mali`. */
const IS = lettered(
  String.raw` (?:is|was|es|era|est|é|comes|viene|vient|vem) (?:(?:(?:originally )?from|de|du|do|da|d['’]) (?=\p{Lu})|(?:(?:an?|une?|una|uma?) )?(?=\p{L}{4}))`,
  'gu',
);
/** Two words of a name, or a title and one, with small words between. */
const NAME_ENDS = lettered(
  String.raw`(?:^|[^\p{L}])\p{Lu}[\p{L}\p{M}’'-]{0,24}\.? (?:[\p{Ll}’'-]{1,4} ){0,2}(?:(?:al|el|ul|ad|an|ar|as|ash)-)?\p{Lu}[\p{L}\p{M}’'-]{1,24}\.?$`,
  'u',
);
/** `Ana Xol fled Honduras`, `Omar Sy vino de Malí`: where somebody came from. */
const CAME = lettered(
  String.raw` (?:had |has )?(?:fled|escaped(?: from)?|left|(?:arrived|came|crossed|travell?ed)(?: here| over| alone)?(?: in \d{4})? from|(?:salió|se fue|vino|viene|llegó|huyó|escapó|emigró)(?: huyendo)?(?: sol[oa])? (?:de|desde)|saiu d[aeo]|veio d[aeo]|fugiu d[aeo]|a fui|est arrivée? d[eu]|vient d[eu]) (?:the |la |el |le |l['’])?(?=\p{Lu})`,
  'gu',
);
/** What is in all that the expressions find. */
const IS_STEMS = [' is ', ' was ', ' es ', ' era ', ' est ', ' é ', ' comes ', ' viene ', ' vient ', ' vem '];
const CAME_STEMS = [
  ...[' fled', ' escap', ' left', ' from ', ' salió', ' se fue', ' vino', ' viene', ' llegó', ' huyó'],
  ...[' emigró', ' saiu', ' veio', ' fugiu', ' a fui', ' arrivé', ' vient '],
];
export const NAME_STEMS: readonly string[] = [...IS_STEMS, ...CAME_STEMS];
/** What was long ago is history. */
const HISTORY = /^[^.\n]{0,50}?(?:in|en|em|of|de) (?:1[0-8]\d\d|19[0-7]\d)(?!\d)/;
const LONGEST_NAME = 64;
/** Two words of a name in ASCII, and what may tell where they are from. */
export const NAMED_FORM = lettered(
  String.raw`[A-Z][A-Za-z'-]{0,24}\.? (?:[a-z'-]{1,4} ){0,2}(?:(?:al|el|ul|ad|an|ar|as|ash)-)?[A-Z][A-Za-z'-]{1,24}\.?(?:[,:]| \(| [a-z])`,
  'u',
);
/** Verbs that are spelt like demonyms. */
const OTHER_WORDS = new Set(['polish']);

/** Ranges of the countries and demonyms that stand so. */
export function* besideNames(text: string): Generator<[number, number]> {
  if (/[,:(]/.test(text))
    for (const match of matchesOf(DEMONYM, text)) {
      const word = match[1]!;
      const start = match.index + match[0].lastIndexOf(word);
      if (isDemonym(word) && endsName(text, match.index)) yield [start, start + word.length];
    }
  for (const shape of shapesFor(text)) {
    for (const match of matchesOf(shape, text)) {
      if (!endsName(text, match.index)) continue;
      const start = match.index + match[0].length;
      const found = leadingCountry(text.slice(start, start + LONGEST_NAME));
      if (!found || !isSpelled(found.country.form, text[start]!)) continue;
      const end = start + found.length;
      if (shape !== CAME || !HISTORY.test(text.slice(start, end + LONGEST_NAME))) yield [start, end];
    }
  }
}

function* shapesFor(text: string): Generator<Lettered> {
  if (/\d/.test(text)) yield COUNTRY;
  if (mentions(text, IS_STEMS)) yield IS;
  if (mentions(text, CAME_STEMS)) yield CAME;
}

const isSpelled = (form: string, first: string) =>
  form === 'demonym' || form === 'stateless' || (form === 'name' && first !== first.toLowerCase());

function isDemonym(word: string): boolean {
  const country = countryOf(word);
  return country?.form === 'demonym' && country.code !== 'USA' && !OTHER_WORDS.has(word);
}

/** A list of countries or languages is no name. */
function endsName(text: string, end: number): boolean {
  const before = text.slice(Math.max(0, end - LONGEST_NAME), end);
  if (!NAME_ENDS.on(before).test(before)) return false;
  const words = before.split(/[ ,]/);
  return !countryOf(words.at(-1)!) && !countryOf(words.slice(-2).join(' '));
}
