import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { biffBook, label } from '../helpers/biff-writer.ts';
import { writeZip } from '../helpers/zip-writer.ts';
import { scanJson, temporaryFolder } from './command.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** More rows than can be read in the time that the configuration allows. */
const long = biffBook([
  {
    name: 'S',
    records: Array.from({ length: 60_000 }, (_, i) => label(i, 0, `Case of Ilse Varga number ${i}`)),
  },
]);

const short = biffBook([{ name: 'S', records: [label(0, 0, 'Month'), label(1, 0, 'May')] }]);

beforeAll(() => {
  writeFileSync(join(folder.path, 'a.csv'), 'Month,Detained\nJanuary,120\n');
  // By its name nobody would take it for a workbook.
  writeFileSync(join(folder.path, 'b.dat'), long);
  writeFileSync(join(folder.path, 'c.zip'), writeZip([{ name: 'inner.xls', data: long }]));
  writeFileSync(join(folder.path, 'd.csv'), 'Month,Detained\nMay,80\n');
  writeFileSync(join(folder.path, 'config.yaml'), 'limits: {fileMs: 200}\n');
});

test('a legacy workbook that takes too long is stopped, and the run goes on', async () => {
  const args = ['a.csv', 'b.dat', 'c.zip', 'd.csv', '--config', 'config.yaml', '--jobs', '2'];
  const { report } = await scanJson(args, { cwd: folder.path, within: 60_000 });
  const outermost = report.files.filter(({ path }) => !path.includes('!'));
  expect(outermost.map(({ path }) => path)).toEqual(['a.csv', 'b.dat', 'c.zip', 'd.csv']);
  const codes = outermost.map(({ problems }) => problems.map(({ code }) => code));
  expect(codes[0]).toEqual([]);
  expect(codes[1]).toContain('timeout');
  expect(codes[3]).toEqual([]);
});

test('one on standard input is stopped as well, and one that is in order is read', async () => {
  const args = ['-', '--config', 'config.yaml', '--stdin-name', 'list.xls'];
  const stopped = await scanJson(args, { cwd: folder.path, within: 60_000, input: long });
  expect(stopped.report.files[0]?.problems.map(({ code }) => code)).toContain('timeout');
  expect(stopped.status).toBe(3);
  const read = await scanJson(['-'], { within: 60_000, input: short });
  expect(read.report.files.map(({ path, format, problems }) => [path, format, problems])).toEqual([
    ['-', 'xls', []],
  ]);
});
