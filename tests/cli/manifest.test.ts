import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import { parseManifest } from '../../src/cli/manifest-text.ts';
import type { ScanOptions } from '../../src/scan.ts';
import * as library from '../../src/scan.ts';
import { writeXlsx } from '../helpers/xlsx-writer.ts';
import { run } from './stub.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'amparo-manifest-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const api: Partial<Api> = {
  scanPaths: (paths, options) =>
    library.scanPaths(
      paths.map((path) => resolve(folder, path)),
      options as ScanOptions,
    ),
  judgeRun: library.judgeRun,
  exitStatus: library.exitStatus,
  hasReview: library.hasReview,
  builtinPolicy: library.builtinPolicy,
  describePaths: library.describePaths,
};
const command = (...args: string[]) => run(args, { cwd: folder, api });
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const rules = (out: string) =>
  JSON.parse(out).files.flatMap((file: { rules: { id: string }[] }) => file.rules.map(({ id }) => id));

const ROWS = [
  ['Facility', 'Beds'],
  ['North', '41'],
];

test('what is there is written once, fits, and anything more does not', async () => {
  mkdirSync(join(folder, 'out'));
  write('out/beds.csv', 'Facility,Beds\nNorth,41\n');
  write(
    'out/book.xlsx',
    writeXlsx({
      sheets: [
        { name: 'Beds', rows: ROWS },
        { name: 'Old', rows: ROWS, state: 'hidden' },
      ],
    }),
  );
  expect((await command('manifest', 'init', 'out', '--manifest', 'out/amparo.publish.yaml')).status).toBe(0);
  const text = readFileSync(join(folder, 'out/amparo.publish.yaml'), 'utf8');
  expect(text).toContain('# hidden, and left out: "Old"');
  const found = await command('scan', 'out', '--format', 'json');
  expect([found.status, rules(found.out)]).toEqual([1, ['manifest.sheet']]);
  write('out/book.xlsx', writeXlsx({ sheets: [{ name: 'Beds', rows: ROWS }] }));
  expect((await command('scan', 'out')).status).toBe(0);
  write('out/more.txt', 'nothing');
  expect(rules((await command('scan', 'out', '--format', 'json')).out)).toEqual(['manifest.file']);
  const again = await command('manifest', 'init', 'out', '--manifest', 'out/amparo.publish.yaml');
  expect([again.status, again.err]).toEqual([2, expect.stringContaining('not written over')]);
  expect(readFileSync(join(folder, 'out/amparo.publish.yaml'), 'utf8')).toBe(text);
});

test('it is found beside the configuration, or named', async () => {
  mkdirSync(join(folder, 'conf'));
  write('a.csv', 'Facility,Beds\nNorth,41\n');
  write('conf/amparo.config.yaml', 'strict: true\n');
  write('conf/amparo.publish.yaml', 'files: []\n');
  write('other.yaml', 'files:\n  - path: a.csv\n');
  expect((await command('scan', 'a.csv')).status).toBe(0);
  expect((await command('scan', 'a.csv', '--config', 'conf/amparo.config.yaml')).status).toBe(1);
  expect((await command('scan', 'a.csv', '--manifest', 'other.yaml')).status).toBe(0);
  expect((await command('scan', 'a.csv', '--manifest', 'none.yaml')).status).toBe(2);
});

test('people beyond those meant block, whoever they are', async () => {
  write('people.csv', 'Name,Date of birth\nIxchel Tzoc,1987-03-12\nBogdan Ionescu,1990-11-25\n');
  write('amparo.publish.yaml', 'persons: 1\nfiles:\n  - path: people.csv\n');
  const { status, out } = await command('scan', 'people.csv', '--format', 'json');
  expect(status).toBe(1);
  expect(rules(out)).toContain('manifest.persons');
  expect(JSON.stringify(out)).not.toMatch(/Ixchel|Bogdan/);
});

test.each([
  ['files:\n  - path: a.csv\n    colums: [A]\n', '3:5', /did you mean "columns"/],
  ['file: []\n', '1:1', /"files" is missing/],
  ['persons: -1\nfiles: []\n', '1:1', /0 or more/],
  ['files:\n  - path: a.csv\n    rows: many\n', '3:5', /a number of rows, or a range/],
  ['files:\n  - sheets: []\n', '2:5', /"files\[1\]\.path" is missing/],
  ['files:\n  - path: a\n    sheets:\n      - hidden: 3\n        name: x\n', '4:9', /true or false/],
  ['files: [', '1', /./],
])('faults are told with their place: %j', (text, place, message) => {
  const parsed = parseManifest(text);
  const [fault] = 'faults' in parsed ? parsed.faults : [];
  expect(`${fault?.line}:${fault?.column}`).toMatch(new RegExp(`^${place}`));
  expect(fault?.message.en).toMatch(message);
});

test('a manifest that is understood', () => {
  const text = 'files:\n  - path: a.csv\n    rows: 2-41\n    columns: [Name, 2024]\n    persons: 3\n';
  expect(parseManifest(text)).toEqual({
    manifest: { files: [{ path: 'a.csv', rows: [2, 41], columns: ['Name', '2024'], persons: 3 }] },
  });
});
