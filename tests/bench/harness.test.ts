import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { allCases } from '../../bench/cases/index.ts';
import { made } from '../../bench/harness/data.ts';
import { chosen, optionsOf, Usage } from '../../bench/harness/options.ts';
import { type CaseResult, keep, lastOf } from '../../bench/harness/results.ts';
import { inTurn } from '../../bench/harness/rounds.ts';
import { table } from '../../bench/harness/table.ts';
import type { Dataset } from '../../bench/harness/types.ts';

const folder = mkdtempSync(join(tmpdir(), 'amparo-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RESULT: CaseResult = {
  at: '2026-03-01T10:00Z',
  machine: { platform: 'linux x64', processor: 'one', cores: 2, node: 'v20.19.0' },
  load: 0.1,
  rounds: 5,
  size: 1,
  clock: 'wall',
  candidates: {
    ours: { wall: 2, cpu: 3, memory: 120 },
    peer: { wall: 0.5, cpu: 0.5, memory: Number.NaN },
  },
  skipped: { other: 'rg is not installed' },
  counts: [{ candidate: 'ours', what: 'persons', counted: 99, expected: 100 }],
  bounds: [
    {
      bound: { of: 'ours', against: 'peer', measure: 'time', by: 'ratio', most: 2.5 },
      value: 4,
      met: false,
    },
  ],
};

test('candidates run in turn, each in a process of its own; who fails is skipped', async () => {
  const node = (script: string) => ({ run: [process.execPath, '-e', script] });
  const said = join(folder, 'said');
  const candidates = {
    good: node(`require('node:fs').appendFileSync(${JSON.stringify(said)}, 'g'); process.exitCode = 1`),
    also: node(`require('node:fs').appendFileSync(${JSON.stringify(said)}, 'a')`),
    bad: node('console.error("out of luck"); process.exit(2)'),
    none: { missing: 'not here' },
  };
  const measuring = { scratch: join(folder, 'scratch'), home: folder, limit: 60 };
  const { results, skipped } = await inTurn(candidates, { rounds: 2, warm: false }, measuring);
  expect(readFileSync(said, 'utf8')).toBe('gaga');
  expect(Object.keys(results)).toEqual(['good', 'also']);
  expect(results.good!.cpu).toBeGreaterThan(0);
  expect(skipped.bad).toContain('out of luck');
  expect(skipped.none).toBe('not here');
});

test('who does not end is ended', async () => {
  const late = { run: ['bash', '-c', 'sleep 60 & wait'] };
  const measuring = { scratch: join(folder, 'late'), home: folder, limit: 0.5 };
  const { results, skipped } = await inTurn({ late }, { rounds: 1, warm: false }, measuring);
  expect([results, skipped]).toEqual([{}, { late: 'had not ended after 0.5 s' }]);
});

test('a table says what was measured, what was not, which bounds are kept, and what has changed', () => {
  const change = { bound: RESULT.bounds[0]!.bound, before: 2, now: 4, change: 1 };
  expect([...table('csv', { ...RESULT, size: 0.1 }, [change])].join('\n')).toMatchInlineSnapshot(`
    "
    csv, at 0.1 of the size (rounds: 5)
                                    time  ours÷  processor  ours÷    memory  ours÷
      ours                        2.00 s   1.00     3.00 s   1.00    120 MB   1.00
      peer                        500 ms   4.00     500 ms   6.00         —      —
      other                    not measured: rg is not installed
      persons counted by ours: 99 of 100
      missed time of ours to peer: 4.00 (at most 2.50)
      since the last result: time of ours to peer 2.00 → 4.00 (+100 %)"
  `);
});

describe('results', () => {
  const kept = join(folder, 'results');

  test('of a day stand in one file, and the last of the same size is found', () => {
    keep(kept, 'csv', RESULT);
    keep(kept, 'csv', { ...RESULT, at: '2026-03-02T09:00Z', rounds: 3 });
    keep(kept, 'csv', { ...RESULT, at: '2026-03-03T09:00Z', size: 0.1 });
    keep(kept, 'xlsx', { ...RESULT, at: '2026-03-03T10:00Z' });
    expect(readdirSync(kept)).toEqual(['2026-03-01.json', '2026-03-02.json', '2026-03-03.json']);
    expect(lastOf(kept, 'csv', 1)?.rounds).toBe(3);
    expect(lastOf(kept, 'csv', 0.1)?.rounds).toBe(5);
    expect(lastOf(kept, 'pdf', 1)).toBeUndefined();
    expect(lastOf(join(folder, 'nowhere'), 'csv', 1)).toBeUndefined();
    const newest = JSON.parse(readFileSync(join(kept, '2026-03-03.json'), 'utf8'));
    expect(Object.keys(newest)).toEqual(expect.arrayContaining(['csv', 'csv × 0.1', 'xlsx']));
  });

  test('name neither the machine nor a path', () => {
    const text = readFileSync(join(kept, '2026-03-03.json'), 'utf8');
    expect(text).not.toMatch(/(?:\/|\\\\)\w+[/\\]/);
  });
});

test('data are made once, and anew when what makes them changes', async () => {
  const at = join(folder, 'data');
  const source = join(folder, 'source.ts');
  writeFileSync(join(folder, 'part.ts'), '1');
  let times = 0;
  const dataset: Dataset = {
    name: 'list.csv',
    source,
    async write(path) {
      times++;
      mkdirSync(path);
      return { persons: times };
    },
  };
  const make = (text: string) => {
    writeFileSync(source, text);
    return made(dataset, at);
  };
  const first = await make("import { a } from './part.ts';");
  expect(await make("import { a } from './part.ts';")).toEqual(first);
  writeFileSync(join(folder, 'part.ts'), '2');
  expect((await make("import { a } from './part.ts';"))?.facts).toEqual({ persons: 2 });
  expect(readdirSync(at)).toHaveLength(2);
});

describe('options', () => {
  test('have defaults, and are judged by the processors where other work runs', () => {
    expect(optionsOf([], 0)).toMatchObject({ names: [], rounds: 5, size: 1, clock: 'wall' });
    expect(optionsOf(['csv', '--quick'], 3)).toMatchObject({
      names: ['csv'],
      rounds: 3,
      size: 0.1,
      clock: 'cpu',
    });
    expect(optionsOf(['--clock', 'wall', '--out', 'none'], 3)).toMatchObject({
      clock: 'wall',
      out: undefined,
    });
  });

  test.each([[['--rounds', '0']], [['--size', 'x']], [['--clock', 'sun']], [['--what']]])(
    '%j is wrong usage',
    (args) => expect(() => optionsOf(args, 0)).toThrow(Usage),
  );

  test('cases are named whole or by the word before the slash', () => {
    const cases = allCases(1);
    const names = (...wanted: string[]) => chosen(cases, wanted).map(({ name }) => name);
    expect(names('xlsx', 'csv')).toEqual(['csv', 'xlsx/people', 'xlsx/goods']);
    expect(names('xlsx/goods')).toEqual(['xlsx/goods']);
    expect(names()).toHaveLength(cases.length);
    expect(() => names('xls')).toThrow(Usage);
  });
});

test('every case bounds candidates that it has', () => {
  const tools = { program: (name: string) => name, peer: (name: string) => name };
  for (const one of allCases(0.001)) {
    const paths = Object.fromEntries(Object.keys(one.data).map((key) => [key, join(folder, key)]));
    const names = Object.keys(one.candidates({ paths, scratch: folder, tools }));
    for (const { of, against } of one.bounds)
      expect(names).toEqual(expect.arrayContaining(against === undefined ? [of] : [of, against]));
  }
});
