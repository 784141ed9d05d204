import { weighted } from '../../src/kit/check-digits.ts';
import { checked, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './cui.examples.ts';

const MOST_MUNICIPALITIES = 35;

export const gtCui = nationalId({
  id: 'gt.cui',
  about: {
    en: 'Guatemalan identification code (CUI, on the DPI): thirteen digits with check digit, department and municipality.',
    es: 'Código Único de Identificación de Guatemala (CUI, en el DPI): trece dígitos con dígito de control, departamento y municipio.',
  },
  sources: ['RENAP "Código Único de Identificación"', 'npm stdnum gt.cui'],
  headers: {
    es: [
      'Cédula',
      'Documento de identificación',
      'DPI',
      'No. de DPI',
      'Número de DPI',
      'CUI',
      'Código Único de Identificación',
    ],
    en: ['DPI', 'CUI'],
  },
  finds,
  ignores,
  shapes: [
    {
      // Between spaces, other numbers beside it make it part of a row of figures.
      form: String.raw`(?<!\d )\d{4}([ -])\d{5}\1\d{4}(?! \d)`,
      weight: WEIGHT.mediumShape,
      check: (value) => checked(value, isCui),
    },
    {
      form: String.raw`\d{13}`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => checked(value, isCui),
    },
  ],
  labels: ['dpi', 'cui', 'no de dpi', 'código único de identificación'],
  label: 'DPI',
  vague: /^(?:c[eé]dula|documento de identificaci[oó]n)$/i,
  digits: 13,
  part: /\d{4}/,
});

function isCui(digits: string): boolean {
  if (digits.startsWith('12345678')) return false;
  const rest = weighted(digits, [2, 3, 4, 5, 6, 7, 8, 9]) % 11;
  const [department, municipality] = [Number(digits.slice(9, 11)), Number(digits.slice(11))];
  if (department < 1 || department > 22 || municipality < 1 || municipality > MOST_MUNICIPALITIES)
    return false;
  return rest % 10 === Number(digits[8]);
}
