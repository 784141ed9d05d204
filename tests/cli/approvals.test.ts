import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import { changedApprovals, parseApprovals } from '../../src/cli/approvals-text.ts';
import type { ApprovalEntry } from '../../src/gate/approvals/types.ts';
import * as library from '../../src/index.ts';
import { run } from './stub.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'amparo-approvals-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const api: Partial<Api> = {
  scanPaths: (paths, options) =>
    library.scanPaths(
      paths.map((path) => resolve(folder, path)),
      options as library.ScanOptions,
    ),
  scanDocument: (name, bytes, options) => library.scanDocument(name, bytes, options as library.ScanOptions),
  findInText: async (text) => library.findInText(text),
  judgeRun: library.judgeRun,
  exitStatus: library.exitStatus,
  hasReview: library.hasReview,
  builtinPolicy: library.builtinPolicy,
  parsePolicy: library.parsePolicy,
};
const command = (args: readonly string[], env: Record<string, string> = {}) =>
  run([...args], { cwd: folder, api, env });
const approve = (...args: string[]) =>
  command(['approve', '--by', 'Ana', '--reason', 'both consented in writing', ...args]);
const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
const read = (name = 'amparo.approvals.yaml') => readFileSync(join(folder, name), 'utf8');

const LIST = 'Name,Date of birth,A-number\nIxchel Tzoc,1987-03-12,A012-345-678\n';

test('what was approved goes out until a byte changes, and the end is told aloud', async () => {
  write('list.csv', LIST);
  expect((await command(['scan', '.'])).status).toBe(1);
  const done = await approve('list.csv');
  expect([done.status, done.out]).toEqual([
    0,
    expect.stringMatching(/list\.csv: must not be published, 1 person; approved by Ana\n$/),
  ]);
  expect(read()).not.toMatch(/Ixchel|Tzoc|1987|012/);
  const after = await command(['scan', '.', '--format', 'json']);
  const report = JSON.parse(after.out);
  expect([after.status, report.verdict, report.totals.approved]).toEqual([0, 'pass', 1]);
  expect(report.files.find(({ path }: { path: string }) => path.endsWith('list.csv'))).toMatchObject({
    verdict: 'block',
    approved: { by: 'Ana', reason: 'both consented in writing' },
  });
  write('list.csv', `${LIST}\n`);
  const changed = await command(['scan', '.']);
  expect([changed.status, changed.err]).toEqual([1, expect.stringContaining('has changed since')]);
  expect((await command(['scan', '.', '--lang', 'es'])).err).toContain('cambió desde entonces');
});

test('it is found from below, and beside a configuration that is elsewhere', async () => {
  mkdirSync(join(folder, 'site/data'), { recursive: true });
  mkdirSync(join(folder, '.git'));
  write('site/data/list.csv', LIST);
  expect((await approve('site/data/list.csv')).err).toContain('Written to amparo.approvals.yaml');
  expect(read()).toContain('path: site/data/list.csv');
  expect((await command(['scan', 'site/data/list.csv'])).status).toBe(0);
  rmSync(join(folder, 'amparo.approvals.yaml'));
  mkdirSync(join(folder, 'conf'));
  write('conf/amparo.config.yaml', '');
  const config = ['--config', 'conf/amparo.config.yaml'];
  expect((await approve('site/data/list.csv', ...config)).status).toBe(0);
  expect(read('conf/amparo.approvals.yaml')).toContain('path: ../site/data/list.csv');
  expect((await command(['scan', 'site', ...config])).status).toBe(0);
  expect((await command(['scan', 'site', '--approvals', 'none.yaml'])).status).toBe(2);
});

