import { describe, expect, test } from 'vitest';
import type { FileEntry, Report } from '../../src/core/types.ts';
import { json } from '../../src/reporters/json.ts';
import { ndjson } from '../../src/reporters/ndjson.ts';
import { archive, entry, leak, locked, reportOf } from './sample.ts';

const options = { lang: 'en', colour: true, columns: 40, quiet: true } as const;
const written = (report: Report) => [...json.report(report, options)].join('');

describe('ndjson', () => {
  test('a line a file and a line for the run: together the JSON report', () => {
    const report = reportOf([leak, locked, ...archive, { ...leak, path: 'b\n.xlsx' }]);
    const text = [...ndjson.report(report, options)].join('');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { type, ...head } = lines.pop();
    const files = lines.map(({ type, ...file }) => {
      expect(type).toBe('file');
      return file;
    });
    expect([type, { ...head, files }]).toEqual(['run', report]);
    const streamed = [...report.files.map((file) => ndjson.entry!(file)), ndjson.end!(report)];
    expect(streamed.join('')).toBe(text);
  });
});

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
    const approved = { by: 'a', reason: 'b', at: 'c', note: 'Ixchel' };
    const more = {
      approved,
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
