import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileSource, type WalkOptions, walk } from '../../src/sources/files.ts';
import { expandPaths } from '../../src/sources/paths.ts';
import { asSomebodyElse } from '../helpers/somebody-else.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'amparo-walk-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(...paths: string[]): void {
  for (const path of paths) write(path, 'x');
}

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

interface Walked {
  paths: string[];
  problems: Record<string, string>;
  skipped: Record<string, number>;
}

async function walked(paths: string[] = ['.'], options: WalkOptions = {}): Promise<Walked> {
  const result: Walked = { paths: [], problems: {}, skipped: {} };
  const onSkipped = (reason: string) => {
    result.skipped[reason] = (result.skipped[reason] ?? 0) + 1;
  };
  for await (const item of walk(paths, { cwd: folder, onSkipped, ...options })) {
    if ('problem' in item) result.problems[item.path] = item.problem.code;
    else result.paths.push(item.path);
  }
  return result;
}

describe('paths', () => {
  test.each([
    ['the current folder', ['.'], ['a/b.csv', 'c.csv']],
    ['a folder', ['a'], ['a/b.csv']],
    ['a folder with a slash', ['a/'], ['a/b.csv']],
    ['a folder by a dotted path', ['./a'], ['./a/b.csv']],
    ['a file', ['./c.csv'], ['./c.csv']],
    ['a file twice', ['c.csv', './c.csv'], ['c.csv']],
    ['a folder and a file in it', ['.', 'c.csv'], ['a/b.csv', 'c.csv']],
    ['a folder and a folder in it', ['.', 'a'], ['a/b.csv', 'c.csv']],
    ['a pattern', ['*.csv'], ['c.csv']],
    ['a deep pattern', ['**/*.csv'], ['a/b.csv', 'c.csv']],
    ['a pattern that matches a folder and what is in it', ['a/**', 'a*'], ['a/b.csv']],
  ])('%s', async (_, given, expected) => {
    put('a/b.csv', 'c.csv');
    expect((await walked(given)).paths).toEqual(expected);
  });

  test('a name with pattern characters is a name', async () => {
    put('report[1].csv', 'report1.csv');
    expect((await walked(['report[1].csv'])).paths).toEqual(['report[1].csv']);
  });

  test('what does not exist is missing', async () => {
    put('a.csv');
    expect(await expandPaths(['a.csv', 'b.csv', '*.xlsx'], folder)).toEqual({
      found: ['a.csv'],
      missing: ['b.csv', '*.xlsx'],
    });
    expect((await walked(['b.csv'])).problems).toEqual({ 'b.csv': 'unreadable' });
  });

  test('the order is that of code units', async () => {
    put('b', 'B', 'a10', 'a2', 'é', '.hidden');
    expect((await walked()).paths).toEqual(['.hidden', 'B', 'a10', 'a2', 'b', 'é']);
  });

  test('an empty folder', async () => {
    expect(await walked()).toEqual({ paths: [], problems: {}, skipped: {} });
  });
});

describe('what is left out', () => {
  test('version control and dependencies, counted by file', async () => {
    put('.git/HEAD', '.git/objects/aa/bb', 'node_modules/p/i.js', 'sub/node_modules/q.js', 'site/index.html');
    expect(await walked()).toEqual({
      paths: ['site/index.html'],
      problems: {},
      skipped: { 'version-control': 2, dependencies: 2 },
    });
  });

  test('but not when given', async () => {
    put('.git/HEAD', 'node_modules/p/i.js', 'node_modules/p/node_modules/x');
    expect((await walked(['node_modules', '.git'])).paths).toEqual(['node_modules/p/i.js', '.git/HEAD']);
  });

  test('what .amparoignore files name, nested ones included', async () => {
    write('.amparoignore', '*.log\n/fixtures\n');
    write('data/.amparoignore', '!keep.log\nsecret/\n');
    put(
      'a.log',
      'fixtures/a',
      'fixtures/b',
      'data/keep.log',
      'data/other.log',
      'data/secret/x',
      'deep/fixtures/a',
    );
    const { paths, skipped } = await walked();
    expect(paths).toEqual(['.amparoignore', 'data/.amparoignore', 'data/keep.log', 'deep/fixtures/a']);
    expect(skipped).toEqual({ 'ignore-file': 5 });
  });

  test('an ignore file above the given folder does not hold', async () => {
    write('.amparoignore', 'fixtures\n');
    put('fixtures/a.csv');
    expect((await walked(['fixtures'])).paths).toEqual(['fixtures/a.csv']);
  });

  test('patterns of the configuration hold in its folder', async () => {
    put('a/x.csv', 'a/y.csv', 'x.csv');
    const ignore = [{ folder, patterns: ['/a/x.csv'] }];
    expect((await walked(['a', 'x.csv'], { ignore })).paths).toEqual(['a/y.csv', 'x.csv']);
  });

  test('the case of letters counts', async () => {
    write('.amparoignore', 'data\n');
    put('Data/a', 'data/b');
    expect((await walked()).paths).toEqual(['.amparoignore', 'Data/a']);
  });
});

