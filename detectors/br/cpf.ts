import { weighted } from '../../src/kit/check-digits.ts';
import { checked, nationalId, zerosLost } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './cpf.examples.ts';

export const brCpf = nationalId({
  id: 'br.cpf',
  about: {
    en: 'Brazilian taxpayer number of a person (CPF): eleven digits, the last two check digits.',
    es: 'Número de contribuyente de una persona en Brasil (CPF): once dígitos, los dos últimos de control.',
  },
  sources: ['python-stdnum br.cpf'],
  headers: { pt: ['CPF', 'Nº do CPF', 'CPF/MF', 'Número do CPF'], es: ['CPF'], en: ['CPF'] },
  finds,
  ignores,
  shapes: [
    {
      form: String.raw`\d{3}\.\d{3}\.\d{3}-\d{2}`,
      weight: WEIGHT.mediumShape,
      check: (value) => checked(value, isCpf, WEIGHT.longCheck),
    },
    {
      form: String.raw`\d{11}|\d{9}-\d{2}`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => checked(value, isCpf),
    },
    zerosLost(String.raw`\d{8,10}`, 11, isCpf),
  ],
  labels: ['cpf', 'cpf no', 'cadastro de pessoas físicas'],
  label: 'CPF',
  digits: 8,
  part: /\d{3}\.\d{3}\.\d{3}-|\d{8}/,
  length: 11,
});

function isCpf(digits: string): boolean {
  if (digits.startsWith('123456789')) return false;
  const first = control(weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]));
  const second = control(weighted(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]));
  return digits.endsWith(`${first}${second}`);
}

function control(sum: number): number {
  const rest = sum % 11;
  return rest < 2 ? 0 : 11 - rest;
}
