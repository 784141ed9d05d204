/** Lists of people in public, and of no people, that their columns tell; and lists that only look alike. */
import { describe, expect, test } from 'vitest';
import { scanBytes } from '../../src/scan.ts';
import { scanTable } from '../helpers/scan-table.ts';

const PEOPLE = ['Margaret Oyelaran', 'Tomás Villaseca', 'Priya Ramanathan', 'Daniel Kowalczyk'];
const listOf = (captions: string, ...cells: ((i: number) => string)[]) => [
  captions.split('|'),
  ...PEOPLE.map((name, i) => [name, ...cells.map((cell) => cell(i))]),
];
const of =
  (...values: string[]) =>
  (i: number) =>
    values[i % values.length]!;
const born = (i: number) => `19${62 + 7 * i}-03-1${i}`;
const from = of('Sweden', 'Chile', 'India', 'Poland');
const number = (i: number) => String(736_041_664 - 11_003_417 * i);
const LANGUAGES = of('French', 'Italian', 'Russian', 'Polish');

/** As lines of a text are parted at the spaces that stand below each other. */
const credits = (said: string) => PEOPLE.map((name, i) => [LANGUAGES(i), ...said.split(' '), name]);

describe('people in public', () => {
  test.each<[string, readonly (readonly string[])[], string]>([
    ['players', listOf('name|position|born|nationality', of('Goalkeeper', 'Forward'), born, from), 'review'],
    ['players by letters', listOf('name|pos.|dob|country', of('GK', 'DF', 'MF'), born, from), 'review'],
    ['jugadores', listOf('nombre|puesto|nacimiento|país', of('Portera', 'Delantera'), born, from), 'review'],
    [
      'players with passports',
      listOf('name|position|passport', of('Goalkeeper', 'Forward'), number),
      'block',
    ],
    ['one place for all', listOf('name|state|born|nationality', of('DF'), born, from), 'block'],
    ['cooks', listOf('name|position|born|nationality', of('Cook', 'Driver'), born, from), 'block'],
    [
      'articles',
      listOf('name|born|nationality|page', born, from, (i) => `https://en.wikipedia.org/wiki/P_${i}`),
      'review',
    ],
    [
      'one article for all',
      listOf('name|born|nationality|page', born, from, () => 'https://en.wikipedia.org/wiki/Chile'),
      'block',
    ],
    [
      'pages of files',
      listOf('name|born|nationality|page', born, from, (i) => `https://files.example.org/wiki/P_${i}`),
      'block',
    ],
    [
      'gifts',
      listOf('Donor|Project|Nationality|Amount', of('Roof', 'Well'), from, (i) => `${i}50`),
      'review',
    ],
    ['donantes', listOf('Donante|Nacionalidad|Monto', from, (i) => `${i}50`), 'review'],
    ['donors of blood', listOf('Donor|Nationality|Blood group', from, of('A', 'B')), 'block'],
    [
      'homes of donors',
      listOf(
        'Donor|Amount|Address',
        (i) => `${i}50`,
        (i) => `${14 + i} Alder Court, Springfield, VA 22150`,
      ),
      'block',
    ],
    ['translators', credits('- translated by'), 'review'],
    ['traductores', credits('- traducido por'), 'review'],
    ['who was met', credits('- arrested with'), 'block'],
    [
      'who starts',
      listOf(
        'Name|Born|Country|Bib|PB',
        born,
        from,
        (i) => `${i + 11}`,
        (i) => `1:4${i}.02`,
      ),
      'review',
    ],
    [
      'results',
      listOf(
        'Name|Jg|Platz|Verein|Zeit',
        (i) => `19${62 + 7 * i}`,
        (i) => `${i + 1}.`,
        of('TSV', 'LG'),
        (i) => `38:1${i}`,
      ),
      'pass',
    ],
    [
      'classement',
      listOf(
        'Nom|Année de naissance|Dossard|Club',
        (i) => `19${62 + 7 * i}`,
        (i) => `${i + 1}`,
        of('AC', 'US'),
      ),
      'review',
    ],
    [
      'ratings',
      listOf(
        'Name|Fed|Tit|Rtng|B-day',
        of('CHI', 'IND'),
        of('GM', ''),
        (i) => `24${i}1`,
        (i) => `19${62 + 7 * i}`,
      ),
      'review',
    ],
    [
      'when they came',
      listOf('Name|Born|Country|Place|Time', born, from, of('Gate B', 'Dock'), (i) => `10:1${i}`),
      'block',
    ],
    [
      'whom somebody calls next',
      listOf(
        'Name|Born|Country|Position|Time',
        born,
        from,
        (i) => `${i + 1}`,
        (i) => `10:1${i}`,
      ),
      'block',
    ],
    [
      'ranks of soldiers',
      listOf('Name|Born|Country|Rank|Team', born, from, of('Private', 'Major'), of('Legal', 'Housing')),
      'block',
    ],
    ['candidates', listOf('Candidate|Born|Votes', born, (i) => `1${i}20`), 'review'],
    ['candidats', listOf('Candidat|Date de naissance|Nuance', born, of('DVG', 'LR')), 'review'],
    [
      'candidates for resettlement',
      listOf('Candidate|Born|Country|Program', born, from, of('R-1', 'R-2')),
      'block',
    ],
    ['voters', listOf('Name|Born|Precinct', born, of('4', '5')), 'block'],
    ['graves', listOf('Name|Born|Died|Plot', born, (i) => `20${i}1-04-02`, of('A', 'B')), 'review'],
    [
      'tumbas',
      listOf('Nombre|Nacimiento|Fallecimiento|Cementerio', born, (i) => `201${i}-04-02`, of('Norte', 'Sur')),
      'review',
    ],
    [
      'whom a hospital lost',
      listOf('Name|Born|Died|Ward', born, (i) => `20${i}1-04-02`, of('A', 'B')),
      'block',
    ],
    [
      'what they died of',
      listOf('Name|Born|Died|Plot|Cause', born, (i) => `20${i}1-04-02`, of('A', 'B'), of('flu')),
      'block',
    ],
    ['one of whom died', listOf('Name|Born|Died', born, of('2011-04-02', '')), 'block'],
    ['who died far from home', listOf('Name|Born|Died|Nationality', born, () => '2011-04-02', from), 'block'],
    [
      'people whose papers were translated',
      listOf('Name|Nationality|Papers', from, of('translated by Ana Solís', 'translated by Bo Lind')),
      'block',
    ],
  ])('%s: %s', async (_, rows, verdict) => {
    expect((await scanTable(rows)).verdict).toBe(verdict);
  });
});

