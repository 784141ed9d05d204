import { describe, expect, test } from 'vitest';
import { CATEGORIES, type Report, type ReportPlace, VISIBILITIES } from '../../src/core/types.ts';
import { displayWidth, hanging, printable, wrap } from '../../src/reporters/text/layout.ts';
import { text } from '../../src/reporters/text.ts';
import type { ReportOptions } from '../../src/reporters/types.ts';
import { counted, number, size, words } from '../../src/reporters/words/index.ts';
import { archive, entry, leak, locked, reportOf } from './sample.ts';

function shown(report: Report, given: Partial<ReportOptions> = {}): string {
  return [...text.report(report, { lang: 'en', colour: false, columns: 80, quiet: false, ...given })].join(
    '',
  );
}

const review = entry('staff.csv', { verdict: 'review', persons: 1, categories: { name: 1 } });
const all = [entry('clean.csv'), locked, ...archive, review, leak];

describe('the first line', () => {
  test.each([
    ['a leak', [leak], '✖ DO NOT PUBLISH. This file would expose 6,252 people.'],
    ['many', all, '✖ DO NOT PUBLISH. 2 of 5 files would expose 6,255 people.'],
    [
      'a leak that names nobody',
      [entry('a', { verdict: 'block' })],
      '✖ DO NOT PUBLISH. This file holds what must not',
    ],
    ['a locked file', [locked, review], '▲ NOT CLEARED. 1 of 2 files could not be read whole'],
    ['a file to look at', [review, review], '● LOOK FIRST. All 2 files need a look by a person'],
    ['clean files', [entry('a'), entry('b')], '✔ NOTHING FOUND. Read whole: 2 files.'],
    [
      'pages that the policy lets pass unread',
      [entry('a', { problems: [{ code: 'ocr-unavailable', message: 'pictures' }] })],
      '✔ NOTHING FOUND. Read: 1 file, not all of it whole',
    ],
    ['no files', [], '○ NOTHING SCANNED. There was no file to read.'],
  ])('%s', (_, files, expected) => {
    expect(shown(reportOf(files)).split('\n')[0]).toContain(expected);
  });

  test('in Spanish', () => {
    expect(shown(reportOf([leak]), { lang: 'es' })).toMatch(
      /^✖ NO PUBLICAR\. Este archivo expondría a 6,252 personas\./,
    );
  });
});

describe('the blocks', () => {
  test('gravest first; clean files are only counted', () => {
    const report = shown(reportOf(all));
    const headings = report.split('\n').filter((line) => /^[✖▲●✔] \S*\.\w+/.test(line));
    expect(headings).toEqual([
      '✖ release/detention-statistics.xlsx',
      '✖ all.zip',
      '✖ all.zip › b.csv',
      '● all.zip › a/staff.csv',
      '▲ release/annex.pdf',
      '● staff.csv',
    ]);
    expect(report).toMatch(/: 2 not to be published, 1 not read whole, 1 to look\sat, 1 clean\.$/m);
  });

  test('a leak: people, hiding place, what is known, law, advice', () => {
    const report = shown(reportOf([leak]));
    for (const line of [
      /^ {2}6,252 people would be exposed\.$/m,
      /^ {4}● hidden sheet {4}'Data 2022'!A2:F6253 +6,252 people$/m,
      /^ {4}6,252 A-numbers +such as A•••-•••-•89$/m,
      /^ {6}Law and guidance: 8 CFR 208\.6; 8 U\.S\.C\. 1367$/m,
      /^ {4}→ Delete the hidden sheet in the original, save, and scan the new file\.$/m,
    ]) {
      expect(report).toMatch(line);
    }
  });

  test('what somebody approved comes last, with who and why, and decides nothing', () => {
    const approved = { by: 'Press office', reason: 'they\nagreed', at: '2026-01-02T03:04:05Z' };
    const report = reportOf([{ ...leak, approved }, review], { verdict: 'review' });
    const lines = shown(report).split('\n');
    expect(lines.filter((line) => /^[✖▲●◆✔] \S*\.\w+/.test(line))).toEqual([
      '● staff.csv',
      '◆ release/detention-statistics.xlsx',
    ]);
    expect(lines).toContain('  ◆ Approved by Press office on 2026-01-02: they\\u{a}agreed');
    expect(shown(report, { quiet: true })).not.toContain('detention-statistics');
    const all = reportOf([{ ...leak, approved }], { verdict: 'pass' });
    const totals = { ...all.totals, blocked: 0, approved: 1 };
    expect(shown({ ...all, totals })).toMatch(/^✔ APPROVED\. This file goes out on somebody’s word/);
  });

  test('what could not be read, and why', () => {
    expect(shown(reportOf([locked]))).toContain(
      '  What could not be read\n    ▲ the document is encrypted\n',
    );
  });

  test('many places and problems are cut short, hidden places first', () => {
    const places = Array.from({ length: 30 }, (_, index): ReportPlace => {
      const visibility = index === 29 ? 'comment' : 'visible';
      return { locator: `page ${index + 1}`, visibility, persons: 1, categories: { name: 1 } };
    });
    const problems = Array.from({ length: 9 }, () => locked.problems[0]!);
    const report = shown(reportOf([{ ...leak, places, problems }]));
    expect(report).toMatch(/Where it hides\n +● comment +page 30/);
    expect(report).toContain('and 20 more places');
    expect(report).toContain('and 4 more');
  });

  test('quiet: only the files that decide', () => {
    expect(shown(reportOf(all), { quiet: true })).not.toMatch(/annex|^● staff/m);
    expect(shown(reportOf([locked, review]), { quiet: true })).toMatch(/annex/);
    expect(shown(reportOf([review]), { quiet: true })).not.toContain('staff.csv');
  });

  test('what was left out and what weakened the gate', () => {
    const { run } = reportOf([]);
    const flags = { ...run, skipped: { link: 1, dependencies: 1200 }, flags: ['allow-incomplete'] };
    const report = shown(reportOf([locked], { run: flags }));
    expect(report).toContain('Left out: 1,200 files of dependencies, 1 link.');
    expect(report).toContain('▲ This run was made less strict by: --allow-incomplete');
  });
});

