/** What a run reports does not depend on how many threads take part in it. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIST_CAPTIONS, listAsCsv, listed } from '../helpers/long-list.ts';
import { writePdf } from '../helpers/pdf-writer.ts';
import { writeXlsx } from '../helpers/xlsx-writer.ts';
import { writeZip } from '../helpers/zip-writer.ts';
import { amparo, root, temporaryFolder } from './command.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const FORMATS = ['json', 'ndjson', 'sarif', 'junit', 'html', 'markdown', 'github', 'gitlab', 'text'] as const;
const put = (name: string, data: string | Uint8Array): void => writeFileSync(join(folder.path, name), data);
const people = (from: number, count: number): string[][] =>
  Array.from({ length: count }, (_, i) => [...listed(from + i)]);

/** Large files and small ones, many formats, files inside files, and what cannot be read. */
beforeAll(() => {
  mkdirSync(join(folder.path, 'small'));
  cpSync(join(root, 'fixtures/incidents'), join(folder.path, 'incidents'), { recursive: true });
  cpSync(join(root, 'fixtures/readers'), join(folder.path, 'formats'), { recursive: true });
  // Somebody comes again, some rows hold more than their columns say, and the last ones hold line ends.
  const note = (row: number): string =>
    row % 4_973 === 0 ? `,"call ${listed(row + 7)[0]}${row > 40_000 ? '\n' : ' '}at home"` : '';
  put('large.csv', listAsCsv(60_000, 50_000, note));
  put('other.csv', listAsCsv(20_000, 1_000).replaceAll(',', ';'));
  const sheets = [1, 2, 3, 4].map((n) => ({
    name: `Part ${n}`,
    rows: [[...LIST_CAPTIONS], ...people(n * 400, 500)],
    ...(n === 3 && { state: 'hidden' as const }),
  }));
  const book = writeXlsx({ sheets });
  put('book.xlsx', book);
  put(
    'long.xlsx',
    writeXlsx({ sheets: [{ name: 'Long', rows: [[...LIST_CAPTIONS], ...people(0, 25_000)] }] }),
  );
  const lines = (page: number) =>
    people(page * 20, 20).map((cells, i) => ({ text: cells.join('   '), x: 40, y: 740 - i * 20 }));
  put('pages.pdf', writePdf(Array.from({ length: 64 }, (_, page) => ({ items: lines(page) }))));
  const inner = writeZip([
    { name: 'list.csv', data: listAsCsv(50) },
    { name: 'book.xlsx', data: book },
  ]);
  put('outer.zip', writeZip([{ name: 'inner.zip', data: inner }]));
  put('cut.zip', inner.subarray(0, 2_000));
  put('cut.pdf', writePdf([{ items: lines(0) }]).subarray(0, 300));
  put(
    'noise.bin',
    Uint8Array.from({ length: 5_000 }, (_, i) => (i * i * 31 + 7 * i) & 0xff),
  );
  for (let i = 0; i < 60; i++) put(`small/${i}.csv`, listAsCsv(1 + (i % 4)));
}, 120_000);

/** Without the time and what comes of it. */
const untimed = (report: string): string =>
  report
    .replace(/"(?:startedAt|durationMs|startTimeUtc|endTimeUtc)": ?[^,}\n]*/g, '')
    .replace(/ (?:timestamp|time)="[^"]*"/g, '')
    .replace(/(?:\b\d+ min )?\b[\d.,]+ s\b/g, '')
    .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d[\d:.]*Z?/g, '')
    // Lines are broken elsewhere when the time is longer.
    .replace(/\s+/g, ' ');

async function reports(jobs: number): Promise<Record<string, string>> {
  const name = (format: string) => `/report-${jobs}.${format}`;
  const outputs = FORMATS.flatMap((format) => ['--format', `${format}=${folder.path}${name(format)}`]);
  const inputs = ['incidents', 'formats', 'small', 'large.csv', 'other.csv', 'book.xlsx', 'pages.pdf'];
  const broken = ['outer.zip', 'cut.zip', 'cut.pdf', 'noise.bin'];
  const args = ['scan', ...inputs, ...broken, '--jobs', String(jobs), '--lang', 'en', ...outputs];
  const { status, stderr } = await amparo(args, { cwd: folder.path, within: 240_000 });
  expect([status, stderr]).toEqual([1, '']);
  return Object.fromEntries(
    FORMATS.map((format) => [format, untimed(readFileSync(`${folder.path}${name(format)}`, 'utf8'))]),
  );
}

test('every report is the same to the byte with one thread and with eight', async () => {
  const [one, eight] = [await reports(1), await reports(8)];
  for (const format of FORMATS) expect(eight[format] === one[format], format).toBe(true);
  // What is compared holds something.
  expect(one.json).toContain('"path": "large.csv"');
  expect(JSON.parse(readFileSync(join(folder.path, 'report-8.json'), 'utf8')).files.length).toBeGreaterThan(
    100,
  );
}, 480_000);

test.each(['large.csv', 'long.xlsx'])(
  'of one large file alone, too: %s',
  async (file) => {
    const run = async (jobs: string) => {
      const ran = await amparo(['scan', file, '--jobs', jobs, '--format', 'json'], { cwd: folder.path });
      return { ...ran, stdout: untimed(ran.stdout) };
    };
    const one = await run('1');
    expect(one).toMatchObject({ status: 1, stderr: '' });
    for (const jobs of ['2', '8']) expect((await run(jobs)).stdout === one.stdout, `${jobs} jobs`).toBe(true);
  },
  120_000,
);
