import { isShortDate, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './cedula.examples.ts';

const FORM = String.raw`\d{3}(-?)\d{6}\1\d{4}[A-HJ-NP-Y]`;

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
  finds,
  ignores,
  shapes: [
    { form: FORM, weight: WEIGHT.rareShape, places: 'DDD-DDDDDD-DDDDL', check },
    { form: FORM, weight: WEIGHT.rareShape, needsLabel: true, anyCase: true, check },
  ],
  labels: ['cédula', 'cédula no', 'cédula nicaragüense', 'no de cédula'],
  label: 'Cédula',
  digits: 13,
  part: /\d{4}[A-Ya-y]/,
});

function check(value: string): number | undefined {
  const signs = value.replaceAll('-', '');
  const date = signs.slice(7, 9) + signs.slice(5, 7) + signs.slice(3, 5);
  const real = !signs.startsWith('000') && signs.slice(9, 13) !== '0000' && isShortDate(date);
  return real ? WEIGHT.structure : undefined;
}
