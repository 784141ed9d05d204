/** `amparo watch` as a user starts it, with real folders: what is waited for is a line, never a time. */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COUNTS, LEAK, NOISE } from '../../pipelines/sandbox.ts';
import { run } from '../stub.ts';

const bin = fileURLToPath(new URL('../../../bin/amparo.js', import.meta.url));
const WITHIN_MS = 20_000;

let folder: string;
let watching: Watching | undefined;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'amparo watch ')));
  put('site/counts.csv', COUNTS);
});
afterEach(() => {
  watching?.kill();
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

interface Line {
  readonly type: string;
  readonly path?: string;
  readonly verdict?: string;
  readonly bytes?: number;
  readonly totals?: Readonly<Record<string, number>>;
}

class Watching {
  out = '';
  err = '';
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;

  constructor(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.#child = spawn(process.execPath, [bin, 'watch', ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, LC_ALL: 'C', ...env },
    });
    this.#child.stdout!.setEncoding('utf8').on('data', (text) => {
      this.out += text;
    });
    this.#child.stderr!.setEncoding('utf8').on('data', (text) => {
      this.err += text;
    });
    this.#ended = new Promise((resolve) => this.#child.on('close', resolve));
  }

  /** The lines of JSON that have come whole. */
  get lines(): Line[] {
    const whole = this.out.slice(0, this.out.lastIndexOf('\n') + 1);
    return whole
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line);
  }

  of(type: string): string[] {
    return this.lines.filter((line) => line.type === type).map(({ path }) => path!);
  }

  async until(holds: () => boolean): Promise<void> {
    const end = Date.now() + WITHIN_MS;
    while (!holds() && Date.now() < end) await sleep(20);
    if (!holds()) expect.fail(`did not come: ${holds}\n${this.out.slice(-2_000)}\n${this.err}`);
  }

  /** Once the first scan is over. */
  ready(): Promise<void> {
    return this.until(() => this.err.includes('looked through'));
  }

  async interrupted(): Promise<number | null> {
    this.#child.kill('SIGINT');
    return this.#ended;
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }
}

async function start(args: readonly string[], env = {}): Promise<Watching> {
  watching = new Watching(args, env);
  await watching.ready();
  return watching;
}

describe('for people', () => {
  test('what is there, what comes, what goes; the status is that of what is left', async () => {
    const seen = await start(['site']);
    expect(seen.err).toBe('amparo: Watching site. Ctrl+C ends.\namparo: 1 file looked through.\n');
    put('site/new/list.csv', LEAK);
    await seen.until(() => /✖ site\/new\/list\.csv\n(?:.*\n)* {2}3 people would be exposed/.test(seen.out));
    put('site/more.csv', COUNTS);
    await seen.until(() => /^\d\d:\d\d:\d\d {2}✔ site\/more\.csv: nothing found$/m.test(seen.out));
    rmSync(join(folder, 'site/more.csv'));
    await seen.until(() => seen.out.includes('– site/more.csv: no longer there'));
    put('site/~$list.xlsx', 'Ixchel Tzoc');
    await seen.until(() => seen.out.includes('○ site/~$list.xlsx: left alone'));
    expect(await seen.interrupted()).toBe(1);
    expect(seen.out).toMatch(
      /\nEnded\. 2 files there, 2 looked through again: 1 file must not be published \(3 people exposed\)\.\n$/,
    );
    for (const value of ['Ixchel', '1987-03-12', 'A918-273-645'])
      expect(seen.out + seen.err).not.toContain(value);
  });

  test('in Spanish', async () => {
    put('site/list.csv', LEAK);
    watching = new Watching(['site', '--lang', 'es']);
    await watching.until(() =>
      watching!.err.includes(
        '2 archivos examinados: no deben publicarse: 1 archivo (3 personas en peligro).',
      ),
    );
    expect(await watching.interrupted()).toBe(1);
    expect(watching.out).toContain('Fin. Hay 2 archivos');
  });
});

describe('the status at the end', () => {
  test.each([
    ['a leak that was taken out again', { 'list.csv': LEAK }, [], 0, 'list.csv'],
    ['a leak', { 'list.csv': LEAK }, [], 1],
    ['a file that cannot be read', { 'noise.bin': NOISE }, [], 3],
    ['a leak beside it', { 'noise.bin': NOISE, 'list.csv': LEAK }, [], 1],
    ['a file that cannot be read, allowed', { 'noise.bin': NOISE }, ['--allow-incomplete'], 0],
  ] as const)('%s', async (_, files, flags, status, gone?: string) => {
    for (const [name, content] of Object.entries(files)) put(`site/${name}`, content);
    const seen = await start(['site', '--format', 'ndjson', ...flags]);
    if (gone) {
      rmSync(join(folder, 'site', gone));
      await seen.until(() => seen.of('gone').includes(`site/${gone}`));
    }
    expect(await seen.interrupted()).toBe(status);
    expect(seen.lines.at(-1)).toMatchObject({
      type: 'run',
      totals: { files: gone ? 1 : Object.keys(files).length + 1 },
    });
  });
});

