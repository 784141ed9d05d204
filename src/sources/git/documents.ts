import { resolve } from 'node:path';
import { problem } from '../../core/problem.ts';
import type { Problem } from '../../core/types.ts';
import type { IgnorePatterns } from '../ignore-files.ts';
import { type Changes, changesOf } from './changes.ts';
import { IgnoredPaths } from './ignored.ts';
import { type LfsPointer, lfsContent, lfsPointer } from './lfs.ts';
import { type GitObject, Objects } from './objects.ts';
import { git } from './process.ts';
import type { RawRecord } from './records.ts';
import type { GitWhat } from './what.ts';

export interface GitOptions {
  /** Absolute: the repository, or a folder in it. */
  readonly folder: string;
  readonly what: GitWhat;
  /** Absolute, or `.`: narrows what is looked at. Everything if empty. */
  readonly paths: readonly string[];
  /** The configuration's patterns of what is left out. */
  readonly ignore: readonly IgnorePatterns[];
  /** Blobs of more bytes are not read. */
  readonly wholeBytes: number;
  /** Called once for each blob that is left out. */
  onSkipped?(reason: 'ignore-file' | 'submodule'): void;
}

/** One blob to scan. Each comes once, under the newest of its paths. */
export interface GitDocument {
  /** For the report: the path in the repository, or `commit:path` where a newer blob has that one. */
  readonly path: string;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** Where it lies if it has no bytes: content that Git LFS keeps. */
  readonly absolute: string;
  readonly size: number;
  readonly record: RawRecord;
}

export interface GitTrouble {
  readonly path: string;
  readonly size: number;
  readonly problem: Problem;
  readonly record: RawRecord;
}

/** So many blobs are asked for at a time: git works on the next ones while the first are scanned. */
const AHEAD = 64;
const IGNORE_FILE_BYTES = 1024 * 1024;
const SUBMODULE = '160000';
const GONE = '000000';

/** The documents of a repository that are to be looked at, in an order that depends on nothing but the repository. */
export class GitDocuments {
  readonly #options: GitOptions;
  readonly #objects: Objects;
  /** By `compact`. */
  readonly #seen = new Set<string>();
  readonly #skipped = new Map<string, 'ignore-file' | 'submodule'>();
  readonly #paths = new Set<string>();
  #changes: Changes | undefined;
  #common: Promise<string> | undefined;

  constructor(options: GitOptions) {
    this.#options = options;
    this.#objects = new Objects(options.folder);
  }

  /** May be asked for once. */
  async *all(): AsyncGenerator<GitDocument | GitTrouble> {
    this.#objects.begin();
    const ignored = await this.#ignored();
    let batch: Chosen[] = [];
    for await (const record of await this.#records()) {
      const chosen = await this.#choose(record, ignored);
      if (chosen) batch.push(chosen);
      if (batch.length < AHEAD) continue;
      yield* this.#read(batch);
      batch = [];
    }
    yield* this.#read(batch);
    for (const [oid, reason] of this.#skipped)
      if (!this.#seen.has(compact(oid))) this.#options.onSkipped?.(reason);
  }

  /** The records of the whole change anew: who brings in what. */
  async records(): Promise<AsyncIterable<RawRecord>> {
    return this.#records();
  }

  /** The bytes of a blob; undefined if it is gone or has more than may be held. */
  async blob(oid: string): Promise<Uint8Array | undefined> {
    return (await this.#objects.get(oid, this.#options.wholeBytes))?.bytes;
  }

  close(): void {
    this.#objects.close();
  }

  async #records(): Promise<AsyncIterable<RawRecord>> {
    this.#changes ??= await this.#find();
    return this.#changes.records();
  }

  #find(): Promise<Changes> {
    const { folder, what, paths } = this.#options;
    return changesOf(folder, what, paths);
  }

  async #ignored(): Promise<IgnoredPaths> {
    const { folder, ignore } = this.#options;
    this.#changes ??= await this.#find();
    const { tree } = this.#changes;
    // Where the work tree begins matters only to patterns that come from a place on the disk.
    const top = ignore.length === 0 ? folder : ((await topOf(folder)) ?? ignore[0]!.folder);
    return new IgnoredPaths(top, ignore, async (path) => {
      const found = await this.#objects.get(`${tree}${path}`, IGNORE_FILE_BYTES);
      return found?.type === 'blob' && found.bytes ? Buffer.from(found.bytes).toString('utf8') : undefined;
    });
  }

