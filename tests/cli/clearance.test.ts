import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Api } from '../../src/cli/api.ts';
import { preAuthentication } from '../../src/gate/clearance/dsse.ts';
import * as library from '../../src/index.ts';
import { asSomebodyElse } from '../helpers/somebody-else.ts';
import { run } from './stub.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'amparo-clearance-')));
  mkdirSync(join(folder, 'public/data'), { recursive: true });
  write('public/index.html', '<h1>Beds</h1>');
  write('public/data/beds.csv', 'Facility,Beds\nNorth,41\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const api: Partial<Api> = {
  // Entries are named as the user typed them.
  async *scanPaths(paths, options) {
    const here = process.cwd();
    process.chdir(folder);
    try {
      yield* library.scanPaths(paths, options as library.ScanOptions);
    } finally {
      process.chdir(here);
    }
  },
  findInText: async (text) => library.findInText(text),
  judgeRun: library.judgeRun,
  exitStatus: library.exitStatus,
  hasReview: library.hasReview,
  builtinPolicy: library.builtinPolicy,
  parsePolicy: library.parsePolicy,
};
const command = (args: readonly string[], env: Record<string, string> = {}) =>
  run([...args], { cwd: folder, api, env });
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const scan = (...args: string[]) => command(['scan', 'public', '--clearance', 'out.json', ...args]);
const verify = (...args: string[]) => command(['verify', 'public', '--clearance', 'out.json', ...args]);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const LIST = 'Name,Date of birth,A-number\nIxchel Tzoc,1987-03-12,A012-345-678\n';

test('what was scanned is cleared, by the digest of its bytes', async () => {
  expect((await scan()).status).toBe(0);
  const statement = JSON.parse(read('out.json'));
  expect(statement).toMatchObject({
    _type: 'https://in-toto.io/Statement/v1',
    predicateType: 'urn:amparo:clearance:1',
    subject: [
      { name: 'data/beds.csv', digest: { sha256: sha256('Facility,Beds\nNorth,41\n') } },
      { name: 'index.html', digest: { sha256: sha256('<h1>Beds</h1>') } },
    ],
    predicate: { verdict: 'pass', coverage: { files: 2, cleared: 2, notCleared: [] }, flags: [] },
  });
  const ran = await verify();
  expect([ran.status, ran.out]).toEqual([0, expect.stringContaining('CLEARED. 2 files are as scanned')]);
  expect(ran.err).toContain('not signed');
  expect((await verify('--lang', 'es')).out).toContain('AUTORIZADO');
  expect((await command(['verify', 'public/index.html', '--clearance', 'out.json'])).status).toBe(0);
});

