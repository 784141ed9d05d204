import { weighted } from '../../src/kit/check-digits.ts';
import { checked, isShortDate, nationalId, zerosLost } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './nit.examples.ts';

export const svNit = nationalId({
  id: 'sv.nit',
  about: {
    en: 'Salvadoran tax number (NIT): fourteen digits with the birth date and a check digit.',
    es: 'Número de identificación tributaria de El Salvador (NIT): catorce dígitos con la fecha de nacimiento y un dígito de control.',
  },
  sources: ['python-stdnum sv.nit'],
  headers: { es: ['NIT', 'NIT (SV)'], en: ['NIT'] },
  finds,
  ignores,
  shapes: [
    {
      form: String.raw`\d{4}-\d{6}-\d{3}-\d`,
      weight: WEIGHT.mediumShape,
      check: (value) => checked(value, isNit),
    },
    {
      form: String.raw`\d{14}`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => checked(value, isNit),
    },
    zerosLost(String.raw`\d{13}`, 14, isNit),
  ],
  labels: ['nit', 'número de identificación tributaria'],
  label: 'NIT',
  digits: 13,
  part: /\d{4}/,
  length: 14,
});

function isNit(digits: string): boolean {
  if (!/^[019]/.test(digits)) return false;
  const date = digits.slice(8, 10) + digits.slice(6, 8) + digits.slice(4, 6);
  if (!isShortDate(date)) return false;
  const old = (weighted(digits, [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 10;
  const now = ((11 - (weighted(digits, [2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10;
  return Number(digits[13]) === (Number(digits.slice(10, 13)) <= 100 ? old : now);
}
