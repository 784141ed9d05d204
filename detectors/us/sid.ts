import { digitsOf } from '../../src/kit/cells.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { STATE_CODES } from '../../src/kit/us-streets.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './sid.examples.ts';

export const usSid = identifier(
  {
    id: 'us.sid',
    category: 'inmate_number',
    about: {
      en: 'State identification number of a criminal history: state code and five to ten digits, under a label.',
      es: 'Número de identificación estatal de un historial penal: código del estado y de cinco a diez dígitos, con rótulo.',
    },
    sources: ['FBI EBTS, field 2.015', '28 CFR 20.33'],
    identifies: 'directly',
    headers: {
      en: ['SID', 'SID Number', 'SID #', 'State ID Number', 'State Identification Number'],
      es: ['SID'],
    },
    notHeaders: ['type', 'date', 'session', 'count'],
    finds,
    ignores,
  },
  {
    shapes: [{ form: String.raw`[A-Z]{2}[ -]?\d{5,10}`, weight: WEIGHT.weakShape, needsLabel: true, check }],
    labels: {
      positive: phrases([
        ...[
          'sid',
          'sid #',
          'sid no',
          'sid number',
          'state id no',
          'state id number',
          'state identification number',
        ],
      ]),
      negative: phrases([...OTHER_NUMBERS, 'dl', 'license', 'licencia']),
    },
    label: 'SID',
    digits: 5,
    part: /[A-Z]{2}[ -]?\d{5}/,
  },
);

function check(value: string): number | undefined {
  return STATE_CODES.has(value.slice(0, 2)) && !isPlaceholderNumber(digitsOf(value))
    ? WEIGHT.structure
    : undefined;
}
