import { weighted } from '../../src/kit/check-digits.ts';
import { checked, labelled, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './nit.examples.ts';

export const coNit = nationalId({
  id: 'co.nit',
  about: {
    en: 'Colombian tax number of a person (NIT): the identity number and a check digit, under a label. Those of companies are left alone.',
    es: 'Número de identificación tributaria de una persona en Colombia (NIT): la cédula y un dígito de verificación, con rótulo. No se señalan los de empresas.',
  },
  sources: ['DIAN "Dígito de verificación"', 'python-stdnum co.nit'],
  headers: { es: ['NIT', 'RUT', 'NIT (CO)', 'NIT o cédula', 'Número de NIT'], en: ['NIT'] },
  finds,
  ignores,
  shapes: [
    labelled(String.raw`\d{7,10}-\d|\d{1,3}(?:\.\d{3}){2,3}-\d`, isNit, WEIGHT.checkDigit),
    {
      form: String.raw`\d{8,11}`,
      weight: WEIGHT.weakShape,
      headerOnly: true,
      check: (value) => checked(value, isNit),
    },
  ],
  labels: ['nit', 'nit no', 'rut', 'número de identificación tributaria'],
  label: 'NIT',
  digits: 8,
  part: /\d{7}|\d\.\d{3}\.\d{3}/,
});

/** From the last digit of the identity number on [DIAN]. */
const WEIGHTS = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43];

/** People have seven or eight digits, or ten from 1,000 million on; nine are a company's. */
function isNit(digits: string): boolean {
  const number = digits.slice(0, -1);
  if (number.length === 9 || (number.length === 10 && !number.startsWith('1'))) return false;
  const rest = weighted([...number].reverse().join(''), WEIGHTS.slice(0, number.length)) % 11;
  return Number(digits.at(-1)) === (rest < 2 ? rest : 11 - rest);
}
