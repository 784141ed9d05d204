import { weighted } from '../../src/kit/check-digits.ts';
import { checked, nationalId, zerosLost } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './snils.examples.ts';

export const ruSnils = nationalId({
  id: 'ru.snils',
  about: {
    en: 'Russian insurance number (SNILS): eleven digits, 3-3-3 2, the last two check digits.',
    es: 'Número de seguro de Rusia (SNILS): once dígitos, 3-3-3 2, los dos últimos de control.',
  },
  sources: ['Rules of the Russian pension fund on the check number of SNILS'],
  headers: { ru: ['СНИЛС'], en: ['SNILS'] },
  finds,
  ignores,
  shapes: [
    {
      form: String.raw`\d{3}-\d{3}-\d{3}[ -]\d{2}`,
      weight: WEIGHT.mediumShape,
      check: (value) => checked(value, isSnils, WEIGHT.longCheck),
    },
    {
      form: String.raw`\d{11}`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => checked(value, isSnils),
    },
    zerosLost(String.raw`\d{9,10}`, 11, isSnils),
  ],
  labels: ['снилс', 'snils'],
  label: 'СНИЛС',
  digits: 9,
  length: 11,
  part: /\d{3}-\d{3}-|\d{9}/,
});

/** Printed in explanations. */
const SPECIMENS = new Set(['11223344595', '08765430300']);

function isSnils(digits: string): boolean {
  const rest = weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return !SPECIMENS.has(digits) && Number(digits.slice(9)) === rest % 100;
}
