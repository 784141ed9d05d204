import { identifier } from '../../src/kit/identifier.ts';
import { phrases } from '../../src/kit/scan.ts';
import { TAX_NEGATIVE, taxShapes } from '../../src/kit/tax-numbers.ts';
import { finds, ignores } from './irsn.examples.ts';

export const usIrsn = identifier(
  {
    id: 'us.irsn',
    category: 'itin',
    about: {
      en: 'Temporary number that the US tax service gives to a taxpayer: nine digits beginning with 9, under a label.',
      es: 'Número provisional que el servicio de impuestos de EE. UU. da a un contribuyente: nueve dígitos que empiezan por 9, con rótulo.',
    },
    sources: ['IRM 3.21.263'],
    identifies: 'directly',
    headers: { en: ['IRSN', 'TIN', 'Tax ID'] },
    notHeaders: ['employer', 'business', 'type', 'name'],
    finds,
    ignores,
  },
  {
    shapes: taxShapes(isTemporary, true),
    labels: {
      positive: phrases(['irsn', 'irs number', 'irs no', 'tin', 'internal revenue service number']),
      negative: TAX_NEGATIVE,
    },
    label: 'IRSN',
    digits: 9,
    part: /9\d{2}[ .-]?\d{2}[ .-]?\d{4}/,
    repair: true,
    length: 9,
  },
);

function isTemporary(group: number): boolean {
  if (group >= 1 && group <= 10) return true;
  return [17, 18, 19, 28, 29, 37, 38, 39, 49, 66, 89].includes(group);
}
