import { describe, expect, test } from 'vitest';
import { listedRows } from '../../../src/readers/shared/rows.ts';
import { scanTable, scanUnits } from '../../helpers/scan-table.ts';

const COUNTRIES = ['Honduras', 'Haiti', 'Eritrea', 'Nepal', 'Cuba'];
const rowsOf = (n: number, row: (i: number) => string[]) => Array.from({ length: n }, (_, i) => row(i));

/** Ages, sexes, countries and shelters of single people, who differ from row to row. */
const SHELTER = rowsOf(40, (i) => [
  String(3 + ((i * 7) % 15)),
  i % 2 ? 'F' : 'M',
  COUNTRIES[i % 5]!,
  ['Casa Norte', 'Casa Sur', 'Lakeside House'][i % 3]!,
]);

describe('people of a confidential population without names block', () => {
  test.each<[string, string[], string[][], string]>([
    [
      'children of a shelter',
      ['Age', 'Sex', 'Country of origin', 'Shelter'],
      SHELTER,
      'unaccompanied children',
    ],
    [
      'the same in Spanish',
      ['Edad', 'Sexo', 'País de origen', 'Albergue'],
      SHELTER,
      'menores no acompañados',
    ],
    [
      'asylum seekers by language and religion',
      ['Gender', 'Age', 'Language', 'Religion', 'County', 'Asylum status'],
      rowsOf(30, (i) => [
        i % 2 ? 'Male' : 'Female',
        String(20 + i),
        COUNTRIES[i % 5] === 'Haiti' ? 'Kreyòl' : 'Tigrinya',
        ['Muslim', 'Orthodox'][i % 2]!,
        ['Bexar', 'Webb'][i % 2]!,
        'Pending',
      ]),
      'cases',
    ],
    [
      'detainees by day of arrest',
      ['Apprehension Date', 'Citizenship Country', 'Gender', 'Detention Facility'],
      rowsOf(50, (i) => [
        `2022-11-${10 + (i % 18)}`,
        COUNTRIES[i % 5]!,
        i % 3 ? 'Male' : 'Female',
        ['Eloy', 'Otay'][i % 2]!,
      ]),
      'detainees',
    ],
    [
      'patients, with the time of day',
      ['age', 'sex', 'zip', 'admission date', 'diagnosis'],
      rowsOf(30, (i) => [
        String(30 + i),
        'F',
        `7804${i % 5}`,
        `2022-11-0${1 + (i % 9)} 14:3${i % 10}:00`,
        'Asthma',
      ]),
      'patients',
    ],
    [
      'a table that leaves most rows alike, and one not',
      ['Age group', 'Sex', 'Nationality', 'Marital status'],
      [
        ...rowsOf(24, (i) => ['18-29', i % 2 ? 'F' : 'M', 'Honduras', 'Single']),
        ['60+', 'F', 'Nepal', 'Widowed'],
      ],
      'asylum applicants',
    ],
  ])('%s', async (_, head, rows, name) => {
    const entry = await scanTable([head, ...rows], name);
    expect(entry.rules.map(({ id }) => id)).toContain('rows-apart');
    expect(entry.verdict).toBe('block');
  });
});

test('the rows that stand out are counted as people, and shown masked', async () => {
  // 24 rows in two groups of twelve; one row alone.
  const rows = [
    ...rowsOf(24, (i) => ['18-29', i % 2 ? 'F' : 'M', 'Honduras', 'Single']),
    ['60+', 'F', 'Nepal', 'Widowed'],
  ];
  const entry = await scanTable([['Age group', 'Sex', 'Nationality', 'Marital status'], ...rows], 'asylum');
  expect(entry.persons).toBe(1);
  expect(entry.categories.demographic).toBe(1);
  expect(entry.findings.map(({ locator, masked }) => `${locator}: ${masked}`)).toEqual([
    'row 26, column 1: ••+, •, N••••, W••••••',
  ]);
  expect(entry.rules[0]!.message).toContain(
    '1 of 25 rows can be told apart by age group, sex, nationality and marital status together',
  );
});

describe('whoever groups people in elevens and more passes', () => {
  test('groups of twelve', async () => {
    const rows = rowsOf(48, (i) => [['18-29', '30-49'][i % 2]!, i % 4 < 2 ? 'F' : 'M', 'Honduras', 'Single']);
    const entry = await scanTable([['Age group', 'Sex', 'Nationality', 'Marital status'], ...rows], 'asylum');
    expect(entry.verdict).toBe('pass');
  });

  test('what was blanked out may be anything', async () => {
    const rows = rowsOf(48, (i) => [
      ['18-29', '30-49'][i % 2]!,
      i === 7 ? '' : i % 4 < 2 ? 'F' : 'M',
      i === 9 ? '*' : 'Cuba',
      'Single',
    ]);
    const entry = await scanTable([['Age group', 'Sex', 'Nationality', 'Marital status'], ...rows], 'asylum');
    expect(entry.verdict).toBe('pass');
  });
});

