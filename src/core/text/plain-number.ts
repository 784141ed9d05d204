/** How most numbers of a kind are written, so that they are known by their bytes. */
export type PlainNumber = keyof typeof FORMS;

/** Whether ASCII bytes are such a number. Called for every cell of a column of a large file: it allocates nothing. */
export type IsPlainNumber = (bytes: Uint8Array, from: number, to: number) => boolean;

const LETTER_A = 65;
const HYPHEN = 45;

const FORMS = {
  /** Nine digits after the letter. */
  'a-number': (bytes, from, to) =>
    to - from === 10 && bytes[from] === LETTER_A && areTellingDigits(bytes, from + 1, to),
  /** The same, or the digits alone. */
  'a-number-or-digits': (bytes, from, to) => {
    const at = bytes[from] === LETTER_A ? from + 1 : from;
    return to - at === 9 && areTellingDigits(bytes, at, to);
  },
  /** In groups of three, two and four, parted by hyphens; what may be a specimen or stand for no number is none. */
  ssn: (bytes, from, to) => {
    if (to - from !== 11 || bytes[from + 3] !== HYPHEN || bytes[from + 6] !== HYPHEN) return false;
    const area = digitsAt(bytes, from, 3);
    const group = digitsAt(bytes, from + 4, 2);
    const serial = digitsAt(bytes, from + 7, 4);
    if (area < 1 || area === 666 || area >= 900 || group < 1 || serial < 1) return false;
    return serial % 1111 !== 0 && !isDoubtfulArea(area);
  },
} satisfies Record<string, IsPlainNumber>;

/** The test of a form. */
export const plainNumber = (form: PlainNumber): IsPlainNumber => FORMS[form];

/** Whether bytes are all digits, several, and surely no placeholder: most numbers are seen to be none at once. */
function areTellingDigits(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < 6) return false;
  let steps = 0;
  let pairs = true;
  let zeros = true;
  for (let i = from; i < to; i++) {
    const digit = bytes[i]! - 48;
    if (digit < 0 || digit > 9) return false;
    if (digit !== 0 && i < to - 1) zeros = false;
    if (i > from) steps |= 1 << ((digit - bytes[i - 1]! + 68) % 10);
    if (i > from + 1 && bytes[i] !== bytes[i - 2]) pairs = false;
  }
  // A placeholder goes on in equal steps, repeats a pair, or is zeros with a digit at the end.
  return !pairs && !zeros && (steps & (steps - 1)) !== 0;
}

/** Areas of specimens and of numbers that run up or down. */
const DOUBTFUL_AREAS = new Set([
  1, 12, 78, 123, 219, 234, 345, 456, 457, 567, 678, 789, 890, 987, 876, 765, 654, 543, 432, 321, 210,
]);

/** A pair that repeats begins and ends its area alike. */
const isDoubtfulArea = (area: number): boolean =>
  Math.floor(area / 100) === area % 10 || DOUBTFUL_AREAS.has(area);

/** The number that so many digits make; −1 if there are others signs among them. */
function digitsAt(bytes: Uint8Array, from: number, length: number): number {
  let number = 0;
  for (let i = from; i < from + length; i++) {
    const digit = bytes[i]! - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
