import { weighted } from '../../src/kit/check-digits.ts';
import { checked, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';

export const ruSnils = nationalId({
  id: 'ru.snils',
  about: {
    en: 'Russian insurance number (SNILS): eleven digits, 3-3-3 2, the last two check digits.',
    es: 'Número de seguro de Rusia (SNILS): once dígitos, 3-3-3 2, los dos últimos de control.',
  },
  sources: ['Rules of the Russian pension fund on the check number of SNILS'],
  headers: { ru: ['СНИЛС'], en: ['SNILS'] },
  finds: [
    '091-827-364 89',
    'СНИЛС 182-736-450 89',
    '150-918-273 62',
    { text: '09182736489', header: 'СНИЛС' },
  ],
  ignores: ['087-654-303 01', '112-233-445 95', '000-000-000 00', '09182736489'],
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
  ],
  labels: ['снилс', 'snils'],
  label: 'СНИЛС',
  digits: 11,
  part: /\d{3}-\d{3}-|\d{11}/,
});

/** Printed in explanations. */
const SPECIMENS = new Set(['11223344595', '08765430300']);

function isSnils(digits: string): boolean {
  const rest = weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return !SPECIMENS.has(digits) && Number(digits.slice(9)) === rest % 100;
}
