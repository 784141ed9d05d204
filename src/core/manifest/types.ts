import type { Visibility } from '../types.ts';

/** What of a table is meant to go out. */
export interface MeantTable {
  /** Captions; absent: any. */
  readonly columns?: readonly string[];
  /** So many rows at most, or the rows from one number to another, as the sheet counts them. Absent: any. */
  readonly rows?: number | readonly [first: number, last: number];
}

export interface MeantSheet extends MeantTable {
  /** As a person sees it; `*` is any. */
  readonly name: string;
  /** Whether it may be hidden. */
  readonly hidden?: boolean;
}

export interface MeantFile extends MeantTable {
  /** Glob from the manifest's folder; `list.zip!inner/*.csv` for files inside of one. */
  readonly path: string;
  readonly sheets?: readonly MeantSheet[];
  /** So many people at most, as the report counts them. */
  readonly persons?: number;
}

/** What is meant to go out: anything else is not. */
export interface Manifest {
  readonly files: readonly MeantFile[];
  /** For files that say nothing of their own. */
  readonly persons?: number;
}

export const MISFITS = ['file', 'sheet', 'column', 'rows', 'persons'] as const;
export type MisfitKind = (typeof MISFITS)[number];

/** Something that was not meant to go out. `where`: locator; absent for the file as a whole. */
export interface Misfit {
  readonly kind: MisfitKind;
  readonly where?: string;
  readonly visibility?: Visibility;
  /** How many there are and how many are meant. */
  readonly found?: number;
  readonly meant?: number;
}
