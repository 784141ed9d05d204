import { checked, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';

export const veCedula = nationalId({
  id: 've.cedula',
  about: {
    en: 'Venezuelan identity number: V or E and seven or eight digits.',
    es: 'Cédula venezolana: V o E y siete u ocho dígitos.',
  },
  sources: ['nationid country notes'],
  headers: { es: ['Cédula', 'C.I.', 'CI (VE)', 'Cédula de identidad'], en: ['Venezuelan ID'] },
  finds: ['V-19827364', 'C.I. V-9.827.364', 'cédula E-84182736', { text: 'V19827365', header: 'Cédula' }],
  ignores: ['V-918', 'V-8 engine', 'V-198273645', 'v. 19827364', 'V-12345678', 'part no. V-19827364'],
  shapes: [
    {
      form: String.raw`[VE]-(?:\d{7,8}|\d{1,2}\.\d{3}\.\d{3})`,
      weight: WEIGHT.mediumShape,
      check: (value) => checked(value, () => true, 0),
    },
    {
      form: String.raw`[VE][ -.]?(?:\d{6,8}|\d{1,2}\.\d{3}\.\d{3})|\d{1,2}\.\d{3}\.\d{3}`,
      weight: WEIGHT.halfOpenShape,
      needsLabel: true,
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
  part: /[VE][ -.]?\d|\d\.\d{3}\.\d{3}/,
  vague: /^c[eé]dula$|^c\.? ?i\.?$/i,
});
