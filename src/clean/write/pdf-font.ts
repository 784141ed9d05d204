/** Helvetica as every PDF reader has it (ISO 32000-1, 9.6.2.2), with the signs of Windows-1252. */

/** Signs of the codes 128 to 159; none where the code has none. */
const UPPER = '€\u0000‚ƒ„…†‡ˆ‰Š‹Œ\u0000Ž\u0000\u0000‘’“”•–—˜™š›œ\u0000žŸ';

const CODES = new Map<string, number>();
for (let code = 32; code < 127; code++) CODES.set(String.fromCharCode(code), code);
for (let code = 160; code < 256; code++) CODES.set(String.fromCharCode(code), code);
[...UPPER].forEach((sign, i) => {
  if (sign !== '\u0000') CODES.set(sign, 128 + i);
});

/** Signs that look the same as one that the font has. */
const ALIKE: Readonly<Record<string, string>> = {
  '\t': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '\u2015': '—',
  '\u200e': '',
  '\u200f': '',
};

/** Thousandths of the type size for the codes 32 to 126 (Adobe's font metrics of Helvetica). */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
/** Of signs beyond without one of their own: none is wider but for a few. */
const OTHER_WIDTH = 600;
const WIDE = new Set([...'Œ—…‰™Æ¼½¾']);

const plainSign = (sign: string): string => ALIKE[sign] ?? sign;

/** The text as codes of the font, as text of one character a code; signs that it has not become `?`. */
export function encoded(text: string): string {
  return [...text.normalize('NFC')]
    .map(plainSign)
    .map((sign) => (sign === '' ? '' : String.fromCharCode(CODES.get(sign) ?? 63)))
    .join('');
}

export const hasSign = (sign: string): boolean => plainSign(sign) === '' || CODES.has(plainSign(sign));

/** Width of a text in points. */
export function widthOf(text: string, size: number): number {
  let sum = 0;
  for (const sign of text) sum += widthOfSign(plainSign(sign));
  return (sum * size) / 1000;
}

function widthOfSign(sign: string): number {
  if (sign === '') return 0;
  const own = WIDTHS[sign.charCodeAt(0) - 32];
  if (own !== undefined) return own;
  if (WIDE.has(sign)) return 1000;
  // Letters are as wide with a mark as without.
  return WIDTHS[sign.normalize('NFD').charCodeAt(0) - 32] ?? OTHER_WIDTH;
}
