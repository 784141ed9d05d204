import { digitsOf } from '../../src/kit/cells.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './i94.examples.ts';

const NINE = String.raw`\d{9}|\d{3} \d{3} \d{3}`;

export const usI94 = identifier(
  {
    id: 'us.i94',
    category: 'i94_number',
    about: {
      en: 'I-94 admission number: nine digits, a letter and a digit, or eleven digits under a label. With it anyone can look up a person’s travel history.',
      es: 'Número de admisión I-94: nueve dígitos, una letra y un dígito, u once dígitos con rótulo. Con él cualquiera puede ver los viajes de la persona.',
    },
    sources: ['CBP notice on the alphanumeric format of I-94 numbers, May 2019'],
    identifies: 'directly',
    headers: {
      en: [
        ...['I-94', 'I94', 'I-94 Number', 'I94 Number', 'I94_NUM', 'I-94 #', 'I-94 No', 'Admission Number'],
        ...['Admission No', 'Arrival Departure Number', 'Arrival_Dep_No', 'I-94 Admission Number'],
      ],
      es: ['Número I-94', 'Núm. I-94', 'Número de admisión'],
      ht: ['Nimewo I-94', 'Nimewo admisyon'],
    },
    notHeaders: ['date', 'expiry', 'expiration', 'filed', 'type', 'count'],
    finds,
    ignores,
  },
  {
    shapes: [
      { form: String.raw`(?:${NINE}) ?[A-Z]\d`, weight: WEIGHT.rareShape, places: 'DDD-DDD-DDD-LD', check },
      {
        form: String.raw`(?:${NINE}) ?[A-Z]\d`,
        weight: WEIGHT.rareShape,
        needsLabel: true,
        anyCase: true,
        check,
      },
      {
        form: String.raw`\d{9}[ -]?\d{2}|\d{3} \d{3} \d{3} \d{2}`,
        weight: WEIGHT.weakShape,
        needsLabel: true,
        check,
      },
    ],
    labels: {
      positive: phrases([
        ...[
          'i 94',
          'i94',
          'i 94 number',
          'i94 number',
          'admission number',
          'admission record',
          'admission no',
        ],
        ...['arrival departure number', 'número de admisión', 'registro de entrada', 'nimewo admisyon'],
      ]),
      negative: phrases([
        ...OTHER_NUMBERS,
        'phone',
        'tel',
        'teléfono',
        'cpf',
        'imss',
        'nss',
        'cédula',
        'lei',
      ]),
    },
    label: 'I-94',
    digits: 10,
    repair: true,
    length: 11,
    part: /\d{9} ?[A-Za-z]\d|\d{3} \d{3} \d{3} [A-Za-z\d]|\d{9}[ -]?\d{2}/,
  },
);

function check(value: string): number | undefined {
  return isPlaceholderNumber(digitsOf(value).slice(0, 9)) ? undefined : WEIGHT.structure;
}
