import type { TableBuilder } from '../table.ts';
import type { ByteRows } from './byte-rows.ts';
import type { LinePlace } from './line-place.ts';
import { BEYOND_ASCII, PER_SLOT } from './match-row.ts';
import { TEXT, withValues } from './row-shape.ts';
import { cellText, type MatchedRow, onlySlot, slotText, slotValue } from './row-texts.ts';
import type { RowsReader } from './rows-reader.ts';

/** Puts rows of known shapes into their table, and tells what else such a row says. */
export class RowPutter {
  readonly #reader: RowsReader;

  constructor(reader: RowsReader) {
    this.#reader = reader;
  }

  /** `from`: where the row begins, with what stands before its tag. */
  put(table: TableBuilder, row: MatchedRow, from: number, lines: LinePlace): void {
    const { shape, bytes } = row;
    lines.goTo(bytes, from + shape.tagAt);
    const line = this.#reader.firstLine + lines.line - 1;
    if (shape.telling.length > 0 || this.#reader.wantsTexts) this.#tell(row, from, lines);
    const rows = table.beginKnownRow(line);
    for (const cell of shape.cells) this.#putCell(rows, row, cell);
    rows.endRow();
    table.endKnownRow();
  }

  #putCell(rows: ByteRows, row: MatchedRow, cell: readonly [first: number, behind: number]): void {
    const { bytes, spans } = row;
    const slot = onlySlot(row, cell[0], cell[1]);
    if (slot === -1) rows.addUtf8(bytes, 0, 0, 0);
    else if (slot < 0) rows.addText(cellText(row, cell));
    else {
      const at = slot * PER_SLOT;
      let from = spans[at]!;
      let to = spans[at + 1]!;
      while (bytes[from] === 0x20) from++;
      while (bytes[to - 1] === 0x20) to--;
      rows.addUtf8(bytes, from, to, spans[at + 2]! & BEYOND_ASCII);
    }
  }

  /** What attributes say, and which texts are seen, in the order of the row. */
  #tell(row: MatchedRow, from: number, lines: LinePlace): void {
    const { pieces, kinds, spaces, telling } = row.shape;
    const reader = this.#reader;
    const valueIn = (slot: number) => slotValue(row, slot);
    let next = 0;
    for (let piece = 0; piece < pieces.length; piece++) {
      const begin = piece === 0 ? from : row.spans[(piece - 1) * PER_SLOT + 1]!;
      for (; telling[next]?.piece === piece; next++) {
        lines.goTo(row.bytes, begin + telling[next]!.offset);
        const { tag, values } = telling[next]!;
        reader.telling(withValues(tag, values, valueIn), lines.place(reader.firstLine));
      }
      if (!reader.wantsTexts) continue;
      for (const length of spaces[piece]!) reader.showSpace(length);
      const text = kinds[piece] === TEXT ? slotText(row, piece) : '';
      if (text !== '') reader.show(text);
    }
  }
}
