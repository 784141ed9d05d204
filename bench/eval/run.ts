/**
 * Runs the built library over the labelled files and prints how well it does.
 *
 *     npm run eval -- [--json FILE] [--gate] [--details] [--only TEXT] [--library FILE]
 *
 * `--only` takes the cases whose path holds the text. `--gate` fails below the bounds of fixtures/eval/gate.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { FileEntry } from '../../src/core/types.ts';
import { loadCases, type TestCase } from './cases.ts';
import { failures, type Gate } from './gate.ts';
import { measure } from './measure.ts';
import { print } from './print.ts';

interface Library {
  scanPaths(paths: readonly string[], options?: object): AsyncIterable<FileEntry>;
}

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    gate: { type: 'boolean', default: false },
    details: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    library: { type: 'string', default: 'dist/index.js' },
  },
});

const FIXTURES = 'fixtures';

/** The path of a case: what follows the folder of fixtures in the report's path. */
const casePath = (path: string) => path.slice(path.lastIndexOf(`${FIXTURES}/`) + FIXTURES.length + 1);

async function scan(cases: readonly TestCase[]): Promise<Map<string, FileEntry>> {
  const library: Library = await import(pathToFileURL(resolve(values.library)).href);
  const entries = new Map<string, FileEntry>();
  for await (const entry of library.scanPaths(cases.map(({ path }) => `${FIXTURES}/${path}`)))
    entries.set(casePath(entry.path), entry);
  return entries;
}

const cases = loadCases(FIXTURES).filter(({ path }) => path.includes(values.only));
const figures = measure(cases, await scan(cases));
process.stdout.write(print(figures, values.details));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 1)}\n`);
if (values.gate) {
  const gate: Gate = JSON.parse(readFileSync(join(FIXTURES, 'eval/gate.json'), 'utf8'));
  const failed = failures(figures, gate);
  for (const reason of failed) console.error(`gate: ${reason}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
