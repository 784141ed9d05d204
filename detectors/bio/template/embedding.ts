const FEWEST = 64;
const MOST = 4096;
/** A list of numbers between −10 and 10 with many places, in brackets or not. */
const START = /^\[?\s{0,3}-?\d?\.\d{3,20}(?:e-?\d{1,2})?\s{0,3}[,;]\s{0,3}-?\d?\.\d{3,20}/i;

/**
 * Whether the text is the vector that a model makes of a face or a voice: 64 to 4096 numbers whose squares add up to
 * one (L2 norm 0.9–1.1).
 */
export function isEmbedding(text: string): boolean {
  if (text.length < FEWEST * 5 || text.length > MOST * 26 || !START.test(text)) return false;
  const parts = text.replace(/[[\]\s]/g, '').split(/[,;]/);
  if (parts.length < FEWEST || parts.length > MOST) return false;
  let sum = 0;
  for (const part of parts) {
    const value = Number(part);
    if (!Number.isFinite(value)) return false;
    sum += value * value;
  }
  return sum > 0.81 && sum < 1.21;
}
