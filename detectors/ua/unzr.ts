import { isBirthDate, labelled, nationalId } from '../../src/kit/national.ts';
import { finds, ignores } from './unzr.examples.ts';

export const uaUnzr = nationalId({
  id: 'ua.unzr',
  about: {
    en: 'Ukrainian number in the demographic register (UNZR): birth date and five digits, under a label.',
    es: 'Número del registro demográfico de Ucrania (UNZR): fecha de nacimiento y cinco dígitos, con rótulo.',
  },
  sources: ['Law of Ukraine 5492-VI on the unified state demographic register'],
  headers: { uk: ['УНЗР', 'Запис №', 'Номер запису'], en: ['UNZR', 'Record No (UA)'] },
  finds,
  ignores,
  shapes: [labelled(String.raw`(?:19|20)\d{6}([- ]?)\d{5}`, isUnzr)],
  labels: ['унзр', 'запис', 'запис no', 'номер запису', 'unzr'],
  label: 'УНЗР',
  digits: 13,
  part: /\d{8}[- ]?\d{5}/,
});

function isUnzr(digits: string): boolean {
  return isBirthDate(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8)));
}
