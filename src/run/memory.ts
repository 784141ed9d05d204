import type { Limits } from '../core/types.ts';

const MiB = 1024 * 1024;
/** What the program itself takes, and the reports. */
const PROGRAM = 128 * MiB;
/** What a thread takes for its part of the program and ordinary documents. */
const THREAD = 128 * MiB;
/** Of what a thread may take, the objects of its program; the rest is for bytes, which the engine does not limit. */
const OBJECTS = 0.6;
/** Most objects of a thread without a limit for the run. */
const HEAP = 1024 * MiB;

/** How many threads fit into the memory of a run, and what of it each may take for its objects, in mebibytes. */
export function threadsIn(memory: number | undefined, jobs: number): { jobs: number; heapMb: number } {
  if (memory === undefined) return { jobs, heapMb: HEAP / MiB };
  const room = Math.max(memory - PROGRAM, THREAD);
  const fitting = Math.min(jobs, Math.floor(room / THREAD));
  return { jobs: fitting, heapMb: Math.floor(Math.min(HEAP, (room / fitting) * OBJECTS) / MiB) };
}

/**
 * Limits with which documents fit that are held whole. They depend on the run's memory alone: what a file's entry says must
 * not depend on how many threads there are.
 */
export function limitsIn(memory: number | undefined, limits: Limits): Limits {
  if (memory === undefined) return limits;
  return { ...limits, wholeBytes: Math.min(limits.wholeBytes, Math.floor(memory / 4)) };
}
