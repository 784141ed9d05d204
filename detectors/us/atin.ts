import { identifier } from '../../src/kit/identifier.ts';
import { phrases } from '../../src/kit/scan.ts';
import { TAX_NEGATIVE, taxShapes } from '../../src/kit/tax-numbers.ts';
import { finds, ignores } from './atin.examples.ts';

export const usAtin = identifier(
  {
    id: 'us.atin',
    category: 'itin',
    about: {
      en: 'US taxpayer number of a child in adoption: nine digits, 9xx-93-xxxx.',
      es: 'Número de contribuyente de EE. UU. de un menor en adopción: nueve dígitos, 9xx-93-xxxx.',
    },
    sources: ['IRS Publication 1915', 'IRM 3.21.263'],
    identifies: 'directly',
    headers: { en: ['ATIN', 'Adoption Taxpayer Identification Number'] },
    finds,
    ignores,
  },
  {
    shapes: taxShapes((group) => group === 93, false),
    labels: { positive: phrases(['atin', 'tin', 'adoption taxpayer']), negative: TAX_NEGATIVE },
    label: 'ATIN',
    digits: 9,
    part: /9\d{2}[ .-]?93[ .-]?\d{4}/,
    repair: true,
    length: 9,
  },
);
