import { weighted } from '../../src/kit/check-digits.ts';
import { labelled, nationalId, zerosLost } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './inn.examples.ts';

export const ruInn = nationalId({
  id: 'ru.inn',
  about: {
    en: 'Russian taxpayer number of a person (INN): twelve digits, the last two check digits, under a label. The ten digits of organisations are left alone.',
    es: 'Número de contribuyente de una persona en Rusia (INN): doce dígitos, los dos últimos de control, con rótulo. No se señalan los diez de las organizaciones.',
  },
  sources: ['Federal Tax Service of Russia, order MMV-7-6/435@ of 2012', 'python-stdnum ru.inn'],
  headers: { ru: ['ИНН', 'ИНН физлица', 'ИНН физического лица'], en: ['INN', 'INN (RU)'] },
  finds,
  ignores,
  shapes: [
    labelled(String.raw`\d{12}|\d{4}([ -])\d{6}\1\d{2}`, isInn, WEIGHT.longCheck),
    zerosLost(String.raw`\d{11}`, 12, isInn),
  ],
  labels: ['инн', 'inn', 'инн физлица', 'идентификационный номер налогоплательщика', 'inn no'],
  label: 'ИНН',
  digits: 11,
  part: /\d{11}|\d{6}/,
  length: 12,
});

function isInn(digits: string): boolean {
  const eleventh = (weighted(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
  const twelfth = (weighted(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
  return !digits.startsWith('00') && digits.endsWith(`${eleventh}${twelfth}`);
}
