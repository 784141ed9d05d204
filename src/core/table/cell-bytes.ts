import type { CellBytes, RowBatch } from '../types.ts';

/** As `Row`. */
interface Row {
  readonly batch: RowBatch;
  readonly index: number;
}

/** Bits of a mark (`CellBytes`). */
const BEYOND_ASCII = 0x80;
const TYPED = 0x40;

/** Whether the text of the cell is what stands in the bytes. */
export const standsAsItIs = (mark: number): boolean =>
  (mark & TYPED) !== 0 || (mark | BEYOND_ASCII) === BEYOND_ASCII;

/** The same, and all of it is ASCII. */
export const standsInAscii = (mark: number): boolean =>
  mark === 0 || (mark & (TYPED | BEYOND_ASCII)) === TYPED;

/** Captions are shorter, and remarks in brackets are left out of longer ones (`header-rows.ts`). */
const LONGEST = 40;
/** So many digits make data of a cell, whatever stands beside them. */
const DIGITS = 5;

/** Index of the first cell of a row, and of the first one behind it. */
const firstCell = ({ rowEnds }: CellBytes, row: number): number => (row === 0 ? 0 : rowEnds[row - 1]!);

/** Rows whose bytes are worth being made, where the format has them not. */
const FEWEST_ROWS = 32;
const cellsOf = (batch: RowBatch): CellBytes | undefined =>
  batch.rowCount < FEWEST_ROWS ? undefined : batch.cells;

/** The column in which data was found last: the next row has it there, too. */
let lastColumn = 0;

/** Whether a cell surely holds data and no caption, as its bytes say: then the row is neither blank nor a header. */
export function surelyHoldsData({ batch, index }: Row): boolean {
  const cells = cellsOf(batch);
  if (cells === undefined) return false;
  const first = firstCell(cells, index);
  const width = cells.rowEnds[index]! - first;
  if (lastColumn < width && isData(cells, first + lastColumn)) return true;
  for (let column = 0; column < width; column++) {
    if (!isData(cells, first + column)) continue;
    lastColumn = column;
    return true;
  }
  return false;
}

/** Five digits in a short text of ASCII, or nothing but digits, points and signs. */
function isData({ bytes, starts, ends, marks }: CellBytes, at: number): boolean {
  const from = starts[at]!;
  const to = ends[at]!;
  if (!standsInAscii(marks[at]!) || to - from > LONGEST) return false;
  let digits = 0;
  let others = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte >= 48 && byte <= 57) digits++;
    else if (byte > 64 && byte !== 95) others++;
  }
  return digits >= DIGITS || (digits > 0 && others === 0);
}

/** Whether a cell is neither empty nor of spaces, as its first byte says. */
export function surelyFilled({ batch, index }: Row, column: number): boolean {
  const cells = cellsOf(batch);
  if (cells === undefined) return false;
  const at = firstCell(cells, index) + column;
  if (at >= cells.rowEnds[index]! || cells.starts[at] === cells.ends[at]) return false;
  if (!standsInAscii(cells.marks[at]!)) return false;
  return cells.bytes[cells.starts[at]!]! > 32;
}

/** Whether the cell surely is another text: one that is ASCII, without spaces before it, and has another sign somewhere. */
export function surelyDiffers({ batch, index }: Row, column: number, text: string): boolean {
  const cells = cellsOf(batch);
  if (cells === undefined) return false;
  const at = firstCell(cells, index) + column;
  if (at >= cells.rowEnds[index]! || !standsInAscii(cells.marks[at]!)) return false;
  const from = cells.starts[at]!;
  const length = cells.ends[at]! - from;
  if (length < text.length) return true;
  if (cells.bytes[from]! <= 32) return false;
  for (let i = 0; i < text.length; i++) if (cells.bytes[from + i] !== text.charCodeAt(i)) return true;
  return false;
}
