import { digitsOf } from '../../src/kit/cells.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './sevis.examples.ts';

export const usSevis = identifier(
  {
    id: 'us.sevis',
    category: 'sevis_id',
    about: {
      en: 'SEVIS number of a foreign student or exchange visitor in the US: the letter N and ten digits.',
      es: 'Número SEVIS de un estudiante extranjero o visitante de intercambio en EE. UU.: la letra N y diez dígitos.',
    },
    sources: ['ICE SEVP, Form I-20', 'State Department, Form DS-2019'],
    identifies: 'directly',
    headers: {
      en: ['SEVIS', 'SEVIS ID', 'SEVIS Number', 'SEVIS No', 'SEVISID', 'I-20 Number'],
      es: ['Número SEVIS', 'Núm. SEVIS'],
    },
    notHeaders: ['status', 'date', 'fee', 'school', 'name', 'type'],
    finds,
    ignores,
  },
  {
    shapes: [
      {
        form: String.raw`N ?00 ?\d{8}|N ?00 \d{4} \d{4}`,
        weight: WEIGHT.rareShape,
        places: 'L-DD-DDDD-DDDD',
        check,
      },
      // Some guides say nine digits.
      {
        form: String.raw`N ?\d{9,10}|N ?\d{2} \d{4} \d{4}`,
        weight: WEIGHT.halfOpenShape,
        needsLabel: true,
        anyCase: true,
        check,
      },
    ],
    labels: {
      positive: phrases([
        ...[
          'sevis',
          'sevis id',
          'sevis number',
          'sevis no',
          'i 20',
          'i20',
          'ds 2019',
          'ds2019',
          'número sevis',
        ],
      ]),
      negative: phrases(OTHER_NUMBERS),
    },
    label: 'SEVIS',
    digits: 9,
    repair: true,
    part: /[Nn] ?\d{2}/,
  },
);

/** Zeros lead real numbers too; what follows them must not be a printed sample. */
function check(value: string): number | undefined {
  const digits = digitsOf(value).replace(/^0+/, '');
  return digits.length < 5 || isPlaceholderNumber(digits) ? undefined : WEIGHT.structure;
}
