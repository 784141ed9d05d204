import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../../src/core/types.ts';
import { entry, leak, locked } from '../reporters/sample.ts';
import { run } from './stub.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'amparo-cli-')));
  put('data/list.csv', 'x');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const review = entry('staff.csv', { verdict: 'review', persons: 1 });

describe('status', () => {
  test.each([
    ['clean', [entry('a.csv')], [], 0],
    ['nothing there', [], [], 0],
    ['a leak', [entry('a.csv'), leak], [], 1],
    ['a leak and a locked file', [locked, leak], [], 1],
    ['a locked file', [locked, entry('a.csv')], [], 3],
    ['a locked file, allowed', [locked], ['--allow-incomplete'], 0],
    ['a leak is never allowed', [leak, locked], ['--allow-incomplete'], 1],
    ['a file to look at', [review], [], 0],
    ['a file to look at, strict', [review], ['--strict'], 1],
  ] as const)('%s', async (_, entries, flags, status) => {
    expect((await run(['scan', ...flags], { cwd: folder, entries })).status).toBe(status);
  });
});

describe('reports', () => {
  test('text on standard output, and nothing else there', async () => {
    const { out, err } = await run(['scan'], { cwd: folder, entries: [leak] });
    expect(out).toMatch(/^✖ DO NOT PUBLISH\. This file would expose 6,252 people\.\n/);
    expect(err).toBe('');
  });

  test('several at once, files written whole', async () => {
    const formats = ['--format', 'text', '--format', 'json=report.json', '--format=text=report.txt'];
    const { status, out } = await run(['scan', ...formats], { cwd: folder, entries: [leak], isTTY: true });
    expect(status).toBe(1);
    expect(out).toContain('DO NOT PUBLISH');
    const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report;
    expect([report.verdict, report.totals.persons]).toEqual(['block', 6252]);
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).not.toContain('\x1b');
    expect(readdirSync(folder).sort()).toEqual(['data', 'report.json', 'report.txt']);
  });

  test('what weakens the gate is named, what was left out is counted', async () => {
    const api = {
      async *scanPaths(_: readonly string[], options: { onSkipped?(reason: string): void } = {}) {
        options.onSkipped?.('link');
        options.onSkipped?.('link');
        yield entry('a.csv');
      },
    };
    const flags = ['--format=json', '--allow-incomplete'];
    const { out } = await run(['scan', ...flags], { cwd: folder, api });
    expect((JSON.parse(out) as Report).run).toMatchObject({
      flags: ['allow-incomplete'],
      skipped: { link: 2 },
      source: 'files',
      policy: 'confidential-population',
    });
  });

  test('a path that is empty, as of a variable that is not set, is not this folder', async () => {
    const { status, err } = await run(['scan', ''], { cwd: folder });
    expect([status, err]).toEqual([2, expect.stringContaining('it is empty')]);
  });

  test('a report that cannot be written is an error, and leaves nothing behind', async () => {
    const { status, err } = await run(['scan', '--format', 'json=no/such/report.json'], { cwd: folder });
    expect([status, err.split('\n')[0]]).toEqual([
      2,
      'amparo: no/such/report.json could not be written (ENOENT).',
    ]);
  });

  test.each([
    [{}, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('colours off a terminal with %j: %s', async (env, expected) => {
    const { out } = await run(['scan'], { cwd: folder, entries: [leak], env });
    expect(out.includes('\x1b[')).toBe(expected);
  });

  test.each([
    [{}, true],
    [{ NO_COLOR: '1' }, false],
    [{ TERM: 'dumb' }, false],
  ])('colours on a terminal with %j: %s', async (env, expected) => {
    const { out } = await run(['scan'], { cwd: folder, entries: [leak], env, isTTY: true });
    expect(out.includes('\x1b[')).toBe(expected);
  });

  test('GitHub shows the summary of a step: it is added to what stands there', async () => {
    const page = join(folder, 'data', 'summary.md');
    writeFileSync(page, 'before\n');
    const env = { GITHUB_STEP_SUMMARY: page };
    const given = { cwd: folder, entries: [leak], env };
    expect((await run(['scan', '--format=json'], given)).status).toBe(1);
    expect(readFileSync(page, 'utf8')).toBe('before\n');
    const { out } = await run(['scan', '--format=github'], given);
    expect(out).toMatch(/^::error file=release\/detention-statistics\.xlsx,/);
    expect(readFileSync(page, 'utf8')).toMatch(/^before\n## ✖ Amparo: DO NOT PUBLISH\.\n/);
    rmSync(page);
  });

  test('several formats at once, loaded each', async () => {
    const formats = ['sarif=r.sarif', 'junit=r.xml', 'gitlab=r.json', 'markdown'].map(
      (one) => `--format=${one}`,
    );
    const { out } = await run(['scan', ...formats], { cwd: folder, entries: [leak] });
    expect(out).toMatch(/^## ✖/);
    expect(JSON.parse(readFileSync(join(folder, 'r.sarif'), 'utf8')).runs[0].invocations[0].exitCode).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['data', 'r.json', 'r.sarif', 'r.xml']);
  });

  test('a stream is written while the run goes on, to a file that appears at its end', async () => {
    const seen: string[] = [];
    const api = {
      async *scanPaths() {
        yield leak;
        seen.push(...readdirSync(folder).filter((name) => name.includes('stream')));
        yield entry('b.csv');
      },
    };
    const formats = ['--format=text', '--format=ndjson=stream.ndjson'];
    expect((await run(['scan', ...formats], { cwd: folder, api })).status).toBe(1);
    expect(seen).toEqual([expect.stringMatching(/^\.stream\.ndjson\.[0-9a-f]{8}\.tmp$/)]);
    const lines = readFileSync(join(folder, 'stream.ndjson'), 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).type)).toEqual(['file', 'file', 'run']);
    expect(readdirSync(folder).sort()).toEqual(['data', 'stream.ndjson']);
  });

  test('a stream on standard output is there before the run is over', async () => {
    const written: string[] = [];
    const api = {
      async *scanPaths() {
        yield leak;
        written.push('first');
        yield entry('b.csv');
      },
    };
    const { out } = await run(['scan', '--format=ndjson'], {
      cwd: folder,
      api,
      onWrite: () => written.push('line'),
    });
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).type),
    ).toEqual(['file', 'file', 'run']);
    expect(written).toEqual(['line', 'first', 'line', 'line']);
  });

  test.each(['crash', 'interrupt'])(
    'a stream that is broken off by a %s leaves nothing behind',
    async (how) => {
      const abort = new AbortController();
      const api = {
        async *scanPaths() {
          yield leak;
          if (how === 'crash') throw new TypeError('no');
          abort.abort();
        },
      };
      const given = { cwd: folder, api, signal: abort.signal };
      const { status } = await run(['scan', '--format=ndjson=stream.ndjson'], given);
      expect([status, readdirSync(folder)]).toEqual([how === 'crash' ? 3 : 130, ['data']]);
    },
  );

  test('progress only on a terminal, wiped at the end', async () => {
    const { err } = await run(['scan'], { cwd: folder, entries: [leak], isTTY: true });
    expect(err).toMatch(/1 file/);
    expect(err.endsWith('\r\x1b[2K')).toBe(true);
  });
});

