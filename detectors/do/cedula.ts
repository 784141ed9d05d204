import { luhn } from '../../src/kit/check-digits.ts';
import { checked, nationalId, zerosLost } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './cedula.examples.ts';

export const doCedula = nationalId({
  id: 'do.cedula',
  about: {
    en: 'Dominican identity number: eleven digits, 3-7-1, with a check digit.',
    es: 'Cédula de identidad y electoral dominicana: once dígitos, 3-7-1, con dígito de control.',
  },
  sources: ['python-stdnum do.cedula'],
  headers: { es: ['Cédula', 'Cédula de Identidad y Electoral', 'Cédula (RD)'], en: ['Dominican cedula'] },
  finds,
  ignores,
  shapes: [
    { form: String.raw`\d{3}-\d{7}-\d`, weight: WEIGHT.mediumShape, check: (value) => checked(value, luhn) },
    // Several hundred issued numbers fail the check [python-stdnum do.cedula]: under a label it costs little.
    {
      form: String.raw`(?:0\d{2}|1[0-2]\d|402)-\d{7}-\d`,
      weight: WEIGHT.mediumShape,
      needsLabel: true,
      check: (value) => checked(value, () => true, WEIGHT.repaired),
    },
    {
      form: String.raw`\d{11}`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => checked(value, luhn),
    },
    zerosLost(String.raw`\d{9,10}`, 11, luhn),
  ],
  labels: ['cédula', 'cédula no', 'cédula de identidad', 'cédula de identidad y electoral'],
  label: 'Cédula',
  digits: 9,
  part: /\d{7}/,
  length: 11,
});
