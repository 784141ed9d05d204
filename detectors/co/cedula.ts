import { digitsOf } from '../../src/kit/cells.ts';
import { checked, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './cedula.examples.ts';

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
      'PPT (Colombia)',
      'PEP',
      'Permiso por Protección Temporal',
      'Permiso Especial de Permanencia',
      'Cédula de extranjería',
      'No. de cédula de ciudadanía',
    ],
    en: ['Colombian ID'],
  },
  finds,
  ignores,
  shapes: [
    // `ce` and `ti` are words of other languages: only capitals directly before the number say that it is this.
    {
      form: String.raw`(?<=\b(?:C\.?E|T\.?I|PPT|PEP)\.?:? {0,2}(?:[Nn]o\.? {0,2})?)(?:\d{6,11}|\d{15}|\d{1,3}(?:\.\d{3}){2,3})`,
      weight: WEIGHT.mediumShape,
      check: (value) => checked(value, () => true, 0),
    },
    {
      // Neither cubic centimetres nor a step of a web address, nor behind a file or variable of a compiler.
      form: String.raw`(?<!/[a-z]{2}/)(?<!\.cc[^|]{0,60})(?:\d{6,11}|\d{15}|\d{1,3}(?:\.\d{3}){2,3})(?! ?cc\b)`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => checked(value, () => digitsOf(value).length <= 11 || value.length === 15, 0),
    },
  ],
  labels: [
    'cc',
    'c c',
    'cédula de ciudadanía',
    'cédula de ciudadanía no',
    'tarjeta de identidad',
    'cédula de extranjería',
    'permiso por protección temporal',
    'permiso especial de permanencia',
  ],
  label: 'C.C.',
  // Behind `in` and `from` stands the day of a change to a compiler (`CC`).
  against: [
    'in',
    'from',
    'since',
    'see',
    'revert',
    'engine',
    'motor',
    'cilindrada',
    'copies',
    'cm',
    'cop',
    'credit',
  ],
  digits: 6,
  part: /\d{6}|\d\.\d{3}\.\d{3}/,
});
