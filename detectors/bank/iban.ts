import { mod97 } from '../../src/kit/check-digits.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './iban.examples.ts';

/** Length of the whole number by country [SWIFT IBAN registry]. */
const COUNTRIES: Readonly<Record<number, string>> = {
  15: 'NO',
  16: 'BE',
  18: 'DK FI FO GL NL SD',
  19: 'MK SI',
  20: 'AT BA EE KZ LT LU XK',
  21: 'CH HR LI LV',
  22: 'BG BH CR DE GB GE IE ME RS VA',
  23: 'AE GI IL IQ TL',
  24: 'AD CZ ES MD PK RO SA SE SK TN VG',
  25: 'LY PT ST',
  26: 'IS TR',
  27: 'FR GR IT MC MR SM',
  28: 'AL AZ BY CY DO GT HU LB NI PL SV',
  29: 'BR EG PS QA UA',
  30: 'JO KW MU',
  31: 'MT SC',
  32: 'LC',
  33: 'RU',
};
/** In fours, as printed, or in one piece. */
const FORM = Object.entries(COUNTRIES)
  .map(([length, codes]) => {
    const rest = Number(length) - 4;
    const odd = rest % 4 === 0 ? '' : ` ?[A-Z0-9]{${rest % 4}}`;
    return `(?:${codes.replaceAll(' ', '|')})\\d{2}(?: ?[A-Z0-9]{4}){${Math.floor(rest / 4)}}${odd}`;
  })
  .join('|');
/** Printed in the banks' own explanations. */
const SPECIMENS = new Set([
  ...[
    'GB82WEST12345698765432',
    'DE89370400440532013000',
    'FR1420041010050500013M02606',
    'ES9121000418450200051332',
  ],
  ...['CH9300762011623852957', 'NL91ABNA0417164300', 'GB29NWBK60161331926819', 'BE68539007547034'],
]);

export const bankIban = identifier(
  {
    id: 'bank.iban',
    category: 'financial',
    about: {
      en: 'International bank account number whose check digits hold. It may be a person’s or an organisation’s.',
      es: 'Número internacional de cuenta bancaria con dígitos de control válidos. Puede ser de una persona o de una organización.',
    },
    sources: ['ISO 13616', 'SWIFT IBAN registry'],
    identifies: 'jointly',
    headers: { en: ['IBAN', 'Account IBAN', 'IBAN Number'], es: ['IBAN', 'Cuenta IBAN'] },
    finds,
    ignores,
  },
  {
    shapes: [
      { form: FORM, weight: WEIGHT.rareShape, check },
      { form: FORM, weight: WEIGHT.rareShape, needsLabel: true, anyCase: true, check },
    ],
    labels: {
      positive: phrases(['iban', 'account', 'cuenta', 'konto', 'compte', 'conta']),
      negative: phrases(OTHER_NUMBERS),
    },
    label: 'IBAN',
    digits: 6,
    part: /[A-Za-z]{2}\d{2} ?[A-Za-z0-9]{4} ?[A-Za-z0-9]{4}/,
  },
);

function check(value: string): number | undefined {
  const signs = value.replaceAll(' ', '').toUpperCase();
  if (SPECIMENS.has(signs) || /^..\d\d0+$/.test(signs)) return undefined;
  return mod97(signs.slice(4) + signs.slice(0, 4)) ? WEIGHT.longCheck : undefined;
}
