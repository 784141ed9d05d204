import type { HeaderHit } from '../core/types.ts';

/** Weights of evidence, 0–1, summed and clamped (specification 1.6). A sum of 0.60 is reported. */
export const WEIGHT = {
  /** Letters and digits in fixed places, nine characters or more. */
  rareShape: 0.5,
  /** Fixed separators or prefix: 3-2-4, A + nine digits. */
  mediumShape: 0.45,
  /** 8-1, 5-3, a letter and seven or eight digits. */
  halfOpenShape: 0.3,
  /** Bare digits. */
  weakShape: 0.1,
  structure: 0.15,
  checkDigit: 0.15,
  longCheck: 0.25,
  label: 0.45,
  /** A label that stands only in the title of the sheet or section. */
  title: 0.3,
  header: 0.55,
  personTable: 0.15,
  column: 0.15,
  /** A word beside it names its country. */
  country: 0.05,
  /** All of five or more values hold a one-digit check: by accident one column in 100,000 does. */
  allChecked: 0.3,
  negative: -0.5,
  repaired: -0.1,
} as const;

/** A caption that is known whole, or of several words, weighs in full; a single word in a long caption less. */
export function headerWeight({ strength }: HeaderHit): number {
  return WEIGHT.header * (strength >= 0.75 ? 1 : strength);
}

/** Reported at or above; 0.40–0.59 goes on the review list. */
export const REPORT = 0.6;

/** Sum of evidence, clamped to 0–1 and rounded so that 0.45 + 0.15 is exactly 0.6. */
export function score(...evidence: readonly number[]): number {
  let sum = 0;
  for (const weight of evidence) sum += weight;
  return Math.min(1, Math.max(0, Math.round(sum * 100) / 100));
}