describe('options', () => {
  test('the current folder by default', async () => {
    expect((await run(['scan'], { cwd: folder })).scanned).toEqual(['.']);
  });

  test('reach the library', async () => {
    const flags = ['--jobs', '3', '--max-findings=7', '--gitignore', '--lang', 'es'];
    const { options } = await run(['scan', 'data', ...flags], { cwd: folder });
    expect(options).toMatchObject({ jobs: 3, maxFindings: 7, gitignore: true, lang: 'es' });
  });

  test('OCR is asked for by a flag, and what it lacks is said once on standard error', async () => {
    expect((await run(['scan'], { cwd: folder })).options.ocr).toEqual([]);
    const asked = await run(['scan', '--ocr'], { cwd: folder });
    expect([asked.options.ocr, asked.err]).toEqual([['en', 'es'], '']);
    const api = { missingForOcr: () => ['tesseract.js-core@7'] };
    const { err, out, status } = await run(['scan', '--ocr'], {
      cwd: folder,
      api,
      entries: [entry('a.csv')],
    });
    expect(err).toContain('\n  npm install tesseract.js-core@7\n');
    expect([out.includes('npm'), status]).toEqual([false, 0]);
    expect((await run(['scan'], { cwd: folder, api })).err).toBe('');
    expect((await run(['scan', '--ocr', '--lang=es'], { cwd: folder, api })).err).toContain('paquetes');
  });

  test('standard input', async () => {
    const given = { cwd: folder, stdin: 'Name\nIxchel\n' };
    const { scanned, out, status } = await run(
      ['scan', '-', '--stdin-name', 'list.csv', '--format=json'],
      given,
    );
    const report = JSON.parse(out) as Report;
    expect([status, scanned, report.run.source, report.files[0]?.bytes]).toEqual([
      0,
      ['list.csv'],
      'stdin',
      12,
    ]);
  });

  test('standard input over the limit is not clean', async () => {
    put('amparo.config.yaml', 'limits:\n  wholeBytes: 10\n');
    const { status, out } = await run(['scan', '-', '--format=json'], {
      cwd: folder,
      stdin: 'Name\nIxchel\n',
    });
    const [file] = (JSON.parse(out) as Report).files;
    expect([status, file?.bytes, file?.verdict, file?.problems[0]?.code]).toEqual([
      3,
      10,
      'incomplete',
      'too-large',
    ]);
  });

  test.each([
    [{ LC_ALL: 'es_MX.UTF-8', LANG: 'en_US' }, 'NO PUBLICAR'],
    [{ LC_ALL: '', LC_MESSAGES: 'es', LANG: 'en_US' }, 'NO PUBLICAR'],
    [{ LANG: 'es' }, 'NO PUBLICAR'],
    [{ LANG: 'est_EE' }, 'DO NOT PUBLISH'],
    [{ LANG: 'C' }, 'DO NOT PUBLISH'],
  ])('the language of the environment %j', async (env, expected) => {
    expect((await run(['scan'], { cwd: folder, entries: [leak], env })).out).toContain(expected);
  });
});

