import { digitsOf } from '../../src/kit/cells.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './driver-licence.examples.ts';

/** The shapes of the states; figures alone of seven digits or more, since fewer are anything. */
const FORMS = [
  // Iowa, Missouri, Vermont, Maine, Kansas (as short as `K1A2B`) and Washington mix them otherwise.
  String.raw`\d{3}[A-Z]{2}\d{4}|\d{8}[A-Z]{2}|\d{7}[A-Z]|\d{9}[A-Z]`,
  '[A-Z]\\d[A-Z]\\d[A-Z]',

  String.raw`[A-Z]{1,2}-?\d{5,14}`,
  // Florida, Illinois, Maryland, Michigan, Minnesota, Wisconsin write theirs in groups.
  String.raw`[A-Z]\d{2,3}([- ])\d{3,4}\1\d{2,4}(?:\1\d{2,3}){0,2}(?:\1\d)?`,
  String.raw`\d{7,14}`,
  // Behind a number with its unit it goes on drawing a line: `84 669 DL 92 669 88`.
  String.raw`(?<!\d\s[A-Z]{1,3}\s)\d{3} \d{3} \d{3}(?!\s[A-Z]{1,3}\b)`,
  String.raw`\d{2}[A-Z]{3}\d{5}`,
  String.raw`[A-Z]{3}\d{6}|[A-Z]{2}\d{6}[A-Z]|WDL(?=[A-Z0-9]{0,8}\d)[A-Z0-9]{9}`,
];

export const usDriverLicence = identifier(
  {
    id: 'us.driver-licence',
    category: 'driver_license',
    about: {
      en: 'Number of a driver’s licence or state identity card, in the shapes of the US states, under a label.',
      es: 'Número de una licencia de conducir o identificación estatal, en las formas de los estados de EE. UU., con rótulo.',
    },
    sources: ['National Traffic Safety Institute, "State Driver\'s License Formats"'],
    identifies: 'directly',
    headers: {
      en: [
        ...[
          'DL',
          'DL #',
          'DL No',
          'DLN',
          'DL_NUMBER',
          'Driver License',
          'Drivers License',
          "Driver's License",
        ],
        ...[
          'Drivers License Number',
          "Driver's License Number",
          "Driver's License No",
          'Driver License Number',
        ],
        ...['Drivers Licence', 'OLN', 'State ID', 'DL/ID', 'DL State ID'],
      ],
      es: [
        'Licencia de conducir',
        'Licencia de manejar',
        'Licencia de conductor',
        'No. de licencia de conducir',
      ],
      fr: ['Permis de conduire'],
      pt: ['CNH', 'Carteira de motorista'],
      ht: ['Lisans chofè'],
    },
    notHeaders: [
      'fee',
      'date',
      'type',
      'class',
      'status',
      'expiry',
      'expiration',
      'count',
      'issued',
      'state',
      'required',
      'business',
      'software',
      'bar',
      'professional',
      'medical',
      'profesional',
      'negocio',
      'construcción',
    ],
    finds,
    ignores,
  },
  {
    shapes: FORMS.map((form) => ({
      form,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      anyCase: true,
      check: (value: string) => {
        const digits = digitsOf(value);
        const enough = digits.length >= 5 || /^(?:WDL|[a-z]\d[a-z]\d[a-z]$)/i.test(value);
        return !enough || isPlaceholderNumber(digits) ? undefined : WEIGHT.structure;
      },
    })),
    labels: {
      positive: phrases([
        ..."driver's license|drivers license|driver license|driver's licence|drivers licence|driver licence".split(
          '|',
        ),
        ..."driver's license no|driver's license number|drivers license no|drivers license number|driver license no".split(
          '|',
        ),
        ...[
          'driver license number',
          'dl',
          'dl #',
          'dl no',
          'dl number',
          'dln',
          'oln',
          "operator's license",
          'state id',
        ],
        ...[
          'operator license',
          'ab 60',
          'licencia de conducir',
          'licencia de manejar',
          'licencia de conductor',
        ],
        ...['permiso de conducir', 'permis de conduire', 'lisans chofè', 'carteira de motorista', 'cnh'],
      ]),
      negative: phrases([
        ...OTHER_NUMBERS,
        ...[
          'phone',
          'tel',
          'fax',
          'teléfono',
          'flight',
          'vuelo',
          'fee',
          'issued',
          'mg',
          'ssn',
          'a#',
          'a number',
        ],
      ]),
    },
    label: 'DL',
    digits: 2,
    part: /\d[A-Z]?\d/i,
    vague: /^state id$/i,
  },
);
