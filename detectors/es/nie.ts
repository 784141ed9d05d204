import { digitsOf } from '../../src/kit/cells.ts';
import { nationalId } from '../../src/kit/national.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { score, WEIGHT } from '../../src/kit/weights.ts';

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

export const esNie = nationalId({
  id: 'es.nie',
  about: {
    en: 'Number of a foreigner in Spain (NIE): X, Y or Z, seven digits and a control letter.',
    es: 'Número de identidad de extranjero en España (NIE): X, Y o Z, siete dígitos y una letra de control.',
  },
  sources: ['Ministerio del Interior, "NIE"', 'python-stdnum es.nie'],
  headers: { es: ['NIE', 'Número de extranjero (NIE)', 'DNI/NIE'], en: ['NIE'] },
  finds: ['X9182736D', 'Y-1827364-M', 'NIE Z0918273A', { text: 'X9182736D', header: 'NIE' }],
  ignores: ['X9182736E', 'W9182736D', 'X1234567L', 'X918273D'],
  shapes: [
    { form: String.raw`[XYZ](-?)\d{7}\1[A-Z]`, weight: WEIGHT.rareShape, places: 'L-DDDDDDD-L', check },
  ],
  labels: ['nie', 'número de identidad de extranjero'],
  label: 'NIE',
  digits: 7,
  part: /[XYZ]-?\d{7}/,
});

function check(value: string): number | undefined {
  const digits = digitsOf(value);
  if (digits === '1234567' || isPlaceholderNumber(digits)) return undefined;
  const number = Number('XYZ'.indexOf(value[0]!) + digits);
  return LETTERS[number % 23] === value.at(-1) ? score(WEIGHT.structure, WEIGHT.checkDigit) : undefined;
}
