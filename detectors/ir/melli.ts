import { weighted } from '../../src/kit/check-digits.ts';
import { checked, nationalId, zerosLost } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './melli.examples.ts';

export const irMelli = nationalId({
  id: 'ir.melli',
  about: {
    en: 'Iranian national code (code melli): ten digits with a check digit, under a label.',
    es: 'Código nacional de Irán (code melli): diez dígitos con dígito de control, con rótulo.',
  },
  sources: ['Public descriptions of the code melli algorithm'],
  headers: { fa: ['کد ملی', 'شماره ملی'], en: ['Code Melli', 'National Code'] },
  finds,
  ignores,
  shapes: [
    {
      form: String.raw`\d{10}|\d{3}-\d{6}-\d`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => checked(value, isMelli),
    },
    zerosLost(String.raw`\d{8,9}`, 10, isMelli),
  ],
  labels: ['کد ملی', 'شماره ملی', 'code melli', 'melli code', 'national code', 'shenasnameh', 'شناسنامه'],
  label: 'code melli',
  digits: 8,
  part: /\d{8}|\d-\d{6}/,
  // So have book numbers of ten digits.
  sharedCheck: true,
  length: 10,
});

function isMelli(digits: string): boolean {
  const rest = weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return Number(digits[9]) === (rest < 2 ? rest : 11 - rest);
}
