import type { TextAt } from './numbers.ts';
import type { Field } from './schema.ts';

/** A column of one batch. */
export interface Vector {
  readonly field: Field;
  readonly length: number;
  readonly children: readonly Vector[];
  /** False for empty cells. */
  isValid(row: number): boolean;
  /** What is stored, even under an empty cell. */
  stored: TextAt;
  /** Texts among the bytes of the column that no row has. */
  left(): string[];
}

/** Texts of a cell, '' where it is empty. */
export const shown = (vector: Vector, row: number): string => (vector.isValid(row) ? vector.stored(row) : '');
