import { plain } from '../core/text/fold.ts';

/** Words by what each stands for; the first of a list is `from`, the next one more. */
const COUNTED: readonly (readonly [from: number, words: string])[] = [
  [
    0,
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete',
  ],
  [
    18,
    'dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete',
  ],
  [28, 'veintiocho veintinueve treinta'],
  [
    0,
    'oh one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  ],
  [18, 'eighteen nineteen twenty'],
  [
    1,
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth',
  ],
  [15, 'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'],
  [1, 'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'],
  [
    0,
    'zero um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete',
  ],
  [16, 'dezasseis dezassete dezoito dezenove vinte'],
];
const TENS: readonly (readonly [from: number, words: string])[] = [
  [20, 'twenty thirty forty fifty sixty seventy eighty ninety'],
  [20, 'vingt trente quarante cinquante soixante'],
  [30, 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'],
  [30, 'trinta quarenta cinquenta sessenta setenta oitenta noventa'],
];
const FURTHER: readonly (readonly [word: string, value: number])[] = [
  ...(['primero', 'primer', 'premier', 'premiere', 'primeiro', 'une'] as const).map(
    (word) => [word, 1] as const,
  ),
  ...([
    ['thirtieth', 30],
    ['dezanove', 19],
    ['vingts', 20],
    ['ochocientos', 800],
    ['novecientos', 900],
  ] as const),
  ...([
    ['oitocentos', 800],
    ['novecentos', 900],
  ] as const),
];
const HUNDREDS = new Set(['hundred', 'cent', 'cents']);
const THOUSANDS = new Set(['thousand', 'mil', 'mille']);
const LINKS = new Set(['y', 'e', 'et', 'and']);

const VALUES: ReadonlyMap<string, number> = new Map([
  ...COUNTED.flatMap(([from, words]) => words.split(' ').map((word, i) => [word, from + i] as const)),
  ...TENS.flatMap(([from, words]) => words.split(' ').map((word, i) => [word, from + i * 10] as const)),
  ...FURTHER,
]);

const ACCENTED: Readonly<Record<string, string>> = { a: 'aáâã', e: 'eéèê', i: 'ií', o: 'oóô', u: 'uúû' };
const WORD = [...VALUES.keys(), ...HUNDREDS, ...THOUSANDS]
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replace(/[aeiou]/g, (letter) => `[${ACCENTED[letter]}]`);

/** The source of an expression for up to `most` number words of English, Spanish, French or Portuguese. */
export const numberWords = (most: number): string =>
  `(?:${WORD})(?:(?:[ -](?:y |e |et |and |et-)?)(?:${WORD})){0,${most - 1}}`;

/**
 * The number that is written in words, cardinal or ordinal: `mil novecientos ochenta y siete`, `nineteen ninety-four`,
 * `mil neuf cent quatre-vingt-quatorze`, `twenty-first`. Undefined if a word is none of a number.
 */
export function numberOf(text: string): number | undefined {
  const words = plain(text).split(/[ -]+/);
  let [whole, part] = [0, 0];
  for (const [i, word] of words.entries()) {
    if (LINKS.has(word)) continue;
    if (THOUSANDS.has(word)) {
      whole += Math.max(part, 1) * 1000;
      part = 0;
    } else if (HUNDREDS.has(word)) part = Math.max(part, 1) * 100;
    else {
      const value = VALUES.get(word);
      if (value === undefined) return undefined;
      part = joined(part, value, words[i - 1] ?? '');
    }
  }
  return whole + part;
}

/** `quatre-vingt` is four times twenty, `nineteen ninety` a century and a year of it. */
function joined(part: number, value: number, before: string): number {
  if (value === 20 && before === 'quatre') return part - 4 + 80;
  const isCentury = part >= 18 && part <= 20 && (value >= 10 || before === 'oh');
  return isCentury ? part * 100 + value : part + value;
}
