import { expect, test } from 'vitest';
import { scanBytes } from '../../src/scan.ts';

const scan = async (text: string) => scanBytes('list.csv', new TextEncoder().encode(text));

const animals = [
  [
    'a herd book',
    'Ear tag,Breed,Sex,Date of birth,Origin\nKX4410,Angus,F,2021-03-04,France\nKX4411,Angus,M,2021-05-09,France\nKX4412,Hereford,F,2020-02-11,Spain\n',
  ],
  [
    'a zoo',
    'Animal,Species,Sex,Born,Country of origin\nKiko,Okapi,M,2019-03-04,Kenya\nTara,Lemur,F,2018-01-20,Japan\nBongo,Tapir,M,2020-07-07,Peru\n',
  ],
  [
    'dogs by their own names',
    'Animal ID,Name,Breed,Date of birth,Sex\nA1,Luna,Beagle,2021-03-04,F\nA2,Max,Poodle,2020-08-01,M\nA3,Rosie,Hound,2019-05-06,F\n',
  ],
  [
    'race horses',
    'Horse,Sex,Foaled,Sire,Dam,Country\nSilver Arrow,F,2019-03-04,Storm Bird,Mist,Ireland\nNight Dancer,C,2018-04-02,Old Vic,Sea Song,Ireland\nRoyal Arrow,G,2017-02-01,Old Vic,Mist,France\n',
  ],
] as const;

test.each(animals)('animals are nobody: %s', async (_, text) => {
  expect(await scan(text)).toMatchObject({ verdict: 'pass', persons: 0 });
});

const owners = [
  [
    'owners beside their dogs',
    'Name,Home address,Breed,Date of birth\nIxchel Tzoc Caal,12 Oak Street Salem OR 97301,Beagle,1987-03-12\nTigist Abebe Worku,44 Elm Street Salem OR 97302,Poodle,1990-04-02\nYusniel Perdomo Roque,8 Main Street Bend OR 97701,Hound,1979-11-23\n',
  ],
  [
    'handlers with whole names',
    'Name,Species,Date of birth,Nationality\nIxchel Tzoc Caal,Dogs,1987-03-12,Guatemala\nTigist Abebe Worku,Cattle,1990-04-02,Ethiopia\nYusniel Perdomo Roque,Horses,1979-11-23,Cuba\n',
  ],
] as const;

test.each(owners)('people beside animals are found: %s', async (_, text) => {
  expect(await scan(text)).toMatchObject({ verdict: 'block', persons: 3 });
});

const passengers = (dates: readonly string[], more = '', values = '') =>
  [
    `Passenger,Age,Sex,Nationality,Arrived${more}`,
    ...['Ixchel Tzoc Caal', 'Tigist Abebe Worku', 'Yusniel Perdomo Roque'].map(
      (name, i) => `${name},3${i},F,${['Guatemala', 'Ethiopia', 'Cuba'][i]},"${dates[i]}"${values}`,
    ),
  ].join('\n');

test.each([
  [['1892-03-04', '1892-05-09', '1892-06-11']],
  [['March 4, 1892', 'May 9, 1871', 'June 11, 1890']],
  [['4 de marzo de 1892', '9 de mayo de 1871', '11 de junio de 1890']],
  [['04/03/1892', '09/05/1871', '11/06/1890']],
])('passengers of the nineteenth century are long dead: %s', async (dates) => {
  expect((await scan(passengers(dates))).verdict).toBe('pass');
});

test.each([
  ['of our time', passengers(['2024-03-04', '2024-05-09', '2024-06-11'])],
  ['some of our time', passengers(['1892-03-04', '1892-05-09', '2024-06-11'])],
  ['one date for all', passengers(['1892-03-04', '1892-03-04', '1892-03-04'])],
  ['what programs write for no date', passengers(['1899-12-30', '1899-12-31', '1900-01-01'])],
  ['an A-number beside', passengers(['1892-03-04', '1892-05-09', '1892-06-11'], ',A-Number', ',A220145341')],
])('passengers are people: %s', async (_, text) => {
  expect((await scan(text)).verdict).toBe('block');
});

const enumerated = (title: string, place = 'Ohio') =>
  `${title}\n\nName,Age,Sex,Relation,Birthplace,Occupation\n${[
    'Ixchel Tzoc Caal,44,F,Head,Prussia,Farmer',
    `Tigist Abebe Worku,31,F,Wife,${place},At home`,
    'Yusniel Perdomo Roque,12,M,Son,Ireland,At home',
  ].join('\n')}\n`;

