import { labelledSigns, nationalId } from '../../src/kit/national.ts';
import { finds, ignores } from './epic.examples.ts';

export const inEpic = nationalId({
  id: 'in.epic',
  about: {
    en: 'Indian voter number (EPIC): three letters and seven digits, under a label.',
    es: 'Número de elector de la India (EPIC): tres letras y siete dígitos, con rótulo.',
  },
  sources: ['Election Commission of India "EPIC"'],
  headers: {
    en: ['EPIC', 'EPIC No', 'EPIC Number', 'Voter ID', 'Voter ID No', 'Voter Card'],
    hi: ['मतदाता पहचान पत्र'],
  },
  finds,
  ignores,
  vague: /^voter id$/i,
  shapes: [labelledSigns(String.raw`[A-Z]{3} ?\d{7}`, () => true, 'LLLDDDDDDD')],
  labels: [
    'epic',
    'epic no',
    'epic number',
    'voter id',
    'voter id no',
    'voter id card',
    'voter card',
    'मतदाता पहचान पत्र',
  ],
  label: 'EPIC',
  digits: 7,
  part: /[A-Za-z]{3} ?\d{7}/,
});
