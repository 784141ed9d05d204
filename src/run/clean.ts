import { basename } from 'node:path';
import {
  type CleanDocument,
  type CopyFormat,
  type GivenPlan,
  type Plan,
  type PlanFault,
  planFor,
  readDocument,
  type ScannedCopy,
  safeCopy,
  scannedCopy,
  type WriteFault,
} from '../clean/index.ts';
import { timeFor } from '../core/limits.ts';
import { fileSource } from '../sources/file-source.ts';
import { copyTools } from './clean-tools.ts';
import { Deadline } from './deadline.ts';
import { hopeless, type Unread } from './hopeless.ts';
import type { RunSettings } from './kit.ts';
import { nodeKit } from './node-kit.ts';

/** The file to copy; nothing is written. */
export interface CleanTask {
  /** Absolute. */
  readonly file: string;
  /** Path of the copy, for the scan of it. */
  readonly out: string;
  readonly format: CopyFormat;
  readonly plan?: GivenPlan;
  /** Of tokens. */
  readonly key?: Uint8Array;
  readonly signal?: AbortSignal;
}

export type CleanOutcome =
  | { readonly kind: 'copy'; readonly copy: ScannedCopy }
  | Unread
  /** The plan does not fit the file. */
  | { readonly kind: 'plan'; readonly faults: readonly PlanFault[] }
  /** The format cannot hold what is left. */
  | { readonly kind: 'fault'; readonly fault: WriteFault };

/** A copy of a file in memory, scanned. Rejects with the system's error if the file cannot be opened. */
export async function cleanFile(task: CleanTask, settings: RunSettings): Promise<CleanOutcome> {
  const kit = await nodeKit(settings);
  const source = await fileSource(task.file, basename(task.file));
  const signal = new Deadline(timeFor(source.size, kit.limits), task.signal);
  let document: CleanDocument;
  try {
    document = await readDocument(source, kit, signal);
  } finally {
    await source.close();
  }
  const unread = hopeless(document, kit.lang);
  if (unread) return unread;
  // The copy has a time of its own, as a scan of it would.
  const again = new Deadline(4 * timeFor(source.size, kit.limits), task.signal);
  const how = { kit, tools: copyTools(task.key), lang: kit.lang, signal: again, path: task.out };
  let plan: Plan | undefined;
  if (task.plan) {
    const fitted = planFor(task.plan, document);
    if ('faults' in fitted) return { kind: 'plan', faults: fitted.faults };
    plan = fitted.plan;
  }
  const copy = plan
    ? await scannedCopy(document, plan, task.format, how)
    : await safeCopy(document, task.format, how);
  return 'fault' in copy ? { kind: 'fault', fault: copy.fault } : { kind: 'copy', copy };
}
