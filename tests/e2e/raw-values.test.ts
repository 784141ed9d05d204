import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRawValues } from '../../fixtures/make/incidents/index.ts';
import { amparo, incidents, type Ran, temporaryFolder } from './command.ts';
import { Haystack } from './haystack.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const files = readdirSync(incidents, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?!json$)\w+$|permits\.json$/.test(path))
  .map((path) => join(incidents, path));
const leaks = files.filter((path) => path.includes('leak'));
/** The same list in four formats takes its time: once is enough where the language or the damage is what matters. */
const small = leaks.filter((path) => !/detentionStats\.(?!xlsx)/.test(path));
/** Where a start each is what takes the time: one of each kind. */
const oneOfEach = [...new Map(small.map((path) => [extname(path), path])).values()];

let values: string[];
beforeAll(() => {
  values = allRawValues();
});

function expectNothingRaw(ran: Ran, ...outputs: readonly string[]): void {
  const haystack = new Haystack([ran.stdout, ran.stderr, ...outputs].map(withoutClock));
  // The value itself must not be printed by a failing test either.
  const found = values.filter((value) => haystack.has(value));
  expect(found.map((value) => value.replace(/[\p{L}\d]/gu, '•'))).toEqual([]);
}

/** The day of the run may be somebody's birthday. */
function withoutClock(output: string): string {
  return output.replace(/(?:"?(?:startedAt|startTimeUtc|endTimeUtc)"?: ?|timestamp=)"[^"]*"/g, '');
}

/** Every format, each to its own file: `en.sarif`. */
const FORMATS = ['json', 'ndjson', 'sarif', 'junit', 'html', 'markdown', 'github', 'gitlab'] as const;
const toFiles = (name: string) => FORMATS.flatMap((id) => ['--format', `${id}=${name}.${id}`]);
const written = (name: string) => FORMATS.map((id) => read(`${name}.${id}`));

const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');

describe('no raw value of the incidents in any output', () => {
  test('the values are those that the files hold', () => {
    const text = readFileSync(leaks.find((path) => path.endsWith('FY23_detentionStats.csv'))!, 'utf8');
    const haystack = new Haystack([text]);
    expect(values.filter((value) => haystack.has(value)).length).toBeGreaterThan(15_000);
  });

  test('reports of every format, with every finding, in English, with DEBUG', async () => {
    const ran = await amparo(
      ['scan', ...small, ...toFiles('en'), '--format', 'text', '--max-findings', '100000'],
      {
        cwd: folder.path,
        env: { DEBUG: 'amparo', GITHUB_STEP_SUMMARY: join(folder.path, 'summary.md') },
        within: 55_000,
      },
    );
    expect(ran.status).toBe(1);
    const found = JSON.parse(read('en.json')).files.map(
      (file: { findings: unknown[] }) => file.findings.length,
    );
    expect(Math.max(...found)).toBeGreaterThan(5_000);
    expectNothingRaw(ran, ...written('en'), read('summary.md'));
  });

  test('reports of every file, in Spanish', async () => {
    const ran = await amparo(['scan', ...leaks, ...toFiles('es'), '--format', 'text', '--lang', 'es'], {
      cwd: folder.path,
      within: 50_000,
    });
    expect(ran.status).toBe(1);
    expectNothingRaw(ran, ...written('es'));
  });

  test('explanations', async () => {
    for (const path of oneOfEach) {
      const ran = await amparo(['explain', path, '--max-findings', '5000'], { env: { DEBUG: 'amparo' } });
      expect(ran.status).toBe(1);
      expectNothingRaw(ran);
    }
  });

  test('reports of damaged files', async () => {
    mkdirSync(join(folder.path, 'cut'));
    for (const path of leaks) {
      const bytes = readFileSync(path);
      // A long list need not be read for seconds: what is cut off of it is cut off early.
      const end = Math.min(Math.floor(bytes.length * 0.6), 150_000);
      writeFileSync(join(folder.path, 'cut', basename(path)), bytes.subarray(0, end));
      writeFileSync(
        join(folder.path, 'cut', `tail-${basename(path)}`),
        bytes.subarray(Math.max(end, bytes.length - 150_000)),
      );
    }
    const ran = await amparo(['scan', 'cut', '--format', 'text', '--format', 'json=cut.json'], {
      cwd: folder.path,
      env: { DEBUG: 'amparo' },
      within: 55_000,
    });
    expect([1, 3]).toContain(ran.status);
    expect(read('cut.json')).toContain('"damaged"');
    expectNothingRaw(ran, read('cut.json'));
  });

  test.each(['--config', '--policy'])('messages about a list given as %s by mistake', async (option) => {
    writeFileSync(join(folder.path, 'nothing.csv'), '');
    for (const path of oneOfEach.filter((one) => !/\.(?:pdf|html)$/.test(one))) {
      const ran = await amparo(['scan', 'nothing.csv', option, path], {
        cwd: folder.path,
        env: { DEBUG: 'amparo' },
      });
      expect(ran).toMatchObject({ status: 2, stdout: '' });
      expectNothingRaw(ran);
    }
  });
});