describe('outside of a protected context', () => {
  const head = ['Age', 'Sex', 'Education', 'Occupation', 'Marital status', 'City'];
  const row = (i: number) => [
    String(18 + (i % 60)),
    i % 2 ? 'F' : 'M',
    ['BA', 'MA'][i % 2]!,
    ['Baker', 'Clerk', 'Nurse'][i % 3]!,
    ['Single', 'Married'][i % 2]!,
    ['Lima', 'Quito'][i % 2]!,
  ];
  test('a survey whose people stand out is to be reviewed', async () => {
    const entry = await scanTable([head, ...rowsOf(60, row)], 'survey');
    expect(entry.verdict).toBe('review');
    expect(entry.rules[0]!.id).toBe('rows-apart-elsewhere');
  });
  test('one whose people are at least five alike passes', async () => {
    const entry = await scanTable([head, ...rowsOf(10, (i) => row(i % 2))], 'survey');
    expect(entry.verdict).toBe('pass');
  });
});

describe('tables that are about no single people pass', () => {
  test.each<[string, string[], string[][], string]>([
    [
      'figures by sex, age and country',
      ['Age group', 'Sex', 'Nationality', 'Detainees'],
      rowsOf(40, (i) => [
        ['18-29', '30-49'][i % 2]!,
        i % 4 < 2 ? 'F' : 'M',
        COUNTRIES[i % 5]!,
        String(100 + i),
      ]),
      'detainees',
    ],
    [
      'figures with totals',
      ['Year', 'Sex', 'Age', 'Country of birth', 'Shelter', 'n'],
      rowsOf(40, (i) => [
        '2022',
        ['Male', 'Female', 'Total'][i % 3]!,
        String(1 + (i % 17)),
        COUNTRIES[i % 5]!,
        'All',
        String(10 * i),
      ]),
      'unaccompanied children',
    ],
    [
      'shares',
      ['Sex', 'Age group', 'Religion', 'Language', 'Percent'],
      rowsOf(20, (i) => [i % 2 ? 'M' : 'F', '18-29', 'None', 'Spanish', `${i}.5`]),
      'patients',
    ],
    [
      'animals of a shelter',
      ['Animal ID', 'Species', 'Breed', 'Sex', 'Age', 'Color', 'Intake date', 'City'],
      rowsOf(30, (i) => [`D${i}`, 'Dog', 'Terrier', 'F', String(i % 12), 'Brown', '2022-03-04', 'Austin']),
      'animal shelter intake',
    ],
    [
      'clothes',
      ['Gender', 'Age group', 'Size', 'Color', 'Price', 'Brand'],
      rowsOf(30, (i) => ['Men', 'Adult', 'M', 'Red', `${i}.99`, 'Acme']),
      'catalogue',
    ],
    [
      'facilities',
      ['Facility', 'City', 'State', 'Male/Female', 'Type', 'Capacity'],
      rowsOf(30, (i) => [`Centre ${i}`, 'Eloy', 'AZ', 'Male', 'IGSA', String(100 * i)]),
      'detainees',
    ],
    [
      'weather',
      ['Date', 'City', 'State', 'Max temperature', 'Rain'],
      rowsOf(60, (i) => [`2022-01-${10 + (i % 20)}`, 'Reno', 'NV', String(i), '0']),
      'weather',
    ],
    [
      'a timetable of games',
      ['Age group', 'Gender', 'Date', 'Field', 'Home team', 'Away team'],
      rowsOf(20, (i) => [`U${8 + (i % 8)}`, 'Girls', '2022-05-01', 'North', 'Bears', 'Lions']),
      'minors league',
    ],
    [
      'results of athletes',
      ['Place', 'Bib', 'Sex', 'Age', 'City', 'Country', 'Finish time'],
      rowsOf(40, (i) => [String(i), String(100 + i), 'F', String(20 + i), 'Lima', 'Peru', '3:12:44']),
      'results',
    ],
    [
      'payments',
      ['Date', 'City', 'Merchant', 'Amount', 'Currency'],
      rowsOf(40, (i) => ['2022-01-01', 'Lima', 'Cafe', `${i}.50`, 'PEN']),
      'transactions',
    ],
    [
      'votes',
      ['County', 'Precinct', 'Sex', 'Age group', 'Party', 'Votes'],
      rowsOf(40, (i) => ['Webb', String(i), 'F', '18-29', 'Green', String(i)]),
      'election',
    ],
    [
      'species',
      ['Species', 'Sex', 'Age', 'Location', 'Date', 'Wing length'],
      rowsOf(40, (i) => ['Parus major', 'F', '1', 'Wood', `2022-05-${10 + (i % 20)}`, '74']),
      'ringing',
    ],
    [
      'requirements of visas',
      ['Visa', 'Age', 'Nationality', 'Language', 'Documents'],
      rowsOf(8, (i) => [`Class ${i}`, '18 and over', 'Any', 'English', 'Passport']),
      'asylum guide',
    ],
    [
      'codes of a codebook',
      ['Variable', 'Age', 'Sex', 'Values'],
      rowsOf(8, (i) => [`v${i}`, '', '', '1 = yes']),
      'detention codebook',
    ],
    [
      'people of long ago',
      ['Birth year', 'Sex', 'Occupation', 'Birthplace', 'Marital status', 'Parish'],
      rowsOf(40, (i) => [String(1790 + i), 'F', 'Weaver', 'Leeds', 'Widowed', 'St Mary']),
      'parish register',
    ],
    [
      'courses',
      ['Course', 'Language', 'Age', 'Education level', 'Place', 'Start date'],
      rowsOf(30, (i) => [
        `Course ${i}`,
        'Spanish',
        String(6 + (i % 10)),
        'Primary',
        'Lima',
        `2023-01-${10 + (i % 18)}`,
      ]),
      'courses for refugees',
    ],
    [
      'buildings',
      ['Building', 'Age', 'Height', 'City', 'Occupation', 'Education'],
      rowsOf(30, (i) => [`B${i}`, String(i), String(i), 'Lima', 'Office', 'No']),
      'buildings',
    ],
    [
      'jobs',
      ['Job', 'Age', 'Education', 'Language', 'City', 'Posted date'],
      rowsOf(30, (i) => [
        `Clerk ${i}`,
        '18+',
        'High school',
        'English',
        'Austin',
        `2023-01-${10 + (i % 18)}`,
      ]),
      'jobs for asylum seekers',
    ],
    [
      'players without names',
      ['Number', 'Position', 'Age', 'Height', 'Weight', 'Nationality', 'Birthplace'],
      rowsOf(30, (i) => [String(i), 'GK', String(20 + i), '181', '77', 'Brazil', 'Rio']),
      'squad',
    ],
    [
      'population by year of age',
      ['Year', 'Age', 'Sex', 'Ethnicity', 'Region', 'Population'],
      rowsOf(30, (i) => ['2020', String(i), 'F', 'Maya', 'North', String(i * 3)]),
      'refugees',
    ],
    [
      'means of groups',
      ['Sex', 'Nationality', 'Mean age', 'Average length of stay'],
      rowsOf(10, (i) => ['F', COUNTRIES[i % 5]!, `${20 + i}.4`, '44.1']),
      'detention',
    ],
  ])('%s', async (_, head, rows, name) => {
    const entry = await scanTable([head, ...rows], name);
    expect(entry.rules.filter(({ id }) => id.startsWith('rows-apart'))).toEqual([]);
  });
});

describe('people are counted once', () => {
  test('where rows are told of by their birth dates, too', async () => {
    const rows = rowsOf(20, (i) => [`${1970 + i}-03-12`, i % 2 ? 'F' : 'M', 'Honduras']);
    const entry = await scanTable([['Date of birth', 'Sex', 'Nationality'], ...rows], 'asylum');
    expect(entry.rules.map(({ id }) => id).sort()).toEqual(['rows-apart', 'unnamed-person']);
    expect(entry.persons).toBe(20);
  });

  test('where the same rows stand in two parts of a file', async () => {
    const rows = [['Edad', 'Sexo', 'País de origen', 'Albergue'], ...SHELTER];
    const once = await scanTable(rows, 'menores no acompañados');
    const tables = ['one', 'two'].map((part) => {
      const table = { part, visibility: () => 'visible' as const, locate: () => ({ locator: part }) };
      return listedRows(table, 0, rows);
    });
    const twice = await scanUnits(tables, 'menores no acompañados');
    expect(twice.places).toHaveLength(2);
    expect([once.persons, twice.persons]).toEqual([40, 40]);
  });
});
