import { labelled, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './cedula.examples.ts';

export const crCedula = nationalId({
  id: 'cr.cedula',
  about: {
    en: 'Costa Rican identity number: nine digits, 1-4-4, or a foreigner’s DIMEX of eleven or twelve, under a label.',
    es: 'Cédula de identidad de Costa Rica: nueve dígitos, 1-4-4, o DIMEX de extranjeros de once o doce, con rótulo.',
  },
  sources: [
    'Tribunal Supremo de Elecciones de Costa Rica',
    'Dirección General de Migración y Extranjería "DIMEX"',
  ],
  headers: {
    es: ['Cédula', 'Cédula (CR)', 'Cédula costarricense', 'DIMEX', 'No. de DIMEX', 'Cédula de residencia'],
    en: ['Costa Rican ID', 'DIMEX'],
  },
  finds,
  ignores,
  vague: /^c[eé]dula$/i,
  shapes: [
    // In Panama, too, three groups: there seldom of one, four and four digits.
    {
      ...labelled(String.raw`[1-9]([- ])\d{4}\1\d{4}`),
      weight: WEIGHT.halfOpenShape + WEIGHT.country / 2,
    },
    labelled(String.raw`0?[1-9]-0?\d{3,4}-0?\d{3,4}`),
    labelled(String.raw`1\d{10,11}`),
    labelled(String.raw`[1-9]\d{8}`),
  ],
  labels: [
    'cédula',
    'cédula no',
    'cédula de identidad',
    'cédula costarricense',
    'dimex',
    'cédula de residencia',
    'dimex no',
  ],
  label: 'cédula',
  digits: 7,
  part: /\d[- ]\d{3,4}[- ]\d|\d{9}/,
});
