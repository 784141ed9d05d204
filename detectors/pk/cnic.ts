import { labelled, nationalId } from '../../src/kit/national.ts';
import { finds, ignores } from './cnic.examples.ts';

export const pkCnic = nationalId({
  id: 'pk.cnic',
  about: {
    en: 'Pakistani identity number (CNIC, NICOP) or proof of registration of Afghans: thirteen digits, 5-7-1, under a label.',
    es: 'Número de identidad de Pakistán (CNIC, NICOP) o prueba de registro de afganos: trece dígitos, 5-7-1, con rótulo.',
  },
  sources: ['NADRA "Computerized National Identity Card"'],
  headers: {
    en: ['CNIC', 'NICOP', 'CNIC No', 'CNIC Number', 'PoR', 'PoR Card', 'PoR Number', 'NADRA'],
    ur: ['شناختی کارڈ', 'شناختی کارڈ نمبر'],
  },
  finds,
  ignores,
  shapes: [
    labelled(String.raw`[1-8]\d{4}([- ]?)\d{7}\1\d`, (digits) => !digits.slice(5, 12).startsWith('1234567')),
  ],
  labels: [
    'cnic',
    'cnic no',
    'nicop',
    'PoR card',
    'PoR no',
    'por card',
    'por number',
    'proof of registration',
    'nadra',
    'شناختی کارڈ',
    'شناختی کارڈ نمبر',
  ],
  label: 'CNIC',
  digits: 13,
  part: /\d{5}[- ]?\d{7}/,
});
