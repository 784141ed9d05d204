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
const SCALES = { hundreds: ['hundred', 'cent', 'cents'], thousands: ['thousand', 'mil', 'mille'] };
const ACCENTED: Readonly<Record<string, string>> = { a: 'aáâã', e: 'eéèê', i: 'ií', o: 'oóô', u: 'uúû' };

/** Words that what is before them is taken times. */
export const numberScales = (): typeof SCALES => SCALES;

/** What each other word stands for. */
export const numberValues = (): Readonly<Record<string, number>> =>
  Object.fromEntries([
    ...COUNTED.flatMap(([from, words]) => words.split(' ').map((word, i) => [word, from + i] as const)),
    ...TENS.flatMap(([from, words]) => words.split(' ').map((word, i) => [word, from + i * 10] as const)),
    ...FURTHER,
  ]);

/** The source of an expression for one word, with accents or without. */
export const numberWord = (): string =>
  [...Object.keys(numberValues()), ...SCALES.hundreds, ...SCALES.thousands]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replace(/[aeiou]/g, (letter) => `[${ACCENTED[letter]}]`);
