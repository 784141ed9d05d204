import { verhoeff } from '../../src/kit/check-digits.ts';
import { NOT_BEFORE_HEX, NOT_BEHIND_HEX } from '../../src/kit/hexadecimal.ts';
import { checked, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './aadhaar.examples.ts';

export const inAadhaar = nationalId({
  id: 'in.aadhaar',
  about: {
    en: 'Indian Aadhaar number: twelve digits, 4-4-4, with a check digit.',
    es: 'Número Aadhaar de la India: doce dígitos, 4-4-4, con dígito de control.',
  },
  sources: ['UIDAI numbering scheme', 'python-stdnum in_.aadhaar'],
  headers: { en: ['Aadhaar', 'Aadhar', 'Aadhaar Number', 'Aadhaar No', 'UID'], hi: ['आधार'] },
  finds,
  ignores,
  shapes: [
    {
      form: String.raw`(?<!\d )${NOT_BEHIND_HEX}[2-9]\d{3}([ -])\d{4}\1\d{4}(?![ -]\d)${NOT_BEFORE_HEX}`,
      weight: WEIGHT.mediumShape,
      check: (value) => checked(value, isAadhaar),
    },
    {
      form: String.raw`[2-9]\d{11}`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => checked(value, isAadhaar),
    },
  ],
  labels: ['aadhaar', 'aadhar', 'aadhaar no', 'aadhaar number', 'uidai', 'आधार'],
  label: 'Aadhaar',
  digits: 12,
  part: /\d{4}[ -]?\d{4}/,
});

/** Printed in the authority's examples. */
const SPECIMENS = new Set(['234123412346', '499118665246']);

function isAadhaar(digits: string): boolean {
  const palindrome = [...digits].reverse().join('') === digits;
  // Of lists of codes two are often the same.
  const comesAgain = digits.slice(0, 4) === digits.slice(4, 8) || digits.slice(4, 8) === digits.slice(8);
  return !palindrome && !comesAgain && !SPECIMENS.has(digits) && verhoeff(digits);
}
