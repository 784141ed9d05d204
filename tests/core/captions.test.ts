import { describe, expect, test } from 'vitest';
import { builtinEngine } from '../../src/registry.ts';
import { scanTable, scanUnits } from '../helpers/scan-table.ts';

/** Invented people: name, birth date, country. */
const PEOPLE = [
  ['Ixchel Tzoc Pérez', '1987-03-12', 'Guatemala'],
  ['Dawit Gebremeskel', '1990-11-02', 'Eritrea'],
  ['Nahid Rezayi', '1979-07-30', 'Afghanistan'],
  ['Wideline Désilus', '2001-01-19', 'Haiti'],
  ['Marleni Xoquebal', '1994-05-08', 'Guatemala'],
];
const MONTHS = [
  ['Month', 'Total', 'Pct'],
  ['January', '31', '4'],
  ['February', '28', '5'],
  ['March', '30', '6'],
];
const GIVEN = [
  'Marleni',
  'Dawit',
  'Nahid',
  'Wideline',
  'Oswaldo',
  'Ixchel',
  'Yusuf',
  'Tigist',
  'Ramón',
  'Olena',
];
const FAMILY = [
  'Xoquebal',
  'Gebremeskel',
  'Rezayi',
  'Désilus',
  'Tzoc',
  'Haddad',
  'Tesfaye',
  'Ixcoy',
  'Urbina',
  'Bondar',
];
const many = GIVEN.flatMap((given, i) =>
  FAMILY.map((family, k) => [`${given} ${family}`, `19${70 + i}-0${1 + (k % 9)}-1${k}`, 'Venezuela']),
);

describe('people below a table whose captions are not theirs', () => {
  test.each<[string, string[][]]>([
    ['at once', PEOPLE],
    ['after blank rows', [[], [], [], ...PEOPLE]],
    ['below a title', [[], ['List of asylum applicants'], ...PEOPLE]],
    ['more of them than are looked at together', many],
  ])('%s', async (_, rows) => {
    const entry = await scanTable([...MONTHS, ...rows]);
    expect(entry.verdict).toBe('block');
    expect(entry.persons).toBe(rows.filter((row) => row.length === 3).length);
  });

  test.each<[string, string[][]]>([
    [
      'totals of another kind',
      [...MONTHS, ['Total', '89', '15 %'], ['Mean', '29.7', 'n/a'], ['Note', 'x', 'y']],
    ],
    ['who prepared it', [...MONTHS, [], ['Ilse Varga', '2024-03-12', 'Office of statistics']]],
    [
      'owners, whose captions hold to the end',
      [
        ['Owner', 'Recorded', 'Lot'],
        ...PEOPLE.map(([name, date], i) => [name!, date!, String(i + 10)]),
        ['Total', '', '5 lots'],
        ...PEOPLE.map(([name, date], i) => [name!, date!, String(i + 20)]),
      ],
    ],
  ])('but not %s', async (_, rows) => {
    expect((await scanTable(rows)).verdict).toBe('pass');
  });
});

describe('dates that are no births', () => {
  test.each([
    ...[
      'Recorded',
      'Joined',
      'Joined on',
      'Graduated',
      'Purchased',
      'Appointed',
      'Award Date',
      'Date of election',
    ],
    ...['Registrado', 'Graduada', 'Fecha del premio', 'Arrivé le'],
  ])('under %s', async (caption) => {
    const rows = [['Member', caption], ...PEOPLE.map(([name, date]) => [name!, date!])];
    const entry = await scanTable(rows);
    expect(entry.categories).not.toHaveProperty('birth_date');
    expect(entry.verdict).toBe('pass');
  });

  test.each(['Nacido', 'Né le', 'Geburtsdatum', ''])('but under %j', async (caption) => {
    const rows = [['Name', caption], ...PEOPLE.map(([name, date]) => [name!, date!])];
    expect((await scanTable(rows)).categories).toMatchObject({ birth_date: 5 });
  });
});

