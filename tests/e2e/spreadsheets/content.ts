/** What a hiding place holds: people, or as much of what offices hide without harm. */
import { COUNTRIES } from '../../../fixtures/make/countries.ts';
import { type Day, formatDay } from '../../../fixtures/make/dates.ts';
import { aNumber, fullName, type Person, people } from '../../../fixtures/make/people.ts';
import { FACILITIES, OFFICES } from '../../../fixtures/make/places.ts';
import { random } from '../../../fixtures/make/random.ts';
import { MONTHS } from '../../../fixtures/make/statistics.ts';

export type Value = string | number | { readonly date: Day };

export interface Content {
  /** How many people it names. */
  readonly persons: number;
  readonly head: readonly string[];
  /** For places that hold tables. */
  readonly rows: readonly (readonly Value[])[];
  /** A remark for each row, for places that hold texts: below 200 characters, without quotes. */
  readonly sentences: readonly string[];
  /** The same shortly, without commas, for items of lists. */
  readonly items: readonly string[];
}

/** As many as the list behind the detention statistics of November 2022 had. */
export const MANY = 6252;

const SEED = random('hiding-places');
let everybody: readonly Person[] | undefined;

/** `count` invented people; the same ones each time. */
export function peopleContent(count: number): Content {
  everybody ??= people(SEED.fork('people'), MANY);
  const list = everybody.slice(0, count);
  return {
    persons: count,
    head: ['Name', 'Date of Birth', 'Nationality', 'A-Number', 'Facility', 'Status'],
    rows: list.map(row),
    sentences: list.map(sentence),
    items: list.map((one) => `${fullName(one, 'given-family')} ${aNumber(one.aNumber, 'A-groups')}`),
  };
}

const row = (one: Person): Value[] => [
  fullName(one, 'upper-comma'),
  { date: one.birth },
  one.country.agency,
  aNumber(one.aNumber, 'A-groups'),
  one.facility.name,
  one.status,
];

function sentence(one: Person, index: number): string {
  const name = fullName(one, 'given-family');
  const number = aNumber(one.aNumber, 'A');
  switch (index % 4) {
    case 0:
      return `${name}, born ${formatDay(one.birth, 'us')}, ${number}, ${one.status}`;
    case 1:
      return `${name} (DOB ${formatDay(one.birth, 'iso')}, ${number}) moved to ${one.facility.name}`;
    case 2:
      return `${name}, ${one.country.demonym}, born ${formatDay(one.birth, 'words-en')}, A# ${aNumber(one.aNumber, 'groups')}`;
    default:
      return `${name}, fecha de nacimiento ${formatDay(one.birth, 'day-first')}, número A ${aNumber(one.aNumber, 'A-groups')}`;
  }
}

const CODES = [
  'CF03 Credible fear',
  'RF01 Reasonable fear',
  'AS20 Asylum pending',
  'WH07 Withholding',
  'TP11 TPS',
];

/** Lookup codes, months, counts and notes on method: `count` rows and remarks that name nobody. */
export function harmlessContent(count: number): Content {
  const numbers = SEED.fork('harmless');
  const rows: Value[][] = Array.from({ length: count }, (_, i) => [
    FACILITIES[i % FACILITIES.length]!.name,
    { date: { year: 2022, month: 1 + (i % 12), day: 1 } },
    COUNTRIES[i % COUNTRIES.length]!.agency,
    MONTHS[i % 12]!,
    OFFICES[i % OFFICES.length]!,
    numbers.int(11, 4000),
  ]);
  return {
    persons: 0,
    head: ['Facility', 'Period', 'Nationality', 'Month', 'Field Office', 'Bookings'],
    rows,
    sentences: rows.map((_, i) => remark(i, numbers.int(11, 4000))),
    items: rows.map((_, i) => `${CODES[i % CODES.length]} ${MONTHS[i % 12]} ${2000 + (i % 23)}`),
  };
}

function remark(index: number, count: number): string {
  const facility = FACILITIES[index % FACILITIES.length]!;
  switch (index % 5) {
    case 0:
      return `Figures below 11 are not shown (table ${index + 1}), revised 10/14/2022`;
    case 1:
      return `${facility.name}: ${count} bookings, average stay ${(count % 60) + 3} days`;
    case 2:
      return `Code ${CODES[index % CODES.length]}, see the list of codes of ${MONTHS[index % 12]} 2022`;
    case 3:
      return `Fuente: registro trimestral ${2000 + (index % 23)}, cuadro ${index + 1}, ${count} casos`;
    default:
      return `${COUNTRIES[index % COUNTRIES.length]!.en}: ${count} decisions, row ${index + 1}`;
  }
}

/** The published sheet before the hiding place: counts by month and office. */
export const COVER: readonly (readonly (string | number)[])[] = [
  ['Detention Statistics FY 2023'],
  [],
  ['Month', ...OFFICES],
  ...MONTHS.map((month, m) => [month, ...OFFICES.map((_, o) => 140 + ((m * 37 + o * 61) % 900))]),
  [],
  ['Figures below 11 are not shown.'],
];
