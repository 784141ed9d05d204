import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import type { Report } from '../../src/core/types.ts';
import * as library from '../../src/index.ts';
import { run } from './stub.ts';

const { formats: found, detectors: _, findInText: __, scanPaths, ...rest } = library;
const api: Partial<Api> = {
  ...rest,
  scanPaths: (paths, options) =>
    scanPaths(
      paths.map((path) => resolve(folder, path)),
      options as library.ScanOptions,
    ),
  formats: async () => found,
};

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'amparo-policy-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
const amparo = (...argv: string[]) => run(argv, { cwd: folder, api });
const check = (text: string) => {
  put('own.yaml', text);
  return amparo('policy', 'check', 'own.yaml');
};

const OWN = 'policy: own\nextends: confidential-population\n';
const LEAK =
  'Name,Date of birth,Citizenship\nIxchel Tzoc Caal,1987-03-12,Guatemala\nTigist Abebe Worku,1991-11-02,Ethiopia\n';
const EXAMPLE = `examples:
  - table:
      - [Name, Date of birth, Citizenship]
      - [Ixchel Tzoc Caal, 1987-03-12, Guatemala]
    expect: block
`;

describe('policy check', () => {
  test.each([
    ['en', 'health: built in, can be used'],
    ['es', 'health: incluida en el programa, se puede usar'],
  ])('says of a built-in policy that it is one (%s)', async (lang, said) => {
    const { status, out } = await amparo('policy', 'check', 'health', '--lang', lang);
    expect(status).toBe(0);
    expect(out).toContain(said);
  });

  test('runs the examples through the engine', async () => {
    const { status, out } = await check(
      `${OWN}${EXAMPLE}    rule: identified-person\n  - { text: Opening hours and fees., expect: pass }\n`,
    );
    expect([status, out]).toEqual([
      0,
      expect.stringMatching(/^own\.yaml: can be used, 1\d rules, 2 examples as expected\n$/),
    ]);
  });

  test.each([
    [
      'another verdict',
      EXAMPLE.replace('block', 'pass'),
      '4:5: the example should give pass, and gives block (identified-person)',
    ],
    [
      'another rule',
      `${EXAMPLE}    rule: account\n`,
      'should give block (account), and gives block (identified-person)',
    ],
  ])('%s is a fault', async (_, text, words) => {
    const { status, err } = await check(OWN + text);
    expect([status, err]).toEqual([2, expect.stringContaining(words)]);
    expect(err).not.toMatch(/Ixchel|1987/);
  });

  test('a format that no reader gives', async () => {
    const { status, err } = await check(`${OWN}rules:\n  - { id: account, file: { formats: [xlsxx] } }\n`);
    expect([status, err]).toEqual([2, expect.stringContaining('no format "xlsxx"; did you mean "xlsx"?')]);
  });

  test('an allowance whose time is over is told, in Spanish too', async () => {
    put(
      'own.yaml',
      `${OWN}allow:\n  - { id: leaflet, paths: [a], reason: in our leaflet, until: 2020-01-31 }\n`,
    );
    const { status, err } = await amparo('policy', 'check', 'own.yaml', '--lang', 'es');
    expect([status, err]).toEqual([0, expect.stringContaining('venció el 2020-01-31')]);
  });

  test('faults of a policy that is extended name its file', async () => {
    put('base.yaml', 'policy: base\nextends: own.yaml\n');
    const { status, err } = await check('policy: own\nextends: base.yaml\n');
    expect([status, err]).toEqual([
      2,
      expect.stringMatching(/base\.yaml:2:1: the policy would extend itself/),
    ]);
  });
});

test.each(library.POLICY_NAMES)('policy show %s can be read again, and says the same', async (name) => {
  const { out } = await amparo('policy', 'show', name);
  const parsed = await library.parsePolicy(out);
  if ('errors' in parsed) throw new Error(JSON.stringify(parsed.errors));
  expect({ ...parsed.policy, digest: '' }).toEqual({ ...(await library.builtinPolicy(name)), digest: '' });
});

describe('scan', () => {
  const scan = async (...argv: string[]) => {
    const ran = await amparo('scan', '--format', 'json', '--policy', 'own.yaml', ...argv);
    return { ...ran, report: JSON.parse(ran.out) as Report };
  };

  test('by a policy that extends a built-in one', async () => {
    put('own.yaml', `${OWN}rules:\n  - { id: identified-person, level: review }\n`);
    put('a.csv', LEAK);
    const { status, report } = await scan('a.csv');
    expect([status, report.run.policy, report.files[0]!.verdict]).toEqual([0, 'own', 'review']);
  });

  test.each([
    ['holds', '2099-01-31', 0, ['note allow-policy:board']],
    ['has expired', '2020-01-31', 1, ['block identified-person']],
  ])('an allowance that %s', async (_, until, status, rules) => {
    put(
      'own.yaml',
      `${OWN}allow:\n  - { id: board, paths: ['**/board'], reason: in our yearbook, until: ${until} }\n`,
    );
    put('board/a.csv', LEAK);
    const { report, err, ...ran } = await scan('board');
    expect(ran.status).toBe(status);
    expect(report.files[0]!.rules.map(({ id, level }) => `${level} ${id}`)).toEqual(rules);
    const isOver = status === 1;
    expect(report.run.flags).toEqual(isOver ? [`allow-expired:board:${until}`] : []);
    expect(err.includes('expired')).toBe(isOver);
    const { out } = await amparo('scan', '--policy', 'own.yaml', 'board');
    expect(out.replace(/\s+/g, ' ')).toContain(
      isOver
        ? `entry board expired on ${until}`
        : '2 people were let pass by the policy’s entry board: in our yearbook',
    );
  });

  test('by one that cannot be used: status 2, nothing is scanned', async () => {
    put('own.yaml', 'policy: own\nextends: none\n');
    put('a.csv', LEAK);
    const { status, out, err } = await amparo('scan', '--policy', 'own.yaml', 'a.csv');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('own.yaml:2:1');
  });
});
