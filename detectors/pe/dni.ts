import { digitsOf } from '../../src/kit/cells.ts';
import { weighted } from '../../src/kit/check-digits.ts';
import { nationalId } from '../../src/kit/national.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { score, WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './dni.examples.ts';

export const peDni = nationalId({
  id: 'pe.dni',
  about: {
    en: 'Peruvian identity number (DNI): eight digits, at times with a check character, under a label.',
    es: 'Documento nacional de identidad del Perú (DNI): ocho dígitos, a veces con carácter de control, con rótulo.',
  },
  sources: ['python-stdnum pe.cui'],
  headers: { es: ['DNI', 'DNI (Perú)', 'CUI (PE)', 'No. de DNI', 'Número de DNI'], en: ['Peruvian DNI'] },
  finds,
  ignores,
  shapes: [
    { form: String.raw`\d{8}`, weight: WEIGHT.weakShape, needsLabel: true, check },
    {
      form: String.raw`\d{8}-?[\dA-K]`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      anyCase: true,
      places: 'DDDDDDDD-X',
      check,
    },
    {
      form: String.raw`\d{7}`,
      weight: WEIGHT.weakShape,
      headerOnly: true,
      check: (value) => check(`0${value}`),
    },
  ],
  labels: ['dni', 'dni no', 'no de dni', 'número de dni'],
  label: 'DNI',
  digits: 7,
  part: /\d{7}/,
});

function check(value: string): number | undefined {
  const digits = digitsOf(value.slice(0, 8));
  if (isPlaceholderNumber(digits) || /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(value))
    return undefined;
  if (value.length === 8) return WEIGHT.structure;
  const rest = weighted(digits, [3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  const control = value.at(-1)!.toUpperCase();
  return control === '65432110987'[rest] || control === 'KJIHGFEDCBA'[rest]
    ? score(WEIGHT.structure, WEIGHT.checkDigit)
    : undefined;
}
