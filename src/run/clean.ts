import { basename } from 'node:path';
import { type CopyFormat, type GivenPlan, type PageWay, planFor } from '../clean/index.ts';
import { timeFor } from '../core/limits.ts';
import { fileSource } from '../sources/file-source.ts';
import { type CleanOutcome, cleanSource } from './clean-source.ts';
import { copyTools } from './clean-tools.ts';
import { Deadline } from './deadline.ts';
import type { RunSettings } from './kit.ts';
import { nodeKit } from './node-kit.ts';

export type { CleanOutcome } from './clean-source.ts';

/** The file to copy; nothing is written. */
export interface CleanTask {
  /** Absolute. */
  readonly file: string;
  /** Path of the copy, for the scan of it. */
  readonly out: string;
  readonly format: CopyFormat;
  /** How pages of a PDF are made anew; `auto` unless given. */
  readonly pages?: PageWay;
  readonly plan?: GivenPlan;
  /** Of tokens. */
  readonly key?: Uint8Array;
  readonly signal?: AbortSignal;
}

/** A copy of a file in memory, scanned. Rejects with the system's error if the file cannot be opened. */
export async function cleanFile(task: CleanTask, settings: RunSettings): Promise<CleanOutcome> {
  const kit = await nodeKit(settings);
  const source = await fileSource(task.file, basename(task.file));
  const { out: path, format, pages = 'auto', plan, key, signal } = task;
  const time = timeFor(source.size, kit.limits);
  // The copy has a time of its own, as a scan of it would.
  const signals = { reading: new Deadline(time, signal), copying: new Deadline(5 * time, signal) };
  const fit = plan && { plan: (document: Parameters<typeof planFor>[1]) => planFor(plan, document) };
  try {
    return await cleanSource(
      source,
      { path, format, pages, ...fit },
      { kit, tools: copyTools(key), lang: kit.lang, signals },
    );
  } finally {
    await source.close();
  }
}
