import { labelled, nationalId } from '../../src/kit/national.ts';
import { finds, ignores } from './passport.examples.ts';

/** Policies, certificates, diplomas and bonds have a series and a number, too. */
const NO_OTHER_PAPER = [
  ...['олис', 'видетельств', 'иплом', 'ттестат', 'достоверени', 'блигаци', 'кци', 'купюр', 'отере', 'билет'],
  ...['ПТС', 'СТС'],
]
  .map((paper) => String.raw`(?<!${paper}[^.;\n0-9]{0,30})`)
  .join('');

export const ruPassport = nationalId({
  id: 'ru.passport',
  about: {
    en: 'Russian internal passport: a series of four digits (region and year of the form) and a number of six, under a label.',
    es: 'Pasaporte interno de Rusia: serie de cuatro dígitos (región y año del formulario) y número de seis, con rótulo.',
  },
  sources: ['Government of the Russian Federation, decree 828 of 8 July 1997 on the passport of a citizen'],
  headers: {
    ru: [
      'Паспорт',
      'Серия и номер',
      'Серия и номер паспорта',
      'Паспорт РФ',
      'Паспортные данные',
      'Номер паспорта',
    ],
    en: ['Russian passport', 'Russian internal passport'],
  },
  finds,
  ignores,
  shapes: [
    labelled(String.raw`${NO_OTHER_PAPER}\d{2} ?\d{2}[ -]?\d{6}`, isPassport),
    labelled(
      String.raw`${NO_OTHER_PAPER}\d{2} ?\d{2},?[ -]?(?:(?:№|[Nn][o°]?|[Нн]омер)[.:]? ?)?\d{6}`,
      isPassport,
    ),
  ],
  labels: [
    ...[
      'паспорт',
      'паспорта',
      'паспорт рф',
      'паспорт серия',
      'серия',
      'серия и номер',
      'паспорт гражданина рф',
    ],
    ...['russian passport', 'internal passport', 'russian internal passport'],
  ],
  label: 'паспорт',
  against: ['снилс', 'инн', 'тел', 'телефон', 'полис', 'свидетельство', 'загранпаспорт'],
  digits: 10,
  part: /\d{2} ?\d{2}\D{0,12}\d{6}/,
});

/** Regions 01–99; forms were printed from 1997 on, and the year may lie a few ahead. */
function isPassport(digits: string): boolean {
  const year = Number(digits.slice(2, 4));
  return !digits.startsWith('00') && (year >= 97 || year <= 35) && !digits.endsWith('000000');
}
