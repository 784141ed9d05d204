import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileEntry } from '../../src/core/types.ts';
import { rc4Cipher } from '../helpers/pdf-encrypt.ts';
import { writePdf } from '../helpers/pdf-writer.ts';
import { writeXlsx } from '../helpers/xlsx-writer.ts';
import { writeZip } from '../helpers/zip-writer.ts';
import { amparo, incidents, root, scanJson, temporaryFolder } from './command.ts';

type Library = typeof import('../../src/index.ts');

const MB = 1e6;
const LIST = [
  'Name,Date of birth,Nationality,A-Number',
  'Ixchel Tzoc,1987-03-12,Guatemala,A 216-283-497',
  'Fadumo Warsame,1991-11-02,Somalia,A216283500',
  'Yusniel Perdomo Roque,1979-06-30,Cuba,A216-283-501',
].join('\n');
const ROWS = LIST.split('\n').map((line) => line.split(','));
const COUNTS = 'Month,Detained\nJanuary,120\nFebruary,131\n';
const PLAIN_PDF = writePdf([{ items: [{ x: 72, y: 700, text: 'Detained by month' }] }]);

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** Writes a file below the temporary folder. */
function put(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(join(folder.path, path)), { recursive: true });
  writeFileSync(join(folder.path, path), data);
}

/** A file that is the same piece over and over, too large to be made in one go. */
function putRepeated(path: string, piece: string, size: number): void {
  const block = Buffer.from(piece.repeat(Math.ceil(MB / piece.length)));
  const file = openSync(join(folder.path, path), 'w');
  for (let written = 0; written < size; written += block.length) writeSync(file, block);
  closeSync(file);
}

function nested(depth: number, innermost: Uint8Array): Uint8Array {
  let inside = writeZip([{ name: 'list.csv', data: innermost }]);
  for (let level = 1; level < depth; level++)
    inside = writeZip([{ name: 'inner.zip', data: inside, method: 0 }]);
  return inside;
}

interface Case {
  readonly name: string;
  /** What is scanned, made by `make`. */
  readonly path: string;
  readonly make: () => string | Uint8Array;
  readonly status: 0 | 1 | 3;
  /** Codes of the problems of all entries, sorted, each once. */
  readonly problems: readonly string[];
  readonly persons?: number;
  readonly within?: number;
}