describe('the publish step refuses', () => {
  const cases: [string, () => void, number, string][] = [
    ['a changed file', () => write('public/index.html', '<h1>Bedz</h1>'), 1, 'index.html: has changed'],
    ['an added one', () => write('public/data/.hidden', ''), 1, 'data/.hidden: was not cleared'],
    [
      'one that an ignore file kept from the scan',
      () => write('public/data/.amparoignore', 'x.csv'),
      1,
      '.amparoignore: was not cleared',
    ],
    [
      'one that was moved',
      () => renameSync(join(folder, 'public/index.html'), join(folder, 'public/home.html')),
      1,
      'home.html: was not cleared',
    ],
    [
      'another case of its name',
      () => renameSync(join(folder, 'public/index.html'), join(folder, 'public/Index.html')),
      1,
      'Index.html: was not cleared',
    ],
    [
      'what lies under .git',
      () => {
        mkdirSync(join(folder, 'public/.git'));
        write('public/.git/HEAD', '');
      },
      1,
      '.git/HEAD: was not cleared',
    ],
    [
      'a link out of the folder',
      () => symlinkSync('../secret.csv', join(folder, 'public/link.csv')),
      1,
      'link.csv:',
    ],
    [
      'a folder linked from outside',
      () => symlinkSync(tmpdir(), join(folder, 'public/tmp')),
      1,
      'tmp: is a link that leads out',
    ],
    ['a link to itself', () => symlinkSync('loop', join(folder, 'public/loop')), 3, 'loop: cannot be read'],
    ['a pipe', () => execFileSync('mkfifo', [join(folder, 'public/pipe')]), 1, 'pipe: is no regular file'],
    ['a damaged clearance', () => write('out.json', read('out.json').slice(0, 100)), 3, 'is no clearance'],
    [
      'a clearance that leads out of the folder',
      () => write('out.json', read('out.json').replace('index.html', '../secret.csv')),
      3,
      'is no clearance',
    ],
  ];
  test.each(cases)('%s', async (_, change, status, message) => {
    write('secret.csv', LIST);
    await scan();
    expect((await verify()).status).toBe(0);
    change();
    const ran = await verify();
    expect([ran.status, ran.out]).toEqual([status, expect.stringContaining(message)]);
    if (status !== 0) expect(ran.out).not.toContain('CLEARED.');
  });

  test('but not links to what was cleared, nor less than was cleared', async () => {
    await scan();
    symlinkSync('index.html', join(folder, 'public/home.html'));
    symlinkSync('data', join(folder, 'public/more'));
    expect((await verify()).status).toBe(0);
    rmSync(join(folder, 'public/data/beds.csv'));
    const ran = await verify();
    expect([ran.status, ran.err]).toEqual([
      0,
      expect.stringContaining('1 file that was cleared is not there'),
    ]);
  });

  test('a scan that stopped a file, until that is approved', async () => {
    write('public/list.csv', LIST);
    expect((await scan()).status).toBe(1);
    const refused = await verify();
    expect([refused.status, refused.out]).toEqual([1, expect.stringContaining('The scan stopped')]);
    expect(refused.out).toContain('list.csv: was not cleared');
    await command(['approve', 'public/list.csv', '--by', 'Ana', '--reason', 'both consented']);
    expect((await scan()).status).toBe(0);
    expect((await verify()).status).toBe(0);
    const text = read('out.json');
    expect(JSON.parse(text).predicate.approved).toEqual([{ name: 'list.csv', by: 'Ana' }]);
    expect(text).not.toContain(sha256(LIST));
    write('public/list.csv', `${LIST}\n`);
    expect((await verify()).out).toContain('list.csv: has changed');
  });

  test('another policy than that of the scan', async () => {
    await scan('--policy', 'open-data');
    expect((await verify()).out).toContain('another policy');
    expect((await verify('--policy', 'open-data')).status).toBe(0);
  });

  test('an old one', async () => {
    await scan();
    const text = read('out.json').replace(/"time": "[^"]+"/, '"time": "2026-01-01T00:00:00.000Z"');
    write('out.json', text);
    expect((await verify()).status).toBe(0);
    expect((await verify('--max-age', '7d')).out).toContain('too old');
    expect((await verify('--max-age', 'a week')).status).toBe(2);
  });
});

