import { mod11x2 } from '../../src/kit/check-digits.ts';
import { checked, isBirthDate, isShortDate, nationalId } from '../../src/kit/national.ts';
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
    // Until 1999: the year in two digits, and no check.
    {
      form: String.raw`[1-689]\d{14}`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) =>
        checked(value, () => isShortDate(value.slice(6, 12)) && Number(value.slice(6, 8)) > 0, 0),
    },
  ],
  labels: ['身份证', '身份证号', '身份证号码', '公民身份号码', 'chinese id', 'resident identity card'],
  against: ['imei', 'card', '订单号', '电话'],
  label: '身份证',
  digits: 15,
  part: /\d{15}/,
});
