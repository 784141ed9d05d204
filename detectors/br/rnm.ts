import { labelledSigns, nationalId } from '../../src/kit/national.ts';
import { finds, ignores } from './rnm.examples.ts';

export const brRnm = nationalId({
  id: 'br.rnm',
  about: {
    en: 'Registration number of a foreigner in Brazil (RNM, RNE): a letter, six or seven digits and a check character, under a label.',
    es: 'Registro nacional migratorio de un extranjero en Brasil (RNM, RNE): una letra, seis o siete dígitos y uno de control, con rótulo.',
  },
  sources: ['Polícia Federal do Brasil "Carteira de Registro Nacional Migratório"'],
  headers: { pt: ['RNM', 'RNE', 'CRNM', 'Nº do RNM', 'RNM/RNE'], es: ['RNM'], en: ['RNM'] },
  finds,
  ignores,
  shapes: [labelledSigns(String.raw`[A-Z] ?\d{6,7}[- ]?[A-Z\d]`, () => true, 'LDDDDDD-X')],
  labels: [
    'rnm',
    'rne',
    'crnm',
    'rnm nº',
    'rne nº',
    'registro nacional migratório',
    'registro nacional de estrangeiro',
    'protocolo de refúgio',
  ],
  label: 'RNM',
  digits: 6,
  part: /[A-Za-z] ?\d{6}/,
});
