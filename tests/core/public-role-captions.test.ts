/** Captions that call people officials or professionals, and those that only seem to. */
import { describe, expect, test } from 'vitest';
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
type Cell = (name: string, i: number) => string;
const table = (captions: string, ...cells: Cell[]): string[][] => [
  captions.split('|'),
  ...NAMES.map((name, i) => [name, ...cells.map((cell) => cell(name, i))]),
];
const pick =
  (words: string): Cell =>
  (_, i) =>
    words.split('|')[i % words.split('|').length]!;
const HOUSE = () => '1200 Main Street, Springfield, VA 22150';
const HALL: Cell = (_, i) => `City Hall, ${100 + i} Civic Plaza, Springfield, VA 22150`;
const home: Cell = (_, i) => HOMES[i]!;
const born: Cell = (_, i) => `198${i}-03-1${i}`;
const COUNTRY = pick('Honduras|Cuba|Haiti|Eritrea|Nepal');
const FIRM = pick('Alder & Quarry LLP|Meadow Law Group|Juniper Legal');
const SHOP = pick('Golden Nails|Lucky Tacos|Family Pharmacy|Blue Laundromat');
const PLACES = pick('Cedar Avenue Library|Willow Health Center|Quarry Street Station');
const CLIENT = pick('Marisol Quintero|Osman Warsame|Nadiya Petrenko|Edson Pacheco|Farzana Rahimi');
const ANALYSTS = pick('Directora|Coordenador|Analista|Assessor|Chefe de Divisão');

const PASS: [string, string[][]][] = [
  ['a board', table('Board member|Address', HALL)],
  ['a council in Spanish', table('Regidor|Dirección', HOUSE)],
  ['a council in French', table('Membre du conseil|Adresse', () => '27 rue des Lilas, 75007 Paris')],
  ['commissioners', table('Commissioner|Address', HOUSE)],
  ['ranks under `Cargo`', table('Servidor|Cargo|Endereço', ANALYSTS, HOUSE)],
  [
    'ranks under `Fonction`',
    table(
      'Nom|Fonction|Adresse',
      pick('Directrice|Adjointe|Chargée de mission'),
      () => '27 rue des Lilas, 75007 Paris',
    ),
  ],
  [
    'ranks under `Position`',
    table('Name|Position|Address', pick('Director|Manager|Member|Assistant|Analyst'), HOUSE),
  ],
  ['ambassadors', table('Name|Ambassador to|Since', COUNTRY, pick('2019|2021'))],
  ['ambassadors in Spanish', table('Nombre|Embajadora en|Desde', COUNTRY, pick('2019|2021'))],
  ['lawyers with their firms', table('Attorney|Firm|Address|Phone', FIRM, home, () => '(202) 555-0133')],
  ['lawyers in Spanish', table('Abogada|Despacho|Dirección', FIRM, home)],
  ['owners of businesses', table('Owner|Business name|Address|Phone', SHOP, home, () => '(202) 555-0133')],
  ['who trades under another name', table('Proprietor|DBA|Street address', SHOP, home)],
  ['who runs establishments, in Spanish', table('Propietaria|Establecimiento|Dirección', SHOP, home)],
  [
    'who runs establishments, in French',
    table('Gérant|Enseigne|Adresse', SHOP, () => '27 rue des Lilas, 75007 Paris'),
  ],
  ['librarians of branches', table('Librarian|Branch|Address', PLACES, home)],
  ['who manages what has a name of its own', table('Manager|Name|Address', PLACES, home)],
];

