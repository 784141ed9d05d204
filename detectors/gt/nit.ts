import { weighted } from '../../src/kit/check-digits.ts';
import { labelledSigns, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './nit.examples.ts';

export const gtNit = nationalId({
  id: 'gt.nit',
  about: {
    en: 'Guatemalan tax number (NIT): up to twelve digits and a check character, under a label. It may be a person’s or a company’s.',
    es: 'Número de identificación tributaria de Guatemala (NIT): hasta doce dígitos y uno de control, con rótulo. Puede ser de una persona o de una empresa.',
  },
  sources: ['SAT Guatemala "NIT"', 'python-stdnum gt.nit'],
  headers: { es: ['NIT', 'NIT (GT)', 'No. de NIT'], en: ['NIT'] },
  finds,
  ignores,
  identifies: 'jointly',
  shapes: [
    {
      ...labelledSigns(String.raw`\d{5,11}-[\dKk]|\d{5,8}[\dKk]`, isNit),
      places: 'DDDDDDD-X',
      weight: WEIGHT.weakShape,
    },
  ],
  labels: ['nit', 'nit no', 'no de nit', 'número de identificación tributaria'],
  label: 'NIT',
  digits: 5,
  part: /\d{5}/,
});

/** Weights 2, 3, 4 … from the right; 10 is written K. */
function isNit(signs: string): boolean {
  const number = signs.slice(0, -1);
  const sum = weighted(
    [...number].reverse().join(''),
    [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].slice(0, number.length),
  );
  return signs.at(-1) === '0123456789K'[(11 - (sum % 11)) % 11];
}
