import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileEntry } from '../../src/core/types.ts';
import { writeZip } from '../helpers/zip-writer.ts';
import { root, temporaryFolder } from './command.ts';

type Library = typeof import('../../src/index.ts');

const library = join(root, 'dist/index.js');
let amparo: Library;
beforeAll(async () => {
  amparo = await import(library);
});
const folder = temporaryFolder();
afterAll(() => folder.remove());

/** The examples in the docstrings, by the function that they stand above. */
function documentedExamples(): ReadonlyMap<string, string> {
  const source = ['index.ts', 'scan.ts']
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
    .join('\n');
  const found = source.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*?)\*\/\nexport (?:async )?function (\w+)/g);
  const examples = new Map<string, string>();
  for (const [, comment, name] of found) {
    const example = comment!.split('@example')[1];
    if (example) examples.set(name!, example.replace(/^ \* ?/gm, '').trim());
  }
  return examples;
}

/** Runs an example as a module of its own, in the temporary folder; returns what it prints and its last value. */
async function runExample(code: string): Promise<{ printed: unknown[][]; value: unknown }> {
  const names = ['findInText', 'scanBytes', 'scanPaths', 'judgeRun', 'exitStatus'].join(', ');
  const lines = code.split('\n').filter((line) => !line.startsWith('//') && !line.startsWith('import '));
  const last = lines.pop()!;
  const ending = /^(?:console|for|const|if)\b/.test(last) ? last : `return ${last}`;
  const body = `import { ${names} } from ${JSON.stringify(pathToFileURL(library).href)};
export default async (console) => { ${lines.join('\n')}\n${ending}\n};`;
  const file = join(folder.path, `example-${counter++}.mjs`);
  writeFileSync(file, body);
  const { default: run } = await import(/* @vite-ignore */ pathToFileURL(file).href);
  const printed: unknown[][] = [];
  const value = await run({ log: (...values: unknown[]) => printed.push(values) });
  return { printed, value };
}
let counter = 0;

describe('the documented examples, run as they stand', () => {
  const examples = documentedExamples();

  test('findInText says what its comment says', async () => {
    const example = examples.get('findInText')!;
    const { value } = await runExample(example);
    const said = /^\/\/ (\[[\s\S]*\])$/m.exec(example)![1]!;
    expect(value).toEqual(new Function(`return ${said}`)());
  });

  test('scanBytes', async () => {
    expect((await runExample(examples.get('scanBytes')!)).printed).toEqual([['block', 1]]);
  });

  test('scanPaths', async () => {
    mkdirSync(join(folder.path, 'public'));
    writeFileSync(join(folder.path, 'public/counts.csv'), 'Month,Detained\nJanuary,120\n');
    const public_ = JSON.stringify(join(folder.path, 'public'));
    const example = examples.get('scanPaths')!.replace("'public'", public_);
    expect((await runExample(example)).printed).toEqual([[join(folder.path, 'public/counts.csv'), 'pass']]);
  });

  test('every public function has one', () => {
    expect([...examples.keys()]).toEqual(expect.arrayContaining(['findInText', 'scanBytes', 'scanPaths']));
  });
});

describe('judgeRun', () => {
  const list = new TextEncoder().encode('Name,DOB,A-number\nIxchel Tzoc,1987-03-12,A216-283-497\n');
  const counts = new TextEncoder().encode('Month,Detained\nJanuary,120\n');

  test('one verdict, one set of totals and one status for entries from any source', async () => {
    const entries: FileEntry[] = [
      await amparo.scanBytes('counts.csv', counts),
      await amparo.scanBytes('list.csv', list),
    ];
    const { verdict, totals } = amparo.judgeRun(entries);
    expect({ verdict, files: totals.files, blocked: totals.blocked, persons: totals.persons }).toEqual({
      verdict: 'block',
      files: 2,
      blocked: 1,
      persons: 1,
    });
    expect(amparo.exitStatus(verdict, {})).toBe(1);
  });

  test('nothing is judged to pass', () => {
    expect(amparo.judgeRun([])).toMatchObject({ verdict: 'pass', totals: { files: 0 } });
  });
});

describe('the library from outside', () => {
  test('text in any language of the detectors, with context', () => {
    expect(amparo.findInText('A 216 283 497')).toMatchObject([{ category: 'a_number', start: 0, end: 13 }]);
    expect(amparo.findInText('03/12/87', { header: 'DOB' })).toMatchObject([{ category: 'birth_date' }]);
    expect(amparo.findInText('03/12/87', { header: 'Invoice date' })).toEqual([]);
  });

  test('no result holds a raw value', async () => {
    const entry = await amparo.scanBytes(
      'x.csv',
      new TextEncoder().encode('Name,DOB\nIxchel Tzoc,1987-03-12\n'),
    );
    expect(JSON.stringify(entry)).not.toMatch(/Ixchel|Tzoc|1987-03/);
  });

  test('a scan that is aborted says so by throwing', async () => {
    const stopped = async () => {
      for await (const _ of amparo.scanPaths([folder.path], { signal: AbortSignal.abort() }));
    };
    await expect(stopped()).rejects.toThrow();
  });

  test('a path that is not there is a problem, not a pass', async () => {
    const entries: FileEntry[] = [];
    for await (const entry of amparo.scanPaths([join(folder.path, 'nowhere')])) entries.push(entry);
    expect(entries).toMatchObject([{ verdict: 'incomplete', problems: [{ code: 'unreadable' }] }]);
  });

  test('scanDocument gives an entry to each file inside', async () => {
    const list = 'Name,DOB,Nationality\nIxchel Tzoc,1987-03-12,GTM\n';
    const inner = writeZip([{ name: 'list.csv', data: list }]);
    const outer = writeZip([
      { name: 'inner.zip', data: inner },
      { name: 'counts.csv', data: 'Month,Visits\nMay,12\nJune,40\n' },
    ]);
    const entries = await amparo.scanDocument('outer.zip', outer);
    expect(entries.map(({ path, verdict, persons }) => [path, verdict, persons])).toEqual([
      ['outer.zip', 'block', 1],
      ['outer.zip!inner.zip', 'block', 1],
      ['outer.zip!inner.zip!list.csv', 'block', 1],
      ['outer.zip!counts.csv', 'pass', 0],
    ]);
  });

  test('bytes that cannot be read are incomplete', async () => {
    const noise = Uint8Array.from({ length: 9000 }, (_, i) => (i * i * 31 + 7 * i) & 0xff);
    expect(await amparo.scanBytes('noise', noise)).toMatchObject({
      verdict: 'incomplete',
      problems: [{ code: 'unknown-format' }],
    });
  });
});
