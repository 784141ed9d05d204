import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root, scanJson, temporaryFolder } from './command.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const COUNTS = 'Month,Detained\nJanuary,120\n';
const ROW = 'Ixchel Tzoc Perdomo,1987-03-12,Guatemala,A216-283-497\n';
/** Rows that are alike are read in no time, notes that differ are not. */
const noteRow = (_: unknown, i: number): string =>
  `Ixchel Tzoc Perdomo,1987-03-12,Guatemala,came with ${(i * 7919) % 100_003} and left after ${i} days for town ${i % 97}\n`;

/** A list that takes some seconds to read. */
function putLongList(path: string, rows: number): void {
  const file = openSync(path, 'w');
  writeSync(file, 'Name,Date of birth,Nationality,A-Number\n');
  const block = ROW.repeat(1000);
  for (let row = 0; row < rows; row += 1000) writeSync(file, block);
  closeSync(file);
}

beforeAll(() => {
  for (const name of ['slow', 'long']) mkdirSync(join(folder.path, name));
  writeFileSync(join(folder.path, 'slow/a.csv'), COUNTS);
  const rows = Array.from({ length: 150_000 }, noteRow);
  writeFileSync(join(folder.path, 'slow/b.csv'), `Name,Date of birth,Nationality,Notes\n${rows.join('')}`);
  writeFileSync(join(folder.path, 'slow/c.csv'), COUNTS);
  putLongList(join(folder.path, 'long/list.csv'), 6_000_000);
  writeFileSync(join(folder.path, 'config.yaml'), 'limits: {fileMs: 300}\n');
});

test.each(['1', '2'])(
  'time that is up is a problem of its file, and the run goes on (jobs %s)',
  async (jobs) => {
    const args = ['slow', '--config', 'config.yaml', '--jobs', jobs];
    const { status, report } = await scanJson(args, { cwd: folder.path, within: 30_000 });
    expect(report.files.map(({ path, problems }) => [path, problems.map(({ code }) => code)])).toEqual([
      ['slow/a.csv', []],
      ['slow/b.csv', ['timeout']],
      ['slow/c.csv', []],
    ]);
    // What was read before already blocks; what was not read can never be clean.
    expect([1, 3]).toContain(status);
  },
);

test.each(['SIGINT', 'SIGTERM'] as const)('%s leaves no half-written report', async (signal) => {
  const args = ['scan', 'long', '--format', 'json=report.json', '--format', 'text'];
  const child = spawn(process.execPath, [join(root, 'bin/amparo.js'), ...args], { cwd: folder.path });
  const ended = new Promise((resolve) => child.on('exit', (status, by) => resolve(status ?? by)));
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  // By then the list is being read, and it is not nearly through.
  setTimeout(() => child.kill(signal), 1500);
  // On a slow machine the program is not yet there to answer by itself.
  expect(signal === 'SIGINT' ? [130, 'SIGINT'] : ['SIGTERM']).toContain(await ended);
  expect(readdirSync(folder.path).filter((name) => name.includes('report'))).toEqual([]);
  expect(printed).toBe('');
});