describe('the page', () => {
  const long = { ...leak, path: `${'very-long-folder-name/'.repeat(6)}Liste Année 名簿.xlsx` };

  test.each([
    ['en', 80],
    ['es', 80],
    ['en', 200],
    ['es', 40],
    ['en', 10],
  ] as const)('%s: no line wider than the terminal of %d, 80 at most', (lang, columns) => {
    const width = Math.min(80, Math.max(40, columns));
    for (const line of shown(reportOf([...all, long]), { lang, columns }).split('\n')) {
      expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  test('colours only if asked for, and they change no letter', () => {
    const plain = shown(reportOf(all));
    const coloured = shown(reportOf(all), { colour: true });
    expect(plain).not.toContain('\x1b');
    expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(plain);
  });

  test('a name cannot rewrite the report', () => {
    const report = shown(reportOf([{ ...leak, path: 'a\x1b[2J\r\n✔ NOTHING FOUND\u202e.csv' }]));
    expect(report).not.toMatch(/[\x1b\r\u202e]|^✔/mu);
    expect(report).toContain('a\\u{1b}[2J\\u{d}\\u{a}✔ NOTHING FOUND\\u{202e}.csv');
  });
});

describe('layout', () => {
  test.each([
    ['abc', 3],
    ['Núñez', 5],
    ['Nu\u0301n\u0303ez', 5],
    ['名簿', 4],
    ['한글', 4],
    ['አማርኛ', 4],
    ['👤', 2],
    ['', 0],
  ])('%j takes %d cells', (sample, cells) => {
    expect(displayWidth(sample)).toBe(cells);
  });

  test.each([
    ['one two three', 7, ['one two', 'three']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['名簿名簿', 5, ['名簿', '名簿']],
    ['', 5, ['']],
  ])('%j in %d cells', (sample, width, lines) => {
    expect(wrap(sample, width)).toEqual(lines);
  });

  test('hanging', () => {
    expect(hanging('→ ', 'aa bb', 4)).toEqual(['→ aa', '  bb']);
  });

  test('printable keeps every script', () => {
    for (const sample of ['Año', 'اسم', 'می\u200cروم', '名簿', 'አማርኛ', "O'Neil"])
      expect(printable(sample)).toBe(sample);
  });

  test.each([
    ['a\u202eb', 'a\\u{202e}b'],
    ['a\u061cb', 'a\\u{61c}b'],
    ['cases\u200b.csv', 'cases\\u{200b}.csv'],
    ['\ufeffcases.csv', '\\u{feff}cases.csv'],
    ['ca\u00adses.csv', 'ca\\u{ad}ses.csv'],
    ['a\u{e0041}', 'a\\u{e0041}'],
  ])('printable shows what nobody sees: %j', (given, shown) => expect(printable(given)).toBe(shown));
});

describe('words', () => {
  test.each(['en', 'es'] as const)('%s has all of them', (lang) => {
    for (const category of CATEGORIES) expect(words[lang].categories[category].join('')).not.toBe('');
    for (const visibility of VISIBILITIES) expect(words[lang].visibilities[visibility]).not.toBe('');
    expect(Object.keys(words[lang].skipped)).toEqual(Object.keys(words.en.skipped));
    expect(Object.keys(words[lang].formats)).toEqual(Object.keys(words.en.formats));
  });

  test.each([
    [0, '0'],
    [999, '999'],
    [6252, '6,252'],
    [1_234_567, '1,234,567'],
    [0.95, '0.95'],
    [1234.5, '1,234.5'],
  ])('%d reads %s', (value, expected) => {
    expect(number(value, words.en)).toBe(expected);
  });

  test.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1 KB'],
    [412_345, '412 KB'],
    [1_440_000, '1.4 MB'],
    [999_600, '1 MB'],
  ])('%d bytes read %s', (value, expected) => {
    expect(size(value, words.en)).toBe(expected);
  });

  test('one and many', () => {
    expect([counted(1, words.es.person, words.es), counted(2, words.es.person, words.es)]).toEqual([
      '1 persona',
      '2 personas',
    ]);
  });
});