describe('wrong usage: status 2, nothing scanned, nothing on standard output', () => {
  test.each([
    ['a missing path', ['scan', 'nowhere.csv'], 'No such file or folder:\n  nowhere.csv'],
    ['a pattern without a match', ['scan', '*.xlsx'], '*.xlsx'],
    ['an unknown option', ['scan', '--formt=json'], 'Did you mean --format?'],
    ['an unknown format', ['scan', '--format=jsn'], 'Did you mean "json"?'],
    ['two reports to standard output', ['scan', '--format=json', '--format=text'], 'standard output'],
    ['two reports to one file', ['scan', '--format=json=x', '--format=text=x'], 'same file'],
    ['a number that is none', ['scan', '--jobs=0'], '--jobs takes a whole number, 1 or more'],
    ['a language that is none', ['scan', '--lang=fr'], 'Unknown language "fr"'],
    [
      'a policy that is none',
      ['scan', '--policy=confidential-populatoin'],
      'Did you mean "confidential-population"?',
    ],
    ['a policy file that is none', ['scan', '--policy=./own.yaml'], './own.yaml could not be read (ENOENT)'],
    ['a configuration that is none', ['scan', '--config=own.yaml'], 'own.yaml could not be read (ENOENT)'],
    ['standard input with paths', ['scan', '-', 'data'], 'cannot be mixed'],
    ['no value', ['scan', '--policy'], 'argument missing'],
    ['no command', [], 'Usage: amparo'],
    ['a path for a command', ['data'], 'amparo scan data'],
    ['a misspelt command', ['scna'], 'Did you mean scan?'],
    ['a path with control characters', ['scan', 'a\x1b[2Jb'], '\\u{1b}'],
  ])('%s', async (_, argv, expected) => {
    const { status, out, err, scanned } = await run(argv, { cwd: folder });
    expect({ status, out, scanned }).toEqual({ status: 2, out: '', scanned: [] });
    expect(err).toContain(expected);
    expect(err).not.toMatch(/^ +at /m);
  });

  test('in Spanish, too', async () => {
    const { err } = await run(['scan', '--formt', '--lang', 'es'], { cwd: folder });
    expect(err).toContain('Opción desconocida: --formt\n(¿Quiso decir --format?)\nVea: amparo --help');
    expect((await run(['scan', '--lang=es', 'nowhere'], { cwd: folder })).err).toContain('No existe');
  });
});

describe('help and version', () => {
  test('on standard output, with examples, status 0', async () => {
    const { status, out, err } = await run(['--help']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('Examples:\n  amparo scan');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('in Spanish', async () => {
    expect((await run(['scan', '--help', '--lang=es'])).out).toMatch(/Uso:.*Opciones:.*muestra esta ayuda/s);
  });

  test('version', async () => {
    expect(await run(['--version'])).toMatchObject({ status: 0, out: '1.2.3\n' });
  });
});

describe('faults', () => {
  const api = {
    // biome-ignore lint/correctness/useYield: it fails before it yields
    async *scanPaths() {
      throw new TypeError('unexpected "Ixchel Tzoc"');
    },
  };

  test('a crash keeps the gate shut and tells no value', async () => {
    const { status, out, err } = await run(['scan'], { cwd: folder, api });
    expect({ status, out }).toEqual({ status: 3, out: '' });
    expect(err).toContain('TypeError');
    expect(err).not.toMatch(/Ixchel|^ +at /m);
  });

  test('not even when debugging', async () => {
    const { err } = await run(['scan'], { cwd: folder, api, env: { DEBUG: 'amparo' } });
    expect(err).toMatch(/^ +at .*scan\.test\.ts/m);
    expect(err).not.toContain('Ixchel');
  });

  test('an interrupted run writes no report', async () => {
    const abort = new AbortController();
    const interrupted = {
      async *scanPaths() {
        yield leak;
        abort.abort();
      },
    };
    const { status, out } = await run(['scan', '--format=json=r.json'], {
      cwd: folder,
      api: interrupted,
      signal: abort.signal,
    });
    expect([status, out, readdirSync(folder)]).toEqual([130, '', ['data']]);
  });
});
