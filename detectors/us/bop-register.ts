import { digitsOf } from '../../src/kit/cells.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './bop-register.examples.ts';

const SPECIMENS = new Set(['12345678', '00000000']);

export const usBopRegister = identifier(
  {
    id: 'us.bop-register',
    category: 'inmate_number',
    about: {
      en: 'Register number of a person in US federal custody: five digits, a hyphen, three digits, under a label.',
      es: 'Número de registro de una persona bajo custodia federal de EE. UU.: cinco dígitos, guion, tres dígitos, con rótulo.',
    },
    sources: ['BOP "Find an inmate"', 'DOJ Privacy Impact Assessment JDIS'],
    identifies: 'directly',
    headers: {
      en: [
        ...[
          'Register Number',
          'Reg No',
          'BOP',
          'BOP Number',
          'BOP Register No',
          'BOP #',
          'USM',
          'USMS #',
          'USM #',
        ],
        ...['BOP Register Number', 'USMS Number', 'Federal Register Number'],
      ],
      es: ['Número de registro', 'Número de registro federal'],
    },
    notHeaders: ['date', 'count', 'type', 'name', 'business', 'vehicle', 'company'],
    finds,
    ignores,
  },
  {
    shapes: [
      { form: String.raw`\d{5}-\d{3}`, weight: WEIGHT.halfOpenShape, needsLabel: true, check },
      {
        form: String.raw`(?<=(?:BOP|USMS?)(?: ?#| No\.?| number|:){0,2} {0,2})\d{8}`,
        weight: WEIGHT.mediumShape,
        check,
      },
      { form: String.raw`\d{8}`, weight: WEIGHT.weakShape, headerOnly: true, check },
    ],
    labels: {
      positive: phrases([
        ...[
          'register number',
          'register no',
          'reg no',
          'reg #',
          'reg number',
          'register #',
          'bop',
          'bop no',
          'bop #',
        ],
        ...['usm', 'usm #', 'usms', 'usms #', 'usms no', 'inmate', 'inmate no', 'inmate number', 'inmate #'],
        ...[
          'número de registro',
          'núm de registro',
          'número de recluso',
          'número de interno',
          'recluso',
          'interno',
        ],
      ]),
      negative: phrases([...OTHER_NUMBERS, 'cep', 'cp', 'c p', 'código postal', 'fr']),
    },
    label: 'BOP Register No',
    digits: 8,
    part: /\d{5}-?\d{3}/,
    vague: /^(?:reg(?:ister)?\.? ?(?:no|number)\.?|n[uú]mero de registro)$/i,
    repair: true,
    length: 8,
  },
);

function check(value: string): number | undefined {
  const digits = digitsOf(value);
  return SPECIMENS.has(digits) || isPlaceholderNumber(digits) ? undefined : WEIGHT.structure;
}
