/**
 * What spreadsheets and exports do to identifiers, and how to undo it (specification 1.3, 1.4).
 */

/** Digits that optical character recognition reads as something else (specification 1.3). */
const DIGIT_FOR: Readonly<Record<string, string>> = {
  ...{ O: '0', o: '0', D: '0', Q: '0', U: '0', I: '1', l: '1', i: '1', '|': '1', '!': '1', ']': '1' },
  ...{
    Z: '2',
    z: '2',
    E: '3',
    A: '4',
    S: '5',
    s: '5',
    '§': '5',
    G: '6',
    b: '6',
    T: '7',
    B: '8',
    З: '3',
    з: '3',
    g: '9',
    q: '9',
  },
};
/** The characters that `repairDigits` understands, for use inside a character class. */
export const DIGIT_LIKE = String.raw`\dODQUoIli|!\]ZzЗзEASs§GbTBgq`;

/** The cell's text without a leading apostrophe, `="…"`, a float's `.0`, an exponent, or thousands separators. */
export function undamaged(text: string): string {
  if (isDigits(text)) return text;
  let value = text.trim();
  if (value.startsWith('="') && value.endsWith('"')) value = value.slice(2, -1);
  if (value.startsWith("'")) value = value.slice(1);
  const first = value.charCodeAt(0);
  if (value.length > 40 || first < 48 || first > 57) return value;
  if (/^\d{1,20}[.,]0{1,2}$/.test(value)) return value.replace(/[.,]0+$/, '');
  if (/^\d{1,3}(?:[,.' ]\d{3}){2,5}$/.test(value)) return value.replace(/\D/g, '');
  return expanded(value) ?? value;
}

/** `9.18273645E+08` → `918273645`; undefined if digits were lost or it is not of that form. */
function expanded(value: string): string | undefined {
  const match = /^(\d)(?:[.,](\d{1,20}))?[Ee]\+?(\d{1,2})$/.exec(value);
  if (!match) return undefined;
  const exponent = Number(match[3]);
  const fraction = match[2] ?? '';
  // A mantissa that ends in zeros loses them, so up to two missing digits may have been zeros.
  if (exponent < 5 || fraction.length > exponent || exponent - fraction.length > 2) return undefined;
  return match[1] + fraction.padEnd(exponent, '0');
}

/** Digits that letters are read as: the inverse, for the places of letters. */
const LETTER_FOR: Readonly<Record<string, string>> = {
  ...{ '0': 'O', '1': 'I', '2': 'Z', '5': 'S', '6': 'G', '8': 'B' },
};

/**
 * A value put right where signs were misread, its separators kept. `places`: `D` a digit, `L` a letter, `X` either,
 * in order, separators left out; without it all are digits. Undefined where a sign has no other reading.
 */
export function repairPlaces(
  text: string,
  places?: string,
): { readonly value: string; readonly repairs: number } | undefined {
  let value = '';
  let repairs = 0;
  let place = 0;
  for (const char of text) {
    const right = /[ .-]/.test(char) ? char : putRight(char, places === undefined ? 'D' : places[place++]);
    if (right === undefined) return undefined;
    if (right !== char) repairs++;
    value += right;
  }
  return places === undefined || place === places.length ? { value, repairs } : undefined;
}

function putRight(char: string, place: string | undefined): string | undefined {
  const isDigit = char >= '0' && char <= '9';
  if (place === 'D') return isDigit ? char : DIGIT_FOR[char];
  return place === 'L' && isDigit ? LETTER_FOR[char] : place === undefined ? undefined : char;
}

/** Letters misread for digits put right; undefined if more than two (or 20 %) would have to be. */
export function repairDigits(
  text: string,
): { readonly digits: string; readonly repairs: number } | undefined {
  let digits = '';
  let repairs = 0;
  for (const char of text) {
    if (char >= '0' && char <= '9') digits += char;
    else if (DIGIT_FOR[char] !== undefined) {
      digits += DIGIT_FOR[char];
      repairs++;
    } else if (!/[\s.\-/·]/.test(char)) return undefined;
  }
  return repairs <= Math.max(2, Math.floor(digits.length / 5)) ? { digits, repairs } : undefined;
}

/** True for ASCII digits only, at least one. */
export function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return text.length > 0;
}

/** The ASCII digits of a text. */
export function digitsOf(text: string): string {
  // What stands before the digits is nearly always all there is beside them.
  const rest = text.slice(text.search(/[0-9]/));
  return isDigits(rest) ? rest : text.replace(/[^0-9]/g, '');
}
