import { describe, expect, test } from 'vitest';
import type { FileEntry, Report } from '../../src/core/types.ts';
import { json } from '../../src/reporters/json.ts';
import { archive, entry, leak, locked, reportOf } from './sample.ts';

const options = { lang: 'en', colour: true, columns: 40, quiet: true } as const;
const written = (report: Report) => [...json.report(report, options)].join('');

describe('json', () => {
  test.each([
    ['no file', []],
    ['one file', [entry('a.csv')]],
    ['many', [leak, locked, ...archive]],
  ])('%s: what was put in comes out, indented like JSON.stringify', (_, files) => {
    const report = reportOf(files);
    const text = written(report);
    expect(JSON.parse(text)).toEqual(report);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  test('keys in the order of the schema, whatever order they came in', () => {
    const reversed = Object.fromEntries(Object.entries(leak).reverse()) as unknown as FileEntry;
    expect(written(reportOf([reversed]))).toBe(written(reportOf([leak])));
    expect(Object.keys(JSON.parse(written(reportOf([leak]))))).toEqual([
      ...['schema', 'tool', 'run', 'verdict', 'totals', 'files'],
    ]);
  });

  test('nothing that the schema does not know', () => {
    const more = {
      ...leak,
      raw: 'Ixchel',
      findings: leak.findings.map((one) => ({ ...one, text: 'Ixchel' })),
    };
    expect(written(reportOf([more]))).not.toContain('Ixchel');
  });

  test('in pieces, so that no report need be held as one string', () => {
    const files = Array.from({ length: 100 }, (_, index) => entry(`${index}.csv`));
    expect([...json.report(reportOf(files), options)].length).toBeGreaterThan(100);
  });

  test('names keep their accents', () => {
    expect(written(reportOf([entry('Año.csv')]))).toContain('"Año.csv"');
  });
});
