import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { memorySource } from '../core/memory-source.ts';
import type { ByteSource } from '../core/types.ts';

/** Small reads are cut from blocks of this size: one call to the system for many of a reader's. */
const BLOCK = 1024 * 1024;

/** Files up to this size are read at once: to wait for the system three times takes longer than to read them. */
export const SMALL_FILE = 256 * 1024;

export type OpenFile = ByteSource & {
  /** Whether it is as it was when it was opened, by its size and its times. */
  isUnchanged(): Promise<boolean>;
  close(): Promise<void>;
};

const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * A regular file in memory, as it is now; undefined if it has more than `SMALL_FILE` bytes. Throws as `fileSource`
 * rejects.
 */
export function smallFile(absolute: string, name: string): ByteSource | undefined {
  const file = openSync(absolute, READ);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw notRegular();
    if (stats.size > SMALL_FILE) return undefined;
    const bytes = new Uint8Array(stats.size);
    let filled = 0;
    while (filled < bytes.length) {
      const read = readSync(file, bytes, filled, bytes.length - filled, filled);
      if (read === 0) break;
      filled += read;
    }
    return memorySource(name, bytes.subarray(0, filled));
  } finally {
    closeSync(file);
  }
}

/**
 * Opens a regular file for reading anywhere in it. Rejects with the system's error (`code` EACCES, ENOENT …),
 * or with `code` EINVAL if it is not a regular file. Never blocks on a pipe.
 */
export async function fileSource(absolute: string, name: string): Promise<OpenFile> {
  const handle = await open(absolute, READ);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw notRegular();
    return new FileSource(handle, name, stats);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function notRegular(): Error {
  return Object.assign(new Error('not a regular file'), { code: 'EINVAL' });
}

class FileSource implements ByteSource {
  readonly name: string;
  readonly size: number;
  readonly #handle: FileHandle;
  readonly #opened: Stats;
  #block = new Uint8Array(0);
  #blockAt = -1;

  constructor(handle: FileHandle, name: string, stats: Stats) {
    this.#handle = handle;
    this.#opened = stats;
    this.name = name;
    this.size = stats.size;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const end = Math.min(offset + length, this.size);
    if (offset < 0 || end <= offset) return new Uint8Array(0);
    const at = offset - (offset % BLOCK);
    if (end > at + BLOCK) return this.#fill(offset, end - offset);
    if (this.#blockAt !== at) {
      this.#block = await this.#fill(at, Math.min(BLOCK, this.size - at));
      this.#blockAt = at;
    }
    return this.#block.subarray(offset - at, end - at);
  }

  async isUnchanged(): Promise<boolean> {
    const { size, mtimeMs, ctimeMs } = await this.#handle.stat();
    const { size: before, mtimeMs: written, ctimeMs: changed } = this.#opened;
    return size === before && mtimeMs === written && ctimeMs === changed;
  }

  async close(): Promise<void> {
    this.#block = new Uint8Array(0);
    this.#blockAt = -1;
    await this.#handle.close();
  }

  /** Fills a block of the caller's, for whoever reads a whole file once. Returns the number of bytes. */
  async readInto(offset: number, block: Uint8Array): Promise<number> {
    let filled = 0;
    while (filled < block.length) {
      const left = block.length - filled;
      const { bytesRead } = await this.#handle.read(block, filled, left, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return filled;
  }

  /** The system may give less than asked for; shorter only if the file was cut since it was opened. */
  async #fill(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(length);
    const filled = await this.readInto(offset, bytes);
    return filled === length ? bytes : bytes.subarray(0, filled);
  }
}
