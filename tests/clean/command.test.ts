import {
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import * as library from '../../src/scan.ts';
import { run } from '../cli/stub.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'amparo-clean-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const api: Partial<Api> = {
  builtinPolicy: library.builtinPolicy,
  cleanFile: (file, options) => library.cleanFile(file, options as library.CleanOptions),
};
const clean = (...args: string[]) => run(['clean', ...args], { cwd: folder, api });
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

const schema = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/contract', `${name}.schema.json`), 'utf8'));
const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
ajv.addSchema(schema('report'));
const validate = ajv.compile(schema('clean'));
/** Where a report is not as its schema says. */
function faultsOf(report: unknown): string[] {
  return validate(report) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}

const CASES = `Name,Date of Birth,Nationality,A-Number\n${Array.from(
  { length: 30 },
  (_, i) =>
    `${['Ixchel Tzoc', 'Mamadou Bah', 'Rosa Quispe'][i % 3]},19${70 + i}-03-12,${['Guatemala', 'Guinea'][i % 2]},A${918_273_000 + i}`,
).join('\n')}\n`;

test('a copy is written with its plan and a report, and the original is as it was', async () => {
  write('cases.csv', CASES);
  utimesSync(join(folder, 'cases.csv'), 1_600_000_000, 1_600_000_000);
  const before = statSync(join(folder, 'cases.csv'));
  const { status, out, err } = await clean('cases.csv', '-o', 'safe.csv', '--report', 'report.json');
  expect([status, err]).toEqual([0, '']);
  expect(read('safe.csv').split('\r\n').slice(0, 2)).toEqual(['\ufeffNationality', 'Guatemala']);
  expect(out).toContain('left out: A Name');
  expect(out).toContain('Written: safe.csv');
  const report = JSON.parse(read('report.json'));
  expect([report.schema, report.written, report.scan.verdict]).toEqual(['amparo.clean/1', true, 'pass']);
  expect(faultsOf(report)).toEqual([]);
  for (const text of [out, read('report.json'), read('safe.csv.plan.yaml')])
    expect(text).not.toMatch(/Tzoc|Mamadou|918/);
  expect(read('cases.csv')).toBe(CASES);
  expect(statSync(join(folder, 'cases.csv')).mtimeMs).toBe(before.mtimeMs);
  expect(readdirSync(folder).sort()).toEqual(['cases.csv', 'report.json', 'safe.csv', 'safe.csv.plan.yaml']);
});

test('the plan that was written makes the same copy again', async () => {
  write('cases.csv', CASES);
  await clean('cases.csv', '-o', 'one.csv');
  const { status } = await clean('cases.csv', '-o', 'two.csv', '--plan', 'one.csv.plan.yaml');
  expect(status).toBe(0);
  expect(read('two.csv')).toBe(read('one.csv'));
});

test('a copy that would be stopped is not written', async () => {
  write('cases.csv', CASES);
  const columns = ['A', 'B', 'C', 'D'].map((column) => `      - { column: ${column}, do: keep }`).join('\n');
  write('all.yaml', `tables:\n  - table: 1\n    columns:\n${columns}\n`);
  const how = ['--plan', 'all.yaml', '--report', 'report.json'];
  const { status, out, err } = await clean('cases.csv', '-o', 'safe.xlsx', ...how);
  expect([status, out]).toEqual([1, '']);
  expect(err).toContain('would be stopped, so it was not written');
  expect(err).not.toMatch(/Tzoc|918/);
  const report = JSON.parse(read('report.json'));
  expect([report.written, report.scan.verdict, faultsOf(report)]).toEqual([false, 'block', []]);
  expect(faultsOf({ ...report, values: ['Tzoc'] })).not.toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(['all.yaml', 'cases.csv', 'report.json']);
});

test('a plan of another file is refused with the place, and nothing is written', async () => {
  write('cases.csv', CASES);
  write('plan.yaml', 'tables:\n  - table: 1\n    columns:\n      - { column: A, name: Beds, do: keep }\n');
  const english = await clean('cases.csv', '-o', 'safe.csv', '--plan', 'plan.yaml');
  expect(english.status).toBe(2);
  expect(english.err).toMatch(/plan\.yaml:4:\d+: the column has another caption/);
  const spanish = await clean('cases.csv', '-o', 'safe.csv', '--plan', 'plan.yaml', '--lang', 'es');
  expect(spanish.err).toContain('la columna tiene otro título');
  expect(readdirSync(folder).sort()).toEqual(['cases.csv', 'plan.yaml']);
});

test('the original is never written over, by whatever name', async () => {
  write('cases.csv', CASES);
  linkSync(join(folder, 'cases.csv'), join(folder, 'hard.csv'));
  symlinkSync(join(folder, 'cases.csv'), join(folder, 'soft.csv'));
  for (const out of ['cases.csv', './cases.csv', 'hard.csv', 'soft.csv']) {
    const { status, err } = await clean('cases.csv', '-o', out, '--force');
    expect([status, err]).toEqual([2, expect.stringContaining('never written over')]);
  }
  for (const option of ['--report', '--key-file'])
    expect((await clean('cases.csv', '-o', 'safe.csv', option, 'soft.csv')).status).toBe(2);
  write('x.csv.plan.yaml', CASES);
  expect((await clean('x.csv.plan.yaml', '-o', 'x.csv', '--force')).status).toBe(2);
  expect(read('cases.csv')).toBe(CASES);
});

test.each([
  ['into a folder that is not there', ['--report', 'none/report.json'], /Its folder is not there/],
  ['over a folder', ['--report', '.'], /It is a folder/],
  ['over a file', ['--report', 'there.json'], /there already/],
  ['over the copy', ['--report', 'safe.csv'], /written twice/],
  ['over the plan', ['--report', 'safe.csv.plan.yaml'], /written twice/],
  ['over the key', ['--report', 'key', '--key-file', './key'], /written twice/],
  ['nowhere', ['--report', ''], /it is empty/],
  ['of no plan', ['--plan', ''], /it is empty/],
  ['of a plan that is a folder', ['--plan', '.'], /It is a folder/],
])('a report %s is refused before anything is written', async (_, options, message) => {
  write('cases.csv', CASES);
  write('there.json', 'there');
  const { status, err } = await clean('cases.csv', '-o', 'safe.csv', ...options);
  expect([status, err]).toEqual([2, expect.stringMatching(message)]);
  expect(readdirSync(folder).sort()).toEqual(['cases.csv', 'there.json']);
});

test('another file is written over only if that is said', async () => {
  write('cases.csv', CASES);
  write('safe.csv', 'there');
  expect((await clean('cases.csv', '-o', 'safe.csv')).status).toBe(2);
  expect(read('safe.csv')).toBe('there');
  expect((await clean('cases.csv', '-o', 'safe.csv', '--force')).status).toBe(0);
  expect(read('safe.csv')).toContain('Nationality');
});

test.each([
  ['safe.odt', 'list.csv', 2, /ends with none of \.xlsx/],
  ['safe.csv', 'missing.csv', 2, /missing\.csv could not be read \(ENOENT\)\.\nIt is not there/],
  ['safe.csv', '', 2, /name of a file was expected, and it is empty/],
  ['safe.csv', '.', 2, /^amparo: \. could not be read \(EISDIR\)\.\nIt is a folder/],
  ['safe.csv', '/dev/null', 2, /\/dev\/null could not be read[\s\S]*a pipe/],
  ['', 'list.csv', 2, /it is empty/],
  [
    'none/safe.csv',
    'list.csv',
    2,
    /none\/safe\.csv could not be written \(ENOENT\)\.\nIts folder is not there/,
  ],
  ['list.csv/safe.csv', 'list.csv', 2, /Its folder is not there/],
  ['safe.csv', 'empty.csv', 3, /Nothing of the file/],
  ['safe.csv', 'noise.bin', 3, /Nothing of the file/],
])('no copy %s of %s: status %i', async (out, file, status, message) => {
  write('list.csv', 'Facility,Beds\nNorth,41\n');
  write('empty.csv', '');
  write(
    'noise.bin',
    Uint8Array.from({ length: 600 }, (_, i) => (i * 151 + 7) % 256),
  );
  const ran = await clean(file, '-o', out);
  expect([ran.status, ran.err]).toEqual([status, expect.stringMatching(message)]);
  expect(readdirSync(folder)).not.toContain(out);
});

test('a dry run shows the plan and writes nothing', async () => {
  write('cases.csv', CASES);
  const { status, out } = await clean('cases.csv', '-o', 'safe.csv', '--dry-run');
  expect(status).toBe(0);
  expect(out).toContain('- { column: B, name: "Date of Birth", do: year } # birth_date');
  expect(readdirSync(folder)).toEqual(['cases.csv']);
});

test('a key that is kept gives the same tokens again, for its owner alone', async () => {
  write('cases.csv', CASES);
  write('plan.yaml', 'tables:\n  - table: 1\n    columns:\n      - { column: A, do: token }\n');
  const made = async (out: string, ...more: string[]) => {
    const { status } = await clean('cases.csv', '-o', out, '--plan', 'plan.yaml', ...more);
    expect(status).toBe(0);
    return read(out);
  };
  const first = await made('1.csv', '--key-file', 'key');
  expect(statSync(join(folder, 'key')).mode & 0o077).toBe(0);
  expect(await made('2.csv', '--key-file', 'key')).toBe(first);
  expect(await made('3.csv')).not.toBe(first);
  write('short', 'abc');
  expect((await clean('cases.csv', '-o', '4.csv', '--key-file', 'short')).status).toBe(2);
});
