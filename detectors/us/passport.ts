import { digitsOf } from '../../src/kit/cells.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { PASSPORT_LABELS } from '../../src/kit/passports.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './passport.examples.ts';

/** Printed on published specimens of the data page. */
const SPECIMENS = new Set(['963545637', '910239248', '340020013']);

export const usPassport = identifier(
  {
    id: 'us.passport',
    category: 'passport',
    about: {
      en: 'US passport: nine digits, or a letter and eight digits, under a label.',
      es: 'Pasaporte de EE. UU.: nueve dígitos, o una letra y ocho dígitos, con rótulo.',
    },
    sources: ['State Department, "Next Generation Passport"'],
    identifies: 'directly',
    headers: {
      en: ['US Passport', 'U.S. Passport No', 'US Passport Number', 'Passport Card', 'Passport Card Number'],
      es: ['Pasaporte estadounidense', 'Pasaporte de EE.UU.'],
    },
    notHeaders: [
      'fee',
      'date',
      'type',
      'status',
      'count',
      'country',
      'expiry',
      'expiration',
      'issue',
      'name',
    ],
    finds,
    ignores,
  },
  {
    shapes: [
      {
        form: String.raw`(?<=[Pp]assport [Cc]ard(?: ?#| [Nn]o\.?| [Nn]umber)?:? {0,2})C\d{8}`,
        weight: WEIGHT.halfOpenShape + WEIGHT.country,
        needsLabel: true,
        check,
      },
      {
        // Other countries have a letter and eight digits, too: only what names the US says more.
        form: String.raw`[A-Z]\d{8}`,
        weight: WEIGHT.halfOpenShape - WEIGHT.country / 2,
        needsLabel: true,
        anyCase: true,
        check,
      },
      { form: String.raw`\d{9}`, weight: WEIGHT.weakShape, needsLabel: true, check },
    ],
    labels: PASSPORT_LABELS,
    label: 'Passport No',
    digits: 8,
    part: /\d{8}/,
    length: 9,
    country: 'US',
  },
);

function check(value: string): number | undefined {
  const digits = digitsOf(value);
  return SPECIMENS.has(digits) || isPlaceholderNumber(digits) ? undefined : WEIGHT.structure;
}
