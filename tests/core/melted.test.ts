/** Forms and plug-ins store a row for each field of a record. */
import { describe, expect, test } from 'vitest';
import { listedRows } from '../../src/readers/shared/rows.ts';
import { scanTable, scanUnits } from '../helpers/scan-table.ts';

const PEOPLE = [
  ['Ilse Varga', '1984-03-11', 'Honduras'],
  ['Ngozi Eze', '1990-07-02', 'Haiti'],
  ['Marek Nowak', '1975-12-30', 'Nepal'],
  ['Yonas Tesfaye', '2001-05-19', 'Eritrea'],
] as const;
type Person = (typeof PEOPLE)[number];
const ENGLISH = ['Full name', 'Date of birth', 'Country of origin'];
const SPANISH = ['nombre', 'fecha_de_nacimiento', 'nacionalidad'];

const each = (row: (person: Person, owner: number, field: number) => string[]) =>
  PEOPLE.flatMap((person, owner) => [0, 1, 2].map((field) => row(person, owner, field)));

describe('blocks', () => {
  test.each<[string, string[][]]>([
    [
      'whose field, which field, what',
      [['entry', 'field', 'value'], ...each((p, i, f) => [`${40 + i}`, ENGLISH[f]!, p[f]!])],
    ],
    [
      'a status that is a caption elsewhere',
      [['Nombre', 'Estatus migratorio'], ...PEOPLE.map(([name], i) => [name, i % 2 ? 'PPT' : 'PEP'])],
    ],
    [
      'each row with a number of its own',
      [
        ['meta_id', 'entry_id', 'meta_key', 'meta_value'],
        ...each((p, i, f) => [`${900 + i * 3 + f}`, `${i}`, SPANISH[f]!, p[f]!]),
      ],
    ],
    ['nobody says whose', [['question', 'answer'], ...each((p, _, f) => [ENGLISH[f]!, p[f]!])]],
    [
      'field by field',
      [
        ['id', 'variable', 'value'],
        ...[0, 1, 2].flatMap((f) => PEOPLE.map((p, i) => [`${i}`, ENGLISH[f]!, p[f]!])),
      ],
    ],
    [
      'fields that some left out',
      [
        ['id', 'variable', 'value'],
        ...PEOPLE.flatMap((p, i) => [
          [`${i}`, 'Full name', p[0]],
          ...(i === 1 ? [] : [[`${i}`, 'Remarks', 'none']]),
          [`${i}`, 'Date of birth', p[1]],
        ]),
      ],
    ],
  ])('%s', async (_, table) => {
    const { verdict, persons } = await scanTable(table);
    expect({ verdict, persons }).toEqual({ verdict: 'block', persons: 4 });
  });

  test('values in columns by their kind', async () => {
    const rows = each((p, _, f) => [
      ENGLISH[f]!,
      f === 1 ? 'date' : 'text',
      f === 1 ? '' : p[f]!,
      f === 1 ? p[1] : '',
    ]);
    const table = {
      part: 'table',
      headers: ['field.ref', 'type', 'text', 'date'],
      visibility: () => 'visible' as const,
      locate: () => ({ locator: 'table' }),
    };
    const { verdict, persons } = await scanUnits([listedRows(table, 0, rows)]);
    expect({ verdict, persons }).toEqual({ verdict: 'block', persons: 4 });
  });

  test('records that windows divide', async () => {
    const rows = Array.from({ length: 70 }, (_, i) => {
      const [name, born, country] = PEOPLE[i % 4]!;
      return [
        [`${i}`, 'Full name', `${name} ${'ABCDEFGHIJKLMNOPQR'[i >> 2]}.`],
        [`${i}`, 'Date of birth', `19${20 + i}${born.slice(4)}`],
        [`${i}`, 'Country of origin', country],
      ];
    }).flat();
    const { persons, categories } = await scanTable([['id', 'field', 'value'], ...rows]);
    expect([persons, categories.name, categories.birth_date, categories.nationality]).toEqual([
      70, 70, 70, 70,
    ]);
  });
});

test.each<[string, string[][]]>([
  [
    'a dictionary of data',
    [
      ['Column', 'Label', 'Values'],
      ['full_name', 'Name of the person', 'text'],
      ['dob', 'Date of birth', 'MM/DD/YYYY'],
      ['nationality', 'Country of citizenship', 'ISO 3166'],
    ],
  ],
  [
    'examples of fields',
    [
      ['Field', 'Type', 'Example'],
      ['name', 'string', 'Ana Torres'],
      ['dob', 'date', '1985-03-04'],
      ['country', 'string', 'Honduras'],
    ],
  ],
  [
    'counts by several traits',
    [
      ['Trait', 'Value', 'Count'],
      ['Nationality', 'Honduras', '120'],
      ['Nationality', 'Haiti', '80'],
      ['Gender', 'Male', '100'],
      ['Gender', 'Female', '100'],
    ],
  ],
  [
    'sites',
    [
      ['entry', 'field', 'value'],
      ...[0, 1, 2].flatMap((i) => [
        [`${i}`, 'Shelter', `Casa ${i}`],
        [`${i}`, 'Opened', `03/0${i + 1}/2019`],
        [`${i}`, 'Country', 'Honduras'],
      ]),
    ],
  ],
])('%s passes', async (_, table) => {
  expect((await scanTable(table)).verdict).toBe('pass');
});
