import { nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './pan.examples.ts';

export const inPan = nationalId({
  id: 'in.pan',
  about: {
    en: 'Indian tax number of a person (PAN): five letters, the fourth a P, four digits and a letter. Those of companies, trusts and offices are left alone.',
    es: 'Número de contribuyente de una persona en la India (PAN): cinco letras, la cuarta P, cuatro dígitos y una letra. No se señalan los de empresas.',
  },
  sources: ['Income Tax Department of India "Permanent Account Number"', 'python-stdnum in_.pan'],
  headers: { en: ['PAN', 'PAN Number', 'PAN No', 'PAN Card', 'Permanent Account Number'], hi: ['पैन'] },
  finds,
  ignores,
  shapes: [
    { form: String.raw`[A-Z]{3}P[A-Z]\d{4}[A-Z]`, weight: WEIGHT.rareShape, places: 'LLLLLDDDDL', check },
    {
      form: String.raw`[A-Z]{3}P[A-Z][ -]?\d{4}[ -]?[A-Z]`,
      weight: WEIGHT.halfOpenShape,
      needsLabel: true,
      anyCase: true,
      check,
    },
  ],
  labels: ['pan', 'pan no', 'pan number', 'pan card', 'permanent account number', 'पैन'],
  label: 'PAN',
  digits: 4,
  part: /[A-Za-z]{3}[Pp][A-Za-z][ -]?\d{4}/,
});

/** Letters in order or all alike with figures in order are what manuals print. */
const SPECIMEN = /^(?:AAAP|ABCP|XXXP)[A-Z]1234[A-Z]$/;

function check(value: string): number | undefined {
  const code = value.replace(/[ -]/g, '').toUpperCase();
  return code.slice(5, 9) === '0000' || SPECIMEN.test(code) ? undefined : WEIGHT.structure;
}
