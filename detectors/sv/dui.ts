import { weighted } from '../../src/kit/check-digits.ts';
import { checked, nationalId, zerosLost } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './dui.examples.ts';

export const svDui = nationalId({
  id: 'sv.dui',
  about: {
    en: 'Salvadoran identity number (DUI): eight digits and a check digit, under a label.',
    es: 'Documento Único de Identidad de El Salvador (DUI): ocho dígitos y un dígito de control, con rótulo.',
  },
  sources: ['nationid country notes'],
  headers: { es: ['DUI', 'No. de DUI', 'Número de DUI', 'Documento Único de Identidad'], en: ['DUI number'] },
  finds,
  ignores,
  shapes: [
    {
      form: String.raw`\d{8}-\d`,
      weight: WEIGHT.halfOpenShape,
      needsLabel: true,
      check: (value) => checked(value, isDui),
    },
    {
      form: String.raw`\d{9}`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => checked(value, isDui),
    },
    zerosLost(String.raw`\d{7,8}`, 9, isDui),
  ],
  labels: ['dui', 'dui no', 'no de dui', 'documento único de identidad'],
  label: 'DUI',
  digits: 7,
  part: /\d{7}/,
  length: 9,
});

function isDui(digits: string): boolean {
  if (digits.startsWith('12345678')) return false;
  return (10 - (weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 10)) % 10 === Number(digits[8]);
}
