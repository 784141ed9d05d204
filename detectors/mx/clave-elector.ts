import { checked, isShortDate, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './clave-elector.examples.ts';

export const mxClaveElector = nationalId({
  id: 'mx.clave-elector',
  about: {
    en: 'Mexican voter key: six letters, birth date, state, sex and three digits, under a label.',
    es: 'Clave de elector de México: seis letras, fecha de nacimiento, entidad, sexo y tres dígitos, con rótulo.',
  },
  sources: ['INE "Credencial para votar"'],
  headers: {
    es: [
      'Clave de elector',
      'INE',
      'IFE',
      'Credencial de elector',
      'CIC',
      'CIC INE',
      'OCR',
      'OCR INE',
      'No. de INE',
    ],
    en: ['Voter key', 'INE number'],
  },
  finds,
  ignores,
  shapes: [
    // The card's own numbers: CIC (nine digits and at times a check digit) and OCR (twelve or thirteen).
    { form: String.raw`IDMEX\d{9,10}`, weight: WEIGHT.rareShape, check: isCard },
    {
      form: String.raw`(?<=\bCIC(?: INE)?(?: ?#| [Nn]o\.?| [Nn][uú]m\.?)?:? {0,2})\d{9,10}`,
      weight: WEIGHT.mediumShape,
      check: isCard,
    },
    {
      form: String.raw`(?<=\bOCR(?: INE| de la INE)?(?: ?#| [Nn]o\.?| [Nn][uú]m\.?)?:? {0,2})\d{12,13}`,
      weight: WEIGHT.mediumShape,
      check: isCard,
    },
    { form: String.raw`\d{9,10}|\d{12,13}`, weight: WEIGHT.weakShape, headerOnly: true, check: isCard },
    {
      form: String.raw`[A-ZÑ]{6}\d{8}[HM]\d{3}`,
      weight: WEIGHT.halfOpenShape,
      needsLabel: true,
      anyCase: true,
      places: 'LLLLLLDDDDDDDDLDDD',
      check: (value) => {
        const digits = value.slice(6, 14);
        // Sources disagree on whether the state stands before or after month and day.
        const date = isShortDate(digits) || isShortDate(digits.slice(0, 2) + digits.slice(4));
        return date && value.toUpperCase() !== 'GMVLMR80070501M100' ? WEIGHT.structure : undefined;
      },
    },
  ],
  vague: /^(?:cic|ocr|ine|ife)$/i,
  labels: ['clave de elector', 'credencial de elector', 'credencial para votar', 'ine', 'ife'],
  label: 'Clave de elector',
  digits: 9,
  part: /[A-Za-zÑñ]{6}\d{8}|\d{9}/,
});

function isCard(value: string): number | undefined {
  return checked(value, () => true, 0);
}
