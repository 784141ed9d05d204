import { ended, failure, GitError, outputOf, startGit } from './process.ts';
import { listedRecords, type RawRecord, rawRecords } from './records.ts';
import { isShallow, mergeBase, type Revisions, revisionsOf } from './revisions.ts';
import type { GitWhat } from './what.ts';

/** What git says has changed, and the tree that says what is left out. */
export interface Changes {
  /** Before a path, the name of a file in that tree: `:0:` (the index), `HEAD:`. */
  readonly tree: string;
  /** Read anew each time it is asked for. */
  records(): AsyncIterable<RawRecord>;
}

const RAW = ['--raw', '-z', '-r', '--no-abbrev', '--ignore-submodules=none'];

/** `paths`: narrows what is looked at; everything if empty. */
export async function changesOf(folder: string, what: GitWhat, paths: readonly string[]): Promise<Changes> {
  const only = paths.length === 0 ? [] : ['--', ...paths];
  if (what.kind === 'staged') return { tree: ':0:', records: () => staged(folder, only) };
  if (what.kind === 'diff') {
    const base = await mergeBase(folder, what.base);
    // A file that was moved keeps the lines that it had.
    const args = ['diff-tree', ...RAW, '-M', base, 'HEAD', ...only];
    return { tree: 'HEAD:', records: () => rawRecords(outputOf(folder, args)) };
  }
  const revisions = await revisionsOf(folder, what);
  return { tree: `${revisions.tree}:`, records: () => broughtIn(folder, revisions, only) };
}

/** The index against HEAD, or all of it before the first commit. A moved file is new where it came to. */
async function* staged(folder: string, only: readonly string[]): AsyncGenerator<RawRecord> {
  const args = ['diff-index', '--cached', ...RAW, '--no-renames', 'HEAD', ...only];
  try {
    yield* rawRecords(outputOf(folder, args));
  } catch (error) {
    if (!(error instanceof GitError) || error.fault !== 'bad-revision') throw error;
    yield* listedRecords(outputOf(folder, ['ls-files', '--stage', '-z', '--full-name', ...only]));
  }
}

/**
 * What each commit adds to all its parents, newest first. Whatever blob a commit holds, it or one before it brought it to
 * that path, so that nothing is missed by looking at no tree whole.
 */
async function* broughtIn(
  folder: string,
  revisions: Revisions,
  only: readonly string[],
): AsyncGenerator<RawRecord> {
  for (const { oid, type, ref } of revisions.loose) {
    if (type === 'tree') yield* listedRecords(outputOf(folder, ['ls-tree', '-r', '-z', oid, ...only]));
    else yield { commit: undefined, path: ref, mode: '100644', oid, before: undefined, status: 'A' };
  }
  if (revisions.args.length === 0 && revisions.stdin.length === 0) return;
  yield* rawRecords(commitsCompared(folder, revisions, only));
}

/** `git rev-list | git diff-tree --stdin`. */
async function* commitsCompared(
  folder: string,
  { args, stdin }: Revisions,
  only: readonly string[],
): AsyncGenerator<Buffer> {
  const list = startGit(folder, ['rev-list', '--stdin', ...args]);
  const listed = ended(list);
  listed.catch(() => {});
  list.stdin.end(stdin.map((line) => `${line}\n`).join(''));
  const diff = startGit(folder, ['diff-tree', '--stdin', '-c', '--root', '--no-renames', ...RAW, ...only]);
  const compared = ended(diff);
  compared.catch(() => {});
  list.stdout.pipe(diff.stdin);
  try {
    for await (const chunk of diff.stdout) yield chunk as Buffer;
    for (const { status, stderr } of [await listed, await compared]) {
      if (status === 0) continue;
      const error = failure(stderr);
      throw error.fault === 'bad-revision'
        ? new GitError(error.fault, args[0] ?? error.detail, await isShallow(folder))
        : error;
    }
  } finally {
    list.kill();
    diff.kill();
  }
}
