import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isDigestOf, isSlowDigest, slowDigest } from '../../src/gate/slow-digest.ts';
import { formats } from '../../src/reporters/index.ts';
import { writeXlsx } from '../helpers/xlsx-writer.ts';
import { writeZip } from '../helpers/zip-writer.ts';
import { Search, saltedTraces, tokensIn, tracesOf, Watched } from './adversary.ts';
import { amparo, temporaryFolder } from './command.ts';

/** One person as both worlds of the test have them: what is masked is the same, what is not is another. */
interface Person {
  readonly name: string;
  readonly born: string;
  readonly ssn: string;
  readonly alien: string;
}
const WORLDS: Readonly<Record<'one' | 'other', readonly Person[]>> = {
  one: [
    { name: 'Marta Quispe', born: '1983-08-17', ssn: '536-22-8145', alien: 'A918-264-745' },
    { name: 'Julio Ramos', born: '1971-12-26', ssn: '417-63-2958', alien: 'A074-512-339' },
  ],
  other: [
    { name: 'Maria Quiroz', born: '1964-09-17', ssn: '518-47-6345', alien: 'A926-184-745' },
    { name: 'Jaime Rojas', born: '1978-06-26', ssn: '233-81-7058', alien: 'A081-637-239' },
  ],
};

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** The files that nobody but their owner has. Those of one value, or of one person, can be guessed whole. */
function filesOf(people: readonly Person[]): Record<string, string | Uint8Array> {
  const [first] = people;
  const rows = people.map(({ name, born, ssn, alien }) => [name, born, ssn, alien]);
  const captions = ['Name', 'Date of birth', 'SSN', 'A-number'];
  const csv = [captions, ...rows].map((row) => row.join(',')).join('\n');
  return {
    'number.txt': first!.ssn,
    'one.csv': `Name,Date of birth\n${first!.name},${first!.born}\n`,
    'list.csv': `${csv}\n`,
    'book.xlsx': writeXlsx({
      sheets: [
        {
          name: 'Beds',
          rows: [
            ['Facility', 'Beds'],
            ['North', '41'],
          ],
        },
        { name: 'Old', rows: [captions, ...rows], state: 'hidden' },
      ],
    }),
    'approved.csv': `Name,Date of birth,SSN\n${first!.name},${first!.born},${first!.ssn}\n`,
    'cut.zip': writeZip([{ name: 'list.csv', data: `${csv}\n`, method: 0 }]).subarray(0, -40),
    'beds.csv': 'Facility,Beds\nNorth,41\n',
  };
}

interface Left {
  /** By path or command: what an adversary finds. */
  readonly artefacts: ReadonlyMap<string, string>;
  /** Those that are meant to be read, without clocks, random numbers and the place of the test. */
  readonly comparable: ReadonlyMap<string, string>;
}

/** All commands with all reports over the files of a world, in folders that are watched. */
async function live(world: keyof typeof WORLDS): Promise<Left> {
  const at = join(folder.path, world);
  const place = (name: string) => join(at, name);
  const watched = new Watched(['work', 'home', 'tmp'].map(place));
  const own = new Set<string>();
  for (const [name, content] of Object.entries(filesOf(WORLDS[world]))) {
    mkdirSync(place('work/in'), { recursive: true });
    writeFileSync(place(`work/in/${name}`), content);
    own.add(place(`work/in/${name}`));
  }
  const env = {
    HOME: place('home'),
    TMPDIR: place('tmp'),
    DEBUG: 'amparo',
    AMPARO_SECRET: `kept apart ${world}`,
  };
  const printed = new Map<string, string>();
  const run = async (...args: string[]) => {
    const { stdout, stderr, status } = await amparo(args, { cwd: place('work'), env, within: 55_000 });
    printed.set(args.slice(0, 2).join(' '), `${status}\n${stdout}\n${stderr}`);
  };
  const reports = formats.flatMap(({ id }) => ['--format', `${id}=out.${id}`]);
  await run('keygen', 'key.pem');
  await run('approve', 'in/approved.csv', '--by', 'Ana', '--reason', 'they consented in writing');
  await run(
    'scan',
    'in',
    ...reports,
    '--clearance',
    'cleared.json',
    '--key',
    'key.pem',
    '--max-findings',
    '1000',
  );
  await run('scan', '.', '--lang', 'es');
  await run('explain', 'in/list.csv');
  await run('approvals', 'check');
  await run('verify', 'in', '--clearance', 'cleared.json', '--public-key', 'key.pem.pub');
  await run('compare', 'in/one.csv', 'in/list.csv');
  await run('manifest', 'init', 'in/beds.csv');
  const artefacts = new Map([...watched.end(own), ...printed]);
  const meant = [...artefacts].filter(([path]) => !/[\\/](?:home|tmp)[\\/]|key\.pem|\.tmp$/.test(path));
  const comparable = meant.map(([path, text]): [string, string] => [
    path.replace(at, ''),
    withoutChance(decoded(text)).replaceAll(at, ''),
  ]);
  return { artefacts, comparable: new Map(comparable) };
}

