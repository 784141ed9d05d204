import { plain } from '../core/text/fold.ts';
import { lettered } from '../core/text/lettered.ts';
import { POPULATIONS } from '../core/types.ts';
import { nextHash, slotOf } from './marker-slots.ts';
import { markerBits, shelterWords, tellingSlots, tellingWords } from './marker-table.baked.ts';
import { WITHIN_WORDS } from './marker-words-further.ts';

/** Phrases in which a marker means something else; `letter NNA` is one of Devanagari, in the names of characters. */
const HARMLESS =
  /\b(?:asilo de ancianos|asilo nido|asili nido|asilo infantile|refugio de animales|tps reports?|animal refuge|wildlife refuge|(?:accepting|accepts?|welcoming|welcomes?|taking|takes?|seeing|sees?) (?:new |more |adult )?patients|(?:new|neue|neuen|nouveaux|novos|nuovi|nieuwe|nowych) (?:patients|patienten|pacientes|pazienti|pacjentow)|patient portal|pacientes nuevos|nuevos pacientes|(?:letter|syllable|sign) nna)\b/;
const EVERY_HARMLESS = new RegExp(HARMLESS.source, 'g');

const MOST = 4_000;
const BETWEEN = lettered(String.raw`[^\p{L}\p{N}]+`, 'gu');

/**
 * The confidential populations that the words speak of, as bits in the order of `POPULATIONS`; 0 for none. Only the first
 * 4,000 characters are looked at.
 */
export function populationsIn(text: string): number {
  if (text.length < 3) return 0;
  const start = text.slice(0, MOST);
  const folds = FOLDS.test(start);
  const within = folds && JOINED.test(start) ? populationsWithin(start) : 0;
  if (folds ? !hasTellingWord(plain(start)) : !hasTellingWord(start)) return within;
  return within | populationsOfWords(plain(start));
}

/** `folded`: as `plain` leaves it. */
function populationsOfWords(folded: string): number {
  const said = folded.replace(BETWEEN.on(folded), ' ');
  const words = (HARMLESS.test(said) ? said.replace(EVERY_HARMLESS, ' ') : said).trim().split(/ +/);
  const { bits, firstWords, longest } = known();
  let found = 0;
  for (let i = 0; i < words.length; i++) {
    if (!firstWords.has(words[i]!)) continue;
    let phrase = '';
    for (let n = 0; n < longest && i + n < words.length; n++) {
      phrase = n === 0 ? words[i]! : `${phrase} ${words[i + n]}`;
      found |= bits.get(phrase) ?? 0;
    }
  }
  return words.length <= LONGEST_TITLE && listsSheltered(words) ? found | SHELTERED : found;
}

/** Words of a title: what is told in a sentence of a house and its guests lists nobody. */
const LONGEST_TITLE = 10;
const SHELTERED = 1 << POPULATIONS.indexOf('victims');

/** Whether a title is one of a list of those who stay in a shelter (`sheltered.ts`). */
function listsSheltered(words: readonly string[]): boolean {
  const { houses, dwellers, otherwise } = shelterWords();
  const isDweller = (word: string) =>
    dwellers.some((one) => (one.endsWith('*') ? word.startsWith(one.slice(0, -1)) : word === one));
  return (
    words.some((word) => houses.includes(word)) &&
    words.some(isDweller) &&
    !words.some((word) => otherwise.includes(word))
  );
}

/** Scripts whose words are not parted, or hold small words and endings. */
const JOINED =
  /[\u0530-\u05ff\u0900-\u0dff\u0e00-\u0e7f\u1000-\u137f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;
let within: readonly (readonly [RegExp, number])[] | undefined;

function populationsWithin(text: string): number {
  within ??= POPULATIONS.flatMap((population, i) => {
    const source = WITHIN_WORDS[population];
    return source === undefined ? [] : [[new RegExp(source), 1 << i] as const];
  });
  return within.reduce((found, [marker, bit]) => (marker.test(text) ? found | bit : found), 0);
}

/** Anything that may become an ASCII letter or digit when it is folded: not spaces, dashes, quotes, bullets and signs. */
const FOLDS = /[^\x00-\x7f\xa0-\xa9\xab-\xb1\xb4-\xb8\xbb\xbf\u2010-\u201f\u2022\u2026\u2039\u203a]/;

interface Known {
  readonly bits: ReadonlyMap<string, number>;
  /** Words of the longest marker. */
  readonly longest: number;
  /** Most words begin no marker. */
  readonly firstWords: ReadonlySet<string>;
}

let made: Known | undefined;

/** Made when a text has a word that tells of one. */
function known(): Known {
  if (made) return made;
  const bits = new Map(markerBits());
  const words = [...bits.keys()].map((marker) => marker.split(' '));
  made = {
    bits,
    longest: Math.max(...words.map(({ length }) => length)),
    firstWords: new Set(words.map(([first]) => first!)),
  };
  return made;
}

interface Telling {
  readonly words: ReadonlySet<string>;
  readonly slots: string;
}

let looked: Telling | undefined;
/** The sign of a slot in which a word lies. */
const SET = 49;

/** Letters beyond ASCII, roughly: punctuation and signs between the alphabets are none. */
const isFurtherLetter = (unit: number): boolean =>
  unit >= 0xc0 && (unit < 0x2000 || unit > 0x30ff) && unit !== 0xd7 && unit !== 0xf7;

/**
 * A cheap look before the dear one, without a copy: words as runs of ASCII letters and digits, in any case, and of
 * letters beyond them, in lower case.
 */
function hasTellingWord(text: string): boolean {
  // Of the words of any text one in seven lies where a telling one does: too many to search a list of six hundred for each.
  looked ??= { words: new Set(tellingWords().trim().split(' ')), slots: tellingSlots() };
  const { slots, words } = looked;
  let hash = 0;
  let from = -1;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0;
    const small = unit | 32;
    const isAscii = (small >= 97 && small <= 122) || (unit >= 48 && unit <= 57);
    if (isAscii || isFurtherLetter(unit)) {
      if (from < 0) from = i;
      hash = nextHash(hash, isAscii ? small : unit);
      continue;
    }
    if (from < 0) continue;
    if (slots.charCodeAt(slotOf(hash)) === SET && words.has(text.slice(from, i).toLowerCase())) return true;
    hash = 0;
    from = -1;
  }
  return false;
}
