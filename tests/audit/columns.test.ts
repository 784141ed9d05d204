import { expect, test } from 'vitest';
import type { Field } from '../../src/audit/types.ts';
import { type Cells, sideOf } from './tables.ts';

const PEOPLE = [
  ['Ixchel Tzoc', '12/03/1987', '14 Oak St, Waco, TX 76701'],
  ['Bogdan Ionescu', '25/11/1990', '9 Elm St, Waco, TX 76701'],
  ['Linh Nguyen', '30/01/1979', '3 Rose Ln, Waco, TX 76701'],
] as const;

const OTHERS = [
  ['Grace Wanjiru', '17/05/1984', '41 Pine Rd, Waco, TX 76701'],
  ['Samir Haddad', '02/09/1992', '7 Cedar Ct, Waco, TX 76701'],
  ['Rosa Quispe', '21/07/1969', '1200 Birch Ave, Waco, TX 76701'],
] as const;

/** What each column was taken for, by its number. */
function fieldsOf(cells: Cells): Partial<Record<Field, number[]>> {
  const found: Partial<Record<Field, number[]>> = {};
  for (const { field, column } of sideOf(cells).found) {
    found[field] ??= [];
    found[field].push(Number(column));
  }
  return found;
}

test.each<[string, Cells, Partial<Record<Field, number[]>>]>([
  ['English', [['Name', 'DOB', 'Last Known Address'], ...PEOPLE], { name: [1], birth: [2], address: [3] }],
  [
    'Spanish',
    [['Nombre completo', 'Fecha de nacimiento', 'Domicilio'], ...PEOPLE],
    { name: [1], birth: [2], address: [3] },
  ],
  ['French', [['Nom', 'Date de naissance', 'Adresse'], ...PEOPLE], { name: [1], birth: [2], address: [3] }],
  [
    'Portuguese',
    [['Nome completo', 'Data de nascimento', 'Endereço'], ...PEOPLE],
    { name: [1], birth: [2], address: [3] },
  ],
  ['German', [['Name', 'Geburtsdatum', 'Anschrift'], ...PEOPLE], { name: [1], birth: [2], address: [3] }],
  ['no captions', [...PEOPLE, ...OTHERS], { name: [1], birth: [2], address: [3] }],
  [
    'parts of names and addresses',
    [
      ['Last', 'First', 'Street', 'City', 'State', 'Zip'],
      ['Tzoc', 'Ixchel', '14 Oak St', 'Waco', 'TX', '76701'],
    ],
    { name: [1, 2], address: [3, 4, 5, 6] },
  ],
  [
    'a maiden name, and the address as asked for',
    [
      ['Request ID', 'Name', 'Maiden name', 'Requested address', 'Current address'],
      ['R7', 'Ana Cruz', 'Solano', '14 Oak St', '9 Elm St'],
      ['R8', 'Linh Nguyen', '', '3 Oak St', '5 Elm St'],
    ],
    { id: [1], name: [2], alias: [3], asked: [4], address: [5] },
  ],
  [
    'an address column of placeholders only',
    [['Name', 'DOB', 'Address'], ...PEOPLE.map(([name, born]) => [name, born, 'Failed to Provide'])],
    { name: [1], birth: [2], address: [3] },
  ],
  [
    'a mother beside the person',
    [
      ["Mother's name", 'Full name', 'DOB'],
      ['Ana Cruz', ...PEOPLE[0].slice(0, 2)],
      ['Rosa Sol', ...PEOPLE[1].slice(0, 2)],
    ],
    { name: [2], birth: [3] },
  ],
  [
    'the state where somebody was born is no address',
    [['Name', 'DOB', 'State'], ...PEOPLE.map(([name, born]) => [name, born, 'TX'])],
    { name: [1], birth: [2] },
  ],
  [
    'figures',
    [
      ['Facility', 'Detainees'],
      ['North', '41'],
      ['South', '7'],
    ],
    {},
  ],
])('finds the columns: %s', (_, cells, fields) => {
  expect(fieldsOf(cells)).toEqual(fields);
});

test('columns are taken as they are named', () => {
  const cells = [
    ['A', 'Wer', 'Wo'],
    ['1', 'Ixchel Tzoc', '14 Oak St'],
  ];
  const found = (choice: Parameters<typeof sideOf>[1]) =>
    sideOf(cells, choice).found.map(({ field, column }) => `${field} ${column}`);
  expect(found({ name: ['Wer'], address: ['Wo'] })).toEqual(['name 2', 'address 3']);
  expect(found({ name: ['2'], address: ['C'] })).toEqual(['name 2', 'address 3']);
  expect([...sideOf(cells, { name: ['Nombre'] }).missing]).toEqual(['Nombre']);
});

test('rows that are merely counted in both tables are not joined by their count', async () => {
  const { audited } = await import('./tables.ts');
  const head = ['No.', 'Name', 'DOB', 'Address'];
  const rows = PEOPLE.map(([name, born, place]) => [name, born, place]);
  const asked = [head, ...rows.map((row, i) => [`10${i}`, ...row])];
  const given = [head, ...[...rows].reverse().map((row, i) => [`10${i}`, ...row])];
  expect(audited(asked, given).weak).toBe(0);
});

test('captions that nobody knows are not repeated: they may be somebody', () => {
  const cells = [
    ['Wer Weiß', 'x'],
    ['Ixchel Tzoc', '14 Oak St'],
  ];
  for (const { caption } of sideOf(cells, { name: ['1'], address: ['2'] }).found)
    expect(caption).toBeUndefined();
});
