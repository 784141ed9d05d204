import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as library from '../../src/index.ts';
import { writeXlsx } from '../helpers/xlsx-writer.ts';
import { writeZip } from '../helpers/zip-writer.ts';
import { run } from './stub.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'amparo-since-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const api = {
  scanPaths: library.scanPaths as never,
  judgeRun: library.judgeRun,
  exitStatus: library.exitStatus,
  hasReview: library.hasReview,
  builtinPolicy: library.builtinPolicy,
};
const scan = (...args: string[]) =>
  run(['scan', join(folder, 'in'), '--approvals', join(folder, 'none.yaml'), ...args], { cwd: folder, api });
const write = (name: string, content: string | Uint8Array) =>
  writeFileSync(join(folder, 'in', name), content);

const PEOPLE = ['Ixchel Tzoc,1987-03-12', 'Bogdan Ionescu,1990-11-25', 'Amina Yusuf,1979-06-30'];
const list = (count: number) => `Name,Date of birth\n${PEOPLE.slice(0, count).join('\n')}\n`;

test('only what is new is shown and counts; what is grave counts always', async () => {
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'none.yaml'), 'approvals: []\n');
  write('old.csv', list(2));
  write('old.zip', writeZip([{ name: 'list.csv', data: list(2) }]));
  write('beds.csv', 'Facility,Beds\nNorth,41\n');
  expect((await scan('--format', 'json=former.json')).status).toBe(1);
  const known = await scan('--since', 'former.json', '--format', 'json');
  const report = JSON.parse(known.out);
  expect([known.status, report.verdict]).toEqual([0, 'pass']);
  expect(report.run).toMatchObject({ skipped: { known: 2 }, flags: ['since'] });
  expect(report.files.map(({ path }: { path: string }) => path)).toEqual([join(folder, 'in/beds.csv')]);
  expect((await scan('--since', 'former.json')).out).toContain('2 files of which the former report told all');

  write('new.csv', list(1));
  const added = JSON.parse((await scan('--since', 'former.json', '--format', 'json')).out);
  expect([added.verdict, added.totals.blocked]).toEqual(['block', 1]);
  rmSync(join(folder, 'in/new.csv'));
  write('old.zip', writeZip([{ name: 'list.csv', data: list(3) }]));
  expect((await scan('--since', 'former.json')).status).toBe(1);
  rmSync(join(folder, 'in/old.zip'));

  const rows = list(2)
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  write(
    'hidden.xlsx',
    writeXlsx({
      sheets: [
        { name: 'Beds', rows: [['Beds']] },
        { name: 'Old', rows, state: 'hidden' },
      ],
    }),
  );
  await scan('--format', 'json=former.json');
  const grave = JSON.parse((await scan('--since', 'former.json', '--format', 'json')).out);
  expect(grave.files.map(({ path }: { path: string }) => path.replace(/.*\//, ''))).toEqual([
    'beds.csv',
    'hidden.xlsx',
  ]);
  expect(readFileSync(join(folder, 'former.json'), 'utf8')).not.toContain('Tzoc');
});

test.each(['', '[]', '{"schema":"amparo.compare/1"}', 'Name,SSN\nIxchel Tzoc,536-22-8145\n'])(
  '%j is no former report',
  async (text) => {
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'none.yaml'), 'approvals: []\n');
    writeFileSync(join(folder, 'former.json'), text);
    const ran = await scan('--since', 'former.json');
    expect([ran.status, ran.err]).toEqual([2, expect.stringContaining('is no JSON report')]);
    expect(ran.err).not.toContain('Tzoc');
    expect((await scan('--since', 'missing.json')).status).toBe(2);
  },
);
