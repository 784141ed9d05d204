import { digitsOf } from '../../src/kit/cells.ts';
import { weighted } from '../../src/kit/check-digits.ts';
import { checked, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './rif.examples.ts';

export const veRif = nationalId({
  id: 've.rif',
  about: {
    en: 'Venezuelan tax number of a person (RIF): V or E, the eight digits of the identity number and a check digit. Those of companies and the state are left alone.',
    es: 'Registro de Información Fiscal de una persona en Venezuela (RIF): V o E, los ocho dígitos de la cédula y uno de control. No se señalan los de empresas ni del Estado.',
  },
  sources: ['SENIAT "Registro Único de Información Fiscal"', 'python-stdnum ve.rif'],
  headers: { es: ['RIF', 'No. de RIF', 'Número de RIF', 'RIF personal'], en: ['RIF'] },
  finds,
  ignores,
  shapes: [
    {
      form: String.raw`[VE]([- ])(?:\d{8}|\d{1,2}\.\d{3}\.\d{3})\1\d`,
      weight: WEIGHT.mediumShape,
      anyCase: true,
      places: 'L-DDDDDDDD-D',
      check,
    },
    { form: String.raw`[VE]-?\d{8}-?\d`, weight: WEIGHT.halfOpenShape, check },
    {
      form: String.raw`[VE] ?\d{8} ?\d`,
      weight: WEIGHT.halfOpenShape,
      needsLabel: true,
      anyCase: true,
      check,
    },
  ],
  labels: ['rif', 'rif no', 'no de rif', 'registro de información fiscal'],
  label: 'RIF',
  digits: 8,
  part: /[VEve][- ]?\d/,
});

/** The letter counts as the weighted number that stands for it [python-stdnum ve.rif]. */
const LETTER: Readonly<Record<string, number>> = { V: 4, E: 8 };

function check(value: string): number | undefined {
  const letter = LETTER[value[0]!.toUpperCase()]!;
  return checked(digitsOf(value).padStart(9, '0'), (digits) => {
    const rest = 11 - ((letter + weighted(digits, [3, 2, 7, 6, 5, 4, 3, 2])) % 11);
    return !digits.startsWith('12345678') && Number(digits[8]) === (rest >= 10 ? 0 : rest);
  });
}
