import { headed, labelled, nationalId } from '../../src/kit/national.ts';
import { finds, ignores } from './cin.examples.ts';

export const htCin = nationalId({
  id: 'ht.cin',
  about: {
    en: 'Haitian identity card number (CIN, 2005 to 2020): seventeen digits, 2-2-2-4-2-5, under a label.',
    es: 'Número de la cédula de identidad de Haití (CIN, de 2005 a 2020): diecisiete dígitos, 2-2-2-4-2-5, con rótulo.',
  },
  sources: ['IRB Canada HTI102708'],
  headers: {
    fr: ['CIN', "Carte d'identification nationale", 'No CIN', 'Numéro CIN'],
    ht: ['Kat idantifikasyon nasyonal', 'Kat elektoral', 'CIN', 'Nimewo CIN'],
    en: ['CIN'],
    es: ['CIN (Haití)'],
  },
  finds,
  ignores,
  shapes: [
    labelled(String.raw`\d{2}([- ])\d{2}\1\d{2}\1\d{4}\1\d{2}\1\d{5}|\d{17}`),
    headed(String.raw`\d{16}`),
  ],
  labels: [
    ...['cin', 'cin no', 'cinu', 'carte d identification nationale', 'carte d identification'],
    ...['kat idantifikasyon nasyonal', 'kat idantifikasyon', 'kat elektoral', 'nimewo cin', 'numéro cin'],
  ],
  label: 'CIN',
  digits: 16,
  length: 17,
  part: /\d{2}[- ]?\d{2}[- ]?\d{2}/,
});
