import { digitsOf } from '../../src/kit/cells.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './fbi-number.examples.ts';

export const usFbiNumber = identifier(
  {
    id: 'us.fbi-number',
    category: 'inmate_number',
    about: {
      en: 'FBI number or universal control number of a criminal history: up to nine letters and digits, under a label.',
      es: 'Número FBI o número de control universal de un historial penal: hasta nueve letras y dígitos, con rótulo.',
    },
    sources: ['FBI EBTS, field 2.014', '28 CFR 20.33'],
    identifies: 'directly',
    headers: {
      en: ['FBI', 'FBI No', 'FBI Number', 'FBI #', 'UCN', 'FBI/UCN', 'Universal Control Number'],
      es: ['Número FBI'],
    },
    notHeaders: ['date', 'count', 'office', 'field', 'code', 'status', 'check', 'type'],
    finds,
    ignores,
  },
  {
    shapes: [
      { form: String.raw`\d{5,7}[A-Z]{1,2}\d{0,2}`, weight: WEIGHT.halfOpenShape, needsLabel: true, check },
      {
        form: String.raw`(?=[A-Z]{0,5}\d)(?=\d{0,8}[A-Z])[A-Z0-9]{8,9}`,
        weight: WEIGHT.weakShape,
        needsLabel: true,
        check: (value) =>
          digitsOf(value).length >= 3 &&
          value.length - digitsOf(value).length >= 2 &&
          !isPlaceholderNumber(digitsOf(value))
            ? WEIGHT.structure
            : undefined,
      },
      // The oldest have digits alone.
      { form: String.raw`(?<=FBI(?: ?#| No\.?| Number|:) {0,2})\d{6,7}`, weight: WEIGHT.mediumShape, check },
      { form: String.raw`\d{6,7}`, weight: WEIGHT.weakShape, headerOnly: true, check },
    ],
    labels: {
      positive: phrases([
        'fbi',
        'fbi no',
        'fbi number',
        'fbi #',
        'ucn',
        'fbi ucn',
        'universal control number',
        'fnu',
        'número fbi',
      ]),
      negative: phrases([...OTHER_NUMBERS, 'case', 'file', 'form']),
    },
    label: 'FBI No',
    digits: 3,
    part: /\d{5}|\d[A-Z]|[A-Z]\d/,
    vague: /^(?:fbi|ucn)$/i,
  },
);

function check(value: string): number | undefined {
  const digits = digitsOf(value);
  return digits.length > 9 || value.length > 9 || isPlaceholderNumber(digits) ? undefined : WEIGHT.structure;
}
