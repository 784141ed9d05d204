import { labelled, nationalId } from '../../src/kit/national.ts';
import { finds, ignores } from './nid.examples.ts';

export const bdNid = nationalId({
  id: 'bd.nid',
  about: {
    en: 'Bangladeshi national identity number (NID): ten, thirteen or seventeen digits, under a label.',
    es: 'Número nacional de identidad de Bangladés (NID): diez, trece o diecisiete dígitos, con rótulo.',
  },
  sources: ['Bangladesh Election Commission, NID wing'],
  headers: {
    en: ['NID', 'NID No', 'NID Number', 'NID (BD)', 'Smart NID', 'Bangladeshi NID'],
    bn: ['জাতীয় পরিচয়পত্র', 'এনআইডি'],
  },
  finds,
  ignores,
  vague: /^nid$/i,
  shapes: [labelled(String.raw`[1-9]\d{9}|\d{13}|(?:19|20)\d{15}|\d{3} \d{3} \d{4}`)],
  labels: ['nid', 'nid no', 'nid number', 'smart nid', 'জাতীয় পরিচয়পত্র', 'এনআইডি'],
  label: 'NID',
  digits: 10,
  part: /\d{10}|\d{3} \d{3}/,
});
