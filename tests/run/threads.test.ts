import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import { Threads } from '../../src/run/threads.ts';

const folder = mkdtempSync(join(tmpdir(), 'amparo-threads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thread that answers with the path, and ends itself at `end`. */
const body = `
import { parentPort } from 'node:worker_threads';
let before = Promise.resolve();
const work = async ({ path }) => {
  if (path === 'end') process.exit(0);
  await new Promise((done) => setTimeout(done, 1));
  parentPort.postMessage({ entries: [{ path, problems: [] }], sketch: undefined });
};
parentPort.on('message', (task) => { before = before.then(() => work(task)); });
`;
const file = join(folder, 'worker.mjs');
writeFileSync(file, body);

const settings = { lang: 'en', limits: {}, maxFindings: 1, secret: [1, 2] } as never;
let threads: Threads | undefined;
afterEach(() => threads?.close());

const run = (paths: readonly string[], jobs: number) => {
  threads = new Threads(pathToFileURL(file), jobs, settings);
  return Promise.all(paths.map((path) => threads!.run({ path, absolute: path, size: 10 })));
};

const names = (count: number) => Array.from({ length: count }, (_, i) => `file ${i}`);

test.each([1, 2, 5])('every file gets its own answer (threads: %i)', async (jobs) => {
  const paths = names(60);
  const answers = await run(paths, jobs);
  expect(answers.map(([entry]) => entry!.path)).toEqual(paths);
});

test('files that wait behind one that ends its thread are read all the same', async () => {
  const paths = names(40).map((name, i) => (i === 1 || i === 20 ? 'end' : name));
  const answers = await run(paths, 2);
  expect(answers.map(([entry]) => entry!.path)).toEqual(paths);
  const troubled = answers.flatMap(([entry], i) => (entry!.problems.length > 0 ? [i] : []));
  expect(troubled).toEqual([1, 20]);
});

test('the last file of all may end its thread', async () => {
  const answers = await run(['end'], 1);
  expect(answers[0]![0]!.problems.map(({ code }) => code)).toEqual(['unreadable']);
});
