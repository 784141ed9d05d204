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
  const signs = [...decoderFor(codePage)(sample)].map(signOf);
  const readings = languages.map((language) => readIn(signs, language)).filter((one) => one !== undefined);
  const best = readings.toSorted((a, b) => b.score - a.score)[0];
  return best && { ...best, score: best.score - doubt };
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

function readIn(signs: readonly Sign[], language: Language): Reading | undefined {
  let sum = 0;
  let count = 0;
  let small = 0;
  for (let i = 0; i < signs.length; i++) {
    const sign = signs[i]!;
    if (sign.isAscii || WITHIN_WORDS.has(sign.char)) continue;
    const [before, after] = [signs[i - 1], signs[i + 1]];
    const isInWord = before?.isLetter && after?.isLetter;
    if (!isInWord && BESIDE_WORDS.has(sign.char)) continue;
    count++;
    if (!sign.isLetter) {
      sum += isInWord ? SYMBOL_IN_WORD : SYMBOL;
      continue;
    }
    if (!sign.isCapital) small++;
    sum += worth(sign.lower, language) + company(language, before, after);
    if (sign.isCapital && before?.isLetter && !before.isCapital) sum += CAPITAL_IN_WORD;
  }
  if (count === 0) return undefined;
  return {
    score: sum / count + (small === 0 && language.script === 'other' ? ALL_CAPITALS : 0),
    signs: count,
  };
}

function worth(letter: string, language: Language): number {
  if (language.script === 'latin') {
    if (language.frequent.includes(letter)) return FREQUENT;
    return language.rare.includes(letter) ? RARE : FOREIGN;
  }
  const rank = language.letters.indexOf(letter);
  return rank < 0 ? FOREIGN : FREQUENT - ((FREQUENT - RAREST) * rank) / language.letters.length;
}

/** What the letters beside one say against its script. */
function company({ script }: Language, before: Sign | undefined, after: Sign | undefined): number {
  if (script === 'latin') return isFurther(before) && isFurther(after) ? ROW_OF_THREE : 0;
  return isPlain(before) || isPlain(after) ? MIXED_WORD : 0;
}

const isPlain = (sign: Sign | undefined): boolean => sign?.isLetter === true && sign.isAscii;
const isFurther = (sign: Sign | undefined): boolean => sign?.isLetter === true && !sign.isAscii;
