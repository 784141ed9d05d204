/**
 * Check digits of identifiers. All functions take ASCII characters without separators and say whether the last
 * character (or the last two) fits the rest.
 */

/** Luhn, mod 10 [ISO/IEC 7812-1]: from the right every second digit counts double. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Sum of the digits times their weights; digits beyond the weights do not count. */
export function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += Number(digits[i]) * weights[i]!;
  return sum;
}

/** ISO 7064 mod 97-10 over letters and digits, A = 10 … Z = 35: the remainder must be 1 (IBAN, moved). */
export function mod97(characters: string): boolean {
  let rest = 0;
  for (const character of characters) {
    const value = Number.parseInt(character, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest === 1;
}

/** ISO 7064 mod 11-2: the last character is a digit or X. */
export function mod11x2(characters: string): boolean {
  let sum = 0;
  for (let i = 0; i < characters.length - 1; i++) sum = ((sum + Number(characters[i])) * 2) % 11;
  return '0123456789X'[(12 - sum) % 11] === characters.at(-1);
}

/** Machine-readable zone [ICAO Doc 9303-3]: weights 7 3 1, letters from 10, `<` is 0. */
export function mrzDigit(characters: string): number {
  let sum = 0;
  for (let i = 0; i < characters.length; i++) {
    const value = characters[i] === '<' ? 0 : Number.parseInt(characters[i]!, 36);
    sum += value * [7, 3, 1][i % 3]!;
  }
  return sum % 10;
}

const VERHOEFF_PRODUCT = [
  '0123456789', '1234067895', '2340178956', '3401289567', '4012395678',
  '5987604321', '6598710432', '7659821043', '8765932104', '9876543210',
]; // biome-ignore format: a table
const VERHOEFF_TURN = [
  '0123456789', '1576283094', '5803796142', '8916043527', '9453126870', '4286573901', '2793806415', '7046913258',
]; // biome-ignore format: a table

/** Verhoeff's code over the dihedral group of ten elements (Aadhaar). */
export function verhoeff(digits: string): boolean {
  let state = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    state = Number(VERHOEFF_PRODUCT[state]![Number(VERHOEFF_TURN[i % 8]![digit])]);
  }
  return state === 0;
}

/** Routing numbers of US banks: weights 3 7 1, and the Federal Reserve's first two digits. Nine digits. */
export function abaRouting(digits: string): boolean {
  const district = Number(digits.slice(0, 2));
  const known =
    district <= 12 ||
    (district >= 21 && district <= 32) ||
    (district >= 61 && district <= 72) ||
    district === 80;
  return digits.length === 9 && known && weighted(digits, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0;
}
