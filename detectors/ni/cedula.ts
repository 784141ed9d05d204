import { isShortDate, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';

export const niCedula = nationalId({
  id: 'ni.cedula',
  about: {
    en: 'Nicaraguan identity number: municipality, birth date, serial and a letter.',
    es: 'Cédula nicaragüense: municipio, fecha de nacimiento, serie y una letra.',
  },
  sources: ['nationid country notes'],
  headers: {
    es: ['Cédula', 'Cédula (NI)', 'No. de cédula', 'Cédula nicaragüense'],
    en: ['Nicaraguan cedula'],
  },
  finds: [
    '001-120387-0091X',
    '4410704910018R',
    'cédula nicaragüense 281-250901-1002C',
    { text: '001-120387-0092X', header: 'Cédula' },
  ],
  ignores: [
    '000-120387-0091X',
    '001-320387-0091X',
    '001-121387-0091X',
    '001-120387-0091I',
    '001-120387-009',
    '001-010180-0000A',
  ],
  shapes: [
    {
      form: String.raw`\d{3}(-?)\d{6}\1\d{4}[A-HJ-NP-Y]`,
      weight: WEIGHT.rareShape,
      places: 'DDD-DDDDDD-DDDDL',
      check: (value) => {
        const signs = value.replaceAll('-', '');
        const date = signs.slice(7, 9) + signs.slice(5, 7) + signs.slice(3, 5);
        const real = !signs.startsWith('000') && signs.slice(9, 13) !== '0000' && isShortDate(date);
        return real ? WEIGHT.structure : undefined;
      },
    },
  ],
  labels: ['cédula', 'cédula no', 'cédula nicaragüense', 'no de cédula'],
  label: 'Cédula',
  digits: 13,
  part: /\d{4}[A-Y]/,
});
