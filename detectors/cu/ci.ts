import { checked, isBirthDate, nationalId, zerosLost } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './ci.examples.ts';

export const cuCi = nationalId({
  id: 'cu.ci',
  about: {
    en: 'Cuban identity number: eleven digits that begin with the birth date, under a label.',
    es: 'Número del carné de identidad de Cuba: once dígitos que empiezan por la fecha de nacimiento, con rótulo.',
  },
  sources: ['python-stdnum cu.ni'],
  headers: {
    es: ['Carné de identidad', 'Carnet de identidad', 'Carnet de identidad (Cuba)', 'CI', 'No. de carné'],
    en: ['Cuban ID'],
  },
  finds,
  ignores,
  shapes: [
    {
      form: String.raw`\d{11}`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => checked(value, isCi, 0),
    },
    zerosLost(String.raw`\d{10}`, 11, isCi),
  ],
  labels: ['carné de identidad', 'carnet de identidad', 'ci', 'c i', 'carné'],
  against: ['95 ci', '99 ci', '90 ci', 'ic 95 ci'],
  label: 'CI',
  digits: 10,
  part: /\d{10}/,
});

/** The seventh digit tells the century: 0–5 the last one, 6–8 this one. */
function isCi(digits: string): boolean {
  const century = Number(digits[6]);
  if (century === 9) return false;
  const year = (century <= 5 ? 1900 : 2000) + Number(digits.slice(0, 2));
  return isBirthDate(year, Number(digits.slice(2, 4)), Number(digits.slice(4, 6)));
}
