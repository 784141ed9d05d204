import { type Held, withAddedLines, withCommits } from '../core/git-notes.ts';
import { markOutermost } from '../core/outermost.ts';
import type { FileEntry, Lang } from '../core/types.ts';
import { addedLines } from '../sources/git/added-lines.ts';
import {
  type GitDocument,
  GitDocuments,
  type GitOptions,
  type GitTrouble,
} from '../sources/git/documents.ts';
import type { RawRecord } from '../sources/git/records.ts';
import { type Asked, approvalBook, finished } from './approvals.ts';
import type { RunSettings } from './kit.ts';
import type { Task } from './scan-one.ts';
import { scanTasks, type TasksOptions, type Unscanned } from './scan-paths.ts';
import { together } from './together.ts';

/**
 * Scans what git holds: the entry of each blob, then those of what it contains, in an order that depends on the
 * repository alone. Throws `GitError` for what git cannot do.
 */
export async function* scanGit(
  settings: RunSettings,
  git: GitOptions,
  options: TasksOptions & Asked,
): AsyncGenerator<FileEntry> {
  const documents = new GitDocuments(git);
  try {
    const told = new Told();
    const book = await approvalBook(options, settings);
    const wantsDigest = (path: string) => options.onDigest !== undefined || book?.concerns(path) === true;
    const scanned = scanTasks(told.tasks(documents.all(), wantsDigest), settings, options);
    const joined = settings.together ? together(scanned, settings) : scanned;
    const files = told.named(joined, (entries) => finished(entries, options, book));
    const { kind } = git.what;
    if (kind === 'staged') for await (const entries of files) yield* entries;
    else if (kind === 'diff') yield* withLines(files, told, documents, settings.lang);
    else yield* withHolders(files, told, documents, settings.lang);
  } finally {
    documents.close();
  }
}

interface Sent {
  readonly path: string;
  readonly record: RawRecord;
  /** Whether what is scanned is the blob itself, and not what it points at. */
  readonly isBlob: boolean;
}

/** What was sent to be scanned, in its order, and what of it is asked for again. */
class Told {
  readonly #waiting: Sent[] = [];
  readonly #found = new Map<string, Sent>();

  /** A blob is scanned under its path, which policies and manifests speak of, whatever commit it is of. */
  async *tasks(
    found: AsyncIterable<GitDocument | GitTrouble>,
    wantsDigest: (path: string) => boolean,
  ): AsyncGenerator<Task | Unscanned> {
    for await (const one of found) {
      const { path, record, size } = one;
      this.#waiting.push({ path, record, isBlob: 'bytes' in one });
      if ('problem' in one) yield { path: record.path, size, problem: one.problem };
      else {
        const task = {
          path: record.path,
          absolute: one.absolute,
          size,
          wantsDigest: wantsDigest(record.path),
        };
        yield one.bytes ? { ...task, bytes: one.bytes } : task;
      }
    }
  }

  /** The entries, finished, under the names that tell versions of a file apart. */
  async *named(
    scanned: AsyncIterable<readonly FileEntry[]>,
    finish: (entries: readonly FileEntry[]) => Promise<readonly FileEntry[]>,
  ): AsyncGenerator<readonly FileEntry[]> {
    for await (const unfinished of scanned) {
      const sent = this.#waiting.shift()!;
      const { path, record } = sent;
      const entries = await finish(unfinished);
      for (const entry of entries)
        (entry as { path: string }).path = path + entry.path.slice(record.path.length);
      if (isTelling(entries)) this.#found.set(path, sent);
      yield entries;
    }
  }

  about(entries: readonly FileEntry[]): Sent | undefined {
    return this.#found.get(entries[0]!.path);
  }

  oids(): Set<string> {
    return new Set([...this.#found.values()].map(({ record }) => record.oid));
  }
}

/** Whether anybody will want to know where the file comes from. */
function isTelling([entry]: readonly FileEntry[]): boolean {
  return entry!.verdict !== 'pass' || entry!.findingsTotal > 0;
}

/** Findings of texts are marked as added by the change or there before it. */
async function* withLines(
  files: AsyncIterable<readonly FileEntry[]>,
  told: Told,
  documents: GitDocuments,
  lang: Lang,
): AsyncGenerator<FileEntry> {
  // Objects are asked for in order, and those that are to be scanned come first.
  const all: (readonly FileEntry[])[] = [];
  for await (const entries of files) all.push(entries);
  for (const entries of all) {
    const sent = told.about(entries);
    if (!sent?.isBlob || !entries[0]!.findings.some(({ line }) => line !== undefined)) yield* entries;
    else {
      const { record } = sent;
      const now = await documents.blob(record.oid);
      const before = record.before && (await documents.blob(record.before));
      const lines = now && addedLines(before || undefined, now);
      const marked = lines && withAddedLines(entries[0]!, (line) => lines[line - 1] ?? true, lang);
      yield* first(marked ?? entries[0]!, entries);
    }
  }
}

/** Files with findings are told with the commits and paths that hold them, which one further pass over the commits finds. */
async function* withHolders(
  files: AsyncIterable<readonly FileEntry[]>,
  told: Told,
  documents: GitDocuments,
  lang: Lang,
): AsyncGenerator<FileEntry> {
  const all: (readonly FileEntry[])[] = [];
  for await (const entries of files) all.push(entries);
  const holders = await holdersOf(told.oids(), documents);
  for (const entries of all) {
    const held = holders.get(told.about(entries)?.record.oid ?? '');
    yield* first(held ? withCommits(entries[0]!, held, lang) : entries[0]!, entries);
  }
}

async function holdersOf(
  oids: ReadonlySet<string>,
  documents: GitDocuments,
): Promise<ReadonlyMap<string, Held>> {
  const found = new Map<string, { commits: Set<string>; paths: Set<string> }>();
  if (oids.size === 0) return new Map();
  for await (const { oid, commit, path } of await documents.records()) {
    if (!oids.has(oid)) continue;
    const held = found.get(oid) ?? { commits: new Set(), paths: new Set() };
    if (commit !== undefined) held.commits.add(commit);
    held.paths.add(path);
    found.set(oid, held);
  }
  return new Map(
    [...found].map(([oid, { commits, paths }]) => [oid, { commits: [...commits], paths: [...paths] }]),
  );
}

function* first(entry: FileEntry, entries: readonly FileEntry[]): Generator<FileEntry> {
  markOutermost(entry);
  yield entry;
  yield* entries.slice(1);
}
