import { decoderFor, WESTERN_PAGE } from '../legacy/code-pages.ts';
import {
  ARABIC,
  BALTIC,
  CENTRAL,
  CYRILLIC,
  GREEK,
  HEBREW,
  type Language,
  THAI,
  TURKISH,
  WESTERN,
} from './languages.ts';

/** An encoding with a byte for each sign, by the number of its code page. */
export interface SingleBytes {
  readonly codePage: number;
  readonly languages: readonly Language[];
  /** What it must suit better than others, since few files are written so. */
  readonly doubt?: number;
}

export const WINDOWS_1252: SingleBytes = { codePage: WESTERN_PAGE, languages: WESTERN };

/** In the order of how many files are written so; of two that make the same of a text the first is taken. */
export const SINGLE_BYTES: readonly SingleBytes[] = [
  { codePage: 1251, languages: CYRILLIC },
  { codePage: 1250, languages: CENTRAL },
  { codePage: 28592, languages: CENTRAL, doubt: 0.02 },
  { codePage: 1254, languages: TURKISH },
  { codePage: 1256, languages: ARABIC },
  { codePage: 1253, languages: GREEK },
  { codePage: 1255, languages: HEBREW },
  { codePage: 1257, languages: BALTIC },
  { codePage: 874, languages: THAI },
  { codePage: 21866, languages: CYRILLIC },
  { codePage: 866, languages: CYRILLIC },
  { codePage: 28595, languages: CYRILLIC, doubt: 0.02 },
  { codePage: 28596, languages: ARABIC, doubt: 0.02 },
  { codePage: 28597, languages: GREEK, doubt: 0.02 },
  { codePage: 10007, languages: CYRILLIC, doubt: 0.05 },
  { codePage: 10000, languages: WESTERN, doubt: 0.05 },
  { codePage: 850, languages: WESTERN, doubt: 0.05 },
  { codePage: 852, languages: CENTRAL, doubt: 0.05 },
];

/** Signs that stand beside words in any language. */
const BESIDE_WORDS = new Set('\u00a0\u00ad«»“”‘’„‚–—…·•°ªº¿¡§©®™€£¥±²³¹½¼¾×÷№´¨');
/** Those that also stand within one. */
const WITHIN_WORDS = new Set('\u00ad’·');

const FREQUENT = 1;
/** Of Latin letters. */
const RARE = 0.6;
/** The rarest letter of another script: in a text that is read wrongly all are as frequent. */
const RAREST = -0.8;
const FOREIGN = -1;
const SYMBOL = -0.5;
const SYMBOL_IN_WORD = -1.5;
/** Among Latin letters `øèµ` in a row are no word; others do not stand among those of ASCII. */
const ROW_OF_THREE = -1.5;
const MIXED_WORD = -1;
/** `ИвАн` is no word, and texts all in capitals are rare. */
const CAPITAL_IN_WORD = -1;
const ALL_CAPITALS = -0.1;

/** How well bytes read in an encoding. */
export interface Reading {
  /** 1 is best. */
  readonly score: number;
  /** Signs that tell. */
  readonly signs: number;
}

/** As the language of the encoding that suits the bytes best; undefined if nothing is told by them. */
export function readAs(
  sample: Uint8Array,
  { codePage, languages, doubt = 0 }: SingleBytes,
): Reading | undefined {
  const counted = count(Array.from(decoderFor(codePage)(sample), signOf));
  if (counted.signs === 0) return undefined;
  const score = Math.max(...languages.map((language) => scoreOf(counted, language)));
  return { score: score - doubt, signs: counted.signs };
}

interface Sign {
  readonly char: string;
  readonly lower: string;
  readonly isAscii: boolean;
  readonly isLetter: boolean;
  readonly isCapital: boolean;
}

const known = new Map<string, Sign>();

function signOf(char: string): Sign {
  const before = known.get(char);
  if (before) return before;
  // JavaScript parts the Turkish capital into two signs.
  const lower = char === 'İ' ? 'ı' : char.toLowerCase();
  const sign: Sign = {
    char,
    lower,
    isAscii: char < '\u0080',
    isLetter: /[\p{L}\p{M}]/u.test(char),
    isCapital: lower !== char,
  };
  known.set(char, sign);
  return sign;
}

/** What a text is made of beyond ASCII, whatever its language. */
interface Counted {
  /** Signs that tell. */
  signs: number;
  /** How often each letter stands there, in lower case. */
  readonly letters: Map<string, number>;
  small: number;
  capitalsInWords: number;
  symbols: number;
  symbolsInWords: number;
  rowsOfThree: number;
  besideAscii: number;
}

function count(signs: readonly Sign[]): Counted {
  const counted: Counted = {
    signs: 0,
    letters: new Map(),
    small: 0,
    capitalsInWords: 0,
    symbols: 0,
    symbolsInWords: 0,
    rowsOfThree: 0,
    besideAscii: 0,
  };
  for (let i = 0; i < signs.length; i++)
    if (!signs[i]!.isAscii) add(counted, signs[i]!, signs[i - 1] ?? SPACE, signs[i + 1] ?? SPACE);
  return counted;
}

const SPACE = signOf(' ');

function add(counted: Counted, sign: Sign, before: Sign, after: Sign): void {
  const isInWord = before.isLetter && after.isLetter;
  if (WITHIN_WORDS.has(sign.char) || (!isInWord && BESIDE_WORDS.has(sign.char))) return;
  counted.signs++;
  if (!sign.isLetter) {
    if (isInWord) counted.symbolsInWords++;
    else counted.symbols++;
    return;
  }
  counted.letters.set(sign.lower, (counted.letters.get(sign.lower) ?? 0) + 1);
  if (!sign.isCapital) counted.small++;
  else if (before.isLetter && !before.isCapital) counted.capitalsInWords++;
  if (isInWord && !before.isAscii && !after.isAscii) counted.rowsOfThree++;
  if ((before.isLetter && before.isAscii) || (after.isLetter && after.isAscii)) counted.besideAscii++;
}

function scoreOf(counted: Counted, language: Language): number {
  const isLatin = language.script === 'latin';
  let sum = counted.symbols * SYMBOL + counted.symbolsInWords * SYMBOL_IN_WORD;
  sum += counted.capitalsInWords * CAPITAL_IN_WORD;
  sum += isLatin ? counted.rowsOfThree * ROW_OF_THREE : counted.besideAscii * MIXED_WORD;
  for (const [letter, times] of counted.letters) sum += times * worth(letter, language);
  return sum / counted.signs + (counted.small === 0 && !isLatin ? ALL_CAPITALS : 0);
}

function worth(letter: string, language: Language): number {
  if (language.script === 'latin') {
    if (language.frequent.includes(letter)) return FREQUENT;
    return language.rare.includes(letter) ? RARE : FOREIGN;
  }
  const rank = language.letters.indexOf(letter);
  return rank < 0 ? FOREIGN : FREQUENT - ((FREQUENT - RAREST) * rank) / language.letters.length;
}
