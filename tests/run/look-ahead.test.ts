import { expect, test, vi } from 'vitest';
import { scanTasks } from '../../src/run/scan-paths.ts';

/** In place of most of the program: what matters here is when a file is scanned. */
vi.mock('../../src/run/here.ts', () => ({
  nodeKit: () => ({}),
  helped: (kit: unknown) => kit,
  ISOLATED: new Set(),
  NeedsThread: class extends Error {},
  scanOne: async ({ path }: { path: string }) => [{ path, problems: [] }],
}));

const settings = {
  policy: { id: 'none', rules: [] },
  lang: 'en',
  limits: {},
  maxFindings: 1,
  secret: [1, 2],
} as never;

const task = (path: string, size: number) => ({ path, absolute: `/nowhere/${path}`, size });

/** How many files were asked for before the first was scanned, and the paths of all entries. */
async function lookedAhead(sizes: readonly number[], jobs: number) {
  let asked = 0;
  let before = 0;
  async function* tasks() {
    for (const size of sizes) yield task(`file ${asked++}`, size);
  }
  const options = {
    jobs,
    onProgress: () => {
      before ||= asked;
    },
  };
  const paths: string[] = [];
  for await (const entries of scanTasks(tasks(), settings, options)) paths.push(entries[0]!.path);
  return { before, paths };
}

const small = (count: number): number[] => new Array(count).fill(100);
const KiB = 1024;

test.each([
  { what: 'a few small files, all of them', sizes: small(3), jobs: 2, before: 3 },
  {
    what: 'many small files: so many that threads are worth their start',
    sizes: small(400),
    jobs: 2,
    before: 251,
  },
  {
    what: 'fewer files of 2 MB in all',
    sizes: [...small(5), 1500 * KiB, 1500 * KiB, ...small(9)],
    jobs: 2,
    before: 7,
  },
  {
    what: 'up to a file that is worth one by itself',
    sizes: [...small(2), 5000 * KiB, ...small(9)],
    jobs: 2,
    before: 3,
  },
  { what: 'nothing ahead where there is one thread', sizes: small(400), jobs: 1, before: 1 },
])('looks ahead at $what', async ({ sizes, jobs, before }) => {
  const seen = await lookedAhead(sizes, jobs);
  expect(seen.before).toBe(before);
  expect(seen.paths).toEqual(sizes.map((_, i) => `file ${i}`));
});

test('what cannot be scanned keeps its place, and counts', async () => {
  async function* tasks() {
    for (let i = 0; i < 3; i++)
      yield i === 1
        ? { path: `file ${i}`, problem: { kind: 'problem', code: 'unreadable', detail: 'EACCES' } as never }
        : task(`file ${i}`, 100);
  }
  const paths: string[] = [];
  for await (const entries of scanTasks(tasks(), settings, { jobs: 2 })) paths.push(entries[0]!.path);
  expect(paths).toEqual(['file 0', 'file 1', 'file 2']);
});
