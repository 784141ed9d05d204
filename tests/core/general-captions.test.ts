import { describe, expect, test } from 'vitest';
import { scanTable } from '../helpers/scan-table.ts';

/** Captions that say no more of numbers than that they are some: the values tell whose, beside people. */

const NAMES = ['Ixchel Tzoc Pérez', 'Dawit Gebremeskel', 'Nahid Rezayi', 'Wideline Désilus'];
const NUMBERS = {
  'A-numbers': ['A201-918-273', 'A209-182-736', 'A091-827-364', 'A218-273-645'],
  'receipt numbers': ['IOE0918273641', 'IOE0918273642', 'EAC2290150934', 'WAC2190350718'],
  'Honduran numbers': ['0801-1987-09182', '0501-1991-09183', '1807-2003-00918', '0101-1979-00273'],
  'Brazilian numbers': ['918.273.640-50', '827.364.509-65', '091.827.364-13', '263.936.176-75'],
  'social security numbers': ['899-41-7263', '877-62-1934', '866-31-7249', '855-27-1946'],
} as const;
const GENERAL = [
  'ID',
  'Case Number',
  'Record ID',
  'Number',
  'Code',
  'Folio',
  'Registro',
  'Reference',
  'No. de expediente',
];

describe.each(Object.entries(NUMBERS))('%s', (_, values) => {
  test.each([...GENERAL, 'National ID', 'Person ID', ''])('beside names under "%s"', async (caption) => {
    const { verdict, persons } = await scanTable([
      ['Name', caption, 'Notes'],
      ...NAMES.map((name, i) => [name, values[i]!, 'x']),
    ]);
    expect({ verdict, persons }).toEqual({ verdict: 'block', persons: 4 });
  });
});

test('identity numbers of many countries stand in one column', async () => {
  const values = ['0801-1987-09182', 'V-19827364', '41827365', '1.091.827.364'];
  for (const caption of [
    'National ID',
    'Foreign ID',
    'Documento de identidad',
    'Cédula',
    'Nimewo idantite',
  ]) {
    const { verdict, categories } = await scanTable([
      ['Name', caption],
      ...NAMES.map((name, i) => [name, values[i]!]),
    ]);
    expect([caption, verdict, categories.national_id]).toEqual([caption, 'block', 4]);
  }
});

describe('leaves alone', () => {
  const four = (...columns: readonly (readonly string[])[]) =>
    [0, 1, 2, 3].map((i) => columns.map((column) => column[i]!));

  test.each([
    [
      'products',
      ['Code', 'Item'],
      four(['A91827364', 'A91827365', 'A91827366', 'A91827367'], ['Mug', 'Hose', 'Lamp', 'Desk']),
    ],
    [
      'cases of a city',
      ['Case ID', 'Category'],
      four(['918273645', '918273646', '827364591', '827364590'], ['Noise', 'Pothole', 'Graffiti', 'Noise']),
    ],
    [
      'licences to practise',
      ['Nombre', 'Cédula profesional'],
      four(NAMES, ['9182736', '8273645', '7364518', '6451827']),
    ],
    [
      'licensed people',
      ['Licensee Name', 'License Number'],
      four(NAMES, ['9182736', '8273645', '7364518', '6451827']),
    ],
    ['players', ['Player', 'ID'], four(NAMES, ['918273', '827364', '736451', '645182'])],
    [
      'parcels',
      ['Parcel Number', 'Owner Type'],
      four(['899-41-7263', '877-62-1934', '866-31-7249', '855-27-1946'], ['city', 'city', 'county', 'state']),
    ],
    [
      'documents',
      ['Documento', 'Fecha'],
      four(
        ['9182736', '8273645', '7364518', '6451827'],
        ['2026-03-12', '2026-03-13', '2026-03-14', '2026-03-15'],
      ),
    ],
    [
      'restaurants',
      ['Name', 'Cuisine', 'Address', 'Phone'],
      four(
        ['El Mesón', 'Taj Palace', 'Chez Fonfon', 'El Mesón'],
        ['Mexican', 'Indian', 'Haitian', 'Mexican'],
        ['918 Wren Ave', '827 Wren Ave', '736 Wren Ave', '645 Wren Ave'],
        ['956-321-9182', '956-321-8273', '956-321-7364', '956-321-6451'],
      ),
    ],
  ] as const)('%s', async (_, captions, rows) => {
    const { verdict } = await scanTable([captions, ...rows]);
    expect(verdict).toBe('pass');
  });
});
