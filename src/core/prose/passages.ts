import type { PlaceOwner } from '../persons/person.ts';
import type { RowBatch, TextBlock, Visibility } from '../types.ts';

/** A stretch of what a file says in sentences, and where it stands. */
export interface Passage {
  readonly owner: PlaceOwner;
  readonly visibility: Visibility;
  readonly text: string;
  /** Position in the place: row and column of a table, 0 and the offset of a text. */
  readonly at: readonly [number, number];
  /** `cell`: a whole story, and the one below it may be somebody else's. `line`: a short cell, read with its neighbours. */
  readonly kind: 'text' | 'line' | 'cell';
}

/** A cell so long tells a whole story; shorter ones are lines of one (questions and answers), or hold a fact. */
const LONG_CELL = 100;
const LINE = 20;
/** Only tables of few cells are records of an interview. */
const MOST_CELLS = 2_000;

/** A block of text in stretches of at most `longest` characters. */
export function* passagesOfText(block: TextBlock, longest: number): Generator<Passage> {
  const { text, visibility } = block;
  const owner: PlaceOwner = {
    part: block.part,
    locate: ([, offset]) => block.locate(offset, offset),
    span: ([, from], [, to]) => block.locate(from, to).locator,
  };
  for (let at = 0; at < text.length; at += longest)
    yield { owner, visibility, text: text.slice(at, at + longest), at: [0, at], kind: 'text' };
}

/** The cells of a table that tell something in sentences. */
export function* passagesOfRows(batch: RowBatch): Generator<Passage> {
  const { table, firstRow, rowCount } = batch;
  const owner: PlaceOwner = {
    part: table.part,
    locate: ([top, left]) => table.locate({ top, left, bottom: top, right: left }),
    span: ([top, left], [bottom, right]) => table.locate({ top, left, bottom, right }).locator,
  };
  if (firstRow > MOST_CELLS) return;
  let cells = 0;
  for (let row = 0; row < rowCount && cells < MOST_CELLS; row++) {
    for (let column = 0; column < batch.width(row); column++) {
      if (++cells > MOST_CELLS) return;
      const text = batch.text(row, column);
      if (text.length < LINE) continue;
      const visibility = table.visibility(firstRow + row, column);
      yield {
        owner,
        visibility,
        text,
        at: [firstRow + row, column],
        kind: text.length >= LONG_CELL ? 'cell' : 'line',
      };
    }
  }
}

/** Texts of the first cells, among which headings are. */
export function* firstCells(batch: RowBatch, most: number): Generator<string> {
  let left = batch.firstRow === 0 ? most : 0;
  for (let row = 0; row < batch.rowCount && left > 0; row++)
    for (let column = 0; column < batch.width(row) && left > 0; column++, left--)
      yield batch.text(row, column);
}
