import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/reporters/index.ts';
import { code, escaped } from '../../src/reporters/markdown/escape.ts';
import { HOSTILE, manyLeaks, reported } from './reports.ts';
import { entry, leak, locked, reportOf } from './sample.ts';
import { approved, page, run } from './sample-run.ts';

const names = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
);
const bad = (path: string) =>
  entry(path, { verdict: 'block', persons: 3, rules: leak.rules, places: leak.places });

describe('gitlab', () => {
  test('the fields that GitLab reads', async () => {
    const all = JSON.parse(await reported('gitlab', run)) as Record<string, unknown>[];
    for (const one of all) {
      expect(Object.keys(one)).toEqual(['description', 'check_name', 'fingerprint', 'severity', 'location']);
      expect(one.severity).toMatch(/^(info|minor|major|critical|blocker)$/);
      expect(one.location).toMatchObject({ path: expect.any(String), lines: { begin: expect.any(Number) } });
    }
    expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(all.length);
  });

  test.each([
    ['a leak', leak, 'blocker', 1],
    ['a page', page, 'blocker', 17],
    ['a locked file', locked, 'blocker', 1],
    ['what is approved', approved, 'info', 1],
  ])('%s', async (_, file, severity, begin) => {
    const [one] = JSON.parse(await reported('gitlab', reportOf([file])));
    expect([one.severity, one.location.lines.begin]).toEqual([severity, begin]);
  });

  test('a clean run is an empty list', async () => {
    expect(await reported('gitlab', reportOf([entry('a.csv')]))).toBe('[]\n');
  });
});

/** As the runner reads a line of the log (actions/runner, ActionCommand). */
function command(line: string) {
  const found = /^::(\w+) ([^:]*(?:(?!::).)*?)::(.*)$/.exec(line);
  if (!found) return undefined;
  const decoded = (text: string) =>
    text.replace(/%(25|0D|0A|3A|2C)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const pairs = found[2]!.split(',').map((pair) => pair.split('='));
  const properties = Object.fromEntries(pairs.map(([key, ...value]) => [key, decoded(value.join('='))]));
  return { name: found[1]!, properties, message: decoded(found[3]!) };
}

describe('github', () => {
  test.each([
    [leak, 'error', undefined],
    [locked, 'error', undefined],
    [page, 'error', '17'],
    [entry('r.csv', { verdict: 'review' }), 'warning', undefined],
    [approved, 'notice', undefined],
  ] as const)('$path', async (file, name, line) => {
    const [one, ...more] = (await reported('github', reportOf([file]), { exitCode: 0 }))
      .trimEnd()
      .split('\n');
    expect(more).toEqual([]);
    expect(command(one!)).toMatchObject({ name, properties: { file: file.path } });
    expect(command(one!)!.properties.line).toBe(line);
  });

  test('nothing of clean files', async () => {
    expect(await reported('github', reportOf([entry('a.csv')]))).toBe('');
  });

  test('ten of a kind, as more are dropped: gravest first, the last says how many more', async () => {
    const lines = (await reported('github', manyLeaks(300))).trimEnd().split('\n');
    expect(lines.length).toBe(10);
    expect(lines[0]).toContain('300 people');
    expect(lines[9]).toContain('and 290 more files');
  });

  test('what a file is called begins no command and ends none', async () => {
    await fc.assert(
      fc.asyncProperty(names, async (path) => {
        const lines = (await reported('github', reportOf([bad(path)]))).split('\n');
        expect(lines.length).toBe(2);
        expect(command(lines[0]!)!.name).toBe('error');
        if (/^[\x20-\x7e]+$/.test(path) && !path.startsWith('./'))
          expect(command(lines[0]!)!.properties.file).toBe(path);
      }),
      { numRuns: 300 },
    );
  });

  test('the summary of the step has more room than a comment, and no more than a step', async () => {
    const { summary } = await formats.find(({ id }) => id === 'github')!.load();
    const options = { lang: 'en', colour: false, columns: 80, quiet: false } as const;
    const text = [...summary!(manyLeaks(20_000), options)].join('');
    expect(text.length).toBeGreaterThan(100_000);
    expect(Buffer.byteLength(text)).toBeLessThan(1024 ** 2);
    expect(text).toMatch(/and 1\d,\d{3} more files/);
  });
});

describe('markdown', () => {
  test('fits a comment, gravest first, and says how many more', async () => {
    const text = await reported('markdown', manyLeaks(20_000));
    expect(text.length).toBeLessThan(65_536);
    expect(text.indexOf('20,000 people')).toBeLessThan(text.indexOf('19,999 people'));
    expect(text).toMatch(/\*\*and 19,\d{3} more files; the JSON report has them all\*\*/);
  });

  test('one file with a path, rules and places without end', async () => {
    const long = 'x'.repeat(100_000);
    const rules = Array.from({ length: 500 }, (_, at) => ({
      ...leak.rules[0]!,
      id: `r${at}`,
      message: long,
    }));
    expect((await reported('markdown', reportOf([{ ...bad(long), rules }]))).length).toBeLessThan(65_536);
  });

  test('folded parts open and close', async () => {
    const text = await reported('markdown', run);
    expect(text.match(/^<details>$/gm)!.length).toBe(text.match(/^<\/details>$/gm)!.length);
  });

  test('names are text: no markup, no mention, no reference, no link', async () => {
    await fc.assert(
      fc.property(names, (name) => {
        for (const text of [escaped(name), code(name).slice(6, -7)]) {
          expect(text).not.toMatch(/[`|<>"@*_[\]\\~!\n\r$=+]|#(?!\d+;)|&(?!#\d+;)/);
          expect(text).not.toMatch(/www\.|https?:/i);
        }
        expect(escaped(name)).not.toMatch(/&#64;(?!\u200b)/);
        expect(escaped(name)).not.toMatch(/^[-\d]*[-.] /);
      }),
      { numRuns: 1000 },
    );
  });

  test('what a name looks like is what it is', () => {
    const shown = (text: string) =>
      text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
    for (const name of HOSTILE.filter((one) => !/[\p{C}]/u.test(one)))
      expect(shown(code(name))).toBe(`<code>${name}</code>`);
  });
});
