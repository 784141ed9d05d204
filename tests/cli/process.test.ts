import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../../src/core/types.ts';

const bin = fileURLToPath(new URL('../../bin/amparo.js', import.meta.url));
const bundle = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const PEOPLE = [
  ['Ixchel Tzoc Caal', '1987-03-12', 'Guatemala', 'A918-273-645'],
  ['Tigist Abebe Worku', '1991-11-02', 'Ethiopia', 'A917-263-544'],
  ['Yusniel Perdomo Roque', '1979-06-30', 'Cuba', 'A216-283-501'],
];
const LEAK = `Detainee name,Date of birth,Citizenship,A-number\n${PEOPLE.map((row) => row.join(',')).join('\n')}\n`;
const COUNTS = 'Month,Detained\nJanuary,120\nFebruary,131\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amparo-process-'));
  mkdirSync(join(folder, 'clean'));
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'list.csv'), LEAK);
  writeFileSync(join(folder, 'clean/counts.csv'), COUNTS);
  writeFileSync(join(folder, 'clean/nothing.csv'), '');
  symlinkSync('.', join(folder, 'clean/loop'));
  writeFileSync(
    join(folder, 'noise.bin'),
    Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + 7 * i) & 0xff),
  );
  execFileSync('mkfifo', [join(folder, 'pipe')]);
});
/** A module is loaded into each thread: files with this name are read in one. */
const BED = `export default {
  id: 'shelter.bed', category: 'x-bed', about: { en: 'Bed', es: 'Cama' }, identifies: 'directly',
  finds: ['C-17-b'], ignores: ['C-17'],
  find(text) {
    const start = text.indexOf('C-17-b');
    return start < 0 ? [] : [{ start, end: start + 6, score: 0.8, because: ['shape'] }];
  },
};`;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function amparo(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    timeout: 30_000,
    // Node itself warns if both of the variables for colours are set.
    env: { ...process.env, LC_ALL: 'C', DEBUG: 'amparo', FORCE_COLOR: undefined },
  });
  return { status, stdout, stderr };
}

describe.skipIf(!existsSync(bundle))('what V8 made of the code', () => {
  const start = (home: string, more: NodeJS.ProcessEnv = {}) =>
    spawnSync(process.execPath, [bin, 'scan', 'clean'], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 30_000,
      env: { PATH: process.env.PATH, HOME: home, TMPDIR: folder, ...more },
    }).status;
  const all = (home: string) => readdirSync(home, { recursive: true, encoding: 'utf8' });
  const files = (home: string) =>
    all(home)
      .filter((path) => path.endsWith('.bin'))
      .map((path) => join(home, path));
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'amparo-home-'));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  test('is kept in the user’s own folder for such things, and nothing else is', () => {
    const before = readdirSync(folder);
    expect(start(home)).toBe(0);
    expect(readdirSync(folder)).toEqual(before);
    expect(files(home).length).toBeGreaterThan(1);
    expect(all(home).filter((path) => !/^\.cache(?:[\\/]amparo.*)?$/.test(path))).toEqual([]);
  });

  test('is used at the next start, and made anew where it is damaged', () => {
    start(home);
    const [one, ...others] = files(home) as [string, ...string[]];
    const times = () => files(home).map((path) => statSync(path).mtimeMs);
    const kept = times();
    expect(start(home)).toBe(0);
    expect(times()).toEqual(kept);
    const whole = readFileSync(one);
    writeFileSync(one, whole.subarray(0, 500));
    for (const other of others) {
      const bytes = readFileSync(other);
      // What a crash of the machine leaves of a file: a block that was never written.
      bytes.fill(0, bytes.length >> 1, (bytes.length >> 1) + 512);
      writeFileSync(other, bytes);
    }
    expect(start(home)).toBe(0);
    expect(readFileSync(one).length).toBeGreaterThan(500);
  });

  test('is neither read from a folder that others may write to nor kept there', () => {
    start(home);
    const parent = join(home, '.cache/amparo');
    chmodSync(parent, 0o777);
    for (const file of files(home)) writeFileSync(file, 'not what V8 made');
    expect(start(home)).toBe(0);
    expect(files(home).map((file) => readFileSync(file, 'utf8'))).toEqual(
      files(home).map(() => 'not what V8 made'),
    );
  });

  test('is not kept if Node is told so', () => {
    expect(start(home, { NODE_DISABLE_COMPILE_CACHE: '1' })).toBe(0);
    expect(all(home)).toEqual([]);
  });

  test.each(['', '/proc/none', '/nowhere'])('is not kept where there is no folder: %j', (none) => {
    expect(start(none)).toBe(0);
    expect(existsSync('/nowhere')).toBe(false);
  });
});

