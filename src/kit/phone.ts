/**
 * Telephone numbers by country calling code [ITU-T E.164]: which codes there are, and how many digits follow
 * the codes of the countries that people leave.
 */

/** Codes of one and two digits; all others have three. */
const SHORT_CODES = new Set(
  '1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
    ' ',
  ),
);
/** First two digits of the codes of three digits. */
const LONG_CODES = new Set('21 22 23 24 25 26 29 35 37 38 42 50 59 67 68 69 80 85 87 88 96 97 99'.split(' '));
/** Digits after the code, least and most. */
const LENGTHS: Readonly<Record<string, readonly [number, number]>> = {
  ...{
    1: [10, 10],
    7: [10, 10],
    51: [8, 9],
    52: [10, 11],
    53: [8, 8],
    55: [10, 11],
    57: [10, 10],
    58: [10, 10],
  },
  ...{
    86: [10, 11],
    90: [10, 10],
    91: [10, 10],
    93: [9, 9],
    234: [8, 10],
    237: [9, 9],
    251: [9, 9],
    380: [9, 9],
  },
  ...{
    501: [7, 7],
    502: [8, 8],
    503: [8, 8],
    504: [8, 8],
    505: [8, 8],
    506: [8, 8],
    507: [7, 8],
    509: [8, 8],
  },
  ...{ 593: [8, 9], 591: [8, 8], 595: [9, 9], 598: [8, 8] },
};
const OTHER_LENGTH = [6, 12] as const;

/** True for digits (code included) that a telephone of some country can have. */
export function isInternational(digits: string): boolean {
  const code = callingCode(digits);
  if (code === undefined) return false;
  const [least, most] = LENGTHS[code] ?? OTHER_LENGTH;
  const rest = digits.length - code.length;
  if (rest < least || rest > most) return false;
  return code === '1' ? isNorthAmerican(digits.slice(1)) : true;
}

/** Ten digits of the North American plan that ring at somebody's: no service codes, toll-free or fictitious numbers. */
export function isNorthAmerican(digits: string): boolean {
  if (!/^[2-9]\d{2}[2-9]\d{6}$/.test(digits)) return false;
  const area = digits.slice(0, 3);
  if (area.endsWith('11') || /^(?:8(?:00|33|44|55|66|77|88)|900|700|500)$/.test(area)) return false;
  const exchange = digits.slice(3, 6);
  // 555-0100 to 555-0199 are kept for fiction [NANPA].
  return !exchange.endsWith('11') && !(exchange === '555' && digits[6] === '0' && digits[7] === '1');
}

function callingCode(digits: string): string | undefined {
  for (const length of [1, 2]) if (SHORT_CODES.has(digits.slice(0, length))) return digits.slice(0, length);
  return LONG_CODES.has(digits.slice(0, 2)) ? digits.slice(0, 3) : undefined;
}
