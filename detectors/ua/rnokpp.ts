import { weighted } from '../../src/kit/check-digits.ts';
import { checked, nationalId } from '../../src/kit/national.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './rnokpp.examples.ts';

export const uaRnokpp = nationalId({
  id: 'ua.rnokpp',
  about: {
    en: 'Ukrainian taxpayer number: ten digits that hold the birth date and a check digit, under a label.',
    es: 'Número de contribuyente de Ucrania: diez dígitos con la fecha de nacimiento y un dígito de control, con rótulo.',
  },
  sources: ['python-stdnum ua.rntrc'],
  headers: { uk: ['РНОКПП', 'ІПН', 'Ідентифікаційний код'], en: ['RNOKPP', 'Ukrainian tax number'] },
  finds,
  ignores,
  shapes: [
    {
      form: String.raw`\d{10}`,
      weight: WEIGHT.weakShape,
      needsLabel: true,
      check: (value) => checked(value, isRnokpp),
    },
  ],
  labels: ['рнокпп', 'іпн', 'ідентифікаційний код', 'rnokpp', 'ідентифікаційний номер', 'инн украина', 'инн'],
  label: 'РНОКПП',
  digits: 10,
  part: /\d{10}/,
});

function isRnokpp(digits: string): boolean {
  const sum = weighted(digits, [-1, 5, 7, 9, 4, 6, 10, 5, 7]);
  return (((sum % 11) + 11) % 11) % 10 === Number(digits[9]);
}
