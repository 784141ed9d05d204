import { digitsOf } from '../../src/kit/cells.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './ident-fin.examples.ts';

export const usIdentFin = identifier(
  {
    id: 'us.ident-fin',
    category: 'inmate_number',
    about: {
      en: 'Fingerprint identification number of the Department of Homeland Security (FIN): about ten digits, under a label.',
      es: 'Número de identificación dactilar del Departamento de Seguridad Nacional (FIN): unos diez dígitos, con rótulo.',
    },
    sources: ['DHS/ICE/PIA-015 Enforcement Integrated Database'],
    identifies: 'directly',
    headers: {
      en: [
        ...['FIN', 'FIN #', 'FINS', 'FINS #', 'FINS Number', 'FIN Number', 'Fingerprint ID'],
        ...[
          'Fingerprint Identification Number',
          'IDENT',
          'IDENT FIN',
          'IDENT/HART',
          'HART',
          'HART ID',
          'HART Number',
          'HART #',
        ],
      ],
      es: ['Número de huella', 'ID dactilar'],
    },
    notHeaders: ['date', 'status', 'type', 'taken', 'count'],
    finds,
    ignores,
  },
  {
    shapes: [
      // `fin` is a word in Spanish and French: only capitals with a sign for number say that it is this.
      {
        form: String.raw`(?<=\b(?:FINS?|IDENT)(?: ?#| No\.?| Number)?:? {0,2})(?<!\b(?:FINS?|IDENT) {0,2})\d{9,10}`,
        weight: WEIGHT.mediumShape,
        check,
      },
      { form: String.raw`\d{9,10}`, weight: WEIGHT.weakShape, needsLabel: true, check },
    ],
    labels: {
      positive: phrases([
        ...[
          'fins',
          'fins #',
          'fingerprint id',
          'fingerprint identification number',
          'ident',
          'ident fin',
          'ident hart',
        ],
        ...['hart id', 'hart no', 'hart number', 'hart #', 'hart id number'],
        ...['número de huella', 'número de identificación dactilar', 'id dactilar'],
      ]),
      negative: phrases([...OTHER_NUMBERS, 'phone', 'tel', 'teléfono', 'fayda']),
    },
    label: 'FINS',
    digits: 9,
    part: /\d{9}/,
    vague: /^fin$/i,
    repair: true,
  },
);

function check(value: string): number | undefined {
  return isPlaceholderNumber(digitsOf(value)) ? undefined : WEIGHT.structure;
}
