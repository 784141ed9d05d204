/**
 * The part of the library that runs in a browser: the same engine, without files and threads.
 * @packageDocumentation
 */
import { findIn } from './core/find-in-text.ts';
import { memorySource } from './core/memory-source.ts';
import { scanFile } from './core/scan.ts';
import type { Category, Context, FileEntry, Lang, Limits, Policy } from './core/types.ts';
import { DEFAULT_POLICY, POLICY_TEXTS } from './policies/index.ts';
import { parsePolicy } from './policies/parse.ts';
import { builtinEngine } from './registry.ts';
import { scanKit } from './run/kit.ts';
import { browserPlatform } from './run/platform-browser.ts';

export type * from './core/types.ts';
export { exitStatus, judgeRun } from './core/verdict.ts';
export { usePdfium } from './run/platform-browser.ts';

export interface ScanOptions {
  policy?: Policy;
  lang?: Lang;
  limits?: Partial<Limits>;
  maxFindings?: number;
  signal?: AbortSignal;
}

/** As in Node: what the detectors see in one piece of text. */
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
    policy: options.policy ?? (await defaultPolicy()),
    lang: options.lang ?? 'en',
    limits: options.limits ?? {},
    maxFindings: options.maxFindings ?? 100,
    secret: [a, b] as const,
  };
  const kit = scanKit(settings, browserPlatform);
  const timeUp = AbortSignal.timeout(kit.limits.fileMs);
  const signal = options.signal ? AbortSignal.any([options.signal, timeUp]) : timeUp;
  const [entry] = await scanFile(memorySource(name, bytes), name, kit, signal);
  return entry!;
}

async function defaultPolicy(): Promise<Policy> {
  const text = POLICY_TEXTS[DEFAULT_POLICY]!;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const parsed = parsePolicy(text, `sha256:${hex}`);
  if ('errors' in parsed) throw new Error('the built-in policy is broken');
  return parsed.policy;
}
