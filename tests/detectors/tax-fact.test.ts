import { describe, expect, test } from 'vitest';
import { scanTable } from '../helpers/scan-table.ts';

const NAMES = ['Ixchel Tzoc Pérez', 'Dawit Gebremeskel', 'Nahid Rezayi', 'Wideline Désilus'];
const PLACES = ['Hidalgo County', 'Cameron County', 'Starr County', 'Willacy County'];
const AMOUNTS = ['45,210', '18,273', '9,412', '27,364'];
const FILERS = ['Single', 'Married filing jointly', 'Head of household', 'Single'];
const table = (captions: readonly string[], ...columns: readonly (readonly string[])[]) =>
  scanTable([captions, ...NAMES.map((_, i) => columns.map((column) => column[i]!))]);

describe('beside a name', () => {
  test.each([
    ['Taxpayer Name', 'Adjusted Gross Income', AMOUNTS],
    ['Name', 'AGI', AMOUNTS],
    ['Client', 'Filing Status', FILERS],
    ['Nombre', 'Ingreso bruto ajustado', AMOUNTS],
    ['Nombre', 'Estado civil tributario', ['Soltera', 'Casado', 'Jefe de familia', 'Soltero']],
  ])('%s, %s is confidential', async (name, caption, values) => {
    const { verdict, persons } = await table([name, caption], NAMES, values);
    expect([verdict, persons]).toEqual(['block', 4]);
  });
});

describe('is left alone', () => {
  test.each([
    ['by place', ['Name', 'AGI'], [PLACES, AMOUNTS]],
    ['by ZIP', ['ZIP', 'Returns', 'AGI'], [['78501', '78502', '78503', '78504'], AMOUNTS, AMOUNTS]],
    ['by kind of filer', ['Filing Status', 'Returns'], [FILERS, AMOUNTS]],
    [
      'of companies’ filings',
      ['Name', 'Filing Status'],
      [NAMES, ['Active', 'Active', 'Dissolved', 'Active']],
    ],
    [
      'of wages of staff',
      ['Name', 'Position', 'Wages'],
      [NAMES, ['Clerk', 'Judge', 'Clerk', 'Analyst'], AMOUNTS],
    ],
    ['of refunds nobody asked for', ['Name', 'Refund'], [NAMES, AMOUNTS]],
    [
      'of taxes on land',
      ['Owner', 'Tax Year', 'Balance Due'],
      [NAMES, ['2024', '2024', '2023', '2024'], AMOUNTS],
    ],
  ])('%s', async (_, captions, columns) => {
    expect((await table(captions, ...columns)).verdict).toBe('pass');
  });
});
