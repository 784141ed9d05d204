import { checked, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './nif.examples.ts';

export const htNif = nationalId({
  id: 'ht.nif',
  about: {
    en: 'Haitian tax or national number (NIF, NINU): ten digits, 3-3-3-1, under a label.',
    es: 'Número fiscal o nacional de Haití (NIF, NINU): diez dígitos, 3-3-3-1, con rótulo.',
  },
  sources: ['IRB Canada HTI102708'],
  headers: {
    fr: ['NIF', 'NINU', 'Matricule fiscal'],
    ht: ['Nimewo idantifikasyon', 'NINU', 'NIF'],
    en: ['NIF', 'NINU'],
    es: ['NIF (Haití)'],
  },
  finds,
  ignores,
  shapes: [
    {
      form: String.raw`\d{3}([ -])\d{3}\1\d{3}\1\d|\d{10}`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => checked(value, () => true, 0),
    },
  ],
  labels: [
    'nif',
    'ninu',
    'matricule fiscal',
    'matricule fiscale',
    'nimewo idantifikasyon',
    'nin',
    'nimewo idantifikasyon nasyonal',
  ],
  label: 'NIF',
  digits: 10,
  part: /\d{3}[ -]?\d{3}/,
});
