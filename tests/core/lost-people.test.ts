import { describe, expect, test } from 'vitest';
import { CompiledPolicy } from '../../src/core/judge.ts';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import { memorySource } from '../../src/core/memory-source.ts';
import { scanFile } from '../../src/core/scan.ts';
import type { Embedded, FileEntry, Probe, Reader, TextBlock, Unit } from '../../src/core/types.ts';
import { judgeRun } from '../../src/core/verdict.ts';
import { DEFAULT_POLICY } from '../../src/index.ts';
import { builtinEngine } from '../../src/registry.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { scanTable, scanUnits } from '../helpers/scan-table.ts';

/** People who were read and then lost on their way to the verdict. */

const P = [
  ['Ixchel Tzoc Pérez', '1987-03-12', 'Guatemala'],
  ['Dawit Gebremeskel', '1990-11-02', 'Eritrea'],
  ['Nahid Rezayi', '1979-07-30', 'Afghanistan'],
  ['Wideline Désilus', '2001-01-19', 'Haiti'],
] as const;

function text(words: string, visibility: TextBlock['visibility'] = 'visible'): TextBlock {
  return { kind: 'text', part: 'text', text: words, visibility, locate: () => ({ locator: 'here' }) };
}

async function scanWith(reader: Reader, signal = new AbortController().signal): Promise<FileEntry[]> {
  const kit = {
    engine: builtinEngine(),
    policy: new CompiledPolicy(DEFAULT_POLICY),
    secret: [1, 2] as const,
    limits: DEFAULT_LIMITS,
    platform: nodePlatform,
    lang: 'en' as const,
    maxFindings: 100,
    pickReader: async () => ({ reader, probe: {} as Probe }),
  };
  return scanFile(memorySource('outer.zip', new Uint8Array(1)), 'outer.zip', kit, signal);
}

test('a container keeps its own entry, and its verdict, however many files it holds', async () => {
  const last = 10_050;
  const reader: Reader = {
    id: 'test',
    extensions: [],
    about: { name: { en: '', es: '' }, reads: { en: '', es: '' } },
    recognise: () => 1,
    async *read(source): AsyncIterable<Unit> {
      if (source.name === 'outer.zip') {
        for (let i = 0; i <= last; i++) {
          yield {
            kind: 'file',
            visibility: 'visible',
            source: memorySource(`f${i}`, new Uint8Array(1)),
          } satisfies Embedded;
        }
      } else if (source.name === `f${last}`) {
        yield text('Dawit Gebremeskel was born on November 2, 1990.');
      }
    },
  };
  const entries = await scanWith(reader);
  expect(entries[0]!.path).toBe('outer.zip');
  expect(entries[0]!.verdict).toBe('block');
  expect(judgeRun(entries)).toMatchObject({ verdict: 'block', totals: { files: 1, blocked: 1, persons: 1 } });
});

test('a reader that ends by itself when the time is up has not read the file whole', async () => {
  const time = new AbortController();
  const reader: Reader = {
    id: 'test',
    extensions: [],
    about: { name: { en: '', es: '' }, reads: { en: '', es: '' } },
    recognise: () => 1,
    // biome-ignore lint/correctness/useYield: a reader that gives nothing is what is tested
    async *read() {
      time.abort();
    },
  };
  const [entry] = await scanWith(reader, time.signal);
  expect(entry!.verdict).toBe('incomplete');
  expect(entry!.problems.map((problem) => problem.code)).toEqual(['timeout']);
});

test('rows without a name stay people when their remarks hold facts of their own', async () => {
  const rows = P.map(([, born, country]) => [born, country, 'granted asylum; call (202) 555-0143']);
  const entry = await scanTable([['DOB', 'Citizenship', 'Remarks'], ...rows]);
  expect(entry.persons).toBe(4);
  expect(entry.categories).toMatchObject({ birth_date: 4, nationality: 4 });
});

test.each(['Title', 'Subject', 'Link'])(
  'a story about somebody is read under the caption %s',
  async (caption) => {
    const rows = P.map(([name, born], i) => [
      String(i),
      `Call from ${name}, born on ${born}, who asks what to bring to the hearing`,
    ]);
    const entry = await scanTable([['Ticket', caption], ...rows]);
    expect(entry.verdict).toBe('block');
    expect(entry.persons).toBe(4);
  },
);