test.each([
  ['Dept', 'IT'],
  ['Subject', 'Spanish'],
  ['Class', 'French'],
  ['Cuisine', 'Mexican'],
])('%s is no nationality', async (caption, value) => {
  const rows = [['Employee', caption, 'Room'], ...PEOPLE.map(([name], i) => [name!, value, String(i + 100)])];
  const entry = await scanTable(rows);
  expect(entry.categories).not.toHaveProperty('nationality');
  expect(entry.verdict).toBe('pass');
});

test.each(['Ambassador', 'Head of State', 'Principal Investigator', 'Embajadora', 'Warden'])(
  'whose name stands under %s is in a public role',
  async (caption) => {
    const rows = [[caption, 'Country'], ...PEOPLE.map(([name, , country]) => [name!, country!])];
    expect((await scanTable(rows)).verdict).toBe('pass');
  },
);

test('one person in every row of a log is one person', async () => {
  const log = Array.from({ length: 6 }, (_, i) => [
    'Yazan Qabbani',
    '1990-01-02',
    'Transfer',
    `2024-01-0${i + 1}`,
  ]);
  const entry = await scanTable([['Name', 'DOB', 'Event', 'Event Date'], ...log]);
  expect(entry.verdict).toBe('block');
  expect(entry.persons).toBe(1);
});

test.each(['Detainee Name', 'Patient', 'Nombre de la víctima', 'Beneficiaries'])(
  'under %s a name is one, whether or not anybody knows it',
  async (caption) => {
    const entry = await scanTable([
      [caption, 'DOB', 'Country of birth'],
      ['Nino Kvaratskhelia', '1990-01-02', 'Georgia'],
    ]);
    expect(entry.verdict).toBe('block');
    expect(entry.categories).toMatchObject({ name: 1 });
  },
);

test('but no institution or answer is', async () => {
  const rows = [
    ['Rio Hondo Medical Center', '2'],
    ['Unknown', '3'],
    ['Total', '5'],
  ];
  expect((await scanTable([['Patients', 'Cases'], ...rows])).verdict).toBe('pass');
});

test('a remark tells by itself whom it is about, whatever caption it stands under', async () => {
  const rows = PEOPLE.map(([name, date], i) => [
    `Declaration of ${name}, DOB ${date}, A91827364${i}`,
    String(i),
  ]);
  for (const caption of ['Title', 'Company', 'Model', 'Invoice']) {
    expect((await scanTable([[caption, 'No'], ...rows])).persons).toBe(5);
  }
});

test('the number of a person in the name of a sheet is not shown', async () => {
  const table = {
    part: 'sheet "A918273645"',
    visibility: () => 'visible' as const,
    locate: () => ({ locator: "'A918273645 from 20221101'!A1:C5" }),
  };
  const entry = await scanUnits([
    {
      kind: 'rows',
      table,
      firstRow: 0,
      rowCount: PEOPLE.length,
      width: () => 3,
      text: (row, column) => PEOPLE[row]![column]!,
    },
  ]);
  expect(entry.places.map(({ locator }) => locator)).toContain("'A••••••••• from 20221101'!A1:C5");
  expect(JSON.stringify(entry)).not.toContain('918273645');
});

describe('captions that a print cut off at the edge of their column', () => {
  const { headers } = builtinEngine();
  test.each([
    ['Fecha de naci', 'person.birth-date'],
    ['Fecha de nacimie', 'person.birth-date'],
    ['Date of bir', 'person.birth-date'],
    ['Nationalit', 'person.nationality'],
    ['Nombre compl', 'person.name'],
    ['Geburtsdat', 'person.birth-date'],
  ])('%s', (caption, detector) => {
    expect(headers.lookup(caption)[0]?.detector).toBe(detector);
  });

  test.each(['Date of', 'Fecha de', 'Fecha de n', 'National', 'Nomb', 'Datebook', 'Citizens', 'Geburt'])(
    '%s may be anything',
    (caption) => {
      expect(headers.lookup(caption)[0]?.strength ?? 0).not.toBe(0.85);
    },
  );
});
