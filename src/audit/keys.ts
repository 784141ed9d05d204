import type { ValueKey } from '../core/hash.ts';
import type { Rows } from './store.ts';

const ALL = 2 ** 53;
/** Times a date of eight digits it stays below 53 bits. */
const SPREAD = 400_000_007;

/** The sum of two keys, as a key. */
function both(one: ValueKey, other: ValueKey): ValueKey {
  const sum = one - ALL + other;
  return sum < 0 ? sum + ALL : sum + 1;
}

/** Name and birth date as one key; 0 unless both are told. */
export function nameAndBirth(rows: Rows, row: number): ValueKey {
  const [name, birth] = [rows.name(row), rows.birthOf(row)];
  return name === 0 || birth === 0 ? 0 : both(name, birth * SPREAD);
}

/** All that a row tells of who it is about. */
export function personKey(rows: Rows, row: number): ValueKey {
  const told = both(rows.name(row), rows.birthOf(row) * SPREAD);
  return both(both(told, rows.number(row)), rows.address(row)) || 1;
}
