import type { Area, Limits, Problem, TextBlock } from '../../../core/types.ts';
import type { CellStyle } from '../../shared/sheet/cell-styles.ts';
import type { Cells } from '../../shared/sheet/cells.ts';
import type { LayoutNews, TableNews } from '../../shared/sheet/sheet-table.ts';
import type { CellRoom } from '../../shared/sheet/spare-cells.ts';
import type { ZipEntry } from '../../shared/zip/directory.ts';
import type { HidingArea } from '../conditional.ts';
import type { LooksOf } from '../looks.ts';
import type { SheetEnd, SheetToRead } from '../reading.ts';
import type { SharedTable } from '../shared-strings.ts';

/** What of a workbook its sheets are read by. */
export interface BookOf {
  readonly dateSystem: '1900' | '1904';
  readonly styles: readonly CellStyle[];
  readonly looks: LooksOf;
  readonly strings: SharedTable;
  readonly limits: Limits;
}

/** A sheet to be read, and where its part lies in the archive. */
export interface SheetPart {
  /** Which of the sheets that are asked for, from 0. */
  readonly number: number;
  readonly sheet: SheetToRead;
  readonly entry: ZipEntry;
  /** Bytes of the archive. */
  readonly size: number;
  /** Bytes that its entries were unpacked to before, or some more; of the sheets that are asked for `counted`. */
  readonly unpacked: number;
  readonly counted: number;
}

/** Each question but the first is answered by what has been read since the last. */
export interface Asked {
  readonly book?: BookOf;
  /** Begins a sheet, behind those that were begun before. */
  readonly part?: SheetPart;
  /** Whose bytes are handed over. */
  readonly sheet?: number;
  /** Bytes of the archive that follow those of the sheet handed over before; the first of a sheet are its entry's. */
  readonly pieces?: readonly Uint8Array[];
  /** Arrays of batches that are done with. */
  readonly spare?: readonly CellRoom[];
  /** There are no more. */
  readonly isLast?: boolean;
}

export interface Answer {
  /** Which sheet it is of. */
  readonly sheet: number;
  /** Bytes that were taken for unpacked before it. */
  readonly before: number;
  readonly units: readonly PackedUnit[];
  /** Pieces that were used up since the last answer. */
  readonly used: number;
  readonly layout?: LayoutNews;
  readonly tables?: readonly (readonly [table: number, news: TableNews])[];
  /** `Styles.given`, what came since. */
  readonly types?: readonly number[];
  /** The sheet has been read. */
  readonly end?: PackedEnd;
}

export type PackedUnit =
  | {
      readonly kind: 'rows';
      readonly table: number;
      readonly left: number;
      readonly firstRow: number;
      readonly cells: Cells;
    }
  | (Omit<TextBlock, 'locate'> & { readonly locator: string });

export interface PackedEnd extends Omit<SheetEnd, 'conditions' | 'merges'> {
  readonly conditions: readonly HidingArea[];
  readonly merges: readonly Area[];
  /** A cell pointed to a text that is not there. */
  readonly missing: boolean;
  readonly problems: readonly Problem[];
  /** Bytes that the sheet was unpacked to. */
  readonly unpacked: number;
}
