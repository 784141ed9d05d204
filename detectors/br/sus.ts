import { weighted } from '../../src/kit/check-digits.ts';
import { labelled, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './sus.examples.ts';

export const brSus = nationalId({
  id: 'br.sus',
  about: {
    en: 'Brazilian health card number (CNS, cartão SUS): fifteen digits with a check, under a label.',
    es: 'Número de la tarjeta nacional de salud de Brasil (CNS, cartão SUS): quince dígitos con control, con rótulo.',
  },
  sources: ['DATASUS "Cartão Nacional de Saúde"'],
  headers: { pt: ['CNS', 'Cartão SUS', 'Cartão Nacional de Saúde', 'Nº do SUS', 'Nº CNS'], en: ['CNS (BR)'] },
  finds,
  ignores,
  category: 'health_id',
  shapes: [labelled(String.raw`[12789]\d{2}([ .]?)\d{4}\1\d{4}\1\d{4}`, isCns, WEIGHT.checkDigit)],
  labels: ['cns', 'cartão sus', 'cartão nacional de saúde', 'cns nº', 'nº do sus'],
  label: 'CNS',
  digits: 15,
  part: /\d{3}[ .]?\d{4}/,
});

function isCns(digits: string): boolean {
  return weighted(digits, [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}
