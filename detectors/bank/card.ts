import { digitsOf } from '../../src/kit/cells.ts';
import { luhn } from '../../src/kit/check-digits.ts';
import { NOT_BEFORE_HEX, NOT_BEHIND_HEX } from '../../src/kit/hexadecimal.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './card.examples.ts';

/** First digits of the issuers: Visa, Mastercard, American Express, Discover, UnionPay. */
const ISSUER = /^(?:4|5[1-5]|3[47]|6[025]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/;
/** Printed in payment services' manuals for tests. */
const TEST_CARDS = new Set(
  `4111111111111111 4242424242424242 4012888888881881 4000056655665556 5555555555554444 5105105105105100
  2223003122003222 378282246310005 371449635398431 6011111111111117 6011000990139424 3530111333300000
  30569309025904 4000000000000002 4000002500003155 5200828282828210 6011000000000004 4222222222222`.split(
    /\s+/,
  ),
);

export const bankCard = identifier(
  {
    id: 'bank.card',
    category: 'financial',
    about: {
      en: 'Number of a payment card: thirteen to nineteen digits of a known issuer whose check digit holds.',
      es: 'Número de una tarjeta de pago: de trece a diecinueve dígitos de un emisor conocido, con dígito de control válido.',
    },
    sources: ['ISO/IEC 7812-1'],
    // Of numbers of sixteen digits that are none, one in fifty fits: by itself a card makes nobody exposed.
    identifies: 'jointly',
    headers: {
      en: ['Card', 'Card Number', 'Credit Card', 'Credit Card Number', 'CC Number', 'Debit Card', 'Card No'],
      es: ['Tarjeta', 'Número de tarjeta', 'Tarjeta de crédito', 'Núm. de tarjeta'],
      fr: ['Numéro de carte'],
      pt: ['Número do cartão'],
      ht: ['Nimewo kat'],
    },
    notHeaders: [
      'type',
      'green',
      'date',
      'expiry',
      'name',
      'count',
      'id',
      'last',
      'last4',
      'library',
      'report',
    ],
    finds,
    ignores,
  },
  {
    shapes: [
      {
        form: String.raw`${NOT_BEHIND_HEX}\d{4}([ -])\d{4}\1\d{4}\1\d{4}${NOT_BEFORE_HEX}|\d{4}([ -])\d{6}\2\d{5}|(?<![.,])\d{15,16}`,
        weight: WEIGHT.mediumShape,
        check,
      },
      { form: String.raw`\d{13,14}|\d{17,19}`, weight: WEIGHT.weakShape, needsLabel: true, check },
    ],
    labels: {
      positive: phrases([
        ...[
          'card',
          'card no',
          'card number',
          'credit card',
          'debit card',
          'visa',
          'mastercard',
          'amex',
          'cc',
        ],
        ...[
          'tarjeta',
          'número de tarjeta',
          'tarjeta de crédito',
          'carte',
          'numéro de carte',
          'cartão',
          'kat',
        ],
      ]),
      negative: phrases([
        ...OTHER_NUMBERS,
        'imei',
        'id',
        'ids',
        'isbn',
        'ean',
        'transaction',
        'reference',
        'doi',
      ]),
    },
    label: 'Card Number',
    digits: 13,
    repair: true,
    part: /\d{4}[ -]?\d{4}/,
  },
);

function check(value: string): number | undefined {
  const digits = digitsOf(value);
  if (!ISSUER.test(digits) || TEST_CARDS.has(digits) || isPlaceholderNumber(digits) || !luhn(digits))
    return undefined;
  // American Express has fifteen digits, and nobody else.
  if ((digits.length === 15) !== /^3[47]/.test(digits)) return undefined;
  return /(\d)\1{7}/.test(digits) ? undefined : WEIGHT.longCheck;
}
