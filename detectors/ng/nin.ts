import { checked, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';

export const ngNin = nationalId({
  id: 'ng.nin',
  about: {
    en: 'Nigerian national identification number (NIN) or bank verification number: eleven digits, or the virtual NIN of sixteen characters, under a label.',
    es: 'Número nacional de identificación de Nigeria (NIN): once dígitos, o el virtual de dieciséis caracteres, con rótulo.',
  },
  sources: ['NIMC, "National Identification Number"'],
  headers: { en: ['NIN', 'National Identification Number', 'vNIN', 'BVN'] },
  finds: [
    'NIN 91827364501',
    'National Identification Number: 918 2736 4502',
    'vNIN AB91827364501CD2',
    { text: '91827364503', header: 'NIN' },
  ],
  ignores: ['91827364501', 'NIN 12345678901', 'Nine Inch Nails (NIN) 1994', 'NIN 9182736450'],
  shapes: [
    {
      form: String.raw`\d{11}|\d{3} \d{4} \d{4}|[A-Z]{2}\d{11}[A-Z]{2}\d`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => checked(value, () => true, 0),
    },
  ],
  labels: ['nin', 'nin no', 'national identification number', 'vnin', 'bvn'],
  label: 'NIN',
  digits: 11,
  part: /\d{11}|\d{4} \d{4}/,
});
