/** Who is listed in their office is not exposed by its address; who had an office once is. */
import { describe, expect, test } from 'vitest';
import { isPosition } from '../../src/core/table/positions.ts';
import { scanTable } from '../helpers/scan-table.ts';

const NAMES = [
  'Margaret Oyelaran',
  'Tomás Villaseca',
  'Priya Ramanathan',
  'Daniel Kowalczyk',
  'Aisha Brennan',
];
const HOMES = [
  '1418 Alder Court, Springfield, VA 22150',
  '77 Juniper Lane, Burke, VA 22015',
  '9 Hollow Road, Fairfax, VA 22030',
  '5216 Meadow Drive, Reston, VA 20190',
  '340 Quarry Street, Herndon, VA 20170',
];
const rows = (...cells: ((name: string, i: number) => string)[]) =>
  NAMES.map((name, i) => [name, ...cells.map((cell) => cell(name, i))]);
const pick = (words: string) => {
  const given = words.split('|');
  return (_: string, i: number) => given[i % given.length]!;
};
const mail = (name: string) => `${name.split(' ')[0]!.toLowerCase().replace('á', 'a')}@agency.example`;
const OFFICE = () => '1200 Main Street, Springfield, VA 22150';
const room = (_: string, i: number) => `Room ${101 + 7 * i}, 1200 Main Street, Springfield, VA 22150`;
const home = (_: string, i: number) => HOMES[i]!;
const POSITIONS =
  'Director of Communications|Senior Policy Analyst|Chief Data Officer|Press Secretary|General Counsel';
const BOARD = 'Chair|Vice Chair|Treasurer|Member|Member';

describe('passes', () => {
  test.each<[string, string[][]]>([
    ['staff in rooms of one house', rows(pick(POSITIONS), room)],
    ['staff in one house', rows(pick(POSITIONS), OFFICE)],
    [
      'staff who serve people',
      rows(
        pick(
          'Director of Patient Services|Chief Victim Advocate|Senior Detention Officer|Head of Tenant Affairs',
        ),
        OFFICE,
      ),
    ],
    ['a board', rows(pick(BOARD), OFFICE, mail)],
    ['position first', NAMES.map((name, i) => [pick(POSITIONS)(name, i), name, room(name, i)])],
    [
      'in Spanish',
      rows(
        pick(
          'Directora de Comunicación|Subsecretario de Gobierno|Jefa de Prensa|Coordinador General|Secretaria Técnica',
        ),
        () => 'Calle Hidalgo 45, Col. Centro, 06000 Ciudad de México, CDMX',
      ),
    ],
    [
      'in French',
      rows(
        pick('Maire|Adjointe au maire|Conseiller municipal|Directrice générale|Secrétaire général'),
        () => 'Hôtel de ville, 12 rue de la République, 69002 Lyon',
      ),
    ],
    [
      'in Portuguese',
      rows(
        pick(
          'Diretora de Comunicação|Coordenador de Imprensa|Chefe de Gabinete|Secretária Executiva|Assessor Especial',
        ),
        () => 'Rua das Flores, 120, Sala 4, Centro, São Paulo - SP, 01000-000',
      ),
    ],
    [
      'under a caption that nobody knows',
      [['Name', 'Designation', 'Address'], ...rows(pick(POSITIONS), OFFICE)],
    ],
    ['under captions', [['Name', 'Title', 'Address'], ...rows(pick(POSITIONS), room)]],
  ])('%s', async (_, table) => {
    const { verdict, rules } = await scanTable(table);
    expect({ verdict, rules: rules.map(({ id }) => id) }).toEqual({ verdict: 'pass', rules: [] });
  });
});

describe('blocks', () => {
  test.each<[string, string[][]]>([
    ['what people did', rows(pick('Farmer|Teacher|Driver|Nurse|Cook'), OFFICE)],
    [
      'in Spanish',
      rows(
        pick('Agricultor|Maestra|Chofer|Enfermera|Secretaria'),
        () => 'Calle Hidalgo 45, Col. Centro, 06000 Ciudad de México, CDMX',
      ),
    ],
    [
      'what people did in offices',
      rows(pick('Engineer|Manager|Police officer|Judge|Former director'), OFFICE),
    ],
    ['homes of officials', rows(pick(POSITIONS), home)],
    ['homes beside telephones', rows(pick(POSITIONS), home, (_, i) => `(202) 555-01${i + 30}`)],
    [
      'homes and mail of anybody',
      rows(pick(POSITIONS), home, (name) => mail(name).replace('agency.example', 'gmail.com')),
    ],
    ['officials who were born', rows(pick(POSITIONS), room, (_, i) => `198${i}-03-1${i}`)],
    ['officials from somewhere', rows(pick(POSITIONS), room, pick('Honduras|Cuba|Haiti|Eritrea|Nepal'))],
    ['officials with numbers', rows(pick(POSITIONS), room, (_, i) => `A91827364${i}`)],
    [
      'a birth date in a remark',
      rows(pick(POSITIONS), room, (_, i) => `born on March 1${i}, 1984 in the capital`),
    ],
    [
      'former work, as the caption says',
      [['Name', 'Former occupation', 'Address'], ...rows(pick(POSITIONS), OFFICE)],
    ],
    ['main applicants in shelters', rows(pick('Principal applicant|Lead applicant'), OFFICE)],
    ['in Spanish', rows(pick('Solicitante principal|Beneficiaria titular'), OFFICE)],
    ['heads of families', rows(pick('Head of household|Jefe de familia'), OFFICE)],
    ['what detainees work', rows(pick('Lead laundry worker|Kitchen assistant|Head porter'), OFFICE)],
    [
      'dwellings of one house',
      rows(pick(BOARD), (_, i) => `1200 Main Street Apt ${i + 1}, Springfield, VA 22150`),
    ],
    [
      'floors of houses in which people live',
      rows(pick(BOARD), (_, i) => `12${i}4 Main Street Floor ${i + 1}, Springfield, VA 22150`),
    ],
    ['homes under what people are', [['Judge', 'Residence'], ...rows(home)]],
    [
      'homes, as the caption says',
      [['Name', 'Designation', 'Home address'], ...rows(pick(POSITIONS), OFFICE)],
    ],
  ])('%s', async (_, table) => {
    const { verdict, persons } = await scanTable(table);
    expect({ verdict, persons }).toEqual({ verdict: 'block', persons: 5 });
  });
});

