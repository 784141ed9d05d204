import { digitsOf } from '../../src/kit/cells.ts';
import { nationalId } from '../../src/kit/national.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { score, WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './dni.examples.ts';

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
/** Dates before a letter (`20240511T`) are no numbers of people, unless a label says so. */
const COMPACT_DATE = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;
/** Printed in the ministry's examples. */
const SPECIMENS = new Set(['12345678', '54362315', '00000000']);

export const esDni = nationalId({
  id: 'es.dni',
  about: {
    en: 'Spanish identity number (DNI): eight digits and a control letter.',
    es: 'Documento nacional de identidad de España (DNI): ocho dígitos y una letra de control.',
  },
  sources: ['Ministerio del Interior, "DNI"', 'python-stdnum es.dni'],
  headers: { es: ['DNI', 'NIF', 'DNI/NIE', 'No. de DNI'], en: ['Spanish DNI'] },
  finds,
  ignores,
  shapes: [
    {
      form: String.raw`\d{8}-?[A-Z]|\d{2}\.\d{3}\.\d{3}-?[A-Z]`,
      weight: WEIGHT.halfOpenShape,
      check: (value) => (COMPACT_DATE.test(value) ? undefined : check(value, WEIGHT.column)),
    },
    {
      form: String.raw`\d{7,8}[ -]?[A-Z]`,
      weight: WEIGHT.halfOpenShape,
      needsLabel: true,
      anyCase: true,
      places: 'DDDDDDDD-L',
      check: (value) => check(value, 0),
    },
  ],
  labels: ['dni', 'nif', 'dni nie', 'documento nacional de identidad'],
  label: 'DNI',
  digits: 7,
  part: /\d{3}[ -]?[A-Za-z]/,
});

/** One letter of twenty-three: worth more than a check digit of ten, as `more` says. */
function check(value: string, more: number): number | undefined {
  const digits = digitsOf(value);
  if (SPECIMENS.has(digits) || isPlaceholderNumber(digits)) return undefined;
  return LETTERS[Number(digits) % 23] === value.at(-1)!.toUpperCase()
    ? score(WEIGHT.structure, WEIGHT.checkDigit, more)
    : undefined;
}
