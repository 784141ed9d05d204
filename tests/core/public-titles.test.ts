/** Lists of people in public by their title or captions, and those that are only called alike. */
import { describe, expect, test } from 'vitest';
import { callsContest, callsPublic, countMedals } from '../../src/core/table/public-titles.ts';
import { listedRows } from '../../src/readers/shared/rows.ts';
import { scanTable, scanUnits } from '../helpers/scan-table.ts';

const PUBLIC = [
  'Board of Directors',
  'Board of Trustees 2024–2025',
  'City Council',
  'Our authors',
  'Presidents of Chile',
  'List of Nobel laureates',
  'Cast',
  'Consejo de Administración',
  'Miembros del Cabildo',
  'Autores',
  'Elenco',
  "Membres du conseil d'administration",
  'Membros do Conselho',
  'Mitglieder des Bundestages',
  'Editorial board',
  'Comité científico',
  "Comité d'organisation",
  'Hereditary peers',
  'Reyes de León',
  'The Long River (2019): cast',
  'Squad list: Norland',
  'List of participants: 12th Symposium on Snow',
  'Teilnehmerliste, Tagung 2024',
];
const OTHERS = [
  '',
  'Clients',
  'Applicants',
  'Castillo family',
  'Residents of Board Street',
  'Children of the board of directors',
  'Patients seen by the city council nurse',
  'Complaints to the board of supervisors',
  'Autorizados',
  'Solicitantes ante la junta directiva',
  'Refugee athletes and authors',
  'Actors in the case',
  'Personas presentes',
  'Senators and the asylum seekers whom they met',
  'Mayors Avenue shelter',
  'Kingsway residents',
  'Speakers of Tigrinya',
  'Participants: support group',
  'Participants in the workshop',
  'Congress of refugees: participants',
  'Applicants - editorial board',
];

describe('titles', () => {
  test.each(PUBLIC)('%s calls people public', (title) => expect(callsPublic(title)).toBe(true));
  test.each(OTHERS)('%s does not', (title) => expect(callsPublic(title)).toBe(false));
});

test.each<[string, boolean]>([
  ['Campeonato de natación: 100 m mariposa', true],
  ['Ergebnisliste 10 km Volkslauf', true],
  ['Start list, 400 m', true],
  ['Tournament of the shelter residents', false],
  ['Entry list', true],
  ['Entries at the port', false],
  ['Champions Road', false],
  ['Campeonato de los solicitantes de asilo', false],
])('%s is of a contest: %s', (title, is) => expect(callsContest(title)).toBe(is));

test.each<[string, boolean]>([
  ['Name|Gold|Silver|Bronze', true],
  ['nombre|oro|plata|bronce', true],
  ['Name|Gold', false],
  ['Name|Gold card|Silver card|Bronze card', false],
])('%s', (captions, counts) => expect(countMedals(captions.split('|'))).toBe(counts));

const PEOPLE = ['Margaret Oyelaran', 'Tomás Villaseca', 'Priya Ramanathan', 'Daniel Kowalczyk'];
const listOf = (captions: string, ...cells: ((i: number) => string)[]) => [
  captions.split('|'),
  ...PEOPLE.map((name, i) => [name, ...cells.map((cell) => cell(i))]),
];
const born = (i: number) => `19${62 + 7 * i}-03-1${i}`;
const from = (i: number) => ['Sweden', 'Chile', 'India', 'Poland'][i]!;
const number = (i: number) => String(736_041_664 - 11_003_417 * i);
const titled = (title: string, rows: readonly (readonly string[])[]) =>
  scanUnits([
    listedRows(
      {
        part: 'table',
        title,
        visibility: () => 'visible' as const,
        locate: ({ top, left }: { top: number; left: number }) => ({
          locator: `row ${top + 1}, column ${left + 1}`,
        }),
      },
      0,
      rows,
    ),
  ]);

const LIVES = listOf('Name|Born|Nationality', born, from);
const HOMES = listOf('Name|Born|Address', born, (i) => `${14 + i} Alder Court, Springfield, VA 22150`);

