/** Hashes by which most words are known to be none of markers. */
export const SLOTS = 8_192;

/** The hash of a word with one unit more. */
export const nextHash = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0;

export const slotOf = (hash: number): number => hash & (SLOTS - 1);
