import { checked, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './niu.examples.ts';

export const cmNiu = nationalId({
  id: 'cm.niu',
  about: {
    en: 'Cameroonian tax number of a person (NIU): P, month and year of birth, eight digits and a letter, under a label. Those of companies (M) are left alone.',
    es: 'Número de contribuyente de una persona en Camerún (NIU): P, mes y año de nacimiento, ocho dígitos y una letra, con rótulo. No se señalan los de empresas (M).',
  },
  sources: ['camer.be "Numéro d’identifiant unique", 2020'],
  headers: {
    fr: ['NIU', 'Numéro identifiant unique', "Numéro d'identifiant unique", 'N° contribuable'],
    en: ['NIU', 'Unique Identification Number (NIU)'],
  },
  finds,
  ignores,
  shapes: [
    {
      form: String.raw`P[ -]?\d{4}[ -]?\d{8}[ -]?[A-Z]`,
      weight: WEIGHT.halfOpenShape,
      needsLabel: true,
      anyCase: true,
      places: 'LDDDDDDDDDDDDL',
      check: (value) => checked(value, isNiu, 0),
    },
  ],
  labels: [
    'niu',
    'niu no',
    'numéro identifiant unique',
    'numéro d identifiant unique',
    'identifiant unique',
    'n° contribuable',
  ],
  label: 'NIU',
  digits: 12,
  part: /[Pp][ -]?\d{4}/,
});

/** Month and year of birth come first. */
function isNiu(digits: string): boolean {
  const month = Number(digits.slice(0, 2));
  return month >= 1 && month <= 12 && !/^0*$/.test(digits.slice(4));
}
