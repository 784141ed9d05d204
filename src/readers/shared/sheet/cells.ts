import type { TypedCell } from '../../../core/types.ts';
import type { Styles } from './cell-styles.ts';

/** Texts by index; '' for an index that there is none for. */
export interface TextTable {
  text(index: number): string;
  /** Tells where the text stands as UTF-8; false if it does not. */
  find?(index: number, into: Bytes): boolean;
}

/** What all cells of a workbook share. */
export interface Book {
  /** Texts that cells point to by their index (`SHARED`). */
  readonly strings: TextTable;
  readonly styles: Styles;
  readonly dateSystem: '1900' | '1904';
}

/** How the value of a cell is stored. */
export const NO_CELL = 0;
export const SHARED = 1;
export const NUMBER = 2;
export const TEXT = 3;
export const BOOLEAN = 4;
export const ERROR = 5;
export const ISO_DATE = 6;
/** A number that needs no text to be kept: whole, of at most nine digits, without leading zeros. */
export const WHOLE = 7;

/** A cell on its way into a batch; one object serves for all cells of a sheet. */
export interface Cell {
  column: number;
  /** `NO_CELL` for one that holds nothing. */
  kind: number;
  style: number;
  /** Index of a shared string, or the whole number. */
  index: number;
  /** What is stored, for the other kinds; not looked at where `raw` is there. */
  text: string;
  /** What is stored, as UTF-8 that holds nothing to decode beyond that. Valid until the next cell. */
  raw?: Bytes | undefined;
}

/** The bytes `[start, end)` of others. */
export interface Bytes {
  source: Uint8Array;
  start: number;
  end: number;
}

/**
 * The cells of a batch side by side, in order; those of row `i` are `rowStarts[i]` up to `rowStarts[i + 1]`. Cell `j` is what
 * stands in `bytes` from `starts[j]` to `ends[j]`, as a person would see it, with a mark (`CellBytes`) that says what is
 * stored under it.
 */
export interface Cells {
  readonly rowStarts: Int32Array;
  readonly columns: Uint16Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly marks: Uint8Array;
  readonly bytes: Uint8Array;
  /** Cells that are no such bytes: `starts` of the cell is the place here, and its mark `ODD`. */
  readonly odd: readonly OddCell[];
}

/** A cell whose text is no UTF-8 or better not copied, or which has a type that no mark is left for. Plain data. */
export interface OddCell {
  /** The text, or its index where it is one that cells share. */
  readonly text: string | number;
  readonly typed: TypedCell;
}
