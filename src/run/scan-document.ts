import { basename } from 'node:path';
import { timeFor } from '../core/limits.ts';
import { memorySource } from '../core/memory-source.ts';
import { problem } from '../core/problem.ts';
import { unreadEntry } from '../core/report.ts';
import type { FileEntry } from '../core/types.ts';
import { Deadline } from './deadline.ts';
import type { RunSettings } from './kit.ts';
import type { Task } from './scan-one.ts';
import { Threads, workerFile } from './threads.ts';

export interface InMemory {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Scans a document that is in memory: here, or in a thread if it, or a file in it, needs a reader of `ISOLATED`. */
export async function scanInMemory(
  { name, bytes }: InMemory,
  settings: RunSettings,
  signal?: AbortSignal,
): Promise<FileEntry[]> {
  const { nodeKit, ISOLATED, scanFile, NeedsThread } = await import('./here.ts');
  const plain = await nodeKit(settings);
  const kit = workerFile() === undefined ? plain : { ...plain, isolated: ISOLATED };
  const stop = new Deadline(timeFor(bytes.length, kit.limits), signal);
  try {
    return await scanFile(memorySource(basename(name), bytes), name, kit, stop);
  } catch (error) {
    if (!(error instanceof NeedsThread)) throw error;
    const task = { path: name, absolute: name, size: bytes.length, bytes };
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
