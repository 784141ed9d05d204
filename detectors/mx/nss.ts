import { luhn } from '../../src/kit/check-digits.ts';
import { checked, nationalId, zerosLost } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './nss.examples.ts';

export const mxNss = nationalId({
  id: 'mx.nss',
  about: {
    en: 'Mexican social security number (NSS of IMSS): eleven digits with a check digit, under a label.',
    es: 'Número de Seguridad Social de México (NSS del IMSS): once dígitos con dígito de control, con rótulo.',
  },
  sources: ['IMSS "Número de Seguridad Social"'],
  headers: { es: ['NSS', 'Número de Seguridad Social', 'IMSS', 'NSS (IMSS)'], en: ['NSS (IMSS)'] },
  finds,
  ignores,
  shapes: [
    {
      form: String.raw`\d{11}|\d{2}([ -])\d{2}\1\d{2}\1\d{4}\1\d`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => checked(value, isNss),
    },
    zerosLost(String.raw`\d{10}`, 11, isNss),
  ],
  labels: ['nss', 'imss', 'número de seguridad social', 'núm de seguridad social', 'seguridad social'],
  label: 'NSS',
  digits: 10,
  part: /\d{2}/,
  length: 11,
});

/** The first two digits are the office's that gave it; there is none with the number 00. */
function isNss(digits: string): boolean {
  return !digits.startsWith('00') && luhn(digits);
}
