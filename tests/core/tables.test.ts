import { describe, expect, test } from 'vitest';
import { scanTable } from '../helpers/scan-table.ts';

/** Three invented people, in the forms that tables show them. */
const P = [
  ['Ixchel Tzoc Pérez', '1987-03-12', 'Guatemala', 'A918273641'],
  ['Dawit Gebremeskel', '1990-11-02', 'Eritrea', 'A918273642'],
  ['Nahid Rezayi', '1979-07-30', 'Afghanistan', 'A918273643'],
  ['Wideline Désilus', '2001-01-19', 'Haiti', 'A918273644'],
];
const HEAD = ['Name', 'DOB', 'Country of birth', 'A#'];

describe('where the header stands', () => {
  test.each<[string, string[][]]>([
    ['on top', [HEAD, ...P]],
    ['below titles and blank rows', [['Report for the board'], [], ['as of March'], [], HEAD, ...P]],
    ['in Spanish, abbreviated', [['Nombre y apellidos', 'F. de N.', 'País nac.', 'Núm. A'], ...P]],
    [
      'with a long remark on how to fill it in',
      [
        ['Name', `DOB (${'as it stands in the passport or another paper, '.repeat(3)})`, ...HEAD.slice(2)],
        ...P,
      ],
    ],
    ['over two rows', [['Person', '', 'Origin', 'File'], ['Name', 'DOB', 'Country of birth', 'A#'], ...P]],
    ['repeated on every page', [HEAD, P[0]!, P[1]!, HEAD, P[2]!, P[3]!]],
    ['after ten thousand blank rows', [...Array(10_000).fill([]), HEAD, ...P]],
    [
      'below another table',
      [['Facility', 'Average daily population'], ['Rio Hondo', '918'], ['Otay', '1086'], [], HEAD, ...P],
    ],
  ])('%s', async (_, rows) => {
    const entry = await scanTable(rows);
    expect(entry.verdict).toBe('block');
    expect(entry.persons).toBe(4);
    expect(entry.categories).toMatchObject({ name: 4, birth_date: 4, a_number: 4 });
  });
});

test('without a header, names and identifiers still speak for themselves', async () => {
  const entry = await scanTable(P);
  expect(entry.persons).toBe(4);
  expect(entry.categories).toMatchObject({ name: 4, a_number: 4 });
});

test('a form that begins with a name and goes on with dates and numbers is a form', async () => {
  const entry = await scanTable([
    ['Patient', 'Sonia Portillo Guardado'],
    ['Date of birth', 'February 16, 1978'],
    ['MRN', '5711540'],
    ['Home address', '5594 Wisteria Blvd, Larkspur, LA 71360'],
    ['Phone', '213.555.9647'],
  ]);
  expect(entry.persons).toBe(1);
  expect(entry.categories).toMatchObject({ name: 1, birth_date: 1 });
});

test.each([
  ['blank rows between', [[]]],
  ['no blank rows', []],
])('a form that goes on and on, with %s, counts everybody once', async (_, between) => {
  const given = [
    'Dawit',
    'Nahid',
    'Ixchel',
    'Wideline',
    'Yusniel',
    'Tigist',
    'Oksana',
    'Thiago',
    'Ngozi',
    'Kervens',
  ];
  const rows = Array.from({ length: 700 }, (_, i) => [
    ['Name:', `${given[i % 10]} Tzoc`],
    ['Date of birth:', `1987-03-${10 + (i % 18)}`],
    ['Nationality:', 'Guatemala'],
    ['A-Number:', `A${200_100_000 + i * 137}`],
    ['Facility:', 'Eloy Detention Center'],
    ...between,
  ]).flat() as string[][];
  const entry = await scanTable(rows);
  expect(entry.persons).toBe(700);
  expect(entry.categories).toMatchObject({ name: 700, birth_date: 700, nationality: 700, a_number: 700 });
});

