/**
 * The part of the library that runs in a browser: the same engine, without files and threads.
 * @packageDocumentation
 */
import { findIn } from './core/find-in-text.ts';
import { timeFor } from './core/limits.ts';
import { memorySource } from './core/memory-source.ts';
import { onDay } from './core/policy-files.ts';
import { scanFile } from './core/scan.ts';
import type { Category, Context, FileEntry, Lang, Limits, Policy } from './core/types.ts';
import { DEFAULT_POLICY } from './policies/index.ts';
import { builtinEngine } from './registry.ts';
import { Deadline } from './run/deadline.ts';
import { scanKit } from './run/kit.ts';
import { browserPlatform } from './run/platform-browser.ts';

export type * from './core/types.ts';
export { exitStatus, hasReview, judgeRun } from './core/verdict.ts';
export { builtinPolicy, POLICY_NAMES } from './policies/index.ts';
export { usePdfium } from './run/platform-browser.ts';

/** How a document is scanned. All of it may be left out. */
export interface ScanOptions {
  /** Default: `confidential-population`. */
  policy?: Policy;
  /** Language of messages, default English. */
  lang?: Lang;
  /** Where reading ends with a problem (bytes, depth, rows, milliseconds); the others stay as they are by default. */
  limits?: Partial<Limits>;
  /** Single findings reported, default 100. Counts are always exact. */
  maxFindings?: number;
  /** Ends the scan. */
  signal?: AbortSignal;
}

/**
 * As in Node: what the detectors see in one piece of text. Offsets are UTF-16 code units. Only findings at or above the reporting
 * threshold (0.60).
 */
export function findInText(
  text: string,
  context: Context = {},
): { start: number; end: number; category: Category; detector: string; score: number }[] {
  return findIn(text, context, builtinEngine()).map(({ why: _, ...finding }) => finding);
}

/** As in Node: scans one document that is in memory, with what it contains. */
export async function scanBytes(
  name: string,
  bytes: Uint8Array,
  options: ScanOptions = {},
): Promise<FileEntry> {
  const [a, b] = crypto.getRandomValues(new Int32Array(2)) as unknown as [number, number];
  const settings = {
    policy: onDay(options.policy ?? DEFAULT_POLICY, new Date().toISOString().slice(0, 10)).policy,
    lang: options.lang ?? 'en',
    limits: options.limits ?? {},
    maxFindings: options.maxFindings ?? 100,
    secret: [a, b] as const,
  };
  const kit = scanKit(settings, browserPlatform);
  const stop = new Deadline(timeFor(bytes.length, kit.limits), options.signal);
  const [entry] = await scanFile(memorySource(name, bytes), name, kit, stop);
  return entry!;
}
