import { checked, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './case-number.examples.ts';

const PROGRAMME = 'ARAP|ACRS|SIV|NVC|COM|COM [Aa]pproval|HIIDE|AFIS|HR [Ll]etter';
const NUMBER = String.raw`(?:[Nn]o\.?|[Nn]umber|ID|#)`;
const KIND = String.raw`(?:[Cc]ase|[Rr]ef(?:erence|\.)?|[Aa]pplication|[Aa]pproval|[Ee]nrol?lment)`;
/** Behind the programme and a word that says that one number follows: `ARAP case 9…`, `HIIDE ID: 9…`. */
const BEHIND = String.raw`(?<=\b(?:${PROGRAMME})[ -]?(?:${KIND}(?: ?${NUMBER})?|${NUMBER})[:.]? {0,2})`;

export const afCaseNumber = nationalId({
  id: 'af.case-number',
  about: {
    en: 'Number of a person in the programmes that bring Afghans to safety (ARAP, ACRS, SIV with the approval of the chief of mission) or in the armed forces’ biometric registers (HIIDE, AFIS).',
    es: 'Número de una persona en los programas que sacan a afganos del país (ARAP, ACRS, SIV con la aprobación del jefe de misión) o en los registros biométricos militares (HIIDE, AFIS).',
  },
  sources: [
    'UK Ministry of Defence, "Afghan Relocations and Assistance Policy"',
    'US Department of State, "Special Immigrant Visas for Afghans"',
  ],
  headers: {
    en: [
      ...[
        'ARAP Case Number',
        'ARAP ID',
        'ARAP Number',
        'ARAP Reference',
        'ARAP Ref',
        'ACRS Case Number',
        'ACRS ID',
      ],
      ...[
        'ACRS Reference',
        'SIV Case Number',
        'SIV Case',
        'SIV Number',
        'SIV ID',
        'NVC Case Number',
        'NVC Case',
      ],
      ...['HIIDE ID', 'HIIDE Number', 'AFIS ID', 'AFIS Number', 'COM Approval Number', 'HR Letter Number'],
    ],
  },
  finds,
  ignores,
  shapes: [
    {
      form: String.raw`(?:ARAP|ACRS)[-/]\d{5,9}`,
      weight: WEIGHT.mediumShape,
      check: (value) => checked(value, () => true, 0),
    },
    // The post in three letters, the year, and six digits.
    {
      form: String.raw`[A-Z]{3}(?:19|20)\d{8}`,
      weight: WEIGHT.halfOpenShape,
      needsLabel: true,
      check: (value) => checked(value, () => true, 0),
    },
    {
      form: String.raw`${BEHIND}(?:(?:19|20)\d{2}[-/])?\d{5,10}`,
      weight: WEIGHT.mediumShape,
      check: (value) => (DATE.test(value) ? undefined : checked(value, () => true, 0)),
    },
    {
      form: String.raw`(?:[A-Z]{2,4}[- ]?)?\d{5,10}(?:[-/]\d{4,8})?`,
      weight: WEIGHT.weakShape,
      headerOnly: true,
      check: (value) => checked(value, () => true, 0),
    },
  ],
  labels: [
    'siv case',
    'siv case number',
    'siv case no',
    'nvc case',
    'nvc case number',
    'nvc case no',
    'siv number',
  ],
  label: 'SIV case number',
  against: ['phone', 'total', 'visas issued'],
  digits: 5,
  part: /\d{5}/,
});

const DATE = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
