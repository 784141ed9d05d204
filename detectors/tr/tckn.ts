import { checked, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './tckn.examples.ts';

export const trTckn = nationalId({
  id: 'tr.tckn',
  about: {
    en: 'Turkish identity number: eleven digits with two check digits, under a label.',
    es: 'Número de identidad de Turquía: once dígitos con dos dígitos de control, con rótulo.',
  },
  sources: ['python-stdnum tr.tckimlik'],
  headers: { tr: ['TCKN', 'T.C. Kimlik No', 'Kimlik No', 'TC Kimlik'], en: ['Turkish ID'] },
  finds,
  ignores,
  shapes: [
    {
      form: String.raw`[1-9]\d{10}`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => checked(value, isTckn, WEIGHT.longCheck),
    },
  ],
  labels: ['tckn', 'tc', 't c', 't c no', 'tc no', 'kimlik', 'kimlik no', 'tc kimlik', 't c kimlik no'],
  label: 'TCKN',
  digits: 11,
  part: /\d{11}/,
});

/** Printed in documentation. */
const SPECIMENS = new Set(['10000000146', '17291716060']);

function isTckn(digits: string): boolean {
  const d = [...digits].map(Number);
  const odd = d[0]! + d[2]! + d[4]! + d[6]! + d[8]!;
  const even = d[1]! + d[3]! + d[5]! + d[7]!;
  const tenth = (7 * odd - even + 100) % 10;
  return !SPECIMENS.has(digits) && d[9] === tenth && d[10] === (odd + even + tenth) % 10;
}
