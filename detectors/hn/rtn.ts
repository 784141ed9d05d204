import { labelled, nationalId, zerosLost } from '../../src/kit/national.ts';
import { finds, ignores } from './rtn.examples.ts';

export const hnRtn = nationalId({
  id: 'hn.rtn',
  about: {
    en: 'Honduran tax number of a person (RTN): the thirteen digits of the identity number and one more, under a label. Those of companies are left alone.',
    es: 'Registro Tributario Nacional de una persona en Honduras (RTN): los trece dígitos de la identidad y uno más, con rótulo. No se señalan los de empresas.',
  },
  sources: ['SAR Honduras "Registro Tributario Nacional"'],
  headers: { es: ['RTN', 'RTN personal', 'No. de RTN', 'Número de RTN'], en: ['RTN'] },
  finds,
  ignores,
  length: 14,
  shapes: [
    labelled(String.raw`\d{4}([- ]?)\d{4}\1\d{6}|\d{4}-\d{4}-\d{5}-\d`, isRtn),
    zerosLost(String.raw`\d{13}`, 14, isRtn),
  ],
  labels: ['rtn', 'rtn no', 'no de rtn', 'registro tributario nacional'],
  label: 'RTN',
  digits: 13,
  part: /\d{4}[- ]?\d{4}/,
});

const DEPARTMENTS = 18;

/** Companies have 9 and three digits where people have the year of registration. */
function isRtn(digits: string): boolean {
  const department = Number(digits.slice(0, 2));
  const year = Number(digits.slice(4, 8));
  return department >= 1 && department <= DEPARTMENTS && year >= 1900 && year <= 2030;
}
