import { digitsOf } from '../../src/kit/cells.ts';
import { nationalId } from '../../src/kit/national.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { score, WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './nie.examples.ts';

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

const FORM = String.raw`[XYZ](-?)\d{7}\1[A-Z]`;

export const esNie = nationalId({
  id: 'es.nie',
  about: {
    en: 'Number of a foreigner in Spain (NIE): X, Y or Z, seven digits and a control letter.',
    es: 'Número de identidad de extranjero en España (NIE): X, Y o Z, siete dígitos y una letra de control.',
  },
  sources: ['Ministerio del Interior, "NIE"', 'python-stdnum es.nie'],
  headers: { es: ['NIE', 'Número de extranjero (NIE)', 'DNI/NIE'], en: ['NIE'] },
  finds,
  ignores,
  shapes: [
    { form: FORM, weight: WEIGHT.rareShape, places: 'L-DDDDDDD-L', check },
    { form: FORM, weight: WEIGHT.rareShape, needsLabel: true, anyCase: true, check },
  ],
  labels: ['nie', 'número de identidad de extranjero'],
  label: 'NIE',
  digits: 7,
  part: /[XYZxyz]-?\d{7}/,
});

function check(value: string): number | undefined {
  const digits = digitsOf(value);
  if (digits === '1234567' || isPlaceholderNumber(digits)) return undefined;
  const number = Number('XYZ'.indexOf(value[0]!.toUpperCase()) + digits);
  return LETTERS[number % 23] === value.at(-1)!.toUpperCase()
    ? score(WEIGHT.structure, WEIGHT.checkDigit)
    : undefined;
}