const zeros = new Uint8Array(10 * MB);
const pdfLeak = () => readFileSync(join(incidents, '2022-detention-statistics/leak/FY23_detentionStats.pdf'));
const CASES: readonly Case[] = [
  { name: 'an empty file', path: 'empty.csv', make: () => '', status: 0, problems: [] },
  { name: 'nothing but blanks', path: 'blank.txt', make: () => ' \n\t\r\n', status: 0, problems: [] },
  {
    name: 'binary noise',
    path: 'noise.bin',
    make: () => Uint8Array.from({ length: 50_000 }, (_, i) => (i * i * 31 + 7 * i + (i >> 3)) & 0xff),
    status: 3,
    problems: ['unknown-format'],
  },
  {
    name: 'noise named as a table',
    path: 'noise.csv',
    make: () => Uint8Array.from({ length: 50_000 }, (_, i) => (i * i * 31 + 7 * i + (i >> 3)) & 0xff),
    status: 3,
    problems: ['unknown-format'],
  },
  {
    name: 'a truncated archive that still shows its list',
    path: 'cut.zip',
    make: () =>
      writeZip([
        { name: 'list.csv', data: LIST },
        { name: 'more.csv', data: LIST },
      ]).subarray(0, -90),
    status: 1,
    problems: ['damaged'],
    persons: 3,
  },
  {
    name: 'a truncated archive of harmless files',
    path: 'cut-harmless.zip',
    make: () => writeZip([{ name: 'counts.csv', data: COUNTS }]).subarray(0, -40),
    status: 3,
    problems: ['damaged'],
  },
  {
    name: 'a truncated workbook',
    path: 'cut.xlsx',
    make: () => writeXlsx({ sheets: [{ name: 'S', rows: [['Month', 'Detained']] }] }).subarray(0, 900),
    status: 3,
    problems: ['damaged'],
  },
  {
    name: 'a PDF cut off in the middle',
    path: 'cut.pdf',
    make: () => pdfLeak().subarray(0, 60_000),
    status: 1,
    problems: ['damaged'],
  },
  {
    name: 'a PDF of nothing but its first line',
    path: 'head.pdf',
    make: () => '%PDF-1.7\n',
    status: 3,
    problems: ['damaged'],
  },
  {
    name: 'a PDF with noise in its middle',
    path: 'holes.pdf',
    make: () =>
      Uint8Array.from(pdfLeak(), (byte, i) => (i > 50_000 && i < 52_000 ? (byte * i * 7) & 0xff : byte)),
    status: 1,
    problems: ['damaged'],
  },
  {
    name: 'JSON with a million levels',
    path: 'deep.json',
    make: () => '['.repeat(1e6) + ']'.repeat(1e6),
    status: 3,
    problems: ['too-deep'],
  },
  {
    name: 'JSON with a million levels that never end',
    path: 'open.json',
    make: () => '{"a":'.repeat(1e6),
    status: 3,
    problems: ['damaged', 'too-deep'],
  },
  {
    name: 'HTML with a hundred thousand levels',
    path: 'deep.html',
    make: () => `<html><body>${'<div>'.repeat(1e5)}${'<table><tr><td>'.repeat(1e4)}x`,
    status: 0,
    problems: [],
  },
  {
    name: 'a table named as a workbook',
    path: 'list.xlsx',
    make: () => LIST,
    status: 1,
    problems: [],
    persons: 3,
  },
  {
    name: 'a workbook named as a table',
    path: 'book.csv',
    make: () => writeXlsx({ sheets: [{ name: 'S', state: 'hidden', rows: ROWS }] }),
    status: 1,
    problems: [],
    persons: 3,
  },
  { name: 'a PDF named as text', path: 'pdf.txt', make: () => PLAIN_PDF, status: 0, problems: [] },
  {
    name: 'a list of twelve archives, one in the other',
    path: 'nested.zip',
    make: () => nested(12, new TextEncoder().encode(LIST)),
    status: 3,
    problems: ['too-deep'],
  },
  {
    name: 'a list in eight archives, one in the other',
    path: 'nested-less.zip',
    make: () => nested(8, new TextEncoder().encode(LIST)),
    status: 1,
    problems: [],
    persons: 3,
  },
  {
    name: 'a bomb of zeros',
    path: 'bomb.zip',
    make: () => writeZip([{ name: 'zeros.csv', data: zeros }]),
    status: 3,
    problems: ['unknown-format'],
  },
  {
    name: 'a bomb of blanks',
    path: 'blanks.zip',
    make: () => writeZip([{ name: 'words.csv', data: `a,b\n"${' '.repeat(20 * MB)}` }]),
    status: 3,
    problems: ['ratio'],
  },
  {
    name: 'a bomb of archives of zeros',
    path: 'bombs.zip',
    make: () => {
      const inner = writeZip([{ name: 'zeros.csv', data: zeros }]);
      const many = writeZip(Array.from({ length: 5 }, (_, i) => ({ name: `${i}.zip`, data: inner })));
      return writeZip(Array.from({ length: 5 }, (_, i) => ({ name: `${i}.zip`, data: many })));
    },
    status: 3,
    problems: ['unknown-format'],
  },
  {
    name: 'a workbook of zeros',
    path: 'bomb.xlsx',
    make: () => {
      const xml = `<sheetData>${'<row/>'.repeat(5 * MB)}</sheetData>`;
      return writeXlsx({ sheets: [{ name: 'S', xml }] });
    },
    status: 3,
    problems: ['ratio'],
  },
  {
    name: 'an encrypted archive',
    path: 'locked.zip',
    make: () => writeZip([{ name: 'list.csv', data: LIST, flags: 1 }]),
    status: 3,
    problems: ['encrypted'],
  },
  {
    name: 'an encrypted PDF',
    path: 'locked.pdf',
    make: () =>
      writePdf(
        [{ items: [{ x: 72, y: 700, text: 'Ixchel Tzoc' }] }],
        {},
        {
          cipher: rc4Cipher({ user: 'secret', owner: 'secret' }),
        },
      ),
    status: 3,
    problems: ['encrypted'],
  },
  {
    name: 'an entry that points out of its archive',
    path: 'slip.zip',
    make: () => writeZip([{ name: '../../../../etc/cron.d/x.csv', data: COUNTS }]),
    status: 0,
    problems: [],
  },
];

