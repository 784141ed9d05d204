import { OTHER_NUMBERS, phrases } from './scan.ts';

/** What is written before passport numbers, in the languages of the people who carry them. */
export const PASSPORT_LABELS = {
  positive: phrases([
    ...['passport', 'passport no', 'passport number', 'passport #', 'ppt', 'ppt no', 'travel document'],
    ...['travel document no', 'travel document number', 'passport card', 'passport book'],
    ...[
      'pasaporte',
      'no de pasaporte',
      'número de pasaporte',
      'núm de pasaporte',
      'pasaporte no',
      'pasaporte n°',
    ],
    ...['pasaporte núm', 'documento de viaje', 'libreta de pasaporte', 'passeport', 'numéro de passeport'],
    ...[
      'passaporte',
      'número do passaporte',
      'paspò',
      'nimewo paspò',
      'загранпаспорт',
      'паспорт',
      'номер паспорта',
      'номер загранпаспорта',
      'заграничный паспорт',
      'серия и номер паспорта',
      'номер закордонного паспорта',
      'pasaport',
    ],
    ...['جواز السفر', 'رقم الجواز', 'گذرنامه', 'پاسپورت', '护照', '护照号', '护照号码', 'ፓስፖርት'],
  ]),
  negative: phrases([
    ...OTHER_NUMBERS.filter((word) => word !== 'serie'),
    ...[
      'a number',
      'a#',
      'alien',
      'uscis',
      'phone',
      'tel',
      'teléfono',
      'ssn',
      'visa no',
      'visa number',
      'account',
    ],
    ...['fee', 'fees', 'tarifa', 'form', 'formulario', 'health plan', 'program', 'programa'],
  ]),
};