const house = (i: number) => `${14 + i} Alder Court, Springfield, VA 22150`;
const titled = (captions: string, title: string, ...cells: ((i: number) => string)[]) =>
  listOf(captions, ...cells).map((row, i) => (i === 0 ? row : [`${title}${row[0]}`, ...row.slice(1)]));
const firm = of('Lund Trading', 'Sen Bakers', 'Ruiz Legal Aid');

describe('houses', () => {
  test.each<[string, readonly (readonly string[])[], string]>([
    ['customers', listOf('ContactName|CompanyName|Address|Country', firm, house, from), 'pass'],
    [
      'schools on a map',
      listOf(
        'principal|school|address|latitude|longitude',
        firm,
        house,
        (i) => `38.780${i}1`,
        (i) => `-77.182${i}4`,
      ),
      'pass',
    ],
    [
      'who are called doctor',
      titled('Name|Speciality|Practice|Address', 'Dr. ', of('Heart', 'Skin'), firm, house),
      'pass',
    ],
    [
      'who are called reverend',
      titled('Name|Parish|Address', 'Rev. ', of('St. Anne', 'St. Odo'), house),
      'pass',
    ],
    ['priests', listOf('Priest|Parish|Address', of('St. Anne', 'St. Odo'), house), 'pass'],
    ['principal officers', listOf('Principal officer|Organization|Address', firm, house), 'pass'],
    ['where they practise', listOf('Abogado|Domicilio profesional', house), 'pass'],
    ['patients', listOf('Name|Speciality|Practice|Address', of('Heart', 'Skin'), firm, house), 'block'],
    [
      'patients of doctors',
      listOf('Patient|Doctor|Practice|Address', of('Dr. Lund', 'Dr. Sen'), firm, house),
      'block',
    ],
    ['who are doctors at home', titled('Name|Practice|Home address', 'Dr. ', firm, house), 'block'],
    ['parishioners', listOf('Parishioner|Parish|Address', of('St. Anne', 'St. Odo'), house), 'block'],
    ['officers at home', listOf('Principal officer|Home address', house), 'block'],
    [
      'legal aid',
      listOf('Contact|Organization|Address|Services', firm, house, of('Asylum', 'U visa')),
      'pass',
    ],
    ['whoever came', listOf('Name|Employer|Address|Country', firm, house, from), 'block'],
    ['contacts by nationality', listOf('Contact|Company|Address|Nationality', firm, house, from), 'block'],
    [
      'what they asked for',
      listOf('Contact|Organization|Address|Status', firm, house, of('Asylum', 'U visa')),
      'block',
    ],
    [
      'the bar',
      listOf(
        'Name|Ref No|Hired',
        (i) => `10020${i}`,
        () => '1998-10-01',
      ),
      'pass',
    ],
  ])('%s: %s', async (_, rows, verdict) => {
    expect((await scanTable(rows)).verdict).toBe(verdict);
  });
});

