import { mod11x2 } from '../../src/kit/check-digits.ts';
import { isBirthDate, nationalId } from '../../src/kit/national.ts';
import { score, WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './ric.examples.ts';

export const cnRic = nationalId({
  id: 'cn.ric',
  about: {
    en: 'Chinese resident identity number: eighteen characters with region, birth date and check character.',
    es: 'Número de identidad de residente de China: dieciocho caracteres con región, fecha de nacimiento y control.',
  },
  sources: ['GB 11643', 'python-stdnum cn.ric'],
  headers: { zh: ['身份证', '身份证号', '公民身份号码', '身份证号码'], en: ['Chinese ID', 'RIC'] },
  finds,
  ignores,
  shapes: [
    {
      form: String.raw`[1-689]\d{16}[\dXx]`,
      weight: WEIGHT.mediumShape,
      places: 'DDDDDDDDDDDDDDDDDX',
      check: (value) => {
        const date = isBirthDate(
          Number(value.slice(6, 10)),
          Number(value.slice(10, 12)),
          Number(value.slice(12, 14)),
        );
        return date && mod11x2(value.toUpperCase()) ? score(WEIGHT.structure, WEIGHT.checkDigit) : undefined;
      },
    },
  ],
  labels: ['身份证', '身份证号', '公民身份号码'],
  label: '身份证',
  digits: 17,
  part: /\d{17}/,
});