test.each(['Census of 1880, Enumeration District 47', 'Censo de 1895', 'Volkszählung von 1875'])(
  'a register whose year its title tells is one of the dead: %s',
  async (title) => {
    expect(await scan(enumerated(title))).toMatchObject({ verdict: 'pass', persons: 0 });
  },
);

test.each([
  ['Census 1700, ward B', 'Ohio'],
  ['Census of 2020, district 47', 'Ohio'],
  ['Census of 1880 and 1950', 'Ohio'],
  ['Passengers of flight 1850', 'Ohio'],
  ['Census of 1880, district 47', 'Ohio 1977'],
])('people of later years are found: %s', async (title, place) => {
  expect((await scan(enumerated(title, place))).persons).toBeGreaterThan(0);
});

const named = (captions: string, ...columns: readonly (readonly string[])[]) =>
  `${[captions, ...columns[0]!.map((_, i) => columns.map((column) => column[i]).join(','))].join('\n')}\n`;
const HONOURED = ['Ixchel Tzoc Caal', 'Tigist Abebe Worku', 'Yusniel Perdomo Roque'];
const STREETS = ['12 Oak Street', '44 Elm Street', '8 Main Street'];
const GIVERS = ['Ruth Lund', 'Simon Sen', 'Clara Ruiz'];

test.each([
  ['streets', named('Street name,Named after,Postcode', STREETS, HONOURED, ['97301', '97302', '97303'])],
  ['calles', named('Calle,Nombrada en honor a,Barrio', STREETS, HONOURED, ['Sur', 'Norte', 'Sur'])],
  [
    'Straßen',
    named('Straße,Benannt nach,Stadtteil', ['Lundstraße', 'Sengasse', 'Ruizweg'], HONOURED, ['A', 'B', 'C']),
  ],
  ['trees', named('Species,Dedicated to,Address', ['Acer', 'Tilia', 'Acer'], HONOURED, STREETS)],
  [
    'schools',
    named('School,Named for,Address', ['North High', 'South High', 'West High'], HONOURED, STREETS),
  ],
])('what is named after people is nobody: %s', async (_, text) => {
  expect(await scan(text)).toMatchObject({ verdict: 'pass', persons: 0 });
});

test.each([
  ['who gave in whose memory', named('Donor,In memory of,Address', GIVERS, HONOURED, STREETS)],
  [
    'who was named after whom',
    named('Name,Named after,Date of birth', HONOURED, GIVERS, ['1987-03-12', '1990-04-02', '1979-11-23']),
  ],
  ['where they live', named('Dedicated to,Home address', HONOURED, STREETS)],
  [
    'where whoever is honoured comes from',
    named('Honoree,Nationality', HONOURED, ['Guatemala', 'Ethiopia', 'Cuba']),
  ],
  ['who lives in a street', named('Name,Street', HONOURED, STREETS)],
])('people beside are found: %s', async (_, text) => {
  expect(await scan(text)).toMatchObject({ verdict: 'block', persons: 3 });
});

const BORN = ['1915-03-12', '1919-04-02', '1921-11-23'];
test.each([
  [
    'a memorial',
    named('Name,Born,Died,Unit', HONOURED, BORN, ['1942-08-10', '1943-05-17', '1944-04-18'], ['A', 'B', 'A']),
  ],
  [
    'of the first war',
    named('Nombre,Fecha de nacimiento,Año de fallecimiento', HONOURED, BORN, ['1915', '1916', '1918']),
  ],
])('who died long ago is looked for by nobody: %s', async (_, text) => {
  expect(await scan(text)).toMatchObject({ verdict: 'pass', persons: 0 });
});

test.each([
  [
    'of our time',
    named('Name,Born,Died,Unit', HONOURED, BORN, ['1942-08-10', '1943-05-17', '2024-04-18'], ['A', 'B', 'A']),
  ],
  [
    'some alive',
    named('Name,Born,Died,Unit', HONOURED, BORN, ['1942-08-10', '', '1944-04-18'], ['A', 'B', 'A']),
  ],
  [
    'what programs write for no date',
    named('Name,Born,Died', HONOURED, BORN, ['1900-01-01', '1900-01-01', '1900-01-01']),
  ],
  [
    'and where their families live',
    named('Name,Born,Died,Address', HONOURED, BORN, ['1942-08-10', '1943-05-17', '1944-04-18'], STREETS),
  ],
])('the dead are people: %s', async (_, text) => {
  expect((await scan(text)).verdict).toBe('block');
});
