import { keyOfAll, keyOfBoth, type ValueKey } from '../hash.ts';

/** Which columns of rows with these facts make the keys of their people (`PlainPlan`). */
export interface KeyShape {
  /** The bits of the columns that hold a fact. */
  readonly filled: number;
  /** The columns of the name, at least one; of the first identifier and the birth date (−1 if there is none). */
  readonly names: readonly number[];
  readonly strong: number;
  readonly born: number;
}

/** The key of a name in several columns. */
export function nameKeyOf(keys: Float64Array, from: number, names: readonly number[]): ValueKey {
  let name = keys[from + names[0]!]!;
  for (let i = 1; i < names.length; i++) name = keyOfAll(name, keys[from + names[i]!]!);
  return name;
}

/** The key of the name with the birth date, if there is one. */
export const weakKeyOf = (keys: Float64Array, from: number, name: ValueKey, born: number): ValueKey =>
  born < 0 ? name : keyOfBoth(name, keys[from + born]!);
