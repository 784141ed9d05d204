import { checked, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './kebele.examples.ts';

/** A serial, at times behind the number of the neighbourhood and before the year of issue. */
const SERIAL = String.raw`\d{4,8}(?:/\d{2,4})?|\d{1,3}[/-]\d{3,6}[/-]\d{2,4}|\d{1,3}[/-]\d{4,6}`;

export const etKebele = nationalId({
  id: 'et.kebele',
  about: {
    en: 'Number of the identity card that an Ethiopian neighbourhood (kebele) gives out, under a label.',
    es: 'Número de la tarjeta de identidad que da un barrio (kebele) de Etiopía, con rótulo.',
  },
  sources: ['IRB Canada, "Ethiopia: kebele identity cards"'],
  headers: {
    am: ['የቀበሌ መታወቂያ', 'ቀበሌ መታወቂያ', 'የቀበሌ መታወቂያ ቁጥር'],
    en: [
      'Kebele ID',
      'Kebele ID No',
      'Kebele ID Number',
      'Kebele Card',
      'Kebele Card No',
      'Kebele Card Number',
    ],
  },
  finds,
  ignores,
  shapes: [
    {
      form: SERIAL,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => (DATE.test(value) ? undefined : checked(value, () => true, 0)),
    },
  ],
  labels: [
    ...[
      'kebele id',
      'kebele id no',
      'kebele id number',
      'kebele id card',
      'kebele id card no',
      'kebele id #',
    ],
    ...['kebele card', 'kebele card no', 'kebele card number', 'kebele card #', 'kebele identity card'],
    ...['kebele identity card no', 'kebele identification', 'የቀበሌ መታወቂያ', 'ቀበሌ መታወቂያ', 'ቀበሌ መታወቂያ ቁጥር'],
    ...['የቀበሌ መታወቂያ ቁጥር'],
  ],
  against: [
    'fee',
    'birr',
    'etb',
    'house',
    'woreda',
    'proclamation',
    'issued',
    'expires',
    'in',
    'since',
    'of',
  ],
  label: 'kebele id',
  digits: 4,
  part: /\d{3}/,
});

const DATE =
  /^(?:(?:19|20)\d{2}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/;
