import { identifier } from '../../src/kit/identifier.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './mbi.examples.ts';

/** Letters that are not mistaken for digits. */
const L = '[AC-HJKMNP-RT-Y]';
const X = '[0-9AC-HJKMNP-RT-Y]';
const FORM = String.raw`[1-9]${L}${X}\d([ -]?)${L}${X}\d\1${L}${L}\d{2}`;
/** Printed on sample cards. */
const SPECIMENS = /^1EG4TE5MK7[23]$/;

export const usMbi = identifier(
  {
    id: 'us.mbi',
    category: 'health_id',
    about: {
      en: 'Medicare beneficiary identifier: eleven letters and digits in fixed places.',
      es: 'Identificador de beneficiario de Medicare: once letras y dígitos en lugares fijos.',
    },
    sources: ['CMS "Understanding the Medicare Beneficiary Identifier (MBI) Format"'],
    identifies: 'directly',
    headers: {
      en: ['MBI', 'Medicare Number', 'Medicare ID', 'Medicare No', 'HICN', 'Medicare Beneficiary Identifier'],
      es: ['Número de Medicare'],
    },
    notHeaders: ['provider', 'type', 'status', 'date', 'name', 'certification'],
    finds,
    ignores,
  },
  {
    shapes: [
      { form: FORM, weight: WEIGHT.rareShape, places: 'DLXD-LXD-LLDD', check },
      { form: FORM, weight: WEIGHT.halfOpenShape, needsLabel: true, anyCase: true, check },
    ],
    labels: {
      positive: phrases([
        'mbi',
        'medicare',
        'medicare no',
        'medicare number',
        'medicare id',
        'hicn',
        'número de medicare',
      ]),
      negative: phrases(OTHER_NUMBERS),
    },
    label: 'MBI',
    digits: 5,
    repair: true,
    part: /[1-9][A-Za-z][0-9A-Za-z]\d[ -]?[A-Za-z]/,
  },
);

function check(value: string): number | undefined {
  return SPECIMENS.test(value.replace(/[ -]/g, '').toUpperCase()) ? undefined : WEIGHT.structure;
}
