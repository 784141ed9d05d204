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

describe('figures that nothing else tells', () => {
  const FIGURES = ['91827364', '30518272', '75273641', '17364508'];
  const BIRTHS = ['03/12/1987', '07/04/1991', '11/30/1979', '09/18/1968'];
  const table = (caption: string, figures: readonly string[], ...more: readonly (readonly string[])[]) =>
    scanTable([
      ['Name', caption, ...more.map((column) => column[0]!)],
      ...NAMES.map((name, i) => [name, figures[i]!, ...more.map((column) => column[i + 1]!)]),
    ]);

  test.each(['ID Number', 'ID_NUM', 'Document Number', 'Document No.', 'Doc No'])(
    'under "%s"',
    async (caption) => {
      expect((await table(caption, FIGURES)).categories.national_id).toBe(4);
      const inOrder = [...FIGURES].sort();
      const numbered = FIGURES.map((_, i) => String(20240311 + i));
      expect((await table(caption, numbered)).verdict).toBe('pass');
      expect(
        (
          await table(
            caption,
            FIGURES.map((figure) => figure.slice(4)),
          )
        ).verdict,
      ).toBe('pass');
      expect(
        (
          await table(
            caption,
            FIGURES.map((figure) => `2024${figure.slice(4)}`),
          )
        ).verdict,
      ).toBe('pass');
      const five = [...inOrder, '99182736'];
      const rows = [...NAMES, 'Oksana Hrytsenko'].map((name, i) => [name, five[i]!]);
      expect((await scanTable([['Name', caption], ...rows])).verdict).toBe('pass');
    },
  );

  test.each(['ID', 'Id'])('under "%s" only beside what is private', async (caption) => {
    expect((await table(caption, FIGURES)).verdict).toBe('pass');
    expect((await table(caption, FIGURES, ['DOB', ...BIRTHS])).categories.national_id).toBe(4);
    expect(
      (await table(caption, ['1', '2', '3', '4'], ['DOB', ...BIRTHS])).categories.national_id,
    ).toBeUndefined();
  });

  test.each(['License Number', 'License No.', 'License #', 'No. de licencia', 'Número de licencia'])(
    'under "%s" only beside what is private',
    async (caption) => {
      expect((await table(caption, FIGURES)).verdict).toBe('pass');
      expect((await table(caption, FIGURES, ['DOB', ...BIRTHS])).categories.driver_license).toBe(4);
      const noNumbers = ['Class C', 'Class A', 'none', 'Class C'];
      expect((await table(caption, noNumbers, ['DOB', ...BIRTHS])).categories.driver_license).toBeUndefined();
    },
  );

  test('of people in public roles', async () => {
    const teams = ['Team', 'Rayos', 'Rayos', 'Lobos', 'Lobos'];
    expect((await table('Document Number', FIGURES, teams)).verdict).toBe('pass');
  });
});

describe('days of hearings', () => {
  const DAYS = ['03/12/2027 9:30 AM', '04/18/2027 8:30 AM', '05/22/2027 1:00 PM', '06/08/2027 9:30 AM'];
  const list = (captions: readonly string[], ...more: readonly (readonly string[])[]) =>
    scanTable([captions, ...NAMES.map((name, i) => [name, DAYS[i]!, ...more.map((column) => column[i]!)])]);
  const JUDGES = ['Ortiz', 'Lee', 'Ortiz', 'Smith'];

  test.each([
    ['Name', 'Hearing Date', 'Immigration Judge'],
    ['Name', 'Next Hearing', 'IJ'],
    ['Nombre', 'Fecha de audiencia', 'Juez de inmigración'],
    ['Nombre', 'Próxima audiencia', 'Corte de inmigración'],
    ['Non', 'Dat odyans', 'Tribinal imigrasyon'],
  ])('%s, %s, %s', async (...captions) => {
    const { verdict, categories } = await list(captions, JUDGES);
    expect([verdict, categories.case_number]).toEqual(['block', 4]);
  });

  test.each([
    ['Name', 'Hearing Date', 'Judge'],
    ['Applicant', 'Hearing Date', 'Zoning district'],
    ['Nombre', 'Fecha de audiencia', 'Juzgado'],
  ])('of any court are no more than public: %s, %s, %s', async (...captions) => {
    expect((await list(captions, JUDGES)).categories.case_number).toBeUndefined();
  });
});

describe('names of files', () => {
  const list = (caption: string, names: readonly string[]) =>
    scanTable([[caption, 'Size'], ...names.map((name) => [name, '12'])]);

  test.each(['File', 'File Name', 'Path', 'Archivo'])('under "%s" tell by themselves', async (caption) => {
    const names = ['A219334105_I-589.pdf', '1988-03-14-A219334106.pdf', 'IOE0918273646.pdf'];
    expect((await list(caption, names)).persons).toBe(3);
  });

  test.each([
    ['dates and counters', ['2024-03-11-0042.pdf', 'IMG_20240311_182736.jpg', 'scan 0918273.pdf']],
    ['titles', ['Maria Ortiz report.pdf', 'John Smith v. City.docx', 'Annual report 2024.pdf']],
    ['versions', ['main.91827364.js', 'v2.14.0-A219.zip', 'lib-2024.03.11.tar.gz']],
  ])('are no more than %s', async (_, names) => {
    expect((await list('File Name', names)).verdict).toBe('pass');
  });
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