// `npm test` builds first; run by hand without a build there is nothing to start.
describe.skipIf(!existsSync(bundle))('the built command', () => {
  test.each([
    ['a list of people', ['scan', 'list.csv'], 1, /^✖ DO NOT PUBLISH\. This file would expose 3 people\./],
    ['counts, an empty file and a loop', ['scan', 'clean'], 0, /^✔ NOTHING FOUND\. Read whole: 2 files\./],
    ['an empty folder', ['scan', 'empty'], 0, /^○ NOTHING SCANNED\./],
    ['noise', ['scan', 'noise.bin'], 3, /^▲ NOT CLEARED\./],
    ['noise, allowed', ['scan', 'noise.bin', '--allow-incomplete'], 0, /--allow-incomplete/],
    ['a pipe', ['scan', 'pipe'], 3, /not a regular file/],
    ['all of it', ['scan'], 1, /^✖ DO NOT PUBLISH\. 1 of 5 files would expose 3 people\./],
    ['why', ['explain', 'list.csv'], 1, /us\.a-number, score/],
    ['the policy', ['policy', 'show', 'confidential-population'], 0, /8 CFR 208\.6/],
    ['the detectors', ['detectors', 'list'], 0, /^us\.a-number/m],
    ['the formats', ['formats'], 0, /^xlsx +Excel workbooks/m],
  ])('%s', (_, args, status, expected) => {
    const ran = amparo(args);
    expect(ran.stdout).toMatch(expected);
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status, stderr: '' });
  });

  test('standard input', () => {
    const { status, stdout } = amparo(['scan', '-', '--stdin-name', 'x.csv', '--format', 'json'], LEAK);
    const report = JSON.parse(stdout) as Report;
    expect([status, report.run.source, report.files[0]?.path]).toEqual([1, 'stdin', 'x.csv']);
  });

  test('no raw value anywhere', () => {
    for (const args of [
      ['scan', 'list.csv'],
      ['scan', '--format=json'],
      ['explain', 'list.csv'],
    ]) {
      const { stdout, stderr } = amparo(args);
      for (const value of PEOPLE.flat()) expect(stdout + stderr).not.toContain(value);
    }
  });

  test('one thread serves many files', () => {
    // By their names these are PDFs, which are always read in a thread.
    for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(folder, 'empty', `${name}.pdf`), COUNTS);
    const { status, stdout } = amparo(['scan', 'empty', '--jobs', '1']);
    for (const name of readdirSync(join(folder, 'empty'))) rmSync(join(folder, 'empty', name));
    expect([status, stdout.split('\n')[0]]).toEqual([0, expect.stringContaining('Read whole: 4 files')]);
  });

  test('no such path', () => {
    expect(amparo(['scan', 'nowhere'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('a current folder that was removed', () => {
    const script = `mkdir gone && cd gone && rmdir ../gone && exec '${process.execPath}' '${bin}' scan`;
    const { status, stderr } = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^amparo: The folder you are in is gone\./)]);
  });

  test('a reader that goes away changes no verdict', async () => {
    const child = spawn(process.execPath, [bin, 'scan', 'list.csv'], { cwd: folder });
    child.stdout.destroy();
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(1);
  });

  test('a pipe that a report goes to stays a pipe', () => {
    const scan = `'${process.execPath}' '${bin}' scan list.csv --format=json=out`;
    const script = `mkfifo out && { cat out > read & } && ${scan}; test $? = 1 && wait && test -p out`;
    expect(spawnSync('sh', ['-c', script], { cwd: folder }).status).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'read'), 'utf8')).verdict).toBe('block');
  });

  test('interrupted: status 130, no report', async () => {
    const child = spawn(process.execPath, [bin, 'scan', '-', '--format=json=report.json'], { cwd: folder });
    child.stdin.on('error', () => {});
    // More than a pipe holds: once it is written, the scan is under way.
    child.stdin.write('x'.repeat(1_000_000), () => child.kill('SIGINT'));
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(130);
    expect(readdirSync(folder).filter((name) => name.includes('report'))).toEqual([]);
  });
});

test('detectors of a user’s own, with and without code, work in threads', () => {
  mkdirSync(join(folder, 'own'));
  writeFileSync(join(folder, 'own/bed.mjs'), BED);
  writeFileSync(join(folder, 'own/letter.pdf'), 'Folio ALB-00318, duerme en la C-17-b desde ayer.\n');
  const folio = "{ id: shelter.folio, category: x-folio, about: Folio, patterns: ['ALB-\\d{5}']";
  const examples = 'finds: [ALB-00318], ignores: [ALB-318] }';
  writeFileSync(join(folder, 'own/rules.yaml'), `modules: bed.mjs\ndetectors: [${folio}, ${examples}]\n`);
  const { stdout, stderr } = amparo([
    'scan',
    '--config',
    'own/rules.yaml',
    '--format',
    'json',
    'own/letter.pdf',
  ]);
  expect(stderr).toBe('');
  const { files } = JSON.parse(stdout) as Report;
  expect(files[0]!.categories).toEqual({ 'x-bed': 1, 'x-folio': 1 });
});
