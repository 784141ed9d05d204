/** Columns of dates beside names: births by their caption, or by how they lie; other dates by neither. */
import { describe, expect, test } from 'vitest';
import { scanTable } from '../helpers/scan-table.ts';

const NAMES = [
  ...['Marleni Tzunux', 'Oswaldo Quiacain', 'Yadira Galdamez', 'Wilfredo Argueta', 'Ketty Desrosiers'],
  ...['Anselmo Villatoro', 'Rosibel Montufar', 'Fidencio Sorto', 'Farida Hosseini', 'Oksana Kovalenko'],
];
/** Days of any weekday over half a century, and working days of a few years and of a working life. */
const BIRTHS = [
  ...['1962-08-18', '1971-03-24', '1999-11-27', '1987-03-12', '1978-06-04'],
  ...['2004-05-09', '1991-10-01', '1969-12-30', '1983-07-16', '1995-02-14'],
];
const HEARINGS = [
  ...['2023-04-05', '2024-11-12', '2025-02-03', '2023-09-18', '2024-06-24'],
  ...['2025-03-28', '2024-01-17', '2023-12-06', '2025-05-13', '2024-08-29'],
];
const HIRES = [
  ...['1996-04-08', '2015-11-12', '2003-02-03', '2019-09-18', '1989-06-26'],
  ...['2021-03-26', '2008-01-17', '1999-12-06', '2012-05-15', '2005-08-29'],
];

type Form = (y: string, m: string, d: string) => string;
const epoch = (y: string, m: string, d: string) => Date.UTC(Number(y), Number(m) - 1, Number(d));
const written = (days: readonly string[], form: Form) =>
  days.map((day) => form(...(day.split('-') as [string, string, string])));
const table = (head: readonly string[], ...columns: (readonly string[])[]) => [
  ...(head.length > 0 ? [[...head]] : []),
  ...NAMES.map((name, i) => [name, ...columns.map((column) => column[i]!)]),
];

const BARE: readonly [string, Form][] = [
  ['ISO', (y, m, d) => `${y}-${m}-${d}`],
  ['month first', (y, m, d) => `${m}/${d}/${y}`],
  ['day first', (y, m, d) => `${d}/${m}/${y}`],
  ['two digits of the year', (y, m, d) => `${d}-${m}-${y.slice(2)}`],
  ['year first, two digits', (y, m, d) => `${y.slice(2)}-${m}-${d}`],
  [
    'manifest',
    (y, m, d) => `${d}${'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC'.slice(Number(m) * 3 - 3, Number(m) * 3)}${y}`,
  ],
  ['zone', (y, m, d) => `${y}-${m}-${d} 00:00:00+00`],
  ['ASP.NET', (y, m, d) => `/Date(${epoch(y, m, d)})/`],
  ['with the age', (y, m, d) => `${m}/${d}/${y} (${2026 - Number(y)})`],
  ['compact', (y, m, d) => `${y}${m}${d}`],
  ['compact, day first', (y, m, d) => `${d}${m}${y}`],
];
const HEADED: readonly [string, Form][] = [
  ...BARE,
  ['six digits', (y, m, d) => `${d}${m}${y.slice(2)}`],
  ['serial', (y, m, d) => String(epoch(y, m, d) / 86_400_000 + 25_569)],
  ['epoch', (y, m, d) => String(epoch(y, m, d) / 1000)],
  ['month and year', (y, m) => `${m}/${y}`],
  ['month and two digits', (y, m) => `${m}/${y.slice(2)}`],
  ['year and month', (y, m) => `${y}${m}`],
  ['year', (y) => y],
  ['year as a float', (y) => `${y}.0`],
  ['about', (y) => `${y} (est.)`],
  ['place', (y, m, d) => `${d}/${m}/${y}, Choluteca`],
];

