import { digitsOf } from '../../src/kit/cells.ts';
import { abaRouting } from '../../src/kit/check-digits.ts';
import { identifier } from '../../src/kit/identifier.ts';
import { isPlaceholderNumber } from '../../src/kit/placeholders.ts';
import { OTHER_NUMBERS, phrases } from '../../src/kit/scan.ts';
import { WEIGHT } from '../../src/kit/weights.ts';
import { finds, ignores } from './us-account.examples.ts';

const ACCOUNT = String.raw`(?:account|acct|acc|cuenta|compte|kont)(?: ?(?:no|number|num|núm|#))?\.?:?`;
const ROUTING = '(?:aba|routing|ruta|tránsito|número de ruta|acheminement)';

export const bankUsAccount = identifier(
  {
    id: 'bank.us-account',
    category: 'financial',
    about: {
      en: 'Bank account number: with a US routing number, under a label that says bank, or a Mexican CLABE.',
      es: 'Número de cuenta bancaria: con número de ruta de EE. UU., con un rótulo que diga banco, o una CLABE mexicana.',
    },
    sources: ['ABA routing number policy', 'Banco de México, CLABE'],
    identifies: 'jointly',
    headers: {
      en: [
        'Account',
        'Account Number',
        'Acct',
        'Acct No',
        'Bank Account',
        'Bank Account Number',
        'Checking Account',
      ],
      es: ['Cuenta', 'Número de cuenta', 'CLABE', 'CLABE interbancaria', 'Cuenta bancaria'],
      fr: ['Numéro de compte'],
      pt: ['Conta', 'Conta bancária'],
      ht: ['Nimewo kont'],
    },
    notHeaders: ['type', 'name', 'balance', 'date', 'status', 'code', 'manager', 'budget', 'description'],
    finds,
    ignores,
  },
  {
    shapes: [
      {
        form: String.raw`\d{9}[ ,;/]{1,3}${ACCOUNT} {0,2}\d{4,17}`,
        weight: WEIGHT.mediumShape,
        anyCase: true,
        check: (value) => (abaRouting(value.slice(0, 9)) ? WEIGHT.longCheck : undefined),
      },
      {
        form: String.raw`${ACCOUNT} {0,2}\d{4,17}[ ,;/]{1,3}${ROUTING}:? (?:no\.?:? |number:? |#)?\d{9}`,
        weight: WEIGHT.mediumShape,
        anyCase: true,
        check: (value) => (abaRouting(value.slice(-9)) ? WEIGHT.longCheck : undefined),
      },
      {
        form: String.raw`\d{18}`,
        weight: WEIGHT.weakShape,
        needsLabel: true,
        check: (value) => (isClabe(value) ? WEIGHT.longCheck : undefined),
      },
      {
        form: String.raw`\d{6,17}|\d{2,6}(?:-\d{2,8}){1,3}`,
        weight: WEIGHT.weakShape,
        needsLabel: true,
        check: (value) =>
          isPlaceholderNumber(digitsOf(value)) || digitsOf(value).length < 6 ? undefined : WEIGHT.structure,
      },
    ],
    labels: {
      positive: phrases([
        ...[
          'bank account',
          'bank account no',
          'bank account number',
          'checking account',
          'checking account number',
        ],
        ...['savings account', 'savings account number', 'clabe', 'clabe interbancaria', 'cuenta bancaria'],
        ...[
          'cuenta bancaria no',
          'número de cuenta bancaria',
          'cuenta de ahorros',
          'cuenta de cheques',
          'cuenta corriente',
        ],
        ...['compte bancaire', 'conta bancária', 'kont bank'],
      ]),
      negative: phrases([
        ...OTHER_NUMBERS.filter((word) => word !== 'routing' && word !== 'aba'),
        'phone',
        'tel',
        'date',
        'fecha',
      ]),
    },
    label: 'Bank Account Number',
    digits: 6,
    part: /\d{4}/,
    vague: /^(?:acc(?:oun)?t(?: (?:no|number))?|cuenta|n[uú]mero de cuenta|conta)\.?$/i,
  },
);

/** Eighteen digits; the last makes the sum of the others, each times 3, 7, 1 and cut to its last digit, a ten. */
function isClabe(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (Number(digits[i]) * [3, 7, 1][i % 3]!) % 10;
  return (10 - (sum % 10)) % 10 === Number(digits[17]);
}
