import { basename } from 'node:path';
import { timeFor } from '../core/limits.ts';
import { memorySource } from '../core/memory-source.ts';
import { problem } from '../core/problem.ts';
import { unreadEntry } from '../core/report.ts';
import type { FileEntry } from '../core/types.ts';
import { sha256Of } from '../gate/sha256.ts';
import { approvalBook, type Asked as FinishedAsked, finished } from './approvals.ts';
import { Deadline } from './deadline.ts';
import { keepDigest } from './digests.ts';
import type { RunSettings } from './kit.ts';
import type { Task } from './scan-one.ts';
import { Threads, workerFile } from './threads.ts';

export interface InMemory {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Asked extends FinishedAsked {
  readonly signal?: AbortSignal;
}

/** Scans a document that is in memory and tells of it what people approved. */
export async function scanInMemory(
  document: InMemory,
  settings: RunSettings,
  asked: Asked = {},
): Promise<readonly FileEntry[]> {
  const book = await approvalBook(asked, settings);
  const entries = await scanHere(document, settings, asked.signal);
  if (book?.concerns(document.name) || asked.onDigest)
    keepDigest(entries[0], await sha256Of(memorySource(document.name, document.bytes)));
  return finished(entries, asked, book);
}

/** Scans a document that is in memory: here, or in a thread if it, or a file in it, needs a reader of `ISOLATED`. */
async function scanHere(
  { name, bytes }: InMemory,
  settings: RunSettings,
  signal?: AbortSignal,
): Promise<FileEntry[]> {
  const { nodeKit, ISOLATED, scanFile, NeedsThread } = await import('./here.ts');
  const plain = await nodeKit(settings);
  const kit = workerFile() === undefined ? plain : { ...plain, isolated: ISOLATED };
  const stop = new Deadline(timeFor(bytes.length, kit.limits), signal);
  const task = { path: name, absolute: name, size: bytes.length, bytes };
  // With a limit for the run, all is read where it can be stopped.
  if (settings.memory !== undefined && kit !== plain) return inThread(task, settings, signal);
  try {
    return await scanFile(memorySource(basename(name), bytes), name, kit, stop);
  } catch (error) {
    if (!(error instanceof NeedsThread)) throw error;
    return await inThread(task, settings, signal);
  }
}

async function inThread(task: Task, settings: RunSettings, signal?: AbortSignal): Promise<FileEntry[]> {
  const threads = new Threads(workerFile()!, 1, settings);
  const stopped = new Promise<FileEntry[]>((done) => {
    const give = () =>
      done([
        unreadEntry(
          { path: task.path, bytes: task.size },
          problem('timeout', 'the scan was stopped'),
          settings.lang,
        ),
      ]);
    if (signal?.aborted) give();
    else signal?.addEventListener('abort', give, { once: true });
  });
  try {
    return await Promise.race([threads.run(task), stopped]);
  } finally {
    await threads.close();
  }
}
