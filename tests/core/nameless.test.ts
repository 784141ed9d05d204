/** Captions that programs put where nobody gave any say nothing, and hide nobody. */
import { describe, expect, test } from 'vitest';
import { areNameless } from '../../src/core/table/nameless.ts';
import { scanTable } from '../helpers/scan-table.ts';

const NAMELESS = [
  'Column1|Column2|Column3',
  'Column 1|Column 2|Column 3',
  'Col 1|Col 2|Col 3',
  'col_1|col_2|col_3',
  'F1|F2|F3',
  'V1|V2|V3',
  '_c0|_c1|_c2',
  'Unnamed: 0|Unnamed: 1|Unnamed: 2',
  'Spalte1|Spalte2|Spalte3',
  'Columna 1|Columna 2|Columna 3',
  'Champ1|Champ2|Champ4',
  '...1|...2|...3',
  '0|1|2',
  'a|b|c',
  'A|B|C',
];
const NAMED = [
  'Name|Born|Country',
  'Column1|Born|Country',
  'Phone 1|Phone 2|Email 1',
  'Column1|Column1|Column1',
  'Name 1|Born|Name 2',
  'FY2022|FY2023|Total',
  'AB|CD|EF',
];

const PEOPLE = [
  ['Ixchel Tzoc Pérez', '1987-03-12', 'Guatemala'],
  ['Dawit Gebremeskel', '1990-11-02', 'Eritrea'],
  ['Farid Rahimi', '1994-07-23', 'Afghanistan'],
  ['Marie Jean-Baptiste', '2001-01-30', 'Haiti'],
];

test.each(NAMELESS)('%s say nothing', (captions) => expect(areNameless(captions.split('|'))).toBe(true));
test.each(NAMED)('%s say something', (captions) => expect(areNameless(captions.split('|'))).toBe(false));
test('an index has no caption', () => expect(areNameless(['', '0', '1', '2'])).toBe(true));
test('letters go on behind Z', () => {
  const letters = Array.from(
    { length: 28 },
    (_, i) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[i] ?? `A${'AB'[i - 26]!}`,
  );
  expect(areNameless(letters)).toBe(true);
});

describe('people', () => {
  test.each(NAMELESS)('below %s', async (captions) => {
    const { verdict, persons, categories } = await scanTable([captions.split('|'), ...PEOPLE]);
    expect({ verdict, persons, births: categories.birth_date, from: categories.nationality }).toEqual({
      verdict: 'block',
      persons: 4,
      births: 4,
      from: 4,
    });
  });

  test('below captions that stand under such ones', async () => {
    const rows = [['Column1', 'Column2', 'Column3'], ['Name', 'Date of birth', 'Nationality'], ...PEOPLE];
    expect(await scanTable(rows)).toMatchObject({ verdict: 'block', persons: 4 });
  });
});

describe('nobody', () => {
  test.each<[string, string[][]]>([
    [
      'figures',
      [
        ['Q1', 'Q2', 'Q3'],
        ['12', '14', '9'],
        ['7', '30', '2'],
        ['4', '5', '6'],
      ],
    ],
    [
      'things',
      [
        ['Column1', 'Column2', 'Column3'],
        ['Blanket', '2024-03-12', 'Kenya'],
        ['Tent', '2024-04-02', 'Chad'],
        ['Rice', '2024-05-23', 'Niger'],
      ],
    ],
    [
      'places',
      [
        ['F1', 'F2'],
        ['El Paso', 'Texas'],
        ['Tucson', 'Arizona'],
        ['Brownsville', 'Texas'],
      ],
    ],
    [
      'a grid',
      [
        ['1', '2', '3'],
        ['x', 'o', 'x'],
        ['o', 'x', 'o'],
      ],
    ],
  ])('%s', async (_, rows) => {
    expect(await scanTable(rows)).toMatchObject({ verdict: 'pass', persons: 0 });
  });
});
