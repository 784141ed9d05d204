import { digitsOf } from '../../src/kit/cells.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { PASSPORT_LABELS } from '../../src/kit/passports.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './passport.examples.ts';

/** Letters before, between or after the digits; at least one letter, so that it is no amount. */
const LETTERED = String.raw`[A-Z]{1,3}[ -]?\d{5,9}|\d{1,2}[A-Z]{1,2}\d{5,7}|\d{5,9}[A-Z]{1,2}`;
/** Figures alone must stand directly after a word for number. */
const AFTER_NUMBER = String.raw`(?<=(?:[:：#°.]|(?:no|num|number|número|núm|numero|numéro|号|号码|号碼)\.?) {0,2})`;

const BESIDE = String.raw`(?<=\b(?:passport|pasaporte|passeport|passaporte|paspò) {1,2})`;
const NO_COUNT = String.raw`(?! (?:applica|application|holder|book|issue|solicitud|expedid|demande|titulair|pedido|and|to|in|y|et|e)\p{L}{0,9})`;

export const intlPassport = identifier(
  {
    id: 'intl.passport',
    category: 'passport',
    about: {
      en: 'Passport number of any country: six to twelve letters and digits, under a label.',
      es: 'Número de pasaporte de cualquier país: de seis a doce letras y dígitos, con rótulo.',
    },
    sources: ['ICAO Doc 9303', 'nationid country notes'],
    identifies: 'directly',
    headers: {
      en: [
        ...[
          'Passport',
          'Passport No',
          'Passport Number',
          'PPT',
          'PPT_NO',
          'Travel Document Number',
          'Passport #',
        ],
        ...['Travel Document', 'Travel Document No', 'Passport ID', 'PassportNo', 'Foreign Passport Number'],
      ],
      es: ['Pasaporte', 'No. de pasaporte', 'Número de pasaporte', 'Núm. pasaporte', 'Documento de viaje'],
      fr: ['Passeport', 'Numéro de passeport', 'Document de voyage'],
      pt: ['Passaporte', 'Número do passaporte'],
      ht: ['Paspò', 'Nimewo paspò'],
      ru: ['Паспорт', 'Номер паспорта', 'Загранпаспорт'],
      uk: ['Номер паспорта'],
      fa: ['گذرنامه', 'شماره پاسپورت', 'پاسپورت'],
      ar: ['جواز السفر', 'رقم الجواز'],
      zh: ['护照', '护照号'],
      am: ['ፓስፖርት'],
      tr: ['Pasaport', 'Pasaport No'],
    },
    notHeaders: [
      ...[
        'fee',
        'date',
        'type',
        'status',
        'count',
        'country',
        'expiry',
        'expiration',
        'issue',
        'issued',
        'name',
      ],
      ...['fecha', 'país', 'pais', 'vigencia', 'vencimiento', 'applications', 'office'],
    ],
    finds,
    ignores,
  },
  {
    shapes: [
      { form: LETTERED, weight: WEIGHT.halfOpenShape, needsLabel: true, anyCase: true, check },
      // Directly behind the word, if it is no count of passports; Russian ones in a series and a number.
      {
        form: `${BESIDE}\\d{7,10}${NO_COUNT}`,
        weight: WEIGHT.weakShape,
        needsLabel: true,
        anyCase: true,
        check,
      },
      {
        form: String.raw`(?<=загранпаспорт[а-я]{0,2}(?: №| No\.?)?:? {0,2})\d{2} ?(?:№ ?|No\.? ?)?\d{7}`,
        weight: WEIGHT.mediumShape,
        anyCase: true,
        check,
      },
      { form: `${AFTER_NUMBER}\\d{6,10}`, weight: WEIGHT.weakShape, needsLabel: true, anyCase: true, check },
      {
        form: String.raw`\d{6,10}|\d{2} \d{7}|\d{4} \d{6}`,
        weight: WEIGHT.weakShape,
        headerOnly: true,
        check,
      },
    ],
    labels: PASSPORT_LABELS,
    label: 'Passport No:',
    digits: 5,
    part: /\d{5}/,
  },
);

/** Words before amounts and other numbers, which are no series of a passport: `fee 13000`. */
const NO_SERIES =
  /^(?:fee|tax|usd|eur|mxn|gtq|hnl|dop|zip|box|tel|ext|art|sec|law|act|ley|pag|no)[ -]|^No\d/i;

function check(value: string): number | undefined {
  const digits = digitsOf(value);
  if (NO_SERIES.test(value)) return undefined;
  // A date without separators is when it was issued or ends.
  if (/^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(value)) return undefined;
  return digits.length < 5 || isPlaceholderNumber(digits) ? undefined : WEIGHT.structure;
}
