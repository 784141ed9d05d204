import { expect, test } from 'vitest';
import type { Requirement, Strength } from '../../src/audit/types.ts';
import { audited } from './tables.ts';

/** Name, birth date, SSN, address: as it was asked for, and as it is answered. */
type Row = readonly [name: string, birth: string, ssn: string, address: string];

interface Case {
  readonly what: string;
  readonly asked: readonly Row[];
  readonly given: readonly Row[];
  readonly is: readonly Strength[];
  /** Reasons that are told of some row, and what must not be. */
  readonly because?: readonly string[];
  readonly not?: readonly string[];
  readonly required?: readonly Requirement[];
}

const HEAD = ['Full Name', 'Date of Birth', 'SSN', 'Address'];
const HOME = '1614 Ferry St, Houston, TX 77002';
const NEW = '88 Willow Ave, Katy, TX 77449';
const SSN = '536-22-8726';
const BORN = '1987-03-12';

/** One request for one person, with one thing changed in it or in the answer. */
const one = (asked: Partial<Record<'n' | 'b' | 's' | 'a', string>>, given: typeof asked = {}) => ({
  asked: [row({ a: HOME, ...asked })],
  given: [row({ a: NEW, ...given })],
});
const row = ({ n = 'Ixchel Tzoc Ajanel', b = BORN, s = '', a = HOME }): Row => [n, b, s, a];

