import { abaRouting, luhn, mod11x2, mod97, mrzDigit, verhoeff, weighted } from './check-digits.ts';

/** A check digit by its name, or the sum of the characters times their weights, which the modulus divides. */
export type CheckName = keyof typeof CHECKS;
export type CheckSpec = CheckName | { readonly weights: readonly number[]; readonly modulus: number };

const DIGITS = /^[0-9]+$/;
const onDigits = (holds: (digits: string) => boolean) => (signs: string) =>
  DIGITS.test(signs) && holds(signs);

/** By the names that configurations use. Each takes the letters (capitals) and digits of a value, without separators. */
const CHECKS = {
  luhn: onDigits(luhn),
  verhoeff: onDigits(verhoeff),
  'mod-11-2': (signs: string) => /^[0-9]+[0-9X]$/.test(signs) && mod11x2(signs),
  'mod-97-10': (signs: string) => mod97(signs),
  /** The country and the check digits stand in front. */
  iban: (signs: string) => signs.length > 4 && mod97(signs.slice(4) + signs.slice(0, 4)),
  mrz: (signs: string) => /[0-9]$/.test(signs) && mrzDigit(signs.slice(0, -1)) === Number(signs.at(-1)),
  'aba-routing': onDigits(abaRouting),
} as const satisfies Readonly<Record<string, (signs: string) => boolean>>;

export const CHECK_NAMES = Object.keys(CHECKS) as CheckName[];

/** Whether the check holds for the letters and digits of a value. */
export function checkHolds(check: CheckSpec, signs: string): boolean {
  if (typeof check === 'string') return CHECKS[check](signs);
  const { weights, modulus } = check;
  if (signs.length !== weights.length || !/^[0-9]+[0-9X]$/.test(signs)) return false;
  const last = signs.endsWith('X') ? 10 : Number(signs.at(-1));
  return (weighted(signs, weights.slice(0, -1)) + last * weights.at(-1)!) % modulus === 0;
}
