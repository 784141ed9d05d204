import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileEntry, Report } from '../../src/core/types.ts';
import type { ReportOptions } from '../../src/reporters/types.ts';
import { HOSTILE, manyLeaks, reported } from './reports.ts';
import { entry, leak, locked, reportOf } from './sample.ts';
import { approved, container, page, run } from './sample-run.ts';

const file = join(import.meta.dirname, 'schemas/sarif-2.1.0-rtm.5.json');
// The schema is of draft 4, in words that later drafts have, too, but for the name of its own place.
const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: {
    physicalLocation: {
      artifactLocation: { uri: string; uriBaseId?: string; index: number };
      region: object;
    };
    logicalLocations?: { name: string; fullyQualifiedName: string }[];
  }[];
  partialFingerprints: Record<string, string>;
  suppressions?: { kind: string; justification: string }[];
}
interface Sarif {
  runs: {
    tool: {
      driver: { rules: { id: string; help: { text: string }; properties: Record<string, unknown> }[] };
    };
    results: Result[];
    artifacts: { location: { uri: string } }[];
    invocations: {
      exitCode: number;
      executionSuccessful: boolean;
      toolExecutionNotifications: { level: string; descriptor?: { id: string }; message: { text: string } }[];
    }[];
  }[];
}

async function sarif(report: Report, given: Partial<ReportOptions> = {}) {
  const log = JSON.parse(await reported('sarif', report, given)) as Sarif;
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log.runs[0]!;
}
const results = async (...files: readonly FileEntry[]) => (await sarif(reportOf(files))).results;
const prints = (all: readonly Result[]) => all.map((one) => one.partialFingerprints.primaryLocationLineHash);