test.each([
  ['Mr', 'Mrs', 'Ms', 'Mr.'],
  ['Sr.', 'Sra.', 'Srta.', 'Sr'],
  ['M.', 'Mme', 'Mlle', 'M'],
])('a column of %s, %s … makes nobody an official', async (...titles) => {
  const rows = P.map((person, i) => [titles[i]!, ...person]);
  const entry = await scanTable([['Title', 'Name', 'DOB', 'Nationality'], ...rows]);
  expect(entry.verdict).toBe('block');
  expect(entry.persons).toBe(4);
});

test('a column of offices does', async () => {
  const rows = P.map((person) => ['Deputy Secretary', ...person]);
  expect((await scanTable([['Title', 'Name', 'DOB', 'Nationality'], ...rows])).verdict).toBe('review');
});

test('two people in one remark each have their own birth date', async () => {
  const remark =
    'Dawit Gebremeskel, born on March 12, 1987, and Nahid Rezayi, born on June 3, 1990, were moved.';
  const entry = await scanTable([
    ['Month', 'Remarks'],
    ['January', remark],
  ]);
  expect(entry.verdict).toBe('block');
  expect(entry.persons).toBe(2);
});

describe('texts', () => {
  const filler = (length: number) =>
    text(`${'The office looked at the file again. '.repeat(60)}`.slice(0, length));
  const lengths = Array.from({ length: 12 }, (_, i) => 1_700 + i * 40);

  test.each(lengths)('a name and a birth date meet after %i other characters', async (length) => {
    const units = [
      filler(length),
      text('The applicant is Dawit Gebremeskel.'),
      text('He came with his brother and asked for an interpreter at the gate.'),
      text('He was born on November 2, 1990.'),
    ];
    const entry = await scanUnits(units);
    expect(entry.verdict).toBe('block');
    expect(entry.persons).toBe(1);
    expect(entry.categories).toEqual({ name: 1, birth_date: 1 });
  });

  test('a list over many pages loses nobody and counts nobody twice', async () => {
    const given = [
      'Dawit',
      'Nahid',
      'Ixchel',
      'Wideline',
      'Yusniel',
      'Tigist',
      'Oksana',
      'Thiago',
      'Ngozi',
      'Kervens',
    ];
    const family = [
      'Tzoc',
      'Rezayi',
      'Caal',
      'Perdomo',
      'Worku',
      'Okonkwo',
      'Etienne',
      'Kovalchuk',
      'Diallo',
      'Cardozo',
    ];
    const units = given.flatMap((first, i) =>
      family.flatMap((last, j) => [
        text(`Name: ${first} ${last}`),
        text(`Born on ${i + 11} March ${1960 + j}.`),
      ]),
    );
    const entry = await scanUnits(units);
    expect(entry.categories).toEqual({ name: 100, birth_date: 100 });
    expect(entry.persons).toBe(100);
    expect(entry.rules.map(({ id, persons }) => [id, persons])).toEqual([['identified-in-text', 100]]);
  });

  test('a story about somebody is read in a property that names something else', async () => {
    const words = 'Notes on Dawit Gebremeskel, who was born on November 2, 1990 and waits for his hearing';
    const entry = await scanUnits([{ ...text(words, 'property'), header: 'Title' }]);
    expect(entry.verdict).toBe('block');
  });

  test('what is said of a name past a comment belongs to it', async () => {
    const units = [
      text('The applicant is Dawit Gebremeskel.'),
      text('looks fine', 'markup-comment'),
      text('He was born on November 2, 1990.'),
    ];
    expect((await scanUnits(units)).verdict).toBe('block');
  });
});

describe('bare names one under the other', () => {
  const names = P.map(([name]) => name);
  test.each<[string, string, string[], string]>([
    ['under a protected heading', 'Persons granted asylum in May', names, 'block'],
    ['numbered', 'Demandeurs d’asile reconnus', names.map((name, i) => `${i + 1}. ${name}`), 'block'],
    ['as speakers', 'Panel speakers', names, 'pass'],
    ['two of them', 'Persons granted asylum in May', names.slice(0, 2), 'pass'],
  ])('%s', async (_, heading, lines, verdict) => {
    const one = await scanUnits([text(`${heading}\n\n${lines.join('\n')}`)]);
    const each = await scanUnits([text(heading), ...lines.map((line) => text(line))]);
    expect([one.verdict, each.verdict]).toEqual([verdict, verdict]);
  });
});
