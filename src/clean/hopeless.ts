import type { ProblemCode } from '../core/types.ts';

/** Problems of a file that leave nothing to be sure of: no copy is made of it. */
export const HOPELESS: ReadonlySet<ProblemCode> = new Set([
  'encrypted',
  'timeout',
  'memory',
  'unknown-format',
  'too-large',
] as const);