describe('one bad file', () => {
  test.each(CASES)('$name', async ({ path, make, status, problems, persons, within = 30_000 }) => {
    put(path, make());
    const ran = await scanJson([path], { cwd: folder.path, within });
    const found = ran.report.files.flatMap((file) => file.problems);
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status, stderr: '' });
    expect([...new Set(found.map(({ code }) => code))].sort()).toEqual(problems);
    if (persons !== undefined) expect(ran.report.files[0]!.persons).toBe(persons);
    const top = ran.report.files[0]!;
    expect([top.path, ran.report.totals.files]).toEqual([path, 1]);
  });

  test('the words for it: one line that says what it is and what to do', async () => {
    put('words/deep.json', '['.repeat(1e6));
    const { status, stdout } = await amparo(['scan', 'words'], { cwd: folder.path });
    expect(status).toBe(3);
    expect(stdout).toMatch(/NOT CLEARED/);
    expect(stdout).toMatch(/nested too deeply to be read\. Unpack it/);
  });

  // 100 MB stands for the 500 MB that no test should take the time for: memory and time per byte are the same.
  test('a line of 100 MB', async () => {
    putRepeated('line.csv', `"${'some words '.repeat(90)}",`, 100 * MB);
    const ran = await scanJson(['line.csv'], { cwd: folder.path, within: 50_000 });
    rmSync(join(folder.path, 'line.csv'));
    expect([ran.status, ran.report.files[0]!.format, ran.report.totals.persons]).toEqual([0, 'csv', 0]);
  });
});

describe('what is no file', () => {
  test('no such path', async () => {
    const ran = await amparo(['scan', 'nowhere'], { cwd: folder.path });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(/No such file or folder:\n {2}nowhere\n/);
  });

  test('a folder without files', async () => {
    mkdirSync(join(folder.path, 'none/of/them'), { recursive: true });
    const { status, stdout, stderr } = await amparo(['scan', 'none'], { cwd: folder.path });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/NOTHING SCANNED/);
    expect((await scanJson(['none'], { cwd: folder.path })).report.files).toEqual([]);
  });

  test('links that lead in circles, out of the folder and nowhere', async () => {
    put('links/counts.csv', COUNTS);
    symlinkSync('.', join(folder.path, 'links/self'));
    symlinkSync('b', join(folder.path, 'links/a'));
    symlinkSync('a', join(folder.path, 'links/b'));
    symlinkSync('/', join(folder.path, 'links/out'));
    symlinkSync('gone', join(folder.path, 'links/nowhere'));
    const { status, report } = await scanJson(['links'], { cwd: folder.path });
    expect([status, report.files.map((file) => file.path)]).toEqual([0, ['links/counts.csv']]);
    expect(report.run.skipped).toEqual({ link: 5 });
  });

  test('pipes and devices are not waited for', async () => {
    mkdirSync(join(folder.path, 'pipes'));
    execFileSync('mkfifo', [join(folder.path, 'pipes/pipe.csv')]);
    const { status, report } = await scanJson(['pipes', '/dev/zero'], { cwd: folder.path, within: 10_000 });
    expect(status).toBe(3);
    expect(report.files.map(({ path, problems }) => [path, problems[0]?.code])).toEqual([
      ['pipes/pipe.csv', 'unreadable'],
      ['/dev/zero', 'unreadable'],
    ]);
  });

  test('a folder two hundred deep, names with newlines, quotes and emoji', async () => {
    const names = [
      'line\nbreak.csv',
      'emoji 🕊️.csv',
      '"quoted" \'one\'.csv',
      '\u202ecsv.exe',
      '-dash.csv',
      '$(x).csv',
    ];
    for (const name of names) put(`odd/${name}`, LIST);
    put(`odd/${'d/'.repeat(200)}list.csv`, LIST);
    const { status, report } = await scanJson(['odd'], { cwd: folder.path });
    expect([status, report.totals.files, report.totals.blocked]).toEqual([
      1,
      names.length + 1,
      names.length + 1,
    ]);
    const paths = report.files.map((file) => file.path);
    expect(paths).toEqual(expect.arrayContaining(names.map((name) => `odd/${name}`)));
    // On a terminal a name must not break lines or turn the text around.
    const { stdout } = await amparo(['scan', 'odd', '--format', 'text'], { cwd: folder.path });
    expect(stdout).not.toMatch(/\u202e/);
    expect(stdout).toContain('line\\u{a}break.csv');
  });

  test('a name that is not valid text', async () => {
    mkdirSync(join(folder.path, 'bytes'));
    const name = Buffer.concat([
      Buffer.from(join(folder.path, 'bytes/ni')),
      Buffer.from([0xf1, 0xff]),
      Buffer.from('os.csv'),
    ]);
    writeFileSync(name, LIST);
    const { status } = await scanJson(['bytes'], { cwd: folder.path });
    expect([1, 3]).toContain(status);
  });
});

