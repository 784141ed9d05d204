import { describe, expect, test } from 'vitest';
import { scanTable } from '../../helpers/scan-table.ts';

const fired = async (rows: string[][], name: string) =>
  (await scanTable(rows, name)).rules.filter(({ id }) => id.startsWith('few-people'));

describe('small figures of a confidential population are to be looked at', () => {
  test.each<[string, string[][], string]>([
    [
      'asylum grants by nationality',
      [
        ['Nationality', 'Grants', 'Denials'],
        ['Iran', '7', '30'],
        ['Cuba', '60', '81'],
      ],
      'asylum',
    ],
    [
      'detainees of a facility by sex',
      [
        ['Facility', 'Male', 'Female'],
        ['Eloy', '812', '3'],
        ['Otay', '640', '55'],
      ],
      'detainees',
    ],
    [
      'children by municipality',
      [
        ['Municipio', 'Niñas y niños'],
        ['Reynosa', '4'],
        ['Tapachula', '55'],
      ],
      'menores no acompañados',
    ],
    [
      'a withheld figure that a total tells',
      [
        ['Country of birth', 'Granted', 'Denied', 'Total'],
        ['Iran', '<11', '30', '37'],
        ['Cuba', '40', '60', '100'],
      ],
      'asylum decisions',
    ],
    [
      'asylum seekers by sex, in German',
      [
        ['Herkunftsland', 'männlich', 'weiblich', 'Insgesamt'],
        ['Iran', '61', '4', '65'],
        ['Syrien', '140', '77', '217'],
      ],
      'Asylbewerber',
    ],
    [
      'detainees by nationality, in French',
      [
        ['Nationalité', 'Année', 'Effectif'],
        ['Géorgienne', '2023', '6'],
        ['Algérienne', '2023', '48'],
      ],
      'personnes détenues',
    ],
    [
      'refugees, in Ukrainian',
      [
        ['Країна походження', 'Кількість осіб'],
        ['Сирія', '9'],
        ['Афганістан', '54'],
      ],
      'біженці',
    ],
    [
      'figures in one column',
      [
        ['Citizenship', 'Sex', 'Age group', 'Count'],
        ['Iran', 'F', '18-29', '2'],
        ['Cuba', 'M', '18-29', '40'],
      ],
      'detainees',
    ],
  ])('%s', async (_, rows, name) => {
    expect((await fired(rows, name)).map(({ level }) => level)).toEqual(['review']);
    expect((await scanTable(rows, name)).verdict).toBe('review');
  });
});

test('one or two people of a country in one town block', async () => {
  const rows = [
    ['County', 'Nationality', 'Detainees'],
    ['Webb', 'Bhutan', '1'],
    ['Webb', 'Honduras', '81'],
  ];
  expect((await scanTable(rows, 'detainees')).verdict).toBe('block');
  const three = rows.map((row) => row.map((text) => (text === '1' ? '3' : text)));
  expect((await scanTable(three, 'detainees')).verdict).toBe('review');
});

test('figures count nobody as a person, and are shown masked where they are', async () => {
  const entry = await scanTable(
    [
      ['Nationality', 'Grants'],
      ['Iran', '7'],
      ['Cuba', '60'],
    ],
    'asylum',
  );
  expect(entry.persons).toBe(0);
  expect(entry.categories).toEqual({ 'x-small-cell': 1 });
  expect(entry.findings[0]).toMatchObject({
    locator: 'row 2, column 2',
    masked: '•',
    detector: 'stats.small-cell',
  });
  expect(entry.rules[0]!.message).toContain('1 figure of one to 10 people can be known: 1 shown.');
});

describe('harmless statistics pass', () => {
  test.each<[string, string[][], string]>([
    [
      'figures above ten, and zero',
      [
        ['Nationality', 'Grants'],
        ['Iran', '0'],
        ['Cuba', '60'],
        ['Peru', '11'],
      ],
      'asylum',
    ],
    [
      'figures withheld with a second one beside',
      [
        ['Nationality', 'Granted', 'Denied', 'Total'],
        ['Iran', '*', '*', '40'],
        ['Cuba', '50', '60', '110'],
      ],
      'asylum',
    ],
    [
      'rounded figures',
      [
        ['Nationality', 'Grants'],
        ['Iran', '10'],
        ['Cuba', '60'],
        ['Figures are rounded to the nearest ten and may not add up.'],
      ],
      'asylum',
    ],
    [
      'figures of a whole country',
      [
        ['Processing disposition', 'Detainees'],
        ['Other', '2'],
        ['Notice to appear', '18,529'],
      ],
      'detention statistics',
    ],
    [
      'facilities',
      [
        ['County', 'Facilities', 'Beds'],
        ['Pinal', '3', '1,550'],
      ],
      'detention',
    ],
    [
      'flights of removal',
      [
        ['Destination', 'Removal flights'],
        ['Guatemala', '7'],
      ],
      'removal',
    ],
    [
      'averages',
      [
        ['Facility', 'Average daily population male', 'ALOS'],
        ['Eloy', '7.4', '3'],
      ],
      'detention',
    ],
    [
      'elections',
      [
        ['County', 'Precinct', 'Votes', 'Total'],
        ['Webb', '12', '7', '7'],
      ],
      'election',
    ],
    [
      'a school',
      [
        ['School', 'Grade', 'Students'],
        ['North', '3', '7'],
      ],
      'enrolment',
    ],
    [
      'sports',
      [
        ['Player', 'Goals', 'Games'],
        ['Forward', '7', '9'],
      ],
      'women',
    ],
    [
      'budgets',
      [
        ['County', 'Cases budget', 'Cost'],
        ['Webb', '7', '9'],
      ],
      'victim services budget',
    ],
    [
      'documents',
      [
        ['Field office', 'Documents', 'Pages'],
        ['Dallas', '7', '9'],
      ],
      'asylum records',
    ],
    [
      'shares without a sign',
      [
        ['Citizenship', 'Book-ins', 'Percent'],
        ['Egypt', '3,650', '7'],
        ['Cuba', '2,177', '2'],
      ],
      'detainees',
    ],
    [
      'ranks',
      [
        ['Nationality', 'Rank', 'Applicants'],
        ['Haiti', '1', '9,555'],
        ['Cuba', '2', '8,123'],
      ],
      'asylum',
    ],
    [
      'years',
      [
        ['Nationality', 'FY 2021', 'FY 2022'],
        ['Haiti', '9,555', '4,512'],
      ],
      'asylum grants',
    ],
  ])('%s', async (_, rows, name) => {
    expect(await fired(rows, name)).toEqual([]);
  });
});