describe('births', () => {
  test.each(HEADED)('under a caption: %s', async (_, form) => {
    const entry = await scanTable(table(['Name', 'Date of birth'], written(BIRTHS, form)));
    expect([entry.verdict, entry.persons, entry.categories.birth_date]).toEqual(['block', 10, 10]);
  });
  test.each(BARE)('by how they lie: %s', async (_, form) => {
    const entry = await scanTable(table([], written(BIRTHS, form)));
    expect([entry.verdict, entry.persons, entry.categories.birth_date]).toEqual(['block', 10, 10]);
  });
  test.each([
    ...[
      'Birthdate (m/d/y)',
      'BRTH_DT',
      'bdate',
      'Client Birthdate',
      'Fch_Nac',
      'Nacido/a el',
      'F. Nto.',
      'D. Nac.',
    ],
    ...[
      'Cumpleaños',
      'Né(e)',
      'DATNAIS',
      'D.N.',
      'Nascido em',
      'Data de aniversário',
      'Dat ou fèt',
      'Ngày sinh',
    ],
    ...['生年月日', 'Födelsedatum', 'Fecha de naciemiento', 'Date of Blrth', 'Fecha de naclmiento'],
  ])('whatever lies under %s', async (caption) => {
    const children = BIRTHS.map((day) => `20${10 + (Number(day.slice(3, 4)) % 10)}${day.slice(4)}`);
    const entry = await scanTable(table(['Name', caption], children));
    expect([entry.verdict, entry.categories.birth_date]).toEqual(['block', 10]);
  });
  test.each(['Column2', 'Campo 2', 'X2', 'Phone', 'Country', ''])(
    'under %j, which says nothing of them',
    async (caption) => {
      const entry = await scanTable(table(['Name', caption], BIRTHS));
      expect([entry.verdict, entry.categories.birth_date]).toEqual(['block', 10]);
    },
  );
  test('beside other dates without captions', async () => {
    const entry = await scanTable(table([], HEARINGS, BIRTHS, HIRES));
    expect([entry.verdict, entry.persons, entry.categories.birth_date]).toEqual(['block', 10, 10]);
  });
  test.each([
    ['nacimiento', '1987-03-12, número A 719431485, recluido en Santa'],
    ['Date of birth', '03/12/1987, A-number 719-431-485, moved on'],
  ])('at the beginning of a sentence that goes on with a number, under %s', async (caption, value) => {
    const entry = await scanTable([[caption], [value]]);
    expect([entry.verdict, entry.persons, entry.categories.a_number]).toEqual(['block', 1, 1]);
  });
  test('of which some are known by the year only', async () => {
    const days = BIRTHS.map((day, i) => (i % 3 === 0 ? `${day.slice(0, 4)}-01-01` : day));
    expect((await scanTable(table([], days))).categories.birth_date).toBe(10);
  });
});

describe('births in three columns', () => {
  const split = (head: readonly (readonly string[])[]) => [
    ...head,
    ...NAMES.map((name, i) => {
      const [y = '', m = '', d = ''] = BIRTHS[i]!.split('-');
      return [name, String(Number(d)), String(Number(m)), y];
    }),
  ];
  test.each([
    ['their own captions', [['Name', 'Birth day', 'Birth month', 'Birth year']]],
    ['Spanish ones', [['Nombre', 'dia_nac', 'mes_nac', 'anio_nac']]],
    [
      'one over all',
      [
        ['', 'Date of birth', '', ''],
        ['Name', 'Day', 'Month', 'Year'],
      ],
    ],
    [
      'one over all, in Spanish',
      [
        ['', 'Fecha de nacimiento', '', ''],
        ['Nombre', 'Día', 'Mes', 'Año'],
      ],
    ],
  ])('under %s', async (_, head) => {
    const entry = await scanTable(split(head));
    expect([entry.verdict, entry.persons, entry.categories.birth_date]).toEqual(['block', 10, 10]);
  });
  test.each([
    [
      'a title over the names',
      [
        ['Date of birth of all', '', '', ''],
        ['Name', 'Day', 'Month', 'Year'],
      ],
    ],
    [
      'hearings',
      [
        ['', 'Hearing date', '', ''],
        ['Name', 'Day', 'Month', 'Year'],
      ],
    ],
    ['hires', [['Nombre', 'Día de alta', 'Mes de alta', 'Año de alta']]],
  ])('but not under %s', async (_, head) => {
    expect((await scanTable(split(head))).categories.birth_date).toBeUndefined();
  });
});