test('by a policy of one’s own: a changed one, one that forbids, one that asks for two', async () => {
  const policy = (text: string) =>
    write('own.yaml', `policy: own\nextends: confidential-population\n${text}`);
  write('list.csv', LIST);
  write('amparo.config.yaml', 'policy: own.yaml\n');
  policy('');
  await approve('list.csv');
  expect((await command(['scan', 'list.csv'])).status).toBe(0);
  policy('# reviewed\n');
  expect((await command(['scan', 'list.csv'])).err).toContain('another policy');
  policy('approvals:\n  allowed: false\n');
  expect((await approve('list.csv')).err).toContain('allows no approvals');
  policy('approvals:\n  persons: 2\n');
  expect((await approve('list.csv')).out).toContain('1 of the 2 people');
  expect((await command(['scan', 'list.csv'])).status).toBe(1);
  expect((await approve('list.csv', '--by', 'Berta')).status).toBe(0);
  expect((await command(['scan', 'list.csv'])).status).toBe(0);
  expect((await command(['policy', 'show', 'own.yaml'])).out).toContain('approvals:\n  persons: 2\n');
});

describe('what is refused, and nothing is written', () => {
  test.each([
    ['no reason', ['list.csv', '--by', 'Ana'], 'needs a reason'],
    ['a word', ['list.csv', '--reason', ' ok     '], 'needs a reason'],
    ['a reason that tells of somebody', ['list.csv', '--reason', 'SSN 536-22-8145 is hers'], '(ssn)'],
    [
      'a person that is a number',
      ['list.csv', '--by', 'A918-273-645', '--reason', 'they consented'],
      '--by names',
    ],
    ['a day that is over', ['list.csv', '--until', '2020-01-01', '--reason', 'they consented'], '--until'],
    [
      'no day of the calendar',
      ['list.csv', '--until', '2031-02-30', '--reason', 'they consented'],
      '--until',
    ],
    ['a folder', ['.', '--reason', 'they consented'], 'is a folder'],
    ['a file that is not there', ['none.csv', '--reason', 'they consented'], 'No such file'],
  ])('%s', async (_, args, message) => {
    write('list.csv', LIST);
    const ran = await command(['approve', ...args]);
    expect([ran.status, ran.err]).toEqual([2, expect.stringContaining(message)]);
    expect(ran.err).not.toContain('536-22');
    expect(readdirSync(folder)).toEqual(['list.csv']);
  });

  test('a list of approvals that cannot be used, which is told by its place and left as it is', async () => {
    write('list.csv', LIST);
    for (const text of ['approvals:\n  - path: list.csv\n', 'Name,SSN\nIxchel Tzoc,219-09-9999\n']) {
      write('amparo.approvals.yaml', text);
      const ran = await command(['scan', '.']);
      expect([ran.status, ran.err]).toEqual([2, expect.stringContaining('amparo.approvals.yaml:')]);
      expect(ran.err).not.toMatch(/Tzoc|219/);
      expect((await approve('list.csv')).status).toBe(2);
      expect(read()).toBe(text);
    }
  });
});

test('nothing to approve is told, and nothing is written', async () => {
  write('beds.csv', 'Facility,Beds\nNorth,41\n');
  const ran = await approve('beds.csv');
  expect([ran.status, ran.out]).toEqual([0, expect.stringContaining('nothing to approve')]);
  expect(readdirSync(folder)).toEqual(['beds.csv']);
});

test('list, check and prune: what ended, what is gone, what nobody needs, what holds', async () => {
  for (const name of ['changed', 'gone', 'harmless', 'holds', 'over']) write(`${name}.csv`, LIST);
  await approve('changed.csv', 'gone.csv', 'harmless.csv', 'holds.csv', 'over.csv', '--until', '2099-12-31');
  const over = read().replace(/(path: over\.csv[^-]+?until: )2099/s, '$12020');
  // The day is in the block of that file, which is the last one.
  write(
    'amparo.approvals.yaml',
    read().slice(0, read().lastIndexOf('2099')) +
      over.slice(over.lastIndexOf('until: ') + 7).replace('2099', '2020'),
  );
  expect((await command(['approvals', 'check'])).status).toBe(1);
  write('changed.csv', `${LIST}\n`);
  rmSync(join(folder, 'gone.csv'));
  write('harmless.csv', 'Facility,Beds\nNorth,41\n');
  const check = await command(['approvals', 'check']);
  expect(check.status).toBe(1);
  expect(check.out.match(/^[✖✔] \w+/gmu)).toEqual(['✖ changed', '✖ gone', '✔ harmless', '✔ holds', '✖ over']);
  const list = await command(['approvals', 'list']);
  expect([list.status, list.out]).toEqual([0, expect.stringContaining('until 2020-12-31 (over)')]);
  const pruned = await command(['approvals', 'prune']);
  expect([pruned.status, pruned.err]).toEqual([0, 'Left out: 4.\n']);
  expect(read().match(/path: .*/g)).toEqual(['path: holds.csv']);
  expect((await command(['approvals', 'check'])).status).toBe(0);
  rmSync(join(folder, 'holds.csv'));
  await command(['approvals', 'prune']);
  expect(parseApprovals(read())).toEqual({ approvals: [] });
  expect((await command(['approvals', 'list'])).out).toBe('Nothing was approved.\n');
});