describe('tables', () => {
  test.each<[string, readonly (readonly string[])[], string]>([
    ['Board of Directors', LIVES, 'review'],
    ['Authors', LIVES, 'review'],
    ['Editorial board', LIVES, 'review'],
    ['Regatta 2024', LIVES, 'review'],
    ['Regatta 2024', HOMES, 'block'],
    ['Editorial board', HOMES, 'block'],
    ['Support group: participants', LIVES, 'block'],
    ['Board of Directors', HOMES, 'block'],
    ['Clients', LIVES, 'block'],
    ['Children of the board of directors', LIVES, 'block'],
  ])('under %s (%#): %s', async (title, rows, verdict) => {
    expect((await titled(title, rows)).verdict).toBe(verdict);
  });

  const counted = (i: number) => String(i % 2);
  test.each<[string, readonly (readonly string[])[], string]>([
    [
      'medals',
      listOf('Name|Born|Nationality|Gold|Silver|Bronze', born, from, counted, counted, counted),
      'review',
    ],
    [
      'medals and keys',
      listOf('Name|id|Born|Gold|Silver|Bronze', number, born, counted, counted, counted),
      'review',
    ],
    [
      'players',
      listOf(
        'Name|Born|Nationality|Bats|Throws',
        born,
        from,
        () => 'R',
        () => 'L',
      ),
      'review',
    ],
    ['space flights', listOf('Name|Born|Birth place|Space flights', born, from, counted), 'review'],
    ['characters', listOf('Name|Birthday|Country|Character name', born, from, (i) => `Dr. ${i}`), 'review'],
    ['numbers of people', listOf('Name|id|Born|Nationality', number, born, from), 'block'],
    ['levels', listOf('Name|Born|Nationality|Gold', born, from, counted), 'block'],
    ['books lent', listOf('Name|Born|Nationality|Books', born, from, counted), 'block'],
    ['flights taken', listOf('Name|Born|Nationality|Flights', born, from, counted), 'block'],
    ['what befell somebody', listOf('Name|Born|Nationality|Character', born, from, () => 'quiet'), 'block'],
  ])('%s', async (_, rows, verdict) => {
    expect((await scanTable(rows)).verdict).toBe(verdict);
  });
});

describe('private facts beside', () => {
  const worker = (i: number) => ['Karen Oduya', 'Dana Whitfield'][i % 2]!;
  const lists = (captions: string, ...cells: ((i: number) => string)[]) =>
    listOf(`${captions}|Born|Nationality`, ...cells, born, from);
  const club = (i: number) => ['Rovers', 'United'][i % 2]!;

  test.each<[string, readonly (readonly string[])[]]>([
    ['who works on the case', lists('Name|Investigator', worker)],
    ['who inspects', lists('Name|Inspector', worker)],
    ['who looks after them', lists('Name|Coach', worker)],
    ['who answers for the house', lists('Name|Administrator', () => 'K. O.')],
    ['the warden of the house', lists('Name|Warden', () => 'Hill')],
    ['what they speak', lists('Name|Speaker', (i) => ['Tigrinya', 'Spanish'][i % 2]!)],
    ['the team on the case', lists('Name|Team', (i) => ['Legal', 'Housing'][i % 2]!)],
    ['whose case they review', lists('Name|Reviewer', worker)],
    ['what they do', lists('Name|Role', (i) => ['Cook', 'Driver'][i % 2]!)],
    ['terms', lists('Name|Term', () => '2024')],
    ['goals', lists('Name|Goals', () => 'learn the language')],
    ['pay', lists('Name|Salary', () => '2,100')],
    ['clients of a club', lists('Client name|Club|Season', club, () => '2024')],
    ['party to a case', lists('Name|Party', () => 'Respondent')],
    [
      'a team and a status',
      lists(
        'Name|Team|Season|Immigration status',
        club,
        () => '2024',
        () => 'asylum pending',
      ),
    ],
  ])('%s: blocks', async (_, rows) => {
    expect((await scanTable(rows)).verdict).toBe('block');
  });

  test.each<[string, readonly (readonly string[])[]]>([
    ['who plays whom', lists('Actor|Character', worker)],
    ['a squad', lists('Name|Club|Season', club, () => '2024')],
    ['a squad with positions', lists('Name|Position|Club', (i) => ['GK', 'FW'][i % 2]!, club)],
    ['players', lists('Player|Club', club)],
    ['politicians', lists('Name|Party', (i) => ['Green', 'Liberal'][i % 2]!)],
    ['directors', lists('Director|Film', () => 'The Long Road')],
    ['mayors of towns', lists('Mayor|Town', (i) => ['Arles', 'Bath'][i % 2]!)],
    ['ministers', lists('Name|Position', () => 'Minister of Health')],
  ])('%s: for review', async (_, rows) => {
    expect((await scanTable(rows)).verdict).toBe('review');
  });
});
