import type { CellBytes } from '../../../core/types.ts';
import { textOfCell } from './cell-text.ts';
import { BOOLEAN, type Book, type Cells, ERROR, ISO_DATE, NUMBER, WHOLE } from './cells.ts';

/** Bits of a mark (`CellBytes`); below them stands the type. */
const BEYOND_ASCII = 0x80;
const TYPED = 0x40;
/** Types other than those of numbers (`Styles.typeOf`), of which a workbook may have so many more. */
const OTHERS: Readonly<Record<number, number>> = { [BOOLEAN]: 61, [ERROR]: 62, [ISO_DATE]: 63 };
const MOST_TYPES = 60;
/** Cells of a row in which nothing stands take room, too: in so many for each other cell it does not pay. */
const MOST_GAPS = 3;

/** The cells of a batch as bytes; undefined if most are empty, or numbers have too many formats. */
export function bytesOfCells(cells: Cells, book: Book): CellBytes | undefined {
  const { rowStarts, columns } = cells;
  const rows = rowStarts.length - 1;
  const rowEnds = new Int32Array(rows);
  let places = 0;
  for (let row = 0; row < rows; row++) {
    const end = rowStarts[row + 1]!;
    if (end > rowStarts[row]!) places += columns[end - 1]! + 1;
    rowEnds[row] = places;
  }
  const count = rowStarts[rows]!;
  if (places > count * (1 + MOST_GAPS)) return undefined;
  const [starts, ends] = [new Int32Array(places), new Int32Array(places)];
  const marks = new Uint8Array(places);
  const writer = new ByteWriter(count * 12);
  for (let row = 0; row < rows; row++) {
    const first = row === 0 ? 0 : rowEnds[row - 1]!;
    for (let cell = rowStarts[row]!; cell < rowStarts[row + 1]!; cell++) {
      const type = typeOf(cells, cell, book);
      if (type > MOST_TYPES && OTHERS[cells.kinds[cell]!] === undefined) return undefined;
      const place = first + columns[cell]!;
      starts[place] = writer.end;
      const isAscii = writer.write(textOfCell(cells, cell, book));
      ends[place] = writer.end;
      marks[place] = (type === 0 ? 0 : TYPED | type) | (isAscii ? 0 : BEYOND_ASCII);
    }
  }
  return { bytes: writer.bytes, starts, ends, rowEnds, marks };
}

/** 0 for a text. */
function typeOf({ kinds, styles }: Cells, cell: number, book: Book): number {
  const kind = kinds[cell]!;
  if (kind === WHOLE || kind === NUMBER) return book.styles.typeOf(styles[cell]!);
  return OTHERS[kind] ?? 0;
}

const UTF8 = new TextEncoder();

/** Texts as UTF-8, one behind the other. */
class ByteWriter {
  bytes: Uint8Array;
  end = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
  }

  /** True if the text is ASCII. */
  write(text: string): boolean {
    // A unit of UTF-16 is at most three bytes.
    if (this.end + 3 * text.length > this.bytes.length) this.grow(this.end + 3 * text.length);
    const { bytes, end } = this;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x80) bytes[end + i] = code;
      else {
        this.end += UTF8.encodeInto(text, bytes.subarray(end)).written;
        return false;
      }
    }
    this.end += text.length;
    return true;
  }

  private grow(needed: number): void {
    const bytes = new Uint8Array(Math.max(2 * this.bytes.length, needed));
    bytes.set(this.bytes);
    this.bytes = bytes;
  }
}
