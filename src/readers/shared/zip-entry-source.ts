import type { ByteSource, Limits, Problem } from '../../core/types.ts';
import { problemOf, Trouble } from './trouble.ts';
import { joinBytes, type ZipArchive } from './zip-archive.ts';
import { windowSource } from './zip-bytes.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Entries up to this size are held in memory while they are read. */
const HOLD = 64 * 1024 * 1024;
/** Bytes of a streamed entry that stay readable behind the place that reading has come to. */
const WINDOW = 4 * 1024 * 1024;
/** Readers look at head and tail before they read on; more jumps back than that, and the entry is held whole. */
const MAX_RESTARTS = 3;

/** An entry as a source of its own. `problem` says, once it has been read, what was wrong with it. */
export interface EntrySource extends ByteSource {
  readonly problem?: Problem | undefined;
}

/**
 * Random access to an entry: small ones are unpacked to memory at the first read, large ones read in place if
 * they are stored, else unpacked while they are read forwards, so that a packed CSV of gigabytes needs some
 * megabytes. Throws `Trouble` if the entry cannot be read at all.
 */
export async function entrySource(
  archive: ZipArchive,
  entry: ZipEntry,
  options: { readonly name: string; readonly limits: Limits },
): Promise<EntrySource> {
  const start = await archive.dataStart(entry);
  if (entry.encrypted) throw new Trouble('encrypted', 'entry is encrypted');
  if (entry.method === 0 && entry.packedSize > HOLD) {
    return windowSource(options.name, archive.source, { start, end: start + entry.packedSize });
  }
  const source = new UnpackedSource(archive, entry, options);
  // Without a directory the unpacked size is not known before the end.
  if (!entry.listed && entry.size === 0) await source.hold();
  return source;
}

class UnpackedSource implements EntrySource {
  readonly name: string;
  problem: Problem | undefined;
  size: number;
  readonly #archive: ZipArchive;
  readonly #entry: ZipEntry;
  readonly #limits: Limits;
  #held: Uint8Array | undefined;
  #stream: EntryStream | undefined;
  #restarts = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(archive: ZipArchive, entry: ZipEntry, options: { name: string; limits: Limits }) {
    this.name = options.name;
    this.size = entry.size;
    this.#archive = archive;
    this.#entry = entry;
    this.#limits = options.limits;
  }

  read(offset: number, length: number): Promise<Uint8Array> {
    // One stream has one position, so reads wait for each other.
    const result = this.#queue.then(() => this.#read(offset, Math.min(offset + length, this.size)));
    this.#queue = result.catch(() => {});
    return result;
  }

  /** Unpacks the whole entry to memory. What was unpacked before trouble is kept. */
  async hold(): Promise<void> {
    const parts: Uint8Array[] = [];
    let size = 0;
    try {
      for await (const bytes of this.#archive.open(this.#entry)) {
        if (size + bytes.length > this.#limits.wholeBytes) throw new Trouble('too-large', 'entry too large');
        size += bytes.length;
        parts.push(bytes);
      }
    } catch (error) {
      this.problem = problemOf(error);
    }
    this.#held = joinBytes(parts, size);
    this.#stream = undefined;
    if (this.#entry.size === 0) this.size = size;
  }

  async #read(offset: number, end: number): Promise<Uint8Array> {
    if (offset >= end) return new Uint8Array(0);
    const jumpsBack = this.#stream !== undefined && offset < this.#stream.start;
    const fits = this.size <= this.#limits.wholeBytes;
    if (
      this.#held === undefined &&
      (this.size <= HOLD || (jumpsBack && fits && this.#restarts >= MAX_RESTARTS))
    ) {
      await this.hold();
    }
    if (this.#held !== undefined) return this.#held.subarray(offset, end);
    if (this.#stream === undefined || jumpsBack) {
      if (jumpsBack) this.#restarts += 1;
      await this.#stream?.close();
      this.#stream = new EntryStream(this.#archive.open(this.#entry));
    }
    try {
      return await this.#stream.read(offset, end);
    } catch (error) {
      this.problem = problemOf(error);
      return new Uint8Array(0);
    }
  }
}

/** The last blocks of a stream of bytes, by their offsets in it. */
class EntryStream {
  start = 0;
  #end = 0;
  #blocks: Uint8Array[] = [];
  readonly #bytes: AsyncIterator<Uint8Array>;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#bytes = bytes[Symbol.asyncIterator]();
  }

  async read(offset: number, end: number): Promise<Uint8Array> {
    while (this.#end < end) {
      const next = await this.#bytes.next();
      if (next.done === true) break;
      this.#blocks.push(next.value);
      this.#end += next.value.length;
      this.#forget(offset - WINDOW);
    }
    const parts: Uint8Array[] = [];
    let at = this.start;
    for (const block of this.#blocks) {
      const part = block.subarray(Math.max(0, offset - at), Math.max(0, end - at));
      if (part.length > 0) parts.push(part);
      at += block.length;
    }
    return joinBytes(
      parts,
      parts.reduce((sum, part) => sum + part.length, 0),
    );
  }

  /** Drops the blocks that end before an offset. */
  #forget(before: number): void {
    for (let first = this.#blocks[0]; first !== undefined; first = this.#blocks[0]) {
      if (this.start + first.length >= before) return;
      this.start += first.length;
      this.#blocks.shift();
    }
  }

  async close(): Promise<void> {
    await this.#bytes.return?.();
  }
}
