import { labelled, nationalId, zerosLost } from '../../src/kit/national.ts';
import { finds, ignores } from './nid.examples.ts';

export const syNid = nationalId({
  id: 'sy.nid',
  about: {
    en: 'Syrian national number: eleven digits, the first two the governorate, under a label.',
    es: 'Número nacional de Siria: once dígitos, los dos primeros la gobernación, con rótulo.',
  },
  sources: ['IRB Canada, "Syria: identity cards"'],
  headers: { ar: ['الرقم الوطني'], en: ['Syrian national number', 'Syrian ID', 'National Number (SY)'] },
  finds,
  ignores,
  length: 11,
  shapes: [
    labelled(
      String.raw`\d{3}([- ])\d{8}|\d{11}`,
      (digits) => Number(digits.slice(0, 2)) >= 1 && Number(digits.slice(0, 2)) <= 14,
    ),
    zerosLost(String.raw`\d{10}`, 11, (digits) => digits.startsWith('0')),
  ],
  labels: [
    'الرقم الوطني',
    'رقم وطني',
    'syrian national number',
    'syrian id',
    'national number',
    'syrian national id',
  ],
  label: 'الرقم الوطني',
  digits: 10,
  part: /\d{8}/,
});
