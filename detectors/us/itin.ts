import { identifier } from '../../src/kit/identifier.ts';
import { phrases } from '../../src/kit/scan.ts';
import { TAX_NEGATIVE, taxShapes } from '../../src/kit/tax-numbers.ts';
import { finds, ignores } from './itin.examples.ts';

export const usItin = identifier(
  {
    id: 'us.itin',
    category: 'itin',
    about: {
      en: 'US individual taxpayer identification number: nine digits, 3-2-4, beginning with 9. Given to people who cannot have a Social Security number, so it also hints at their status.',
      es: 'Número de identificación personal del contribuyente de EE. UU.: nueve dígitos, 3-2-4, empieza por 9. Lo recibe quien no puede tener Seguro Social, y por eso también insinúa su situación.',
    },
    sources: ['IRS Publication 1915', 'IRM 3.21.263'],
    identifies: 'directly',
    headers: {
      en: [
        ...[
          'ITIN',
          'ITIN Number',
          'ITIN No',
          'TIN',
          'Taxpayer ID',
          'Taxpayer Identification Number',
          'Tax ID',
        ],
        ...['TAXID', 'SSN or ITIN', 'SSN/ITIN', 'Taxpayer ID (TIN)', 'Taxpayer ITIN', 'Client ITIN'],
      ],
      es: ['ITIN', 'Número de contribuyente', 'Identificación del contribuyente', 'Número ITIN'],
      ht: ['Nimewo kontribyab'],
    },
    notHeaders: ['employer', 'business', 'status', 'date', 'name', 'type', 'count'],
    finds,
    ignores,
  },
  {
    // 93 is for adoptions, and what stands between the ranges is given to nobody.
    shapes: taxShapes(
      (group) => (group >= 50 && group <= 65) || (group >= 70 && group !== 89 && group !== 93),
      false,
    ),
    labels: {
      positive: phrases([
        ...[
          'itin',
          'tin',
          'taxpayer id',
          'taxpayer identification',
          'taxpayer identification number',
          'tax id',
        ],
        ...['w 7', 'w7', 'número de identificación personal del contribuyente', 'número de contribuyente'],
        ...[
          'personal del contribuyente',
          'identificación personal del contribuyente',
          'identificación del contribuyente',
        ],
        ...['nimewo idantifikasyon kontribyab'],
      ]),
      negative: TAX_NEGATIVE,
    },
    label: 'ITIN',
    digits: 9,
    part: /9\d{2}[ .-]?\d{2}[ .-]?\d{4}/,
    repair: true,
    length: 9,
  },
);
