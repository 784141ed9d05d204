import type { Secret } from '../hash.ts';
import { anonymityOf } from './anonymity.ts';
import { EquivalenceClasses } from './equivalence.ts';
import { MISSING } from './value-codes.ts';

/** Columns together that single people out are looked for up to so many. */
const MOST_TOGETHER = 3;
/** Classes times sets of columns that are looked at: a hint need not take longer than the count. */
const MOST_LOOKED_AT = 3_000_000;

/** Columns that single rows out together, and no fewer of them do. */
export interface UniqueSet {
  readonly columns: readonly number[];
  /** Rows that are the only ones with their values there, and not already in fewer of the columns. */
  readonly rows: number;
}

/**
 * Which one to three columns single most people out: minimal sample uniques (Elliot et al. 2002; sdcMicro's `suda2`
 * scores them), counted by set of columns, most first. A row with a blank in a set is not singled out by it. Empty if
 * classes are too many.
 */
export function uniqueSets(classes: EquivalenceClasses, secret: Secret): readonly UniqueSet[] {
  const { codes, columns, size } = classes;
  const sets = subsets(columns);
  if (!codes || size * sets.length > MOST_LOOKED_AT) return [];
  // Of each class, the sets that single it out so far, as bits of their columns.
  const known: number[][] = Array.from({ length: size }, () => []);
  const found: UniqueSet[] = [];
  for (const set of sets) {
    const bits = set.reduce((all, column) => all | (1 << column), 0);
    const { projected, classOf } = projection(classes, set, secret);
    let rows = 0;
    for (let i = 0; i < size; i++) {
      if (classes.counts[i] !== 1 || projected.counts[classOf[i]!] !== 1) continue;
      if (set.some((column) => codes[i * columns + column] === MISSING)) continue;
      if (known[i]!.some((fewer) => (fewer & bits) === fewer)) continue;
      known[i]!.push(bits);
      rows++;
    }
    if (rows > 0) found.push({ columns: set, rows });
  }
  return found.sort((a, b) => b.rows - a.rows || a.columns.length - b.columns.length);
}

/** How many rows stay below `least` if the column is left out; undefined if classes are too many. */
export function belowWithout(
  classes: EquivalenceClasses,
  column: number,
  { secret, least }: { readonly secret: Secret; readonly least: number },
): number | undefined {
  if (!classes.codes || classes.size * classes.columns > MOST_LOOKED_AT) return undefined;
  const rest = Array.from({ length: classes.columns }, (_, i) => i).filter((i) => i !== column);
  return anonymityOf(projection(classes, rest, secret).projected, least).below;
}

/** The classes by some of their columns only, and which one each class is in. */
function projection(
  classes: EquivalenceClasses,
  columns: readonly number[],
  secret: Secret,
): { readonly projected: EquivalenceClasses; readonly classOf: Uint32Array } {
  const projected = new EquivalenceClasses(columns.length, secret);
  const classOf = new Uint32Array(classes.size);
  const codes = new Uint32Array(columns.length);
  for (let i = 0; i < classes.size; i++) {
    columns.forEach((column, n) => {
      codes[n] = classes.codes![i * classes.columns + column]!;
    });
    classOf[i] = projected.add(codes, classes.firsts[i]!, classes.counts[i]!);
  }
  return { projected, classOf };
}

/** All sets of one to three columns, smaller ones first. */
function subsets(columns: number): number[][] {
  const sets: number[][] = [[]];
  for (const set of sets) {
    if (set.length === MOST_TOGETHER) continue;
    for (let column = (set.at(-1) ?? -1) + 1; column < columns; column++) sets.push([...set, column]);
  }
  return sets.slice(1);
}