describe('valid against its schema', () => {
  test.each([
    ['nothing', reportOf([])],
    ['a clean file', reportOf([entry('a.csv')])],
    ['everything', run],
  ])('%s', async (_, report) => {
    for (const lang of ['en', 'es'] as const) await sarif(report, { lang });
  });

  test('a schema that refuses', () => {
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  test('whatever files are called', async () => {
    const name = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(name, name, async (outer, inner) => {
        const bad = { verdict: 'block', rules: leak.rules, places: leak.places } as const;
        const { results, artifacts } = await sarif(
          reportOf([entry(outer, bad), entry(`${outer}!${inner}`, bad)]),
        );
        for (const { location } of artifacts) expect(location.uri).toMatch(/^[A-Za-z0-9\-._~%/:]*$/);
        for (const { locations } of results) {
          const { uri, index } = locations[0]!.physicalLocation.artifactLocation;
          expect(artifacts[index]!.location.uri).toBe(uri);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('results', () => {
  test('one a place and rule, not a cell', async () => {
    const all = await results(leak);
    expect(all.map(({ ruleId, level }) => [ruleId, level])).toEqual([['named-protected', 'error']]);
    expect(all[0]!.message.text).toContain("6,252 people, hidden sheet: 'Data 2022'!A2:F6253.");
  });

  test('a note is told once, and its rule does not speak of one file', async () => {
    const note = { id: 'git-commits', level: 'note', message: 'Brought in by abc.', persons: 9 } as const;
    const places = ['rows 2–9', 'rows 20–29'].map((locator) => ({ ...leak.places[1]!, locator }));
    const { results, tool } = await sarif(reportOf([{ ...leak, places, rules: [...leak.rules, note] }]));
    expect(results.map(({ ruleId }) => ruleId)).toEqual([
      'named-protected',
      'named-protected',
      'git-commits',
    ]);
    expect(results[2]!.message.text).toContain('Brought in by abc.');
    expect(JSON.stringify(tool)).not.toContain('abc');
  });

  test('what could not be read is a result, too: platforms show no notifications', async () => {
    expect((await results(locked)).map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['not-read-whole', 'error'],
    ]);
  });

  test('what lies in a container is told of the container, once', async () => {
    const all = await results(...container);
    const locations = all.map(({ locations: [one] }) => [
      one!.physicalLocation.artifactLocation.uri,
      one!.logicalLocations?.map(({ fullyQualifiedName }) => fullyQualifiedName),
    ]);
    expect(locations).toEqual([['all.zip', ['all.zip!b.csv', 'all.zip!b.csv#b.csv']]]);
  });

  test('lines where they are known, else the first', async () => {
    const regions = async (...files: FileEntry[]) =>
      (await results(...files)).map(({ locations }) => locations[0]!.physicalLocation.region);
    expect(await regions(page)).toEqual([{ startLine: 17, startColumn: 5 }]);
    expect(await regions(leak)).toEqual([{ startLine: 1 }]);
    const text = entry('a.txt', {
      ...leak,
      path: 'a.txt',
      places: [{ locator: 'lines 4–98', visibility: 'visible', persons: 3, categories: {} }],
    });
    expect(await regions(text)).toEqual([{ startLine: 4, endLine: 98 }]);
  });

  test('what is approved is marked, and then the others are marked as not suppressed', async () => {
    const all = await results(approved, leak);
    expect(
      all.map(({ suppressions }) => suppressions?.map(({ kind, justification }) => [kind, justification])),
    ).toEqual([[], [['external', 'staff who agreed in writing']]]);
    expect((await results(leak))[0]).not.toHaveProperty('suppressions');
  });

  test.each([
    ['data/a b.csv', 'data/a%20b.csv'],
    ['./a.csv', 'a.csv'],
    ['/srv/a.csv', 'file:///srv/a.csv'],
    ['C:/a/b#c.csv', 'file:///C:/a/b%23c.csv'],
    ['a:b.csv', 'a%3Ab.csv'],
    ["it's (1)!.csv", 'it%27s%20%281%29%21.csv'],
    ['Año.csv', 'A%C3%B1o.csv'],
  ])('the URI of %s is %s', async (path, uri) => {
    const [one] = await results(entry(path, { verdict: 'block', rules: leak.rules }));
    expect(one!.locations[0]!.physicalLocation.artifactLocation.uri).toBe(uri);
  });

  test('at most 5,000, and how many more is said', async () => {
    const { results, invocations } = await sarif(manyLeaks(6000));
    expect(results.length).toBe(5000);
    expect(results[0]!.message.text).toContain('6,000 people');
    expect(invocations[0]!.toolExecutionNotifications.at(-1)!.message.text).toContain('1,000 more');
  });
});

describe('fingerprints', () => {
  const moved = (locator: string, given: Partial<FileEntry> = {}): FileEntry => ({
    ...leak,
    places: [{ ...leak.places[1]!, locator, persons: 17 }],
    ...given,
  });

  test('survive rows that are added', async () => {
    const before = prints(await results(moved("'Data 2022'!A2:F6253")));
    expect(prints(await results(moved("'Data 2022'!A14:F9000")))).toEqual(before);
  });

  test.each([
    ['another sheet', moved("'Data 2023'!A2:F6253")],
    ['another file', moved("'Data 2022'!A2:F6253", { path: 'other.xlsx' })],
    ['another rule', moved("'Data 2022'!A2:F6253", { rules: [{ ...leak.rules[0]!, id: 'other' }] })],
    [
      'other categories',
      { ...leak, places: [{ ...leak.places[1]!, categories: { name: 1, ssn: 1 } }] } satisfies FileEntry,
    ],
  ])('differ for %s', async (_, other) => {
    expect(prints(await results(other))).not.toEqual(prints(await results(moved("'Data 2022'!A2:F6253"))));
  });

  test('hold nothing of the findings', async () => {
    const other = leak.findings.map((one) => ({ ...one, masked: 'X•••' as typeof one.masked, score: 0.5 }));
    expect(prints(await results({ ...leak, findings: other, persons: 9 }))).toEqual(
      prints(await results(leak)),
    );
  });

  test('are all different in a run', async () => {
    const all = prints((await sarif(run)).results);
    expect(new Set(all).size).toBe(all.length);
    const twice = { ...leak, places: [leak.places[1]!, leak.places[1]!] };
    expect(new Set(prints(await results(twice))).size).toBe(2);
  });
});

describe('the run', () => {
  test('exit status, and what kept files from being read', async () => {
    const { invocations, tool } = await sarif(reportOf([locked]), { exitCode: 3 });
    expect(invocations[0]).toMatchObject({ exitCode: 3, executionSuccessful: false });
    expect(invocations[0]!.toolExecutionNotifications).toMatchObject([
      { level: 'error', descriptor: { id: 'encrypted' } },
    ]);
    expect((await sarif(run)).invocations[0]).toMatchObject({ exitCode: 1, executionSuccessful: true });
    expect(tool.driver.rules[0]!.properties['security-severity']).toBe('9.1');
  });

  test('what was let pass is a note', async () => {
    const { invocations } = await sarif(run);
    const notes = invocations[0]!.toolExecutionNotifications.filter(({ level }) => level === 'note');
    expect(notes.map(({ message }) => message.text)).toEqual([
      '2 findings were let pass by the list offices: our own',
    ]);
  });

  test('rules help, with the law', async () => {
    const [rule] = (await sarif(reportOf([leak]))).tool.driver.rules;
    expect(rule!.help.text).toMatch(/^Delete the hidden sheet.*Law and guidance: 8 CFR 208\.6/s);
  });
});