/** The statement inside an envelope; its signature hangs on everything. */
function decoded(text: string): string {
  const [, payload] = /"payload": "([^"]+)"/.exec(text) ?? [];
  return payload === undefined ? text : Buffer.from(payload, 'base64').toString();
}

function withoutChance(text: string): string {
  return text
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?/g, 'TIME')
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, 'TIME')
    .replace(/\$scrypt\$[^\s"]+/g, 'DIGEST')
    .replace(/keyid [0-9a-f]{64}/g, 'keyid')
    .replace(/("?(?:durationMs|time)"?[:=] ?"?)[\d.]+/g, '$1')
    .replace(/\d+(?:[.,]\d+)? s\b/g, 'n s')
    .replace(/\s+/g, ' ');
}

let one: Left;
let other: Left;
beforeAll(async () => {
  [one, other] = [await live('one'), await live('other')];
}, 240_000);

describe('given all that the runs left', () => {
  test('there is something to attack', () => {
    const paths = [...one.artefacts.keys()].join('\n');
    for (const { id } of formats) expect(paths).toContain(`out.${id}`);
    expect(paths).toMatch(
      /amparo\.approvals\.yaml[\s\S]*cleared\.json|cleared\.json[\s\S]*amparo\.approvals\.yaml/,
    );
    const json = JSON.parse(one.artefacts.get(join(folder.path, 'one/work/out.json'))!);
    expect(json.files.map(({ verdict }: { verdict: string }) => verdict)).toContain('block');
    expect(json.totals.approved).toBe(1);
  });

  test('no value and no guessable file stands there, as it is, written otherwise, or hashed', () => {
    const values = WORLDS.one.flatMap(({ name, born, ssn, alien }) => [name, born, ssn, alien]);
    // The adversary who tries all 10^9 numbers comes to the true one, too: that one is looked for.
    const contents = Object.entries(filesOf(WORLDS.one)).filter(([name]) => name !== 'beds.csv');
    const wholes = contents.flatMap(([, content]) =>
      ['md5', 'sha1', 'sha256', 'sha512', 'blake2b512'].flatMap((name) => {
        const digest = createHash(name).update(content).digest();
        return [digest.toString('hex').slice(0, 12), digest.toString('base64').slice(0, 12)];
      }),
    );
    // What git calls a blob is a digest of its content, too.
    const blobs = contents.map(([, content]) =>
      createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex').slice(0, 12),
    );
    const traces = [...values.flatMap(tracesOf), ...wholes, ...blobs];
    const search = new Search(traces);
    expect(search.in(`behind${traces.at(-1)}before`)).toEqual([traces.at(-1)]);
    const found = [...one.artefacts].flatMap(([path, text]) =>
      search.in(text).map((trace) => `${path}: ${trace.length} characters`),
    );
    expect(found).toEqual([]);
    expect(traces.length).toBeGreaterThan(2_000);
  });

  test('no salt or key that is found there makes a digest that is found there out of a value', () => {
    const values = WORLDS.one.flatMap(({ name, born, ssn, alien }) => [name, born, ssn, alien]);
    const readable = [...one.artefacts].filter(([path]) => !path.includes(`${join('one', 'home')}`));
    const tokens = tokensIn(readable.map(([, text]) => decoded(text)));
    expect(tokens.size).toBeGreaterThan(10);
    expect(saltedTraces(values, tokens).length).toBe(0);
    // The attack itself works: were there such a digest, it would be found.
    const salt = 'b1946ac92492d2347c6235b4d2611184';
    const leaked = createHash('sha256').update(salt).update(values[2]!).digest('hex');
    expect(saltedTraces(values, new Set([salt, leaked]))).toEqual([values[2]]);
  });

  test('people whose masked values are the same leave the same: nothing but the masks depends on a value', () => {
    expect([...other.comparable.keys()].sort()).toEqual([...one.comparable.keys()].sort());
    for (const [path, text] of one.comparable)
      expect([path, other.comparable.get(path)]).toEqual([path, text]);
  });

  test('masks show at most the first letter of a word and the last two digits of a number', () => {
    const json = JSON.parse(readFileSync(join(folder.path, 'one/work/out.json'), 'utf8'));
    const masks: string[] = json.files.flatMap((file: { findings: { masked: string }[] }) =>
      file.findings.map(({ masked }) => masked),
    );
    expect(masks.length).toBeGreaterThan(10);
    for (const masked of masks) {
      expect(masked.match(/\d/g)?.length ?? 0).toBeLessThanOrEqual(2);
      expect(masked).toMatch(/^(?:\p{L}?[^\p{L}\d]*)*\d{0,2}$/u);
      // 10^7 Social Security numbers end in the same two digits.
      for (const word of masked.split(/\s+/))
        expect(word.match(/\p{L}/gu)?.length ?? 0).toBeLessThanOrEqual(1);
    }
  });
});

/**
 * Digests of whole files are the one thing that a right guess could be held against. Each guess is one scrypt with N = 2^15 and
 * r = 8: 32 MB and, measured on one core of this project's machine, 100 ms. All 10^9 Social Security numbers are three years of
 * that core, for each file anew, and memory makes graphics cards little better. Who has a short list tries it in minutes:
 * for that there is the secret (docs/approvals.md), with which the runs above were made.
 */
describe('digests of whole files', () => {
  const text = (name: string) => readFileSync(join(folder.path, 'one/work', name), 'utf8');

  test('cannot be tried without the secret', async () => {
    const digests = `${text('amparo.approvals.yaml')}\n${decoded(text('cleared.json'))}`.match(
      /\$scrypt\$[^\s"]+/g,
    )!;
    expect(digests.length).toBe(2);
    const file = createHash('sha256').update(filesOf(WORLDS.one)['approved.csv']!).digest('hex');
    for (const digest of digests) {
      expect(isSlowDigest(digest)).toBe(true);
      expect(await isDigestOf(digest, file)).toBe(false);
      expect(await isDigestOf(digest.replace(',key=1', ''), file)).toBe(false);
      expect(await isDigestOf(digest, file, 'kept apart one')).toBe(true);
    }
  });

  test('take so long without one that numbers cannot be tried out', async () => {
    const file = createHash('sha256').update('536-22-8145').digest('hex');
    const digest = await slowDigest(file);
    const before = process.cpuUsage();
    for (let guess = 0; guess < 3; guess++) await isDigestOf(digest, file);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 3e6;
    const years = (seconds * 1e9) / (365 * 86_400);
    expect(years).toBeGreaterThan(0.5);
  });

  test('are never those of files that may not go out', () => {
    const { subject, predicate } = JSON.parse(decoded(text('cleared.json')));
    expect(subject.map(({ name }: { name: string }) => name)).toEqual(['approved.csv', 'beds.csv']);
    expect(Object.keys(predicate.coverage.notCleared[0])).toEqual(['name', 'verdict']);
  });
});
