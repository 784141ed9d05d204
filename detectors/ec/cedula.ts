import { luhn } from '../../src/kit/check-digits.ts';
import { checked, nationalId, zerosLost } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './cedula.examples.ts';

export const ecCedula = nationalId({
  id: 'ec.cedula',
  about: {
    en: 'Ecuadorian identity number: ten digits, the first two the province, the last a check digit.',
    es: 'Cédula ecuatoriana: diez dígitos, los dos primeros la provincia y el último de control.',
  },
  sources: ['python-stdnum ec.ci'],
  headers: {
    es: ['Cédula', 'Cédula ecuatoriana', 'C.I. (EC)', 'Cédula de identidad'],
    en: ['Ecuadorian ID'],
  },
  finds,
  ignores,
  shapes: [
    { form: String.raw`\d{9}-\d`, weight: WEIGHT.mediumShape, check: (value) => checked(value, isCedula) },
    {
      form: String.raw`\d{10}`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => checked(value, isCedula),
    },
    zerosLost(String.raw`\d{9}`, 10, isCedula),
  ],
  labels: ['cédula', 'cédula no', 'ci', 'c i', 'cédula de identidad', 'cédula ecuatoriana'],
  label: 'Cédula',
  digits: 9,
  part: /\d{9}/,
  length: 10,
});

/** Printed in documentation. */
const SPECIMENS = new Set(['1710034065', '1714307103']);

function isCedula(digits: string): boolean {
  const province = Number(digits.slice(0, 2));
  const known = (province >= 1 && province <= 24) || province === 30;
  return known && Number(digits[2]) < 7 && !SPECIMENS.has(digits) && luhn(digits);
}