const CASES: readonly Case[] = [
  // Matches that are fine.
  { what: 'number, name and date', ...one({ s: SSN }, { s: SSN }), is: ['confirmed'] },
  { what: 'number written without hyphens', ...one({ s: SSN }, { s: '536228726' }), is: ['confirmed'] },
  { what: 'number and name, no date asked', ...one({ s: SSN, b: '' }, { s: SSN }), is: ['confirmed'] },
  { what: 'name, date and the same address', ...one({}, { a: HOME }), is: ['corroborated'] },
  {
    what: 'the same address, abbreviated',
    ...one({}, { a: '1614 FERRY STREET HOUSTON TX 77002' }),
    is: ['corroborated'],
  },
  {
    what: 'the same house with its unit',
    ...one({ a: '1614 Ferry St Apt 3, Houston, TX 77002' }, { a: HOME }),
    is: ['corroborated'],
  },
  { what: 'name and date, a new address', ...one({}), is: ['plausible'] },
  { what: 'surname first', ...one({}, { n: 'TZOC AJANEL, Ixchel' }), is: ['plausible'] },
  { what: 'accents lost', ...one({ n: 'José Ángel Núñez' }, { n: 'JOSE ANGEL NUNEZ' }), is: ['plausible'] },
  {
    what: 'another transliteration',
    ...one({ n: 'Yusuf Haddad' }, { n: 'Youssouf Haddad' }),
    is: ['plausible'],
    because: ['name-spelt-otherwise'],
  },
  {
    what: 'second surname left out',
    ...one({}, { n: 'Ixchel Tzoc' }),
    is: ['plausible'],
    because: ['name-shortened'],
  },
  {
    what: 'another order of day and month, as the column shows',
    asked: [row({ b: '03/12/1987' }), row({ n: 'Ana Petrova', b: '11/25/1990' })],
    given: [row({ b: '1987-03-12', a: NEW })],
    is: ['plausible'],
  },
  {
    what: 'name and address without a date',
    ...one({ b: '' }, { b: '', a: HOME }),
    is: ['plausible'],
    because: ['no-birth-date-or-number'],
  },
  {
    what: 'maiden name, with number and date',
    ...one({ n: 'Grace Wanjiru', s: SSN }, { n: 'Grace Otieno', s: SSN }),
    is: ['plausible'],
  },
  {
    what: 'swapped day and month beside a number',
    ...one({ s: SSN, b: '1987-03-12' }, { s: SSN, b: '1987-12-03' }),
    is: ['confirmed'],
    not: ['birth-date-swapped'],
  },
  {
    what: 'one digit of the date beside a number',
    ...one({ s: SSN }, { s: SSN, b: '1987-03-21' }),
    is: ['confirmed'],
  },
  { what: 'a rural address', ...one({ a: 'Aldea Chuatroj, Km 184, Totonicapán' }), is: ['plausible'] },
  {
    what: 'a house without a number (S/N)',
    ...one({ a: 'Calle Hidalgo S/N, Col. Centro, Puebla' }),
    is: ['plausible'],
  },
  { what: 'a post office box', ...one({ a: 'PO Box 41, Waco, TX 76701' }), is: ['plausible'] },
  {
    what: 'a street named after a jail',
    ...one({ a: '120 Old Jail Rd, Rusk, TX 75785' }),
    is: ['plausible'],
  },
  {
    what: 'a family at one address',
    asked: [
      row({}),
      row({ n: 'Mateo Tzoc Chan', b: '2012-05-06' }),
      row({ n: 'Luis Chan Tum', b: '1985-08-08' }),
    ],
    given: [row({ a: NEW })],
    is: ['plausible'],
    not: ['shared-address'],
  },
  {
    what: 'two namesakes told apart by their dates',
    asked: [row({}), row({ b: '1990-01-05', a: '4 Elm St, Waco, TX 76701' })],
    given: [row({ a: NEW }), row({ b: '1990-01-05', a: '9 Rose Ln, Waco, TX 76701' })],
    is: ['plausible', 'plausible'],
  },
  {
    what: 'somebody asked for twice',
    asked: [row({ s: SSN }), row({ s: SSN })],
    given: [row({ s: SSN, a: NEW })],
    is: ['confirmed'],
    not: ['several-requests-fit'],
  },
  { what: 'an answer that found nobody', ...one({ a: 'unknown' }, { a: 'no match' }), is: [] },
  {
    what: 'an incomplete address where none is required',
    ...one({ a: 'unknown' }),
    is: ['plausible'],
    required: ['name'],
  },
  // Matches that must not go out.
  { what: 'no address', ...one({ a: '' }), is: ['weak'], because: ['no-address'] },
  ...[
    'unknown',
    "don't care 12345",
    'Failed to Provide',
    'NA NA',
    '00000',
    'XXX',
    'se desconoce',
    'sin domicilio',
    'Homeless',
    'General Delivery, Houston TX 77002',
    'Unknown Address',
    'N/A, N/A, TX, 00000',
    'no fixed address',
    'domicilio desconocido',
    'SIN DATO',
  ].map(
    (a): Case => ({
      what: `the address ${a}`,
      ...one({ a }),
      is: ['weak'],
      because: ['placeholder-address'],
    }),
  ),
  ...[
    'Eloy Detention Center',
    'Harris County Jail',
    '1705 E Hanna Rd, Eloy, AZ 85131',
    'Centro de Detención Krome',
    'in ICE custody',
    'Reclusorio Norte',
  ].map(
    (a): Case => ({ what: `the address ${a}`, ...one({ a }), is: ['weak'], because: ['custody-address'] }),
  ),
  { what: 'a town only', ...one({ a: 'Dallas, TX' }), is: ['weak'], because: ['city-only'] },
  {
    what: 'a town with its ZIP code',
    ...one({ a: 'Dallas, TX 75201' }),
    is: ['weak'],
    because: ['city-only'],
  },
  {
    what: 'a street without a house',
    ...one({ a: 'Maple Avenue, Dallas, TX' }),
    is: ['weak'],
    because: ['no-house-number'],
  },
  {
    what: 'a placeholder for a name, beside a number',
    ...one({ n: 'Unknown Unknown', s: SSN }, { s: SSN }),
    is: ['weak'],
    because: ['placeholder-name'],
  },
  {
    what: 'a surname only',
    ...one({ n: 'Tzoc' }, { n: 'Ixchel Tzoc' }),
    is: ['weak'],
    because: ['incomplete-name'],
  },
  {
    what: 'nothing but the name',
    ...one({ b: '' }, { b: '' }),
    is: ['weak'],
    because: ['name-only', 'no-birth-date-or-number'],
  },
  {
    what: 'another birth date',
    ...one({}, { b: '1974-10-30' }),
    is: ['weak'],
    because: ['birth-date-differs'],
  },
  {
    what: 'swapped day and month, no number',
    ...one({ b: '1987-03-12' }, { b: '1987-12-03' }),
    is: ['weak'],
    because: ['birth-date-swapped'],
  },
  {
    what: 'transposed digits, no number',
    ...one({}, { b: '1978-03-12' }),
    is: ['weak'],
    because: ['birth-date-one-digit'],
  },
  {
    what: 'another number',
    ...one({ s: SSN }, { s: '612-44-9031' }),
    is: ['unfounded'],
    because: ['number-differs'],
  },
  {
    what: 'the number of somebody else',
    ...one({ s: SSN }, { s: SSN, n: 'Bogdan Ionescu' }),
    is: ['unfounded'],
    because: ['name-differs'],
  },
  {
    what: 'a brother with the same number',
    ...one({ n: 'Mario Quispe Mamani', s: SSN }, { n: 'Julio Quispe Mamani', s: SSN, b: '1991-02-02' }),
    is: ['weak'],
    because: ['name-in-part', 'birth-date-differs'],
  },
  {
    what: 'twins',
    ...one({ n: 'Mario Quispe' }, { n: 'María Quispe' }),
    is: ['weak'],
    because: ['name-in-part'],
  },
  {
    what: 'nobody that was asked for',
    ...one({}, { n: 'Bogdan Ionescu', b: '1960-01-02' }),
    is: ['unfounded'],
    because: ['nobody-asked'],
  },
  {
    what: 'namesakes of whom nothing else is known',
    asked: [row({ b: '', a: HOME }), row({ b: '', a: '4 Elm St, Waco, TX 76701' })],
    given: [row({ b: '', a: NEW })],
    is: ['weak'],
    because: ['several-requests-fit', 'name-only'],
  },
  {
    what: 'several answers to one request',
    asked: [row({})],
    given: [row({ a: NEW }), row({ a: '9 Rose Ln, Waco, TX 76701' })],
    is: ['weak', 'weak'],
    because: ['several-answers'],
  },
  {
    what: 'one address for strangers',
    asked: [
      row({}),
      row({ n: 'Bogdan Ionescu', b: '1960-01-02' }),
      row({ n: 'Linh Nguyen', b: '1999-09-09' }),
    ],
    given: [row({ a: NEW })],
    is: ['weak'],
    because: ['shared-address'],
  },
  {
    what: 'no number where one is required',
    ...one({}),
    is: ['weak'],
    because: ['no-number'],
    required: ['name', 'number'],
  },
  {
    what: 'a date of 1 January',
    ...one({ b: '1987-01-01' }, { b: '1987-01-01' }),
    is: ['weak'],
    because: ['name-only', 'birth-year-only'],
  },
];

test.each(CASES)('$what', ({ asked, given, is, because = [], not = [], required }) => {
  const found = audited([HEAD, ...asked], [HEAD, ...given], required);
  const strengths = Object.entries(found.strengths).flatMap(([strength, count]) =>
    Array(count).fill(strength),
  );
  expect(strengths.sort()).toEqual([...is].sort());
  expect(Object.keys(found.reasons)).toEqual(expect.arrayContaining([...because]));
  for (const reason of not) expect(found.reasons).not.toHaveProperty(reason);
});

test('half of the cases are fine', () => {
  const weak = CASES.filter(({ is }) => is.some((one) => one === 'weak' || one === 'unfounded')).length;
  expect(CASES.length - weak).toBeGreaterThanOrEqual(25);
  expect(CASES.length).toBeGreaterThanOrEqual(40);
});
