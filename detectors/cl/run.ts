import { weighted } from '../../src/kit/check-digits.ts';
import { labelledSigns, nationalId } from '../../src/kit/national.ts';
import { finds, ignores } from './run.examples.ts';

export const clRun = nationalId({
  id: 'cl.run',
  about: {
    en: 'Chilean identity number (RUN, RUT of a person): seven or eight digits and a check character, under a label. Those of companies are left alone.',
    es: 'Rol único nacional o tributario de una persona en Chile (RUN, RUT): siete u ocho dígitos y uno de control, con rótulo. No se señalan los de empresas.',
  },
  sources: ['Servicio de Registro Civil e Identificación de Chile', 'python-stdnum cl.rut'],
  headers: { es: ['RUN', 'RUT', 'RUT (CL)', 'Número de RUT', 'Cédula (Chile)'], en: ['Chilean RUN'] },
  finds,
  ignores,
  shapes: [
    {
      ...labelledSigns(String.raw`\d{1,2}\.\d{3}\.\d{3}-[\dKk]|\d{7,8}-?[\dKk](?!-)`, isRun),
      places: 'DD-DDD-DDD-X',
    },
  ],
  labels: ['run', 'rut', 'rol único nacional', 'rol único tributario', 'cédula chilena', 'rut no', 'run no'],
  label: 'RUN',
  digits: 7,
  part: /\d{3}\.\d{3}|\d{7}/,
});

const SMALLEST_COMPANY = 50_000_000;

/** Weights 2 to 7 from the right, over and over; 10 is written K, 11 as 0. */
function isRun(signs: string): boolean {
  const number = signs.slice(0, -1);
  if (Number(number) >= SMALLEST_COMPANY) return false;
  const sum = weighted([...number].reverse().join(''), [2, 3, 4, 5, 6, 7, 2, 3].slice(0, number.length));
  return signs.at(-1) === '0123456789K0'[11 - (sum % 11)];
}
