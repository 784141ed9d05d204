import type { Limits } from './types.ts';

const MiB = 1024 * 1024;

/**
 * Generous for what agencies publish, small against what would hurt a 4 GB laptop. Sheets of real workbooks unpack
 * to 20–60 times their size, those of one formula or one style to some 100; DEFLATE reaches 1,032.
 */
export const DEFAULT_LIMITS: Limits = {
  depth: 8,
  unpackedBytes: 8 * 1024 * MiB,
  ratio: 200,
  entries: 100_000,
  cellLength: MiB,
  wholeBytes: 512 * MiB,
  fileMs: 300_000,
};

const MS_PER_MEGABYTE = 1_000;

/** Up to this size the limit is time enough. */
const ORDINARY_BYTES = 64 * MiB;

/** The time for one outermost file: what the limit says, and a second more for each megabyte beyond the ordinary. */
export function timeFor(size: number, { fileMs }: Pick<Limits, 'fileMs'>): number {
  return Math.round(fileMs + (Math.max(0, size - ORDINARY_BYTES) / MiB) * MS_PER_MEGABYTE);
}
