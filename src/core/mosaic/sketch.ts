import type { QuasiKind } from '../disclosure/kinds.ts';
import type { FileEntry, Visibility } from '../types.ts';

/** Rows that two tables share by chance are few. */
export const FEWEST_SHARED = 3;

/** What a column of a sketched table tells of its rows. */
export interface SketchedFact {
  readonly detector: string;
  readonly category: string;
  readonly visibility: Visibility;
}

/** A column of numbers by which rows may be those of another file's people. Key 0: the row has none. */
export interface SketchedKey {
  /** `id`, or the category of the fact: an e-mail address is no case number. */
  readonly kind: string;
  /** The caption, folded. */
  readonly caption: string;
  /** The caption as reports show it. */
  readonly shown: string;
  readonly values: Float64Array;
  /** Rows whose numbers are plain integers, and the least and the greatest of these. */
  readonly integers: number;
  readonly lowest: number;
  readonly highest: number;
}

/** A column by which others could know the person of a row. Code 0: not told. */
export interface SketchedQuasi {
  readonly kind: QuasiKind;
  /** Columns of two tables are held together if these agree. */
  readonly means: string;
  readonly shown: string;
  readonly values: Uint32Array;
}

/**
 * What is kept of a table until all files of a run are read: keyed hashes of the columns by which its rows may belong to
 * those of another file, and which facts each row holds, as bits. Plain data, so that threads can hand it back.
 */
export interface TableSketch {
  /** Path of the file as its entry has it. */
  readonly path: string;
  readonly populations: number;
  readonly publicRole: boolean;
  readonly facts: readonly SketchedFact[];
  readonly keys: readonly SketchedKey[];
  readonly quasi: readonly SketchedQuasi[];
  readonly masks: Uint16Array;
}

/** The tables of one outermost file. */
export interface FileSketch {
  readonly tables: readonly TableSketch[];
  /** Whether all rows that could belong to others are there. */
  readonly isWhole: boolean;
}

const SKETCHES = new WeakMap<FileEntry, FileSketch>();

/** Keeps the sketch of an outermost file beside its entry, which is the report's and has no room for it. */
export function keepSketch(entry: FileEntry | undefined, sketch: FileSketch | undefined): void {
  if (entry !== undefined && sketch !== undefined) SKETCHES.set(entry, sketch);
}

export function sketchOf(entry: FileEntry | undefined): FileSketch | undefined {
  return entry && SKETCHES.get(entry);
}