describe('first names and years', () => {
  const rows = (count: string, cells: readonly (readonly string[])[]) => [
    ['First name', 'Sex', 'Year of birth', count],
    ...cells,
  ];
  const given = NAMES.map((name, i) => [
    name.split(' ')[0]!,
    'F',
    BIRTHS[i]!.slice(0, 4),
    String(14 + i * 31),
  ]);
  test.each(['Count', 'Number', 'Total', 'Frequency', 'Number of births', 'Frecuencia'])(
    'with a %s are statistics',
    async (count) => {
      expect(await scanTable(rows(count, given))).toMatchObject({ verdict: 'pass', persons: 0 });
    },
  );
  test.each([
    ['no count', rows('Score', given)],
    [
      'whole names',
      rows(
        'Count',
        given.map(([, ...rest], i) => [NAMES[i]!, ...rest]),
      ),
    ],
    [
      'whole dates',
      rows(
        'Count',
        given.map(([name, sex, , n], i) => [name!, sex!, BIRTHS[i]!, n!]),
      ),
    ],
  ])('with %s are people', async (_, table) => {
    expect(await scanTable(table)).toMatchObject({ verdict: 'block', persons: 10 });
  });
});

describe('other dates', () => {
  const forms = HEADED.filter(([name]) => !/^(?:year|about|place|serial|month)/.test(name));
  test.each(forms)('hearings and hires, by how they lie: %s', async (_, form) => {
    for (const days of [HEARINGS, HIRES]) {
      const entry = await scanTable(table([], written(days, form)));
      expect([entry.verdict, entry.categories.birth_date]).toEqual(['pass', undefined]);
    }
  });
  test.each(HEADED)('hearings and hires under captions: %s', async (_, form) => {
    for (const caption of ['Hearing date', 'Hire date', 'Fecha de audiencia', 'Fecha de contratación']) {
      const entry = await scanTable(table(['Name', caption], written(BIRTHS, form)));
      expect([entry.verdict, entry.categories.birth_date]).toEqual(['pass', undefined]);
    }
  });
  test.each([
    ...[
      'Since',
      'DOH',
      'EOD',
      'Wedding',
      'Work anniversary',
      'Burial',
      'Baptism',
      'Sworn in',
      'Term begins',
      'Debut',
    ],
    ...[
      'Ordination',
      'Retirement',
      'Premiere',
      'Copyright',
      'Dose 1',
      'Enlistment',
      'Publication',
      'DOI',
      'Since when',
    ],
    ...[
      'Desde',
      'Antigüedad',
      'FEC_ING',
      'F. Defunción',
      'Toma de posesión',
      'Boda',
      'Matrimonio',
      'Baja',
      'Estreno',
    ],
    ...[
      'Bautizo',
      'Graduación',
      'Jubilación',
      'Fallecimiento',
      'Escritura',
      'Compra',
      'Sentencia',
      'Naturalización',
    ],
    ...[
      'Embauche',
      'Mariage',
      'Depuis',
      'Prise de fonction',
      'Posse',
      'Falecimento',
      'Casamento',
      'Admissão',
    ],
    ...['Date birth registered', 'Birth certificate issued', 'Birth certificate date'],
  ])('under %s, whatever they look like', async (caption) => {
    const entry = await scanTable(table(['Name', caption], BIRTHS));
    expect([entry.verdict, entry.categories.birth_date]).toEqual(['pass', undefined]);
  });
  test.each([3, 5, 7])('%i hires', async (few) => {
    const rows = table([], HIRES).slice(0, few);
    expect((await scanTable(rows)).verdict).toBe('pass');
  });
  test('on firsts of months', async () => {
    const days = BIRTHS.map((day) => `${day.slice(0, 5)}0${2 + (Number(day.slice(6, 7)) % 8)}-01`);
    expect((await scanTable(table([], days))).verdict).toBe('pass');
  });
  test.each([
    [
      'postal codes',
      ['31848', '28401', '30303', '33101', '27601', '29401', '32801', '36104', '37203', '39201'],
    ],
    ['years', BIRTHS.map((day) => day.slice(0, 4))],
    ['numbers of eight digits', BIRTHS.map((_, i) => String(48_213_377 + i * 3_104_729))],
    ['numbers of six digits', BIRTHS.map((_, i) => String(482_133 + i * 31_047))],
  ])('%s beside names', async (_, values) => {
    expect((await scanTable(table([], values))).categories.birth_date).toBeUndefined();
  });
});