describe('forms', () => {
  const fields = ['Name:', 'Date of birth:', 'Nationality:', 'A-Number:'];
  test.each<[string, string[][]]>([
    [
      'a caption beside each value',
      P.flatMap((person) => [...fields.map((field, i) => [field, person[i]!]), []]),
    ],
    ['a table turned on its side', fields.map((field, i) => [field, ...P.map((person) => person[i]!)])],
    [
      'two fields to a row',
      P.flatMap((p) => [
        [fields[0]!, p[0]!, fields[1]!, p[1]!],
        [fields[2]!, p[2]!, fields[3]!, p[3]!],
      ]),
    ],
  ])('%s', async (_, rows) => {
    const entry = await scanTable(rows);
    expect(entry.persons).toBe(4);
    expect(entry.categories).toMatchObject({ name: 4, birth_date: 4, nationality: 4, a_number: 4 });
  });
});

test('a column that changes its meaning half-way is seen to change', async () => {
  const places = Array.from({ length: 300 }, (_, i) => ['Site', String(i), 'open']);
  const people = Array.from({ length: 40 }, (_, i) => [P[i % 4]![0]!, String(i), `A9182${10_000 + i * 7}`]);
  const entry = await scanTable([['Item', 'Row', 'Remark'], ...places, ...people]);
  expect(entry.categories.a_number).toBe(40);
  expect(entry.persons).toBe(40);
});

test('a name split over columns is one name', async () => {
  const rows = [
    ['Primer apellido', 'Segundo apellido', 'Nombre', 'Fecha Nac.'],
    ['TZOC', 'PEREZ', 'IXCHEL', '12/03/1987'],
    ['TZOC', 'LOPEZ', 'IXCHEL', '12/03/1987'],
    ['TZOC', 'PEREZ', 'JUANA', '12/03/1987'],
  ];
  expect((await scanTable(rows)).persons).toBe(3);
});

test.each<[string, string, string]>([
  ['a farmer’s position makes no official', 'Position', 'block'],
  ['a team may be that of the case', 'Team', 'block'],
  ['a player’s number does', 'Jersey', 'review'],
])('%s', async (_, caption, verdict) => {
  const rows = [
    ['Name', caption, 'Date of birth', 'Nationality'],
    ['Ixchel Tzoc Pérez', 'Cook', '1987-03-12', 'Guatemala'],
    ['Dawit Gebremeskel', 'Farmer', '1990-11-02', 'Eritrea'],
  ];
  expect((await scanTable(rows)).verdict).toBe(verdict);
});

describe('tables of people who are nobody’s secret, and of things', () => {
  test.each<[string, string[][]]>([
    [
      'counts by country',
      [
        ['Country of citizenship', 'FY22', 'FY23'],
        ['Honduras', '1204', '982'],
        ['Cuba', '771', '640'],
      ],
    ],
    [
      'staff',
      [
        ['Name', 'Title', 'Office phone'],
        ['Garrett Holloway', 'Field Office Director', '956-555-0234'],
        ['Ana Ruiz', 'Press Secretary', '956-555-0246'],
      ],
    ],
    [
      'parcels',
      [
        ['Parcel number', 'Owner type', 'Area'],
        ['918273645', 'private', '12'],
        ['918273646', 'public', '80'],
      ],
    ],
    [
      'facilities',
      [
        ['Name', 'City', 'State'],
        ['Otay Mesa Detention Center', 'San Diego', 'CA'],
        ['Stewart Detention Center', 'Lumpkin', 'GA'],
      ],
    ],
    [
      'hearing dates',
      [
        ['Court', 'Hearing date'],
        ['Harlingen', '03/12/2027'],
        ['Pearsall', '04/12/2027'],
      ],
    ],
    [
      'redacted',
      [
        ['Name', 'A-Number', 'Nationality'],
        ['(b)(6)', '(b)(6); (b)(7)(C)', 'GTM'],
        ['(b)(6)', '(b)(6)', 'HND'],
      ],
    ],
    ['nothing', [[], ['', ''], []]],
  ])('%s', async (_, rows) => {
    expect((await scanTable(rows)).verdict).toBe('pass');
  });
});
