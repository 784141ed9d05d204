import type { EquivalenceClasses } from './equivalence.ts';
import { KeyIndex } from './key-index.ts';
import { MISSING } from './value-codes.ts';

/** Classes looked at when those with blanks are compared with all others. */
const MOST_COMPARED = 1 << 25;

/** The classes with the same columns left blank. */
interface Pattern {
  /** Bit i: column i is blank. */
  readonly blank: number;
  readonly classes: number[];
}

/**
 * The sample frequency fk of each class: with how many rows, its own included, it could be one and the same. A blank
 * may be anything, as in sdcMicro (`freqCalc`, `alpha = 1`): it matches every value of its column, and rows without
 * it match a row that has one. So that whoever blanks out a value, as local suppression does, is not told that the
 * blank stands out. Where classes are too many to be compared (`exact: false`) a blank is a value like others, which
 * tells of too many rows rather than too few.
 */
export function frequenciesOf(classes: EquivalenceClasses): {
  readonly fk: Float64Array;
  readonly exact: boolean;
} {
  const fk = Float64Array.from(classes.counts.subarray(0, classes.size));
  const { codes } = classes;
  if (!codes) return { fk, exact: classes.level === 0 };
  const patterns = patternsOf(classes, codes);
  if (patterns.length === 1 && patterns[0]!.blank === 0) return { fk, exact: true };
  if (patterns.length * classes.size > MOST_COMPARED) return { fk, exact: false };
  patterns.forEach((one, i) => {
    for (const other of patterns.slice(i + 1)) join(one, other, { classes, codes, fk });
  });
  return { fk, exact: true };
}

function patternsOf({ size, columns }: EquivalenceClasses, codes: Uint32Array): readonly Pattern[] {
  const patterns = new Map<number, Pattern>();
  for (let i = 0; i < size; i++) {
    let blank = 0;
    for (let column = 0; column < columns; column++)
      if (codes[i * columns + column] === MISSING) blank |= 1 << column;
    const pattern = patterns.get(blank);
    if (pattern) pattern.classes.push(i);
    else patterns.set(blank, { blank, classes: [i] });
  }
  return [...patterns.values()];
}

interface Joined {
  readonly classes: EquivalenceClasses;
  readonly codes: Uint32Array;
  readonly fk: Float64Array;
}

/** Adds to the classes of each pattern the rows of the other's that have the same values where both have any. */
function join(one: Pattern, other: Pattern, { classes, codes, fk }: Joined): void {
  const { columns, counts } = classes;
  const shared: number[] = [];
  for (let column = 0; column < columns; column++)
    if (((one.blank | other.blank) & (1 << column)) === 0) shared.push(column);
  const projections = new Projections();
  const sums = [one, other].map((pattern) => {
    const numbers = new Uint32Array(pattern.classes.length);
    const rows: number[] = [];
    pattern.classes.forEach((i, n) => {
      const number = projections.numberOf(codes, i * columns, shared);
      numbers[n] = number;
      rows[number] = (rows[number] ?? 0) + counts[i]!;
    });
    return { numbers, rows };
  });
  const add = (pattern: Pattern, numbers: Uint32Array, rows: readonly number[]) =>
    pattern.classes.forEach((i, n) => {
      fk[i]! += rows[numbers[n]!] ?? 0;
    });
  add(one, sums[0]!.numbers, sums[1]!.rows);
  add(other, sums[1]!.numbers, sums[0]!.rows);
}

/** Numbers what classes have in some columns that are not blank, column by column: no two are taken for one. */
class Projections {
  private readonly steps: KeyIndex[] = [];

  numberOf(codes: Uint32Array, from: number, columns: readonly number[]): number {
    let number = 0;
    columns.forEach((column, step) => {
      this.steps[step] ??= new KeyIndex();
      number = this.steps[step].add(number * 4294967296 + codes[from + column]!);
    });
    return number;
  }
}