describe('what may not be read', () => {
  // The superuser reads everything, so that the command is started as somebody else, from a place all may read.
  const NOBODY = 65534;
  const superuser = process.getuid?.() === 0;
  let copy: string;
  beforeAll(() => {
    copy = folder.path;
    chmodSync(copy, 0o755);
    put('closed/open.csv', COUNTS);
    put('closed/secret.csv', LIST);
    put('closed/inner/list.csv', LIST);
    chmodSync(join(copy, 'closed/secret.csv'), 0o000);
    chmodSync(join(copy, 'closed/inner'), 0o000);
    if (superuser)
      for (const part of ['bin', 'dist', 'package.json'])
        cpSync(join(root, part), join(copy, 'amparo', part), { recursive: true });
  });

  afterAll(() => chmodSync(join(copy, 'closed/inner'), 0o755));

  test('a folder and a file without permission: the rest is scanned, the gate stays shut', async () => {
    const ran = superuser
      ? await scanJson(['closed'], { cwd: copy, uid: NOBODY, from: join(copy, 'amparo') })
      : await scanJson(['closed'], { cwd: copy });
    expect(ran.status).toBe(3);
    expect(ran.report.files.map(({ path, verdict, problems }) => [path, verdict, problems[0]?.code])).toEqual(
      [
        ['closed/inner', 'incomplete', 'unreadable'],
        ['closed/open.csv', 'pass', undefined],
        ['closed/secret.csv', 'incomplete', 'unreadable'],
      ],
    );
    expect(JSON.stringify(ran.report)).toContain('no permission to read');
  });
});

describe('what changes while it is scanned', () => {
  async function scanWhile(name: string, change: () => void): Promise<FileEntry[]> {
    const { scanPaths } = (await import(join(root, 'dist/index.js'))) as Library;
    put(`${name}/a.csv`, COUNTS);
    put(`${name}/b.csv`, LIST.repeat(10));
    put(`${name}/c.csv`, COUNTS);
    const entries: FileEntry[] = [];
    for await (const entry of scanPaths([join(folder.path, name)])) {
      if (entries.length === 0) change();
      entries.push(entry);
    }
    return entries;
  }

  test('a file that is deleted is a problem, and the rest is scanned', async () => {
    const entries = await scanWhile('gone', () => rmSync(join(folder.path, 'gone/b.csv')));
    expect(entries.map(({ verdict, problems }) => [verdict, problems[0]?.code])).toEqual([
      ['pass', undefined],
      ['incomplete', 'unreadable'],
      ['pass', undefined],
    ]);
  });

  test('a folder that is deleted, too', async () => {
    const entries = await scanWhile('away', () => rmSync(join(folder.path, 'away'), { recursive: true }));
    expect(entries.map(({ verdict }) => verdict)).toEqual(['pass', 'incomplete', 'incomplete']);
  });
});
