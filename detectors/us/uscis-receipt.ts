import { digitsOf } from '../../src/kit/cells.ts';
import { identifier, type Shape } from '../../src/kit/identifier.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './uscis-receipt.examples.ts';

const CENTRES = 'IOE|EAC|VSC|WAC|CSC|LIN|NSC|SRC|TSC|NBC|MSC|YSC|PSC';
/** Centre, fiscal year, computer workday, sequence; also in threes, as people read them out. */
const TEN = String.raw`\d{10}|([ -])\d{2}\1\d{3}\1\d{5}|[ -]\d{10}|[ -]\d{3}[ -]\d{3}[ -]\d{4}`;

const SHAPES: readonly Shape[] = [
  { form: `(?:${CENTRES})(?:${TEN})`, weight: WEIGHT.rareShape, places: 'LLL-DD-DDD-DDDDD', check },
  // In file names and addresses of pages, of the centres that are no words.
  { form: String.raw`(?:ioe|eac|wac)\d{10}`, weight: WEIGHT.mediumShape, check },
  // Offices that are not on the list, among them the asylum offices that begin with Z.
  { form: `[A-Z]{3}(?:${TEN})`, weight: WEIGHT.halfOpenShape, needsLabel: true, anyCase: true, check },
];

export const usUscisReceipt = identifier(
  {
    id: 'us.uscis-receipt',
    category: 'receipt_number',
    about: {
      en: 'USCIS receipt number: three letters and ten digits. Whoever has it can follow the person’s case online.',
      es: 'Número de recibo de USCIS: tres letras y diez dígitos. Quien lo tiene puede seguir el caso de la persona en línea.',
    },
    sources: ['USCIS "Checking Your Case Status Online"', 'USCIS M-274 Handbook for Employers'],
    identifies: 'directly',
    headers: {
      en: [
        ...[
          'Receipt Number',
          'Receipt No',
          'Receipt #',
          'RCPT',
          'RCPT_NBR',
          'Receipt Num',
          'USCIS Case Number',
        ],
        ...['USCIS Receipt Number', 'Case Number (USCIS)', 'I-797 Number', 'I-797', 'Card Number'],
        ...['USCIS Receipt', 'I-589 Receipt', 'Receipt'],
      ],
      es: ['Número de recibo', 'No. de recibo', 'Núm. de recibo', 'Recibo', 'Número de caso USCIS'],
      fr: ['Numéro de reçu'],
      pt: ['Número do recibo'],
      ht: ['Nimewo resi'],
    },
    finds,
    ignores,
  },
  {
    shapes: SHAPES,
    labels: {
      positive: phrases([
        ...['receipt', 'receipt number', 'receipt no', 'receipt #', 'i 797', 'i797', 'card number', 'uscis'],
        ...['uscis case number', 'case number', 'número de recibo', 'recibo', 'número de caso'],
        ...['número de tarjeta', 'numéro de reçu', 'número do recibo', 'nimewo resi'],
      ]),
      negative: phrases([...OTHER_NUMBERS, 'container', 'contenedor', 'flight', 'vuelo']),
    },
    label: 'Receipt Number',
    digits: 10,
    repair: true,
    part: /[A-Za-z]{3}[ -]?\d/,
  },
);

function check(value: string): number | undefined {
  const digits = digitsOf(value);
  return digits.length === 10 && !isPlaceholderNumber(digits) ? WEIGHT.structure : undefined;
}