  /** What is to be read of a record; undefined if it is no content, left out, or came already. */
  async #choose(record: RawRecord, ignored: IgnoredPaths): Promise<Chosen | undefined> {
    const { oid, path, mode, status } = record;
    if (status.startsWith('U')) return this.#named(record);
    if (mode === GONE || this.#seen.has(compact(oid))) return undefined;
    const reason = mode === SUBMODULE ? 'submodule' : (await ignored.has(path)) ? 'ignore-file' : undefined;
    // One path may be left out and another that holds the same blob not.
    if (reason) {
      this.#skipped.set(mode === SUBMODULE ? path : this.#isOnce ? oid : path, reason);
      return undefined;
    }
    if (this.#isOnce) this.#seen.add(compact(oid));
    return this.#named(record);
  }

  /** Of several commits each blob comes once; of one state of the files, each file. */
  get #isOnce(): boolean {
    const { kind } = this.#options.what;
    return kind !== 'staged' && kind !== 'diff';
  }

  /** Of several blobs that had one path the newest keeps it. */
  #named(record: RawRecord): Chosen {
    const { commit, path, oid } = record;
    const taken = this.#isOnce && this.#paths.has(path);
    if (this.#isOnce) this.#paths.add(path);
    return { path: taken ? `${(commit ?? oid).slice(0, 12)}:${path}` : path, record };
  }

  async *#read(batch: readonly Chosen[]): AsyncGenerator<GitDocument | GitTrouble> {
    for (const { record } of batch) if (!record.status.startsWith('U')) this.#objects.ask(record.oid);
    for (const chosen of batch) {
      if (chosen.record.status.startsWith('U')) {
        yield {
          ...chosen,
          size: 0,
          problem: problem('unreadable', 'the merge of this file is not settled: git add it'),
        };
      } else yield await this.#document(chosen, await this.#objects.next(this.#options.wholeBytes));
    }
  }

  async #document(chosen: Chosen, object: GitObject | undefined): Promise<GitDocument | GitTrouble> {
    if (object === undefined) {
      return {
        ...chosen,
        size: 0,
        problem: problem(
          'unreadable',
          'the object is not in this repository; a partial clone is made whole by: git fetch --refetch --no-filter',
        ),
      };
    }
    const { size, bytes } = object;
    if (bytes === undefined) {
      return {
        ...chosen,
        size,
        problem: problem('too-large', 'more than limits.wholeBytes: check it out and scan the file'),
      };
    }
    const pointer = lfsPointer(bytes);
    return pointer ? this.#large(chosen, pointer) : { ...chosen, absolute: chosen.record.path, size, bytes };
  }

  async #large(chosen: Chosen, pointer: LfsPointer): Promise<GitDocument | GitTrouble> {
    this.#common ??= commonFolder(this.#options.folder);
    const absolute = await lfsContent(await this.#common, pointer);
    if (absolute !== undefined) return { ...chosen, absolute, size: pointer.size };
    const detail = 'a Git LFS pointer whose content is not here: git lfs fetch --all';
    return { ...chosen, size: pointer.size, problem: problem('unreadable', detail) };
  }
}

interface Chosen {
  readonly path: string;
  readonly record: RawRecord;
}

/** An id in as few bytes as a text can have: of a long history millions are kept. */
function compact(oid: string): string {
  return Buffer.from(oid, 'hex').toString('latin1');
}

/** The work tree's top folder; undefined in a bare repository. */
export async function topOf(folder: string): Promise<string | undefined> {
  const { status, stdout } = await git(folder, ['rev-parse', '--show-toplevel']);
  return status === 0 ? resolve(folder, stdout.replace(/\n$/, '')) : undefined;
}

/** The repository's own folder (`.git`), which work trees share. Absolute. */
export async function commonFolder(folder: string): Promise<string> {
  const { stdout } = await git(folder, ['rev-parse', '--git-common-dir']);
  return resolve(folder, stdout.replace(/\n$/, ''));
}
