import type { Limits } from './types.ts';

const MiB = 1024 * 1024;

/** Generous for what agencies publish, small against what would hurt a 4 GB laptop. */
export const DEFAULT_LIMITS: Limits = {
  depth: 8,
  unpackedBytes: 8 * 1024 * MiB,
  ratio: 400,
  entries: 100_000,
  cellLength: MiB,
  wholeBytes: 512 * MiB,
  fileMs: 300_000,
};
