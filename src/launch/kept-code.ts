import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { ownFolder } from './own-folder.ts';

/** What a kept file begins with: how many bytes follow, and their sum (CRC-32). */
const HEAD = 8;
/** Kept code of other versions is removed when it has not been renewed for so long. */
const STALE_MS = 30 * 24 * 60 * 60 * 1000;

/** undefined if there is no folder for it, or Node's own variable says that nothing is to be kept. */
export function keptCode(): KeptCode | undefined {
  const folder = process.env.NODE_DISABLE_COMPILE_CACHE ? undefined : ownFolder(process.env);
  return folder === undefined ? undefined : new KeptCode(folder);
}

/**
 * What V8 made of the code, kept for the next start: byte code of functions that ran, nothing of what was scanned. V8 takes it
 * without a look if version and flags fit, so the folder must be one that nobody else can write to.
 */
export class KeptCode {
  private readonly parent: string;
  private readonly folder: string;
  private readonly used: { name: string; script: Script }[] = [];
  /** Bytes of the code that was kept, by file. */
  private readonly sizes = new Map<string, number>();
  private isMissing = false;

  /** `parent`: a folder that is the user's own. */
  constructor(parent: string) {
    this.parent = parent;
    this.folder = join(
      parent,
      `code-${AMPARO_VERSION}-${AMPARO_BUILD}-${process.version}-${process.platform}-${process.arch}`,
    );
  }

  /** What was kept of this file of the bundle. */
  find(name: string): Buffer | undefined {
    let data: Buffer;
    try {
      data = readFileSync(this.path(name));
    } catch {
      return undefined;
    }
    const code = data.subarray(HEAD);
    const isWhole =
      data.length > HEAD && data.readUInt32LE(0) === code.length && data.readUInt32LE(4) === sumOf(code);
    if (isWhole) this.sizes.set(name, code.length);
    return isWhole ? code : undefined;
  }

  /** To be kept at the end. `script`: compiled from what `find` gave, if it gave something. */
  use(name: string, script: Script): void {
    this.used.push({ name, script });
    // undefined: compiled anew.
    if (script.cachedDataRejected === false) return;
    this.isMissing = true;
    this.sizes.delete(name);
  }

  /**
   * Keeps the code of all files if one was missing: a file that was not needed before has others run what they had not run
   * before, too. V8 forgets the code of functions that have not run for a while: behind a long scan less of it is there than was
   * kept, and that stays. It is as well without, so whatever fails here changes nothing.
   */
  save(): void {
    if (!this.isMissing) return;
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      for (const { name, script } of this.used) {
        const code = script.createCachedData();
        if (code.length > (this.sizes.get(name) ?? 0)) this.write(name, code);
      }
      this.prune();
    } catch {
      // A full disk, a folder that is only to be read.
    }
  }

  private write(name: string, code: Buffer): void {
    const head = Buffer.alloc(HEAD);
    head.writeUInt32LE(code.length, 0);
    head.writeUInt32LE(sumOf(code), 4);
    const temporary = `${this.path(name)}.${process.pid}`;
    const fd = openSync(temporary, 'w', 0o600);
    try {
      writeFileSync(fd, Buffer.concat([head, code]));
      // After a crash of the machine the name must not stand for what was never written.
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, this.path(name));
  }

  private prune(): void {
    for (const entry of readdirSync(this.parent)) {
      const path = join(this.parent, entry);
      if (path === this.folder || Date.now() - statSync(path).mtimeMs < STALE_MS) continue;
      rmSync(path, { recursive: true, force: true });
    }
  }

  private path(name: string): string {
    return join(this.folder, `${name}.bin`);
  }
}

/**
 * V8 does not see damage, and ends where it stands on damaged code. What is left of a write that was cut off is damaged by whole
 * blocks; one in twenty of them went unseen where one word of each was looked at. The platform looks at each byte in half a
 * millisecond, and its module takes two.
 */
const sumOf = (code: Buffer): number => crc32(code);