const CODES = ['aaa', 'aab', 'aac', 'aad', 'aae', 'aaf', 'aag', 'aah', 'aai'];
const NAMES = ['Maria', 'Romani', 'Nisa', 'Mina', 'Sara', 'Ari', 'Amal', 'Ambrak', 'Haitian'];
const coded = (caption: string, codes: readonly string[], names: readonly string[]) => [
  [caption, 'name', 'origin'],
  ...names.map((name, i) => [codes[i]!, name, from(i)]),
];
const nine = NAMES.map((_, i) => `${PEOPLE[i % 4]} ${['Ruiz', 'Lund', 'Sen'][i % 3]}`);

test.each<[string, readonly (readonly string[])[], string]>([
  ['languages', coded('alpha_3', CODES, NAMES), 'pass'],
  ['by ISO 639', coded('ISO 639-3', CODES, NAMES), 'pass'],
  [
    'people with the codes of their countries',
    coded(
      'alpha_3',
      CODES.map((_, i) => CODES[i % 4]!),
      nine,
    ),
    'block',
  ],
  ['people by two rooms', [['part', 'room', 'name'], ...nine.map((name) => ['2', '3', name])], 'pass'],
  ['people by rooms', coded('code', CODES, nine), 'block'],
])('codes of %s: %s', async (_, rows, verdict) => {
  expect((await scanTable(rows)).verdict).toBe(verdict);
});

const xml = (list: string, one: string) =>
  `<?xml version="1.0"?>\n<${list}>${PEOPLE.map(
    (name, i) => `<${one}><name>${name}</name><born>${born(i)}</born><country>${from(i)}</country></${one}>`,
  ).join('')}</${list}>`;

test.each([
  ['team', 'player', 'review'],
  ['laureates', 'laureate', 'review'],
  ['team', 'person', 'block'],
  ['players', 'witness', 'block'],
])('elements %s of %s: %s', async (list, one, verdict) => {
  const file = await scanBytes('list.xml', new TextEncoder().encode(xml(list, one)));
  expect(file.verdict).toBe(verdict);
});
