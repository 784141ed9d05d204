import { digitsOf } from '../../src/kit/cells.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './inmate-number.examples.ts';

export const usInmateNumber = identifier(
  {
    id: 'us.inmate-number',
    category: 'inmate_number',
    about: {
      en: 'Number that a jail or a state prison gives to a person in its custody (booking number, DOC, CDCR, TDCJ, SPN), under a label.',
      es: 'Número que una cárcel o prisión estatal da a una persona detenida (número de ingreso, DOC, CDCR, TDCJ, SPN), con rótulo.',
    },
    sources: ['State departments of corrections, inmate search pages'],
    identifies: 'directly',
    headers: {
      en: [
        ...[
          'Inmate Number',
          'Inmate No',
          'Inmate #',
          'Inmate ID',
          'Booking Number',
          'Booking #',
          'Booking No',
        ],
        ...[
          'DOC ID',
          'DOC Number',
          'DOC #',
          'CDCR',
          'CDCR ID',
          'CDCR No',
          'CDCR #',
          'CDCR Number',
          'TDCJ #',
          'TDCJ Number',
          'SPN',
          'Offender ID',
        ],
        ...['PID', 'PID #', 'PID Number', 'SPN Number'],
        ...['Offender Number', 'Jail ID', 'Detainee ID', 'Detainee Number', 'Booking ID'],
      ],
      es: ['Número de recluso', 'Número de interno', 'Número de detenido', 'Número de preso'],
      fr: ["Numéro d'écrou", "N° d'écrou", 'N° écrou', 'Écrou'],
      de: ['Gefangenenbuchnummer', 'Gefangenennummer'],
      pt: ['Número do preso', 'Número do recluso', 'Matrícula do preso'],
    },
    notHeaders: [
      ...['date', 'count', 'total', 'population', 'type', 'name', 'facility', 'status'],
      // Of software: processes, and projects of a tracker.
      ...['process', 'project', 'jira', 'parent', 'server', 'thread'],
    ],
    finds,
    ignores,
  },
  {
    shapes: [
      // California: one or two letters, and four digits for as long as there are two.
      {
        form: String.raw`(?:[A-Z]-?\d|[A-Z]{2}-?)\d{4}`,
        weight: WEIGHT.halfOpenShape,
        needsLabel: true,
        check,
      },
      {
        // `(#1614833)` is an issue of software.
        form: String.raw`(?<!\(#)[A-Z]{0,2}-?\d{5,10}|\d{2,4}-\d{5,8}|\d{5}-\d{3}`,
        weight: WEIGHT.weakShape,
        needsLabel: true,
        anyCase: true,
        check,
      },
    ],
    labels: {
      positive: phrases([
        ...[
          'booking #',
          'booking no',
          'booking number',
          'booking id',
          'doc id',
          'doc #',
          'doc number',
          'cdcr',
          'cdcr #',
        ],
        ...[
          'cdcr no',
          'cdcr number',
          'tdcj',
          'tdcj #',
          'tdcj no',
          'tdcj number',
          'spn',
          'inmate id',
          'inmate #',
        ],
        ...[
          'inmate no',
          'inmate number',
          'offender id',
          'offender #',
          'offender no',
          'offender number',
          'jail id',
        ],
        ...['pid #', 'pid no', 'pid number', 'spn #', 'spn no', 'spn number', 'inmate pid', 'jail pid'],
        ...['detainee id', 'detainee number', 'número de recluso', 'núm de recluso', 'número de interno'],
        ...['número de preso', 'número de detenido'],
      ]),
      negative: phrases([
        ...OTHER_NUMBERS,
        'hotel',
        ...['hotel booking number', 'hotel booking no', 'hotel booking #', 'hotel booking id'],
        ...['flight booking number', 'flight booking no', 'room booking number', 'ticket booking number'],
        'reservation',
        'flight',
        'airline',
        'fee',
        'population',
        'phone',
        ...['jira', 'process', 'project'],
      ]),
    },
    label: 'Inmate Number',
    digits: 4,
    part: /\d{4}/,
    vague: /^(?:booking (?:id|no|number|#)\.?|doc (?:id|number|#)|pid(?: number)?)$/i,
  },
);

function check(value: string): number | undefined {
  return isPlaceholderNumber(digitsOf(value)) ? undefined : WEIGHT.structure;
}
