import { headed, labelledSigns, nationalId } from '../../src/kit/national.ts';
import { finds, ignores } from './rg.examples.ts';

export const brRg = nationalId({
  id: 'br.rg',
  about: {
    en: 'Brazilian identity number of a state (RG): seven to nine digits, the last at times an X, under a label.',
    es: 'Registro general de un estado de Brasil (RG): de siete a nueve dígitos, el último a veces una X, con rótulo.',
  },
  sources: ['Lei 7.116 of 29 August 1983'],
  headers: {
    pt: ['RG', 'Nº do RG', 'Número do RG', 'Registro Geral', 'Identidade (RG)', 'RG nº'],
    en: ['RG (BR)'],
  },
  finds,
  ignores,
  vague: /^rg$/i,
  shapes: [
    {
      ...labelledSigns(String.raw`\d{1,2}\.\d{3}\.\d{3}(?:-[\dX])?|\d{7,8}-?[\dX]|\d{7}`),
      places: 'DDDDDDDD-X',
    },
    headed(String.raw`\d{7,9}`),
  ],
  labels: [
    'rg',
    'rg no',
    'rg nº',
    'registro geral',
    'carteira de identidade',
    'identidade',
    'cédula de identidade',
  ],
  label: 'RG',
  digits: 7,
  part: /\d\.\d{3}\.\d{3}|\d{7}/,
});
