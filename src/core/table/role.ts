import { FILE_NAMES } from '../engine.ts';
import { isStory } from '../prose/story.ts';
import type { ColumnContext, Detector, Reason } from '../types.ts';
import type { Row } from './row.ts';

/** A caption of a foreign column turns detectors away only if it is clear. */
export const CLEAR = 0.75;

/** What a column holds, as far as it matters. */
export type Role =
  | {
      readonly kind: 'fact';
      readonly detector: Detector;
      readonly column: ColumnContext;
      readonly because: readonly Reason[];
    }
  /** Headed as another kind of number, date or thing: left alone. */
  | { readonly kind: 'foreign'; readonly id: string }
  /**
   * Nothing known: each cell is read as text, but not by detectors that the column as a whole denies. `entries`: each is a name
   * with what is said of its bearer.
   */
  | { readonly kind: 'text'; readonly denied?: ReadonlySet<string>; readonly entries?: true };

/** Whether nothing is looked for in a cell: numbers in names of files may tell by themselves, and stories do. */
export function isSilent(role: Role, text: string): boolean {
  return role.kind === 'foreign' && role.id !== FILE_NAMES && !isStory(text);
}

/** Some of the values of a column, with their rows. */
export interface Sample {
  readonly values: readonly string[];
  readonly rows: readonly Row[];
  readonly column: number;
}
