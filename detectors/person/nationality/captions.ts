/** Captions of columns and forms that hold countries of people, and words of captions that hold other countries. */
import type { HeaderWords } from '../../../src/core/types.ts';

export const HEADERS: HeaderWords = {
  en: [
    ...['Nationality', 'Citizenship', 'Citizenship Country', 'Country of Citizenship'],
    ...['Country of Nationality', 'COC', 'COB', 'CoO'],
    ...['Country of Birth', 'Birth Country', 'POB', 'Place of Birth', 'CTZ', 'CTZN', 'Natl', 'Nat'],
    ...['Country of Origin', 'Birthplace', 'Citz', 'Citzn', 'Natlty', 'Ctry of Birth', 'Ctry of Citizenship'],
    ...['Citizen of', 'Where from', 'From where', 'birth_country_per', 'birth_country_ero'],
  ],
  es: [
    ...['Nacionalidad', 'Ciudadanía', 'País de nacimiento', 'País de origen'],
    ...['País de nacionalidad', 'Lugar de nacimiento'],
    ...[
      'PaisNac',
      'Originario de',
      'De dónde',
      'De dónde viene',
      'De dónde es',
      'Procedencia',
      'Nac.',
      'País de ciudadanía',
    ],
  ],
  de: [
    'Staatsangehörigkeit',
    'Nationalität',
    'Staatsbürgerschaft',
    'Herkunftsland',
    'Geburtsland',
    'Herkunft',
    'Woher',
  ],
  it: ['Da dove', 'Cittadinanza', 'Nazionalità', 'Paese di nascita'],
  nl: ['Nationaliteit', 'Geboorteland'],
  fr: [
    'Nationalité',
    'Pays de naissance',
    "Pays d'origine",
    "D'où",
    "D'où vient",
    'Lieu de naissance',
    'Citoyenneté',
  ],
  pt: [
    'Nacionalidade',
    'Naturalidade',
    'País de nascimento',
    'País de origem',
    'Cidadania',
    'De onde',
    'De onde vem',
  ],
  ht: ['Nasyonalite', 'Peyi', 'Peyi orijin', 'Kote ou te fèt'],
  ru: ['Гражданство', 'Национальность'],
  uk: ['Громадянство'],
  fa: ['تابعیت', 'ملیت'],
  ar: ['الجنسية'],
  zh: ['国籍'],
  tr: ['Uyruk', 'Uyruğu'],
};

export const NOT_HEADERS: readonly string[] = [
  ...['state', 'estado', 'date', 'fecha', 'departure', 'removal', 'destination', 'team'],
  ...['percent', 'share', 'count', 'status', 'number', 'total', 'language'],
];
