import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/reporters/index.ts';
import { HOSTILE, manyLeaks, reported } from './reports.ts';
import { entry, reportOf } from './sample.ts';
import { run } from './sample-run.ts';

const ids = formats.map(({ id }) => id);
const EXTENSIONS: Readonly<Record<string, string>> = {
  sarif: 'sarif',
  junit: 'xml',
  markdown: 'md',
  html: 'html',
};

describe('as they are', () => {
  const cases = ids
    .filter((id) => id !== 'json')
    .flatMap((id) => (['en', 'es'] as const).map((lang) => [id, lang] as const));
  test.each(cases)('%s in %s', async (id, lang) => {
    const file = `golden/${id}.${lang}.${EXTENSIONS[id] ?? 'txt'}`;
    await expect(await reported(id, run, { lang })).toMatchFileSnapshot(file);
  });
});

describe('every format', () => {
  test.each(ids)('%s says the same of the same run', async (id) => {
    expect(formats.find((format) => format.id === id)!.about.es).not.toBe('');
    expect(await reported(id, run)).toBe(await reported(id, run));
  });

  test.each(ids)('%s: nothing scanned, and nothing found', async (id) => {
    for (const files of [[], [entry('a.csv')]]) {
      const report = reportOf(files);
      expect(typeof (await reported(id, report, { exitCode: 0 }))).toBe('string');
    }
  });

  test.each(ids.filter((id) => id !== 'json' && id !== 'ndjson'))(
    '%s: no control character of a file’s name, no half of a pair',
    async (id) => {
      const name = fc.oneof(
        fc.constantFrom(...HOSTILE),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      );
      await fc.assert(
        fc.asyncProperty(name, async (path) => {
          const file = entry(path, {
            verdict: 'block',
            persons: 1,
            problems: [{ code: 'damaged', message: 'cut' }],
          });
          const text = await reported(
            id,
            reportOf([file, entry(`${path}!${path}`, { ...file, path: `${path}!${path}` })]),
          );
          expect(text.replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}|\p{Cs}/u);
        }),
        { numRuns: 100 },
      );
    },
  );
});

describe('20,000 files that must not go out', () => {
  const many = manyLeaks(20_000);
  /** Characters. What machines read of each file (json, ndjson, junit) is as long as the run. */
  const LIMITS: Readonly<Record<string, number>> = {
    sarif: 6_000_000,
    gitlab: 2_000_000,
    github: 20_000,
    markdown: 65_536,
    html: 4_000_000,
    junit: 12_000_000,
  };
  test.each(Object.entries(LIMITS).filter(([id]) => ids.includes(id)))(
    '%s: at most %d characters',
    async (id, most) => {
      const started = performance.now();
      const text = await reported(id, many);
      expect(text.length).toBeLessThan(most);
      expect(performance.now() - started).toBeLessThan(20_000);
    },
  );
});
