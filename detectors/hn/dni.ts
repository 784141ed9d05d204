import { checked, nationalId, zerosLost } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './dni.examples.ts';

export const hnDni = nationalId({
  id: 'hn.dni',
  about: {
    en: 'Honduran identity number: thirteen digits with department, municipality and year of registration.',
    es: 'Número de identidad de Honduras (DNI): trece dígitos con departamento, municipio y año de inscripción.',
  },
  sources: ['"Interpreting Honduran National ID Numbers"', 'nationid country notes'],
  headers: {
    es: [
      ...[
        'No. Identidad',
        'No. Identidad (HN)',
        'Número de identidad',
        'Tarjeta de identidad',
        'DNI (Honduras)',
      ],
      ...['Identidad', 'DNI'],
    ],
    en: ['Honduran ID'],
  },
  finds,
  ignores,
  shapes: [
    {
      // Between spaces, other numbers beside it make it part of a row of figures.
      form: String.raw`(?<!\d )\d{4}([ -])\d{4}\1\d{5}(?! \d)`,
      weight: WEIGHT.mediumShape,
      check: (value) => checked(value, isDni, 0),
    },
    {
      form: String.raw`\d{13}`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => checked(value, isDni, 0),
    },
    zerosLost(String.raw`\d{12}`, 13, isDni),
  ],
  labels: [
    'identidad',
    'dni',
    'tarjeta de identidad',
    'no de identidad',
    'número de identidad',
    'dni hondureño',
  ],
  label: 'DNI',
  digits: 12,
  part: /\d{4}/,
  length: 13,
});

function isDni(digits: string): boolean {
  const department = Number(digits.slice(0, 2));
  const municipality = Number(digits.slice(2, 4));
  const year = Number(digits.slice(4, 8));
  if (digits.endsWith('12345') || digits.endsWith('00000')) return false;
  return (
    department >= 1 &&
    department <= 18 &&
    municipality >= 1 &&
    municipality <= 28 &&
    year >= 1900 &&
    year <= 2030
  );
}
