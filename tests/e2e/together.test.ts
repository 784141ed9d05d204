import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { biffBook, label } from '../helpers/biff-writer.ts';
import { scanJson, temporaryFolder } from './command.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const NAMES = ['Ixchel Tzoc Ajanel', 'José Núñez Vega', 'Linh Nguyen', 'Bogdan Ionescu', 'Grace Wanjiru'];
const FROM = ['Guatemala', 'Honduras', 'Vietnam', 'Romania', 'Kenya'];
const rows = (head: string, values: readonly string[]): string[][] => [
  ['Case ID', head],
  ...values.map((value, i) => [`P${4711 + i * 131}`, value]),
];

test('two files that are harmless alone block together, also if one is read in a thread', async () => {
  const csv = rows('Name', NAMES).map((row) => `${row.join(',')}\n`);
  writeFileSync(join(folder.path, 'a.csv'), csv.join(''));
  const records = rows('Nationality', FROM).flatMap((row, y) => row.map((text, x) => label(y, x, text)));
  writeFileSync(join(folder.path, 'b.xls'), biffBook([{ name: 'S', records }]));
  const alone = await scanJson([folder.path]);
  expect(alone.report.files.map(({ persons }) => persons)).toEqual([0, 0]);
  const { status, report } = await scanJson(['--together', folder.path]);
  expect(status).toBe(1);
  expect(report.totals).toMatchObject({ blocked: 2, persons: 10 });
  for (const { rules } of report.files)
    expect(rules.map(({ id }) => id)).toEqual(['identified-person', 'joined-files']);
}, 60_000);