const BLOCK: [string, string[][]][] = [
  ['homes of a board', table('Board member|Address', home)],
  ['homes of commissioners', table('Commissioner|Address', home)],
  ['a board whose home is said', table('Board member|Home address', HALL)],
  ['a board with birth dates', table('Board member|Date of birth|Address', born, HALL)],
  ['members of families', table('Family member|Address', HOUSE)],
  ['members of anything', table('Member|Address', HOUSE)],
  ['police officers', table('Police officer|Address', home)],
  ['tenants of one house', table('Head tenant|Address', HOUSE)],
  ['ranks of detainees', table('Detainee|Position|Address', pick('Director|Manager|Analyst'), HOUSE)],
  ['ranks that were', table('Name|Former position|Address', pick('Director|Manager|Analyst'), HOUSE)],
  ['homes of ambassadors', table('Name|Ambassador to|Home address', COUNTRY, home)],
  ['ambassadors with birth dates', table('Name|Ambassador to|Date of birth', COUNTRY, born)],
  ['where people come from', table('Name|Country|Since', COUNTRY, pick('2019|2021'))],
  ['lawyers with their clients', table('Attorney|Firm|Client|Address', FIRM, CLIENT, home)],
  ['clients and their lawyers', table('Client|Attorney|Firm|Address', CLIENT, FIRM, home)],
  ['lawyers at home', table('Attorney|Firm|Home address', FIRM, home)],
  ['lawyers without firms', table('Attorney|Address', home)],
  ['owners of homes', table('Owner|Parcel|Property address', (_, i) => `00-12${i}`, home)],
  ['owners of animals', table('Owner|Pet|Address', pick('Rex|Luna|Misty'), home)],
  ['owners of businesses at home', table('Owner|Business name|Home address', SHOP, home)],
  [
    'owners of businesses with birth dates',
    table('Owner|Business name|Date of birth|Address', SHOP, born, home),
  ],
  ['who works for whom', table('Injured worker|Employer|Address', SHOP, home)],
  ['who lives in a house', table('Resident|Establishment|Address', PLACES, home)],
  ['managers of clients', table('Client|Manager|Address', CLIENT, home)],
  ['lawyers with birth dates', table('Attorney|Firm|Date of birth|Address', FIRM, born, home)],
];

const firstTwo = (rows: readonly string[][]) => rows.slice(0, 3);

const PASS_OF_TWO: [string, string[][]][] = [
  ['owners of businesses', table('Owner|Business name|Address', SHOP, home)],
  ['librarians of branches', table('Librarian|Branch|Address', PLACES, home)],
  ['managers of what has a name of its own', table('Manager|Name|Address', PLACES, home)],
  [
    'the same as features of a map',
    table('properties.manager|properties.name|properties.address', PLACES, home),
  ],
];

const BLOCK_OF_TWO: [string, string[][], number][] = [
  ['whom somebody manages', table('Manager|Name|Address', CLIENT, home), 2],
  ['clients and their managers', table('Name|Address|Manager', home, CLIENT), 2],
  ['owners of homes', table('Owner|Parcel|Address', (_, i) => `00-12${i}`, home), 2],
  ['owners of businesses at home', table('Owner|Business name|Home address', SHOP, home), 2],
  [
    'features of a map',
    table('properties.owner|properties.parcel|properties.address', (_, i) => `00-12${i}`, home),
    2,
  ],
];

describe('two rows, too few to know names by their column', () => {
  test.each(PASS_OF_TWO)('%s pass', async (_, rows) => {
    expect((await scanTable(firstTwo(rows))).verdict).toBe('pass');
  });

  test.each(BLOCK_OF_TWO)('%s block', async (_, rows, people) => {
    const { verdict, persons } = await scanTable(firstTwo(rows));
    expect({ verdict, persons }).toEqual({ verdict: 'block', persons: people });
  });
});

describe('passes', () => {
  test.each(PASS)('%s', async (_, rows) => {
    const { verdict, rules } = await scanTable(rows);
    expect({ verdict, rules: rules.map(({ id }) => id) }).toEqual({ verdict: 'pass', rules: [] });
  });
});

describe('blocks', () => {
  test.each(BLOCK)('%s', async (_, rows) => {
    const { verdict, persons } = await scanTable(rows);
    expect({ verdict, persons }).toEqual({ verdict: 'block', persons: 5 });
  });
});

test.each<[string, string[][]]>([
  ['homes of staff', table('Name|Position|Address', pick('Director|Manager|Analyst'), home)],
  ['work of anybody', table('Name|Position|Address', pick('Cook|Porter|Farmer'), HOUSE)],
])('%s are for a person to look at', async (_, rows) => {
  expect((await scanTable(rows)).verdict).toBe('review');
});
