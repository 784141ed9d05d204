import { digitsOf } from '../../src/kit/cells.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './ein.examples.ts';

/** Never assigned to a campus; where sources differ the prefix is taken [IRS list of valid prefixes]. */
const UNASSIGNED = /^(?:00|0[7-9]|1[7-9]|2[89]|49|7[89]|89)/;
const OWN = new Set(['ein', 'fein']);

export const usEin = identifier(
  {
    id: 'us.ein',
    category: 'x-organisation',
    about: {
      en: 'Employer identification number of an organisation in the US: nine digits, 2-7. Nobody’s alone, so no rule asks for it; told apart so that it is not taken for a Social Security number.',
      es: 'Número patronal (EIN) de una organización en EE. UU.: nueve dígitos, 2-7. No es de una persona y ninguna regla lo busca; se distingue para no tomarlo por un número de Seguro Social.',
    },
    sources: ['IRS "How EINs are assigned and valid EIN prefixes"', 'python-stdnum us.ein'],
    identifies: 'jointly',
    headers: {
      en: [
        'EIN',
        'FEIN',
        'Employer ID',
        'Employer Identification Number',
        'Fed Tax ID',
        'Federal EIN',
        'EIN Number',
      ],
      es: ['EIN', 'Número patronal'],
    },
    notHeaders: ['name', 'date', 'type', 'count'],
    finds,
    ignores,
  },
  {
    shapes: [
      { form: String.raw`\d{2}-\d{7}`, weight: WEIGHT.mediumShape, check },
      { form: String.raw`\d{9}|\d{2} \d{7}`, weight: WEIGHT.weakShape, needsLabel: true, check },
      {
        form: String.raw`\d{8}`,
        weight: WEIGHT.weakShape,
        headerOnly: true,
        check: (value) => check(value.padStart(9, '0')),
      },
    ],
    labels: {
      positive: phrases([
        ...[
          'ein',
          'ein no',
          'ein #',
          'fein',
          'employer id',
          'employer id no',
          'employer identification number',
        ],
        ...['employer identification no', 'irs employer identification no', 'fed tax id', 'federal tax id'],
        ...['número patronal', 'número de identificación del empleador'],
      ]),
      negative: phrases([
        ...OTHER_NUMBERS.filter((word) => !OWN.has(word)),
        ...['ssn', 'phone', 'tel', 'fax', 'teléfono', 'passport', 'case', 'case no', 'a#'],
      ]),
    },
    label: 'EIN',
    digits: 9,
    part: /\d{2}-\d{7}|\d{9}|\d{2} \d{7}/,
    length: 9,
  },
);

function check(value: string): number | undefined {
  const digits = digitsOf(value);
  return UNASSIGNED.test(digits) || isPlaceholderNumber(digits) || digits === '123456789'
    ? undefined
    : WEIGHT.structure;
}
