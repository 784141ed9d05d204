import { describe, expect, test } from 'vitest';
import { detailOf, isFine } from '../../../src/core/disclosure/details.ts';
import { builtinPolicy, scanBytes } from '../../../src/index.ts';

describe('what the HIPAA safe harbour lets stand', () => {
  test.each([
    ...['93701', '93701-1234', '937011234', '2138', '9370', 'SW1A 1AA', 'V6B 1A1', '06010'],
    // Three digits of 20,000 people or fewer by the census of 2000 must be 000.
    ...['036', '893', '036**', '89300', '82100', '821xx'],
  ])('not the postal code %s', (text) => expect(isFine('postcode', text)).toBe(true));
  test.each(['937', '937**', '937xx', '93700', '000', '00000', '100', 'NA', '', 'V6B', '937-', 'unknown'])(
    'the postal code %s',
    (text) => expect(isFine('postcode', text)).toBe(false),
  );
  test.each([
    '2024-03-12',
    '3/12/2024',
    '12 marzo 2024',
    'March 2024',
    '2024-03',
    '03/2024',
    'Mar-24',
    '20240312',
    '2023-12',
  ])('not the date %s', (text) => expect(isFine('date', text)).toBe(true));
  test.each(['2024', '2024.0', 'FY 2024', 'FY2024', '2023-2024', '2023-24', '2019–2021', '', 'unknown'])(
    'the date %s',
    (text) => expect(isFine('date', text)).toBe(false),
  );
  test.each([
    ['County', 'place'],
    ['City of residence', 'place'],
    ['Municipio', 'place'],
    ['State', undefined],
    ['Region', undefined],
    ['Entidad federativa', undefined],
  ])('places under %s: %s', (caption, expected) => expect(detailOf('place', caption)).toBe(expected));
});

/** Values of a column: two, or for each row by its number. */
type Values = readonly string[] | ((row: number) => string);

/** Every combination of values twelve times: the table is 12-anonymous, and names nobody. */
function patients(columns: Readonly<Record<string, Values>>): string {
  const captions = Object.keys(columns);
  const cell = (values: Values, row: number) =>
    typeof values === 'function' ? values(row) : values[row < 12 ? 0 : 1]!;
  const rows = Array.from({ length: 24 }, (_, row) =>
    captions.map((caption) => cell(columns[caption]!, row)).join(','),
  );
  return [captions.join(','), ...rows].join('\n');
}
const BASE = { Age: ['34', '41'], Sex: ['F', 'M'], Race: ['White', 'Black'], Diagnosis: ['E11.9', 'J45'] };

async function ruled(columns: Readonly<Record<string, Values>>, pack = 'health') {
  const policy = (await builtinPolicy(pack))!;
  const bytes = new TextEncoder().encode(patients(columns));
  const { rules, persons } = await scanBytes('patients.csv', bytes, { policy });
  return { persons, ids: rules.map(({ id }) => id), message: rules[0]?.message ?? '' };
}

describe('large tables of patients without names', () => {
  test.each<[string, Record<string, Values>]>([
    ['postal codes', { ZIP: ['93701', '93702'] }],
    ['postal codes of regions of few people', { 'ZIP code': ['036', '893'] }],
    ['counties', { County: ['Fresno', 'Kern'] }],
    ['days', { 'Admission date': ['2024-03-12', '2024-03-14'] }],
    ['months', { 'Admission date': ['2024-03', '2024-04'] }],
    ['links to charts', { Chart: (row) => `https://portal.example.org/chart/${9100 + row * 37}` }],
    ['enlaces', { 'Ver expediente': (row) => `www.example.org/exp?id=${row}` }],
    ['pictures', { Photo: (row) => `IMG_${2210 + row}.jpg` }],
    ['pictures in folders', { Foto: (row) => `fotos/caras/p-${row}.PNG` }],
    ['links to pictures', { Scan: (row) => `https://pacs.example.org/x/${row}/series 1.dcm` }],
  ])('block for %s', async (_, more) => {
    const { ids, persons } = await ruled({ ...BASE, ...more });
    expect(ids).toEqual(['patient-details']);
    expect(persons).toBe(24);
  });

  test.each<[string, Record<string, Values>]>([
    ['nothing of the kind', {}],
    ['a link to the source', { Source: () => 'https://data.example.org/asthma/2024' }],
    ['two links to guidelines', { Guideline: ['https://example.org/g/1', 'https://example.org/g/2'] }],
    ['first pages of sites', { Site: (row) => `https://clinic${row}.example.org` }],
    ['the icon of a group', { Icon: ['red.png', 'green.png'] }],
    ['names of reports', { Sheet: (row) => `batch-${row % 3}.csv` }],
    ['three digits', { ZIP: ['937', '900'] }],
    ['masked digits', { ZIP: ['937**', '900**'] }],
    ['states', { State: ['CA', 'NM'] }],
    ['years', { 'Admission year': ['2022', '2023'] }],
  ])('pass with %s', async (_, more) => expect((await ruled({ ...BASE, ...more })).ids).toEqual([]));

  test('a link is told as what it is', async () => {
    const { message } = await ruled({ ...BASE, Chart: (row) => `https://portal.example.org/chart/${row}` });
    expect(message).toContain('24 rows about single people give addresses of pages.');
    expect(message).toContain('Give instead: no addresses of pages.');
  });

  test('half of the rows: they alone are counted', async () => {
    const { ids, persons, message } = await ruled({ ...BASE, ZIP: ['93701', '937'] });
    expect([ids, persons]).toEqual([['patient-details'], 12]);
    expect(message).toContain('12 rows about single people give postal codes by more than three digits');
    expect(message).toContain('Give instead: the first three digits');
  });

  test('no other pack asks for it', async () =>
    expect((await ruled({ ...BASE, ZIP: ['93701', '93702'] }, 'confidential-population')).ids).toEqual([]));
});
