import { failure, GitError, git } from './process.ts';
import { type GitWhat, isNothing, type RefUpdate } from './what.ts';

/** Commits to look at, and what to take for ignore files. */
export interface Revisions {
  /** Arguments for `git rev-list`. No commits are looked at if there are none, and none on its standard input. */
  readonly args: readonly string[];
  /** Further revisions, for its standard input. */
  readonly stdin: readonly string[];
  /** The tree that `.amparoignore` files are taken from, as a revision. */
  readonly tree: string;
  /** What refs hold that is no commit: tags of blobs and trees. */
  readonly loose: readonly LooseObject[];
}

export interface LooseObject {
  readonly oid: string;
  readonly type: 'blob' | 'tree';
  readonly ref: string;
}

type RangeWhat = Exclude<GitWhat, { kind: 'staged' } | { kind: 'diff' }>;

export function revisionsOf(folder: string, what: RangeWhat): Promise<Revisions> {
  switch (what.kind) {
    case 'range':
      return ofRange(what.range);
    case 'history':
      return ofHistory(folder);
    case 'received':
      // A push must not excuse itself: what is left out, says the branch that is there already.
      return ofUpdates(folder, what.updates, ['--not', '--all'], 'HEAD');
    case 'pushed':
      return ofUpdates(folder, what.updates, what.remote === '' ? [] : ['--not', `--remotes=${what.remote}`]);
  }
}

/** Revisions that begin with `-` would be taken for options. */
function checkRevision(revision: string): void {
  if (revision === '' || revision.startsWith('-') || /[\0\n]/.test(revision))
    throw new GitError('bad-revision', revision);
}

async function ofRange(range: string): Promise<Revisions> {
  checkRevision(range);
  const parts = range.split(/\.{2,3}/);
  if (parts.length !== 2) throw new GitError('bad-range', range);
  return { args: [range], stdin: [], tree: parts[1] || 'HEAD', loose: [] };
}

async function ofHistory(folder: string): Promise<Revisions> {
  const { status, stdout, stderr } = await git(folder, ['for-each-ref', '--format=%(objectname) %(refname)']);
  if (status !== 0) throw failure(stderr);
  const refs = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const space = line.indexOf(' ');
      return { oid: line.slice(0, space), ref: line.slice(space + 1) };
    });
  const { loose } = await peeled(folder, refs);
  return { args: ['--all'], stdin: [], tree: 'HEAD', loose };
}

async function ofUpdates(
  folder: string,
  updates: readonly RefUpdate[],
  known: readonly string[],
  tree?: string,
): Promise<Revisions> {
  const given = updates.filter((one) => !isNothing(one.new));
  const { commits, loose } = await peeled(
    folder,
    given.map((one) => ({ oid: one.new, ref: one.ref })),
  );
  if (commits.length + loose.length < given.length) throw new GitError('bad-input', 'an object is missing');
  // What a remote has need not be here.
  const had = updates.filter((one) => !isNothing(one.old)).map((one) => ({ oid: one.old, ref: one.ref }));
  const before = await peeled(folder, had);
  const stdin = [...commits, ...before.commits.map((oid) => `^${oid}`)];
  if (commits.length === 0) return { args: [], stdin: [], tree: tree ?? 'HEAD', loose };
  return { args: known, stdin, tree: tree ?? commits[0]!, loose };
}

/** What ids stand for behind tags. Those that are not here are left out. */
async function peeled(
  folder: string,
  refs: readonly { readonly oid: string; readonly ref: string }[],
): Promise<{ readonly commits: string[]; readonly loose: LooseObject[] }> {
  const commits: string[] = [];
  const loose: LooseObject[] = [];
  if (refs.length === 0) return { commits, loose };
  const input = refs.map(({ oid }) => `${oid}^{}\n`).join('');
  const { status, stdout, stderr } = await git(folder, ['cat-file', '--batch-check'], input);
  if (status !== 0) throw failure(stderr);
  for (const [index, line] of stdout.split('\n').entries()) {
    const [oid = '', type] = line.split(' ');
    if (type === 'commit') commits.push(oid);
    else if (type === 'blob' || type === 'tree') loose.push({ oid, type, ref: refs[index]!.ref });
  }
  return { commits, loose };
}

/** The commit from which HEAD and `base` parted. */
export async function mergeBase(folder: string, base: string): Promise<string> {
  checkRevision(base);
  const { status, stdout, stderr } = await git(folder, ['merge-base', base, 'HEAD']);
  if (status === 0) return stdout.trim();
  const error = status === 1 ? new GitError('no-merge-base', base) : failure(stderr);
  if (error.fault === 'no-repository' || error.fault === 'failed') throw error;
  throw new GitError(error.fault, base, await isShallow(folder));
}

export async function isShallow(folder: string): Promise<boolean> {
  const { stdout } = await git(folder, ['rev-parse', '--is-shallow-repository']);
  return stdout.trim() === 'true';
}
