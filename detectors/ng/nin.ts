import { checked, labelledSigns, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './nin.examples.ts';

export const ngNin = nationalId({
  id: 'ng.nin',
  about: {
    en: 'Nigerian national identification number (NIN) or bank verification number: eleven digits, or the virtual NIN of sixteen characters, under a label.',
    es: 'Número nacional de identificación de Nigeria (NIN): once dígitos, o el virtual de dieciséis caracteres, con rótulo.',
  },
  sources: ['NIMC, "National Identification Number"'],
  headers: { en: ['NIN', 'National Identification Number', 'vNIN', 'BVN'] },
  finds,
  ignores,
  shapes: [
    {
      form: String.raw`\d{11}|\d{3} \d{4} \d{4}`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => checked(value, () => true, 0),
    },
    labelledSigns(String.raw`[A-Z]{2}\d{11}[A-Z]{2}\d`, () => true, 'LLDDDDDDDDDDDLLD'),
  ],
  labels: ['nin', 'nin no', 'national identification number', 'vnin', 'bvn'],
  label: 'NIN',
  digits: 11,
  part: /\d{11}|\d{4} \d{4}/,
});
