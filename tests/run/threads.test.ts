import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import { threadsIn } from '../../src/run/memory.ts';
import type { Task } from '../../src/run/scan-one.ts';
import { type Here, Threads } from '../../src/run/threads.ts';

const folder = mkdtempSync(join(tmpdir(), 'amparo-threads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thread that answers with the path, ends itself at `end`, and takes memory without bound at `objects` and `bytes`. */
const body = `
import { parentPort } from 'node:worker_threads';
let before = Promise.resolve();
const work = async ({ path }) => {
  if (path === 'end') process.exit(0);
  const held = [];
  while (path === 'objects') held.push({ path: [held.length] });
  while (path === 'bytes') {
    held.push(Buffer.alloc(8 * 1024 * 1024, 1));
    await new Promise((done) => setTimeout(done, 5));
  }
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

const run = (paths: readonly string[], jobs: number, memory?: number) => {
  const limited = memory === undefined ? settings : { ...(settings as object), memory };
  threads = new Threads(pathToFileURL(file), jobs, limited as never);
  return Promise.all(paths.map((path) => threads!.run({ path, absolute: path, size: 10 })));
};
const MiB = 1024 * 1024;

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

const SMALL = 10;
const LARGE = 1024 * 1024;

/** What is read in the thread that hands files out: all but `.bin`; files called `inner` turn out to need a thread. */
const readHere = async (tasks: readonly { path: string; size: number }[], jobs: number) => {
  const seen: string[] = [];
  const here: Here = {
    suits: ({ path, needsThread }) => !needsThread && !path.endsWith('.bin'),
    read: async ({ path }: Task) => {
      seen.push(path);
      if (path.startsWith('throw')) throw new Error('stopped');
      return path.startsWith('inner') ? undefined : [{ path, problems: [] } as never];
    },
  };
  threads = new Threads(pathToFileURL(file), jobs, settings, here);
  const answers = await Promise.all(tasks.map((task) => threads!.run({ ...task, absolute: task.path })));
  expect(answers.map(([entry]) => entry!.path)).toEqual(tasks.map(({ path }) => path));
  return seen;
};
const all = (size: number, list: readonly string[]) => list.map((path) => ({ path, size }));

test('small files are read in the thread that hands them out, too', async () => {
  expect((await readHere(all(SMALL, names(60)), 2)).length).toBeGreaterThan(0);
});

test.each([
  ['with one thread', all(SMALL, names(20)), 1],
  ['large ones', all(LARGE, names(8)), 2],
  [
    'those that do not suit',
    all(
      SMALL,
      names(20).map((name) => `${name}.bin`),
    ),
    2,
  ],
  ['few enough for the others', all(SMALL, names(3)), 2],
])('none is read there: %s', async (_, tasks, jobs) => {
  expect(await readHere(tasks, jobs)).toEqual([]);
});

test('what turns out to need a thread gets one, and is not read here again', async () => {
  const seen = await readHere(
    all(
      SMALL,
      names(40).map((name) => `inner ${name}`),
    ),
    2,
  );
  expect(seen.length).toBeGreaterThan(0);
  expect(new Set(seen).size).toBe(seen.length);
});

test('what ends the run while a file is read here is told to who asked', async () => {
  await expect(
    readHere(
      all(
        SMALL,
        names(20).map((name) => `throw ${name}`),
      ),
      2,
    ),
  ).rejects.toThrow('stopped');
});

test.each(['objects', 'bytes'])(
  'who takes too many %s is stopped, and the others are read',
  async (what) => {
    const memory = process.memoryUsage.rss() + 300 * MiB;
    const paths = [...names(5), what, ...names(8)];
    const answers = await run(paths, 2, memory);
    expect(answers.map(([entry]) => entry!.path)).toEqual(paths);
    const codes = answers.map(([entry]) => entry!.problems.map(({ code }) => code));
    expect(codes).toEqual(paths.map((path) => (path === what ? ['memory'] : [])));
  },
  60_000,
);

test.each([
  ['one thread in the least memory', 256, 8, 1],
  ['as many as fit', 640, 8, 4],
  ['as many as are asked for', 8_192, 3, 3],
] as const)('%s', (_, megabytes, jobs, expected) => {
  const fitting = threadsIn(megabytes * MiB, jobs);
  expect(fitting.jobs).toBe(expected);
  expect(128 + fitting.jobs * fitting.heapMb).toBeLessThan(megabytes);
  expect(fitting.heapMb).toBeGreaterThan(64);
});