describe.each([
  ['told by the system', []],
  ['found by looking', ['--poll', '1']],
])('changes %s', (_, how) => {
  const ndjson = ['site', '--format', 'ndjson', ...how];

  test('renamed, moved in with its folder, replaced', async () => {
    put('outside/deep/list.csv', LEAK);
    const seen = await start(ndjson);
    renameSync(join(folder, 'site/counts.csv'), join(folder, 'site/renamed.csv'));
    await seen.until(
      () => seen.of('gone').includes('site/counts.csv') && seen.of('file').includes('site/renamed.csv'),
    );
    renameSync(join(folder, 'outside'), join(folder, 'site/inside'));
    await seen.until(() => seen.of('file').includes('site/inside/deep/list.csv'));
    put('new.csv', LEAK);
    renameSync(join(folder, 'new.csv'), join(folder, 'site/renamed.csv'));
    await seen.until(() =>
      seen.lines.some(({ path, verdict }) => path === 'site/renamed.csv' && verdict === 'block'),
    );
    renameSync(join(folder, 'site/inside'), join(folder, 'away'));
    await seen.until(() => seen.of('gone').includes('site/inside/deep/list.csv'));
    expect(await seen.interrupted()).toBe(1);
  });

  test('a file that is still being written to is read when it is whole', async () => {
    const seen = await start(ndjson);
    const file = join(folder, 'site/list.csv');
    let bytes = 0;
    for (let at = 0; at < 20; at++) {
      const rows = `${LEAK}${'Month,120\n'.repeat(50)}`;
      appendFileSync(file, rows);
      bytes += rows.length;
      await sleep(100);
    }
    await seen.until(() => seen.of('file').includes('site/list.csv'));
    // A machine that stands still for a while may see it rest in between; at the end it is whole in any case.
    await seen.until(() => seen.lines.findLast(({ path }) => path === 'site/list.csv')?.bytes === bytes);
    expect(seen.of('file').filter((path) => path === 'site/list.csv').length).toBeLessThan(4);
  });

  test('a thousand at once, in new folders', async () => {
    const seen = await start(ndjson);
    for (let at = 0; at < 1_000; at++) put(`site/many/${at % 10}/${at % 7}/${at}.csv`, COUNTS);
    await seen.until(() => new Set(seen.of('file')).size === 1_001);
  });

  test('what is left out of a scan is left out here, until it no longer is', async () => {
    put('site/.amparoignore', 'drafts/\n');
    const seen = await start(ndjson);
    put('site/drafts/list.csv', LEAK);
    put('site/node_modules/x/list.csv', LEAK);
    put('site/.git/list.csv', LEAK);
    put('site/after.csv', COUNTS);
    await seen.until(() => seen.of('file').includes('site/after.csv'));
    put('site/.amparoignore', 'nothing/\n');
    await seen.until(() => seen.of('file').includes('site/drafts/list.csv'));
    expect(seen.of('file').filter((path) => /node_modules|\.git\//.test(path))).toEqual([]);
  });

  test('through a link in the folder', async () => {
    put('site/node_modules/data/counts.csv', COUNTS);
    const seen = await start(ndjson);
    symlinkSync('node_modules/data', join(folder, 'site/linked'));
    await seen.until(() => seen.of('file').includes('site/linked/counts.csv'));
    rmSync(join(folder, 'site/linked'));
    await seen.until(() => seen.of('gone').includes('site/linked/counts.csv'));
  });
});

describe('on the desktop', () => {
  const withDesktop = () => {
    put('bin/notify-send', `#!/bin/sh\nprintf '[%s]' "$@" >>'${folder}/shown'\necho >>'${folder}/shown'\n`);
    chmodSync(join(folder, 'bin/notify-send'), 0o755);
    return { PATH: `${folder}/bin:${process.env.PATH}`, DISPLAY: ':0' };
  };
  const shown = () => (existsSync(join(folder, 'shown')) ? readFileSync(join(folder, 'shown'), 'utf8') : '');

  test.skipIf(process.platform !== 'linux')('what must not go out, without a name or a value', async () => {
    const seen = await start(['site'], withDesktop());
    put('site/$(touch pwned) Ixchel Tzoc.csv', LEAK);
    // It is written piece by piece.
    await seen.until(() => shown().endsWith('\n'));
    expect(shown()).toBe(
      '[--app-name=Amparo][--urgency=critical][--][Amparo][1 file must not be published (3 people exposed). amparo watch says where.]\n',
    );
  });

  test('nothing if it is not wanted', async () => {
    const seen = await start(['site', '--no-notify'], withDesktop());
    put('site/list.csv', LEAK);
    await seen.until(() => seen.out.includes('✖ site/list.csv'));
    expect(await seen.interrupted()).toBe(1);
    expect(shown()).toBe('');
  });
});

describe('wrong usage', () => {
  test.each([
    ['a file', ['watch', 'site/counts.csv'], 'is not a folder'],
    ['what is not there', ['watch', 'nowhere'], 'is not a folder'],
    ['a format that is no stream', ['watch', 'site', '--format', 'json'], 'text or ndjson'],
    ['a file to write to', ['watch', 'site', '--format', 'ndjson=x'], 'text or ndjson'],
    ['two formats', ['watch', 'site', '--format', 'ndjson', '--format', 'text=x'], 'text or ndjson'],
    ['what speaks of git', ['watch', 'site', '--staged'], '--staged'],
    ['no number', ['watch', 'site', '--poll', '0'], '--poll'],
  ])('%s', async (_, args, says) => {
    const { status, out, err } = await run(args, { cwd: folder });
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  test('interrupted before all was looked through', async () => {
    const interrupt = new AbortController();
    const { status } = await run(['watch', 'site'], {
      cwd: folder,
      signal: interrupt.signal,
      api: {
        async *scanPaths() {
          interrupt.abort();
          yield* [];
        },
      },
    });
    expect(status).toBe(130);
  });
});
