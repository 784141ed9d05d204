import { basename } from 'node:path';
import { timeFor } from '../core/limits.ts';
import { memorySource } from '../core/memory-source.ts';
import { problem } from '../core/problem.ts';
import { unreadEntry } from '../core/report.ts';
import { type ScanKit, scanFile } from '../core/scan.ts';
import type { ByteSource, FileEntry } from '../core/types.ts';
import { sha256Of } from '../gate/sha256.ts';
import { fileSource, type OpenFile, SMALL_FILE, smallFile } from '../sources/file-source.ts';
import { Deadline } from './deadline.ts';
import { keepDigest } from './digests.ts';

/** One file to scan: plain data, the same for a thread as for the main program. */
export interface Task {
  /** As given, for the report. */
  readonly path: string;
  readonly absolute: string;
  readonly size: number;
  /** The document itself, if it is on no disk. */
  readonly bytes?: Uint8Array;
  /** Whether the SHA-256 of the file is asked for, too (`digests.ts`). */
  readonly wantsDigest?: boolean;
  /** It has to be read where it can be stopped (`ISOLATED`). */
  readonly needsThread?: boolean;
  /** A thread that has nothing else to do may help with it. */
  readonly mayHaveHelp?: boolean;
}

/** Scans one file, from disk or memory: its entry, then the entries of what it holds. Never throws for what a file does. */
export async function scanOne(task: Task, kit: ScanKit, signal?: AbortSignal): Promise<FileEntry[]> {
  let source: Source;
  try {
    source = await sourceOf(task);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    return [unreadEntry({ path: task.path, bytes: task.size }, problem('unreadable', code), kit.lang)];
  }
  const stop = new Deadline(timeFor(task.size, kit.limits), signal);
  try {
    const entries = await scanFile(source, task.path, kit, stop);
    if (task.wantsDigest) keepDigest(entries[0], await digestOfScanned(source));
    return entries;
  } finally {
    await source.close?.();
  }
}

type Source = ByteSource & Partial<Pick<OpenFile, 'isUnchanged' | 'close'>>;

/** Undefined if it may not be the digest of what was scanned: the file was written to meanwhile, or cannot be read. */
async function digestOfScanned(source: Source): Promise<string | undefined> {
  try {
    const sha256 = await sha256Of(source);
    return (await source.isUnchanged?.()) === false ? undefined : sha256;
  } catch {
    return undefined;
  }
}

async function sourceOf({ path, absolute, size, bytes }: Task): Promise<Source> {
  const name = basename(path);
  if (bytes !== undefined) return memorySource(name, bytes);
  // It may have grown since it was looked at.
  const whole = size <= SMALL_FILE ? smallFile(absolute, name) : undefined;
  return whole ?? (await fileSource(absolute, name));
}
