import { luhn } from '../../src/kit/check-digits.ts';
import { checked, nationalId, zerosLost } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';

export const doCedula = nationalId({
  id: 'do.cedula',
  about: {
    en: 'Dominican identity number: eleven digits, 3-7-1, with a check digit.',
    es: 'Cédula de identidad y electoral dominicana: once dígitos, 3-7-1, con dígito de control.',
  },
  sources: ['python-stdnum do.cedula'],
  headers: { es: ['Cédula', 'Cédula de Identidad y Electoral', 'Cédula (RD)'], en: ['Dominican cedula'] },
  finds: ['001-9182736-9', '402-1827364-3', 'cédula 40218273643', { text: '03191827363', header: 'Cédula' }],
  ignores: ['001-9182736-0', '000-0000000-0', '00191827369', 'invoice 001-9182736-9'],
  shapes: [
    { form: String.raw`\d{3}-\d{7}-\d`, weight: WEIGHT.mediumShape, check: (value) => checked(value, luhn) },
    {
      form: String.raw`\d{11}`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => checked(value, luhn),
    },
    zerosLost(String.raw`\d{9,10}`, 11, luhn),
  ],
  labels: ['cédula', 'cédula no', 'cédula de identidad', 'cédula de identidad y electoral'],
  label: 'Cédula',
  digits: 9,
  part: /\d{7}/,
  length: 11,
});
