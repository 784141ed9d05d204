import { labelledSigns, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './cedula.examples.ts';

export const paCedula = nationalId({
  id: 'pa.cedula',
  about: {
    en: 'Panamanian identity number: province or E, N, PE, then volume and entry, under a label.',
    es: 'Cédula de identidad de Panamá: provincia o E, N, PE, tomo y asiento, con rótulo.',
  },
  sources: ['Tribunal Electoral de Panamá "Cédula de identidad personal"'],
  headers: {
    es: ['Cédula', 'Cédula (PA)', 'Cédula panameña', 'CIP', 'Cédula de identidad personal'],
    en: ['Panamanian ID'],
  },
  finds,
  ignores,
  vague: /^c[eé]dula$/i,
  shapes: [
    {
      ...labelledSigns(String.raw`(?:1[0-3]|0?[1-9]|PE|PI|[EN]|\d{1,2}AV|\d{1,2}PI)-\d{1,4}-\d{3,6}`),
      check: (value) => (isDate(value) ? undefined : WEIGHT.structure),
    },
  ],
  labels: ['cédula', 'cédula no', 'cédula panameña', 'cip', 'cédula de identidad personal', 'c i p'],
  label: 'cédula',
  digits: 5,
  part: /[\dENIVeniv]-\d{1,4}-\d{3}/,
});

/** `8-12-1987` is a day, not volume 12. */
function isDate(value: string): boolean {
  return /^\d{1,2}-(?:0?[1-9]|[12]\d|3[01])-(?:19|20)\d{2}$/.test(value);
}
