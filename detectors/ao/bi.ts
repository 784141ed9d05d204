import { labelledSigns, nationalId } from '../../src/kit/national.ts';
import { finds, ignores } from './bi.examples.ts';

export const aoBi = nationalId({
  id: 'ao.bi',
  about: {
    en: 'Angolan identity card number (BI): nine digits, two letters of the province and three digits, under a label.',
    es: 'Número del documento de identidad de Angola (BI): nueve dígitos, dos letras de la provincia y tres dígitos, con rótulo.',
  },
  sources: ['Direcção Nacional de Identificação de Angola'],
  headers: { pt: ['BI', 'Nº do BI', 'Bilhete de identidade', 'Número do BI'], en: ['Angolan BI'] },
  finds,
  ignores,
  shapes: [
    labelledSigns(
      String.raw`\d{9} ?[A-Z]{2} ?\d{2,3}`,
      (signs) => PROVINCES.has(signs.slice(9, 11)),
      'DDDDDDDDDLLDDD',
    ),
  ],
  labels: ['bi', 'bi no', 'bi nº', 'nº do bi', 'bilhete de identidade', 'bilhete de identidade nº'],
  label: 'BI',
  digits: 11,
  part: /\d{9} ?[A-Za-z]{2}/,
});

const PROVINCES = new Set(
  'BA BE BO CA CC CE CN CS CU HA HO KK KN KS KU LA LN LS MA MO NA UE UI ZA'.split(' ').concat('ME'),
);