test.each([...POSITIONS.split('|'), ...BOARD.split('|'), 'Vice-President', 'Vocal', 'Jefe de Unidad'])(
  '%s is a position',
  (text) => {
    expect(isPosition(text)).toBe(true);
  },
);

test.each([
  'farmer',
  'Judge',
  'Analyst',
  'retired director',
  'army officer',
  'Store manager',
  'Springfield',
  'Room 4, Office of the Director 12',
  'ingeniero',
  'Manager',
  'Principal applicant',
  'Solicitante principal',
  'Head of household',
  'Lead inmate worker',
  '',
])('%s is none', (text) => {
  expect(isPosition(text)).toBe(false);
});

describe('names of things beside their abbreviations', () => {
  const THINGS = [
    'Header Page Brochure',
    'Amblem Tall',
    'Zim Rand',
    'Ábra Kép',
    'Newsletter Left',
    'Footer Right',
  ];
  test.each<[string, string[][]]>([
    ['a list of terms', [['Abbreviation', 'Name'], ...THINGS.map((name, i) => [`H${i}`, name])]],
    [
      'attributes of a list',
      [['list abbreviated name', 'list name'], ...THINGS.map((name, i) => [`H${i}`, name])],
    ],
  ])('%s is none of people', async (_, table) => {
    const { verdict, categories } = await scanTable(table);
    expect({ verdict, categories }).toEqual({ verdict: 'pass', categories: {} });
  });

  test('people are told by what else is said of them, and by their names', async () => {
    const people = NAMES.map((name, i) => [`P${i}`, name, `198${i}-03-1${i}`, 'Honduras']);
    const { verdict, persons } = await scanTable([['Abbreviation', 'Name', 'DOB', 'Nationality'], ...people]);
    expect({ verdict, persons }).toEqual({ verdict: 'block', persons: 5 });
  });
});

describe('what columns hold though captions do not say so', () => {
  const born = (_: string, i: number) => `198${i}-03-1${i}`;
  const from = pick('Honduras|Cuba|Haiti|Eritrea|Nepal');
  test.each<[string, string[][]]>([
    [
      'names under `Title`, as lists on servers have them',
      [
        ['Id', 'Title', 'Date of birth', 'Modified'],
        ...rows(born).map(([name, date], i) => [`${i + 1}`, name!, date!, '2024-05-01']),
      ],
    ],
    ['keys of one letter', [['n', 'b', 'c'], ...rows(born, from)]],
    [
      'captions that were encoded twice',
      [['Nom', 'NÃ©(e) le', 'NationalitÃ©'], ...rows(born, pick('Cuba|Haiti'))],
    ],
    ['captions in German', [['Vor- und Nachname', 'geb. am', 'Staatsangehörigkeit'], ...rows(born, from)]],
    [
      'parts of names in German',
      [
        ['Nachname', 'Vorname', 'geb.'],
        ...rows(born).map(([name, date]) => [name!.split(' ')[1]!, name!.split(' ')[0]!, date!]),
      ],
    ],
  ])('%s', async (_, table) => {
    const { verdict, persons } = await scanTable(table);
    expect({ verdict, persons }).toEqual({ verdict: 'block', persons: 5 });
  });

  const films = ['The Quiet Harbour', 'Annie Kelly', 'Jack Rowan', 'Rain on Stone', 'Emma'];
  test.each<[string, string[][]]>([
    [
      'titles of films',
      [
        ['Id', 'Title', 'Release date', 'Country'],
        ...films.map((film, i) => [`${i}`, film, `198${i}-03-1${i}`, 'Cuba']),
      ],
    ],
    [
      'figures under keys of one letter',
      [['x', 'y', 'l'], ...films.map((film, i) => [`${41 + i}`, `${72 - i}`, film])],
    ],
  ])('%s are no people', async (_, table) => {
    expect((await scanTable(table)).verdict).toBe('pass');
  });
});
