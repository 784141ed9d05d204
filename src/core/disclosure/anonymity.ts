import type { EquivalenceClasses } from './equivalence.ts';
import { frequenciesOf } from './frequencies.ts';

/** Below it nobody is hidden by others: with one other, each of the two knows which one is not theirs. */
const FEWEST_ALIKE = 3;

/** How well the rows of a table hide each other. Counts of rows are estimates unless `exact`. */
export interface Anonymity {
  readonly rows: number;
  readonly classes: number;
  /** Rows of the smallest class: the k of k-anonymity (Samarati and Sweeney 1998). */
  readonly k: number;
  /** Rows that are the only ones with their values: sample uniques. */
  readonly uniques: number;
  /** Rows with the values of fewer than `FEWEST_ALIKE` rows. */
  readonly nearlyUnique: number;
  /** Rows with the values of fewer rows than asked for. */
  readonly below: number;
  readonly exact: boolean;
  /** Frequency of each class. */
  readonly fk: Float64Array;
}

/** `least`: so many rows must have the same values. */
export function anonymityOf(classes: EquivalenceClasses, least: number): Anonymity {
  const { fk, exact } = frequenciesOf(classes);
  const scale = 2 ** classes.level;
  let k = classes.size === 0 ? 0 : Number.POSITIVE_INFINITY;
  let [uniques, nearlyUnique, below] = [0, 0, 0];
  for (let i = 0; i < fk.length; i++) {
    const [frequency, rows] = [fk[i]!, classes.counts[i]! * scale];
    if (frequency < k) k = frequency;
    if (frequency === 1) uniques += rows;
    if (frequency < FEWEST_ALIKE) nearlyUnique += rows;
    if (frequency < least) below += rows;
  }
  return { rows: classes.rows, classes: classes.size * scale, k, uniques, nearlyUnique, below, exact, fk };
}
