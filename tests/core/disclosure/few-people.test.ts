import { describe, expect, test } from 'vitest';
import { scanTable } from '../../helpers/scan-table.ts';

/** What a table shows, its name, and its rows: cells are parted by `|`, rows by `/`. */
type Case = readonly [what: string, name: string, table: string];

const rowsOf = (table: string): string[][] => table.split(' / ').map((row) => row.split(' | '));

const scan = (table: string, name: string) => scanTable(rowsOf(table), name);

async function levelsOf(table: string, name: string): Promise<string[]> {
  const { rules } = await scan(table, name);
  return rules.filter(({ id }) => id.startsWith('few-people')).map(({ level }) => level);
}

const SMALL: readonly Case[] = [
  [
    'asylum grants by nationality',
    'asylum',
    'Nationality | Grants | Denials / Iran | 7 | 30 / Cuba | 60 | 81',
  ],
  [
    'detainees of a facility by sex',
    'detainees',
    'Facility | Male | Female / Eloy | 812 | 3 / Otay | 640 | 55',
  ],
  [
    'children by municipality',
    'menores no acompañados',
    'Municipio | Niñas y niños / Reynosa | 4 / Tapachula | 55',
  ],
  [
    'a withheld figure that a total tells',
    'asylum decisions',
    'Country of birth | Granted | Denied | Total / Iran | <11 | 30 | 37 / Cuba | 40 | 60 | 100',
  ],
  [
    'asylum seekers by sex, in German',
    'Asylbewerber',
    'Herkunftsland | männlich | weiblich | Insgesamt / Iran | 61 | 4 | 65 / Syrien | 140 | 77 | 217',
  ],
  [
    'detainees by nationality, in French',
    'personnes détenues',
    'Nationalité | Année | Effectif / Géorgienne | 2023 | 6 / Algérienne | 2023 | 48',
  ],
  ['refugees, in Ukrainian', 'біженці', 'Країна походження | Кількість осіб / Сирія | 9 / Афганістан | 54'],
  [
    'figures in one column',
    'detainees',
    'Citizenship | Sex | Age group | Count / Iran | F | 18-29 | 2 / Cuba | M | 18-29 | 40',
  ],
];

const HARMLESS: readonly Case[] = [
  ['figures above ten, and zero', 'asylum', 'Nationality | Grants / Iran | 0 / Cuba | 60 / Peru | 11'],
  [
    'figures withheld with a second one beside',
    'asylum',
    'Nationality | Granted | Denied | Total / Iran | * | * | 40 / Cuba | 50 | 60 | 110',
  ],
  [
    'rounded figures',
    'asylum',
    'Nationality | Grants / Iran | 10 / Cuba | 60 / Figures are rounded to the nearest ten and may not add up.',
  ],
  [
    'figures of a whole country',
    'detention statistics',
    'Processing disposition | Detainees / Other | 2 / Notice to appear | 18,529',
  ],
  ['facilities', 'detention', 'County | Facilities | Beds / Pinal | 3 | 1,550'],
  ['flights of removal', 'removal', 'Destination | Removal flights / Guatemala | 7'],
  ['averages', 'detention', 'Facility | Average daily population male | ALOS / Eloy | 7.4 | 3'],
  ['elections', 'election', 'County | Precinct | Votes | Total / Webb | 12 | 7 | 7'],
  ['a school', 'enrolment', 'School | Grade | Students / North | 3 | 7'],
  ['sports', 'women', 'Player | Goals | Games / Forward | 7 | 9'],
  ['budgets', 'victim services budget', 'County | Cases budget | Cost / Webb | 7 | 9'],
  ['documents', 'asylum records', 'Field office | Documents | Pages / Dallas | 7 | 9'],
  [
    'shares without a sign',
    'detainees',
    'Citizenship | Book-ins | Percent / Egypt | 3,650 | 7 / Cuba | 2,177 | 2',
  ],
  ['ranks', 'asylum', 'Nationality | Rank | Applicants / Haiti | 1 | 9,555 / Cuba | 2 | 8,123'],
  ['years', 'asylum grants', 'Nationality | FY 2021 | FY 2022 / Haiti | 9,555 | 4,512'],
];

describe('small figures of a confidential population are to be looked at', () => {
  test.each(SMALL)('%s', async (_, name, table) => {
    expect(await levelsOf(table, name)).toEqual(['review']);
    expect((await scan(table, name)).verdict).toBe('review');
  });
});

describe('harmless statistics pass', () => {
  test.each(HARMLESS)('%s', async (_, name, table) => {
    expect(await levelsOf(table, name)).toEqual([]);
  });
});

test('one or two people of a country in one town block', async () => {
  const table = 'County | Nationality | Detainees / Webb | Bhutan | 1 / Webb | Honduras | 81';
  expect((await scan(table, 'detainees')).verdict).toBe('block');
  expect((await scan(table.replace('| 1 /', '| 3 /'), 'detainees')).verdict).toBe('review');
});

test('figures count nobody as a person, and are shown masked where they are', async () => {
  const entry = await scan('Nationality | Grants / Iran | 7 / Cuba | 60', 'asylum');
  expect(entry.persons).toBe(0);
  expect(entry.categories).toEqual({ 'x-small-cell': 1 });
  expect(entry.findings[0]).toMatchObject({
    locator: 'row 2, column 2',
    masked: '•',
    detector: 'stats.small-cell',
  });
  expect(entry.rules[0]!.message).toContain('1 figure of one to 10 people can be known: 1 shown.');
});
