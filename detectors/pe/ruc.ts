import { weighted } from '../../src/kit/check-digits.ts';
import { labelled, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './ruc.examples.ts';

export const peRuc = nationalId({
  id: 'pe.ruc',
  about: {
    en: 'Peruvian tax number of a person (RUC): 10, the identity number and a check digit, under a label. Those of companies (20) are left alone.',
    es: 'Registro Único de Contribuyentes de una persona en el Perú (RUC): 10, el DNI y un dígito de control, con rótulo. No se señalan los de empresas (20).',
  },
  sources: ['SUNAT "RUC"', 'python-stdnum pe.ruc'],
  headers: { es: ['RUC', 'RUC (PE)', 'No. de RUC', 'Número de RUC'], en: ['RUC'] },
  finds,
  ignores,
  shapes: [labelled(String.raw`1[0567]-?\d{8}-?\d`, isRuc, WEIGHT.checkDigit)],
  labels: ['ruc', 'ruc no', 'no de ruc', 'registro único de contribuyentes'],
  label: 'RUC',
  digits: 11,
  part: /1[0567]-?\d{8}/,
});

function isRuc(digits: string): boolean {
  const rest = 11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
  return Number(digits[10]) === rest % 10;
}
