import { weighted } from '../../src/kit/check-digits.ts';
import { labelled, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './cuil.examples.ts';

export const arCuil = nationalId({
  id: 'ar.cuil',
  about: {
    en: 'Argentine labour or tax number of a person (CUIL, CUIT): 20, 23, 24 or 27, the identity number and a check digit, under a label. Those of companies are left alone.',
    es: 'Clave única de identificación laboral o tributaria de una persona en la Argentina (CUIL, CUIT): 20, 23, 24 o 27, el DNI y un dígito de control, con rótulo. No se señalan las de empresas.',
  },
  sources: ['ANSES "CUIL"', 'python-stdnum ar.cuit'],
  headers: { es: ['CUIL', 'CUIT', 'CUIT/CUIL', 'CUIL/CUIT', 'Número de CUIL'], en: ['CUIL'] },
  finds,
  ignores,
  shapes: [labelled(String.raw`2[0347]([- ]?)\d{8}\1\d`, isCuil, WEIGHT.checkDigit)],
  labels: ['cuil', 'cuit', 'cuil no', 'cuit no', 'cuil cuit'],
  label: 'CUIL',
  digits: 11,
  part: /2\d[- ]?\d{8}/,
});

function isCuil(digits: string): boolean {
  const rest = (11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return rest < 10 && Number(digits[10]) === rest;
}
