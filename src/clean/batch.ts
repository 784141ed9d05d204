import type { CellBytes, RowBatch, Table, TypedCell } from '../core/types.ts';
import { MOST_VALUES } from './cell-facts.ts';
import { type Cell, type DocTable, textOf } from './model.ts';

type Rows = readonly (readonly Cell[])[];

/** Rows of a document as readers give them, so that the engine reads them once more. `firstRow`: the number of the first. */
export function batchOf(table: Table, rows: Rows, firstRow = 0): RowBatch {
  return {
    kind: 'rows',
    table,
    firstRow,
    rowCount: rows.length,
    width: (row) => rows[row]!.length,
    text: (row, column) => textOf(rows[row]![column]),
    typed: (row, column) => typedOf(rows[row]![column]),
  };
}

function typedOf(cell: Cell | undefined): TypedCell | undefined {
  return cell === undefined || typeof cell === 'string' ? undefined : { type: cell.kind };
}

/** Rows of a batch, of which most are judged by their bytes; batches of more characters have none. */
const MOST_ROWS = 1_024;
const MOST_CHARACTERS = 1 << 20;

/** All rows of a table, in order. Of the first ones values are wanted, which are texts. */
export function* batchesOf(table: Table, rows: Rows): Generator<RowBatch> {
  for (let from = 0; from < rows.length; from += MOST_ROWS) {
    const some = rows.slice(from, from + MOST_ROWS);
    let cells: CellBytes | undefined | null;
    yield {
      ...batchOf(table, some, from),
      get cells() {
        if (cells === undefined) cells = (from < MOST_VALUES ? undefined : bytesOf(some)) ?? null;
        return cells ?? undefined;
      },
    };
  }
}

/** Bits of marks (`CellBytes`). */
const BEYOND_ASCII = 0x80;
const KINDS = { number: 0x41, date: 0x42 } as const;
/** The bytes are not the text: it has half a sign. */
const HALVED = 1;

const encoder = new TextEncoder();

function bytesOf(rows: Rows): CellBytes | undefined {
  const texts = rows.flatMap((row) => row.map(textOf));
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  if (characters > MOST_CHARACTERS) return undefined;
  // No UTF-16 unit takes more than three bytes.
  const bytes = new Uint8Array(characters * 3);
  const starts = new Int32Array(texts.length);
  const ends = new Int32Array(texts.length);
  const marks = new Uint8Array(texts.length);
  const rowEnds = new Int32Array(rows.length);
  let at = 0;
  let cell = 0;
  for (const [index, row] of rows.entries()) {
    for (const one of row) {
      const text = texts[cell]!;
      starts[cell] = at;
      at += encoder.encodeInto(text, bytes.subarray(at)).written;
      ends[cell] = at;
      marks[cell] =
        (typeof one === 'string' ? 0 : KINDS[one.kind]) |
        (at - starts[cell]! > text.length ? beyondAscii(text) : 0);
      cell++;
    }
    rowEnds[index] = cell;
  }
  return { bytes, starts, ends, rowEnds, marks };
}

const beyondAscii = (text: string): number => BEYOND_ASCII | (/\p{Surrogate}/u.test(text) ? HALVED : 0);

/** A table of a document as the engine takes it: its captions are known, and all of it is visible. */
export function asTable({ name, captions }: DocTable, title: string): Table {
  return {
    part: `table "${name}"`,
    title,
    ...(captions.length > 0 && { headers: captions }),
    visibility: () => 'visible',
    isVisible: true,
    locate: ({ top, left }) => ({ locator: `row ${top + 1}, column ${left + 1}` }),
  };
}
