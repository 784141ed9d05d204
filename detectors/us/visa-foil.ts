import { digitsOf } from '../../src/kit/cells.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './visa-foil.examples.ts';

export const usVisaFoil = identifier(
  {
    id: 'us.visa-foil',
    category: 'passport',
    about: {
      en: 'Number printed in red on a US visa: eight digits, or a letter and seven digits, under a label.',
      es: 'Número impreso en rojo en una visa de EE. UU.: ocho dígitos, o una letra y siete dígitos, con rótulo.',
    },
    sources: ['State Department, "About Visas"', '9 FAM 603.1'],
    identifies: 'directly',
    headers: {
      en: ['Visa Number', 'Visa No', 'Visa Foil', 'Visa Foil Number', 'VISA_NBR'],
      es: ['Número de visa', 'No. de visa', 'Foliado de visa'],
      fr: ['Numéro de visa'],
      pt: ['Número do visto', 'Visto nº', 'Nº do visto'],
      ht: ['Nimewo viza'],
    },
    notHeaders: ['type', 'class', 'category', 'date', 'count', 'status', 'of'],
    finds,
    ignores,
  },
  {
    shapes: [
      {
        form: String.raw`\d{8}|[A-Z]\d{7}`,
        weight: WEIGHT.weakShape,
        needsLabel: true,
        anyCase: true,
        check: (value) => (isPlaceholderNumber(digitsOf(value)) ? undefined : WEIGHT.structure),
      },
    ],
    labels: {
      positive: phrases([
        ...[
          'visa number',
          'visa no',
          'visa foil',
          'visa foil no',
          'visa foil number',
          'visa control number',
          'foliado de visa',
          'foliado',
        ],
        ...[
          'visa #',
          'número de visa',
          'núm de visa',
          'no de visa',
          'numéro de visa',
          'número do visto',
          'visto número',
          'visto no',
          'visto nº',
          'nimewo viza',
        ],
      ]),
      negative: phrases([...OTHER_NUMBERS, 'card', 'tarjeta', 'phone', 'a number', 'passport', 'pasaporte']),
    },
    label: 'Visa Number',
    digits: 7,
    part: /\d{7}/,
  },
);