test('a file that was moved is stopped, and its old approval is named', async () => {
  write('list.csv', LIST);
  await approve('list.csv');
  renameSync(join(folder, 'list.csv'), join(folder, 'people.csv'));
  const ran = await command(['scan', '.']);
  expect([ran.status, ran.err]).toEqual([1, expect.stringContaining('"list.csv", which is no longer there')]);
});

test('one found in a document on standard input', async () => {
  write('list.csv', LIST);
  await approve('list.csv');
  const given = { cwd: folder, api, stdin: LIST };
  expect((await run(['scan', '-', '--stdin-name', join(folder, 'list.csv')], given)).status).toBe(0);
  expect((await run(['scan', '-', '--stdin-name', 'other.csv'], given)).status).toBe(1);
});

test('with a secret, nothing can be tried without it', async () => {
  write('list.csv', LIST);
  const secret = { AMPARO_SECRET: 'kept by the pipeline' };
  await command(['approve', 'list.csv', '--by', 'Ana', '--reason', 'both consented'], secret);
  expect((await command(['scan', 'list.csv'], secret)).status).toBe(0);
  expect((await command(['scan', 'list.csv'])).err).toContain('AMPARO_SECRET');
});

test('who approves is whom git knows', async () => {
  write('list.csv', LIST);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
  git('init', '-q');
  git('config', 'user.name', 'Zoraya Webmaster');
  await command(['approve', 'list.csv', '--reason', 'both consented']);
  expect(read()).toContain('by: Zoraya Webmaster');
});

const someEntry = (path: string, by = 'Ana Lindqvist'): ApprovalEntry => ({
  path,
  digest: `$scrypt$ln=15,r=8,p=1$${base64(16)}$${base64(32)}`,
  verdict: 'block',
  policy: 'confidential-population',
  policyDigest: `sha256:${randomBytes(32).toString('hex')}`,
  by,
  reason: 'published with consent, ticket 4711',
  at: '2026-11-23T01:05:51Z',
  until: '2027-06-30',
});
const base64 = (bytes: number) => randomBytes(bytes).toString('base64').replace(/=+$/, '');

test('comments stay with their block, blocks are sorted, and the rest is as it was', () => {
  const first = changedApprovals(undefined, { without: () => false, put: [someEntry('c'), someEntry('a')] });
  expect(first.match(/path: ./g)).toEqual(['path: a', 'path: c']);
  const noted = first
    .replace('  - path: a', '  # about a\n  - path: a')
    .replace('  - path: c', '  # about c\n  - path: c # kept');
  const more = changedApprovals(noted, { without: () => false, put: [someEntry('Z'), someEntry('b')] });
  expect(more).toMatch(
    /path: Z[\s\S]+# about a\n {2}- path: a\n[\s\S]+path: b[\s\S]+# about c\n {2}- path: c # kept/,
  );
  expect(changedApprovals(more, { without: ({ path }) => path === 'Z' || path === 'b', put: [] })).toBe(
    noted,
  );
});

test('a list of many is itself fit to be published', async () => {
  const put = Array.from({ length: 200 }, (_, i) => someEntry(`reports/${i}.csv`, i % 2 ? 'Berta' : 'Ana'));
  const text = changedApprovals(undefined, { without: () => false, put });
  const entry = await library.scanBytes('amparo.approvals.yaml', new TextEncoder().encode(text));
  expect([entry.verdict, entry.persons]).toEqual(['pass', 0]);
});
