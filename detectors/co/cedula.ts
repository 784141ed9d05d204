import { digitsOf } from '../../src/kit/cells.ts';
import { checked, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';

export const coCedula = nationalId({
  id: 'co.cedula',
  about: {
    en: 'Colombian identity number of citizens, minors and foreigners: six to eleven digits, under a label.',
    es: 'Cédula de ciudadanía, tarjeta de identidad o cédula de extranjería de Colombia: de seis a once dígitos, con rótulo.',
  },
  sources: ['nationid country notes'],
  headers: {
    es: [
      'Cédula de ciudadanía',
      'C.C.',
      'Tarjeta de identidad',
      'T.I.',
      'Cédula de extranjería',
      'No. de cédula de ciudadanía',
    ],
    en: ['Colombian ID'],
  },
  finds: [
    'C.C. 1.091.827.364',
    'cédula de ciudadanía No. 79182736',
    'CC 1091827365',
    { text: '1091827366', header: 'Cédula de ciudadanía' },
  ],
  ignores: [
    '1091827364',
    'CC: legal@agency-7731.gov',
    '50 cc',
    '$1.091.827.364 COP',
    'cc 1234567',
    'CC 1.091 cm',
  ],
  shapes: [
    {
      form: String.raw`\d{6,11}|\d{1,3}(?:\.\d{3}){2,3}`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => checked(value, () => digitsOf(value).length <= 11, 0),
    },
  ],
  labels: [
    'cc',
    'c c',
    'cédula de ciudadanía',
    'cédula de ciudadanía no',
    'tarjeta de identidad',
    'cédula de extranjería',
  ],
  label: 'C.C.',
  against: ['cm', 'cop', 'credit'],
  digits: 6,
  part: /\d{6}|\d\.\d{3}\.\d{3}/,
});