describe('git', () => {
  beforeEach(() => {
    execFileSync('git', ['init', '-q', folder]);
    write('.gitignore', 'dist/\n*.tmp\n');
    write('sub/.gitignore', '!keep.tmp\n');
    put('dist/index.html', 'a.tmp', 'sub/keep.tmp', 'sub/other.tmp', 'x.csv');
  });

  test('git-ignored files are scanned', async () => {
    const { paths, skipped } = await walked();
    expect(paths).toContain('dist/index.html');
    expect(Object.keys(skipped)).toEqual(['version-control']);
  });

  test('unless --gitignore is given', async () => {
    write('.git/info/exclude', 'x.csv\n');
    const { paths, skipped } = await walked(['.'], { gitignore: true });
    expect(paths).toEqual(['.gitignore', 'sub/.gitignore', 'sub/keep.tmp']);
    expect(skipped['git-ignored']).toBe(4);
  });

  test('ignore files above a given folder hold, but never for the given folder itself', async () => {
    expect((await walked(['sub'], { gitignore: true })).paths).toEqual(['sub/.gitignore', 'sub/keep.tmp']);
    expect((await walked(['dist'], { gitignore: true })).paths).toEqual(['dist/index.html']);
  });

  test('a tracked file is not ignored, whatever the patterns say', async () => {
    execFileSync('git', ['-C', folder, 'add', '--force', 'dist/index.html']);
    put('dist/other.html');
    const { paths } = await walked(['.'], { gitignore: true });
    expect(paths).toContain('dist/index.html');
    expect(paths).not.toContain('dist/other.html');
  });
});

describe('links', () => {
  test('a link to what is met anyway is counted, not scanned twice', async () => {
    put('data/x.csv');
    symlinkSync('data/x.csv', join(folder, 'a-link.csv'));
    symlinkSync('data', join(folder, 'b-link'));
    expect(await walked()).toEqual({ paths: ['data/x.csv'], problems: {}, skipped: { link: 2 } });
  });

  test('a link to what is left out is followed, once', async () => {
    put('node_modules/data/x.csv');
    symlinkSync('node_modules/data', join(folder, 'one'));
    symlinkSync('node_modules/data', join(folder, 'two'));
    const { paths, skipped } = await walked();
    expect(paths).toEqual(['one/x.csv']);
    expect(skipped).toEqual({ dependencies: 1, link: 1 });
  });

  test('never out of the given folder', async () => {
    put('outside/x.csv', 'inside/y.csv', 'inside-too/z.csv');
    symlinkSync('../outside', join(folder, 'inside/out'));
    symlinkSync('../inside-too/z.csv', join(folder, 'inside/z.csv'));
    expect(await walked(['inside'])).toEqual({ paths: ['inside/y.csv'], problems: {}, skipped: { link: 2 } });
  });

  test('a given link is followed', async () => {
    put('outside/x.csv');
    symlinkSync('outside', join(folder, 'link'));
    symlinkSync('outside/x.csv', join(folder, 'link.csv'));
    expect((await walked(['link'])).paths).toEqual(['link/x.csv']);
    expect((await walked(['link.csv'])).paths).toEqual(['link.csv']);
  });

  test('loops and links to nowhere end', async () => {
    put('a/x.csv');
    symlinkSync('..', join(folder, 'a/up'));
    symlinkSync('.', join(folder, 'self'));
    symlinkSync('loop', join(folder, 'loop'));
    symlinkSync('nowhere', join(folder, 'dangling'));
    expect(await walked()).toEqual({ paths: ['a/x.csv'], problems: {}, skipped: { link: 4 } });
  });
});

describe('trouble', () => {
  test('a pipe is never opened', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    put('x.csv');
    expect(await walked()).toEqual({ paths: ['x.csv'], problems: { pipe: 'unreadable' }, skipped: {} });
    await expect(fileSource(join(folder, 'pipe'), 'pipe')).rejects.toMatchObject({ code: 'EINVAL' });
  });

  test('a folder that may not be read is a problem, and the walk goes on', async () => {
    put('closed/x.csv', 'open/y.csv');
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'closed'), 0o000);
    try {
      expect(await asSomebodyElse(() => walked())).toEqual({
        paths: ['open/y.csv'],
        problems: { closed: 'unreadable' },
        skipped: {},
      });
    } finally {
      chmodSync(join(folder, 'closed'), 0o755);
    }
  });

  test('a cancelled walk stops', async () => {
    put('x.csv');
    const abort = new AbortController();
    abort.abort();
    await expect(walked(['.'], { signal: abort.signal })).rejects.toThrow();
  });
});

describe('reading', () => {
  test('anywhere, over the edges of blocks', async () => {
    const size = 2 * 1024 * 1024 + 77;
    const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8)) & 0xff);
    writeFileSync(join(folder, 'x.bin'), bytes);
    const source = await fileSource(join(folder, 'x.bin'), 'x.bin');
    expect([source.name, source.size]).toEqual(['x.bin', size]);
    for (const [offset, length] of [
      [0, 10],
      [5, 0],
      [1024 * 1024 - 3, 7],
      [1024 * 1024, 1024 * 1024],
      [size - 4, 100],
      [size, 1],
      [0, size + 1],
    ] as const) {
      expect(Buffer.compare(await source.read(offset, length), bytes.subarray(offset, offset + length))).toBe(
        0,
      );
    }
    await source.close();
  });
});
