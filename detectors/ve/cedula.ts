import { checked, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './cedula.examples.ts';

export const veCedula = nationalId({
  id: 've.cedula',
  about: {
    en: 'Venezuelan identity number: V or E and seven or eight digits.',
    es: 'Cédula venezolana: V o E y siete u ocho dígitos.',
  },
  sources: ['nationid country notes'],
  headers: { es: ['Cédula', 'C.I.', 'CI (VE)', 'Cédula de identidad'], en: ['Venezuelan ID'] },
  finds,
  ignores,
  shapes: [
    {
      form: String.raw`[VE](?:-| (?=\d{1,2}\.))(?:\d{7,8}|\d{1,2}\.\d{3}\.\d{3})`,
      weight: WEIGHT.mediumShape,
      check: (value) => checked(value, () => true, 0),
    },
    {
      form: String.raw`[VE][ -.]?(?:\d{6,8}|\d{1,2}\.\d{3}\.\d{3})|\d{1,2}\.\d{3}\.\d{3}`,
      weight: WEIGHT.halfOpenShape,
      needsLabel: true,
      anyCase: true,
      places: 'L-DDDDDDDD',
      check: (value) => checked(value, () => true, 0),
    },
    {
      form: String.raw`\d{7,8}`,
      weight: WEIGHT.weakShape,
      headerOnly: true,
      check: (value) => checked(value, () => true, 0),
    },
  ],
  labels: ['cédula', 'ci', 'c i', 'cédula de identidad', 'cédula no', 'cédula venezolana'],
  label: 'Cédula',
  digits: 6,
  part: /[VEve][ -.]?\d|\d\.\d{3}\.\d{3}/,
  vague: /^c[eé]dula$|^c\.? ?i\.?$/i,
});