describe('signatures', () => {
  const keys = async (...names: string[]) => {
    for (const name of names) expect((await command(['keygen', name])).status).toBe(0);
  };

  test('a pair of keys is written once, the private one for its owner alone', async () => {
    await keys('ana');
    expect(statSync(join(folder, 'ana')).mode & 0o777).toBe(0o600);
    const before = read('ana');
    expect(await command(['keygen', 'ana'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('ana.pub'),
    });
    rmSync(join(folder, 'ana.pub'));
    expect((await command(['keygen', 'ana'])).status).toBe(2);
    expect(read('ana')).toBe(before);
  });

  test('one that is asked for must be there, of these bytes and by that key', async () => {
    await keys('ana', 'berta');
    await scan();
    const isAna = ['--public-key', 'ana.pub'];
    expect((await verify(...isAna)).out).toContain('None of the keys given has signed');
    await scan('--key', 'ana');
    expect((await verify(...isAna)).status).toBe(0);
    expect((await verify('--public-key', 'berta.pub')).status).toBe(1);
    expect((await verify()).err).toContain('nobody checked by whom');
    const envelope = JSON.parse(read('out.json'));
    const payload = Buffer.from(envelope.payload, 'base64').toString().replace('index.html', 'other.html');
    write('public/other.html', '<h1>Beds</h1>');
    rmSync(join(folder, 'public/index.html'));
    write('out.json', JSON.stringify({ ...envelope, payload: Buffer.from(payload).toString('base64') }));
    expect((await verify(...isAna)).status).toBe(1);
  });

  test('a key and a signature of OpenSSL are as good as Amparo’s, and the other way round', async () => {
    const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
    openssl('genpkey', '-algorithm', 'ed25519', '-out', 'key.pem');
    openssl('pkey', '-in', 'key.pem', '-pubout', '-out', 'key.pub');
    await scan('--key', 'key.pem');
    expect((await verify('--public-key', 'key.pub')).status).toBe(0);
    const { payload, payloadType, signatures } = JSON.parse(read('out.json'));
    write('signed', preAuthentication(payloadType, Buffer.from(payload, 'base64')));
    write('sig', Buffer.from(signatures[0].sig, 'base64'));
    openssl(
      'pkeyutl',
      '-verify',
      '-pubin',
      '-inkey',
      'key.pub',
      '-rawin',
      '-in',
      'signed',
      '-sigfile',
      'sig',
    );
    const id = createHash('sha256').update(openssl('pkey', '-pubin', '-in', 'key.pub', '-outform', 'DER'));
    expect(signatures[0].keyid).toBe(id.digest('hex'));
  });

  test('two persons: the same key twice is one, and the policy asks whatever the clearance says', async () => {
    await keys('ana', 'berta');
    write('own.yaml', 'policy: own\nextends: confidential-population\nclearance:\n  signatures: 2\n');
    write('amparo.config.yaml', 'policy: own.yaml\n');
    const both = ['--public-key', 'ana.pub', '--public-key', 'berta.pub'];
    await scan('--key', 'ana');
    expect((await verify(...both)).out).toContain('2 signatures by different keys are asked for');
    expect((await command(['sign', 'out.json', '--key', 'ana'])).status).toBe(2);
    expect((await verify('--public-key', 'ana.pub', '--public-key', 'ana.pub')).status).toBe(2);
    expect((await verify()).status).toBe(2);
    const done = await command(['sign', 'out.json', '--key', 'berta']);
    expect([done.status, done.out]).toEqual([0, expect.stringContaining('Signatures now: 2')]);
    expect((await verify(...both)).status).toBe(0);
    rmSync(join(folder, 'amparo.config.yaml'));
    expect((await verify(...both, '--policy', 'own.yaml', '--signatures', '2')).status).toBe(0);
  });

  test('an unsigned clearance can be signed later; a third key is told from the two', async () => {
    await keys('ana');
    await scan();
    await command(['sign', 'out.json', '--key', 'ana']);
    expect((await verify('--public-key', 'ana.pub')).status).toBe(0);
    expect((await verify('--public-key', 'ana.pub', '--signatures', '2')).status).toBe(2);
  });
});

describe('wrong usage', () => {
  test.each([
    [['scan', 'public', '--key', 'ana'], '--key signs a clearance'],
    [['scan', 'public', '--clearance', 'out.json', '--key', 'none'], 'none could not be read'],
    [['scan', 'public', '--clearance', 'out.json', '--key', 'public/index.html'], 'no private Ed25519 key'],
    [['scan', '-', '--clearance', 'out.json'], 'not for standard input'],
    [['scan', 'public', '..', '--clearance', 'out.json'], 'outside the current folder'],
    [['verify', 'public'], '--clearance'],
    [['verify', 'none', '--clearance', 'out.json'], 'none'],
    [['verify', 'public', '--clearance', 'none.json'], 'none.json could not be read'],
    [['sign', 'public/index.html', '--key', 'public/index.html'], 'is no clearance'],
    [['sign', 'public/index.html'], 'key'],
  ])('%j', async (args, message) => {
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    write('stray.txt', 'Beds');
    renameSync(join(folder, 'public'), join(inner, 'public'));
    const ran = await run(args, { cwd: inner, api: { ...api, scanPaths: scanIn(inner) } });
    expect([ran.status, ran.err]).toEqual([2, expect.stringContaining(message)]);
    expect(readdirSync(inner)).toEqual(['public']);
  });
});

const scanIn = (cwd: string): Api['scanPaths'] =>
  async function* (paths, options) {
    for await (const entry of library.scanPaths(
      paths.map((path) => resolve(cwd, path)),
      options as library.ScanOptions,
    ))
      yield entry;
  };

test('a file that may not be read keeps the gate shut', async () => {
  await scan();
  expect((await verify()).status).toBe(0);
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'public/index.html'), 0);
  expect((await asSomebodyElse(verify)).status).toBe(3);
});

test('a review and a file let pass unread are held against digests that cannot be guessed fast', async () => {
  write('public/staff.zip', 'PK\u0003\u0004 damaged');
  expect((await scan('--allow-incomplete')).status).toBe(0);
  expect(Object.keys(JSON.parse(read('out.json')).subject.at(-1).digest)).toEqual(['scrypt-sha256']);
  expect((await verify()).out).toContain('--allow-incomplete');
  expect((await verify('--allow-incomplete')).status).toBe(0);
});
