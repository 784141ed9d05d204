import { ByteTexts } from '../../shared/sheet/byte-texts.ts';
import { LinePlace } from './line-place.ts';
import { matchRow, PER_SLOT } from './match-row.ts';
import { formOf, type RowForm } from './row-form.ts';
import { RowPutter } from './row-putter.ts';
import { type RowShape, shapeOf } from './row-shape.ts';
import { cellText, type MatchedRow } from './row-texts.ts';
import { rowTokens } from './row-tokens.ts';
import type { RowsPlace, RowsReader } from './rows-reader.ts';

/** Shapes that are tried in one table. */
const MAX_SHAPES = 16;
/** Rows in vain after which no more are tried, until more is read; and for how many they are made up for at the most. */
const PATIENCE = 400;
const MAX_CREDIT = 4_000;
const SECOND_TRY = 20;
/** Texts of some bytes that are made one by one. */
const FEW = 256;

interface Known {
  shape: RowShape;
  /** Of the row that it was learned from. */
  readonly form: RowForm;
  /** Which of the form's values have slots. */
  slots: ReadonlySet<number>;
  /** What came behind it last: programs let styles of rows take turns. */
  follower: Known | undefined;
}

/**
 * The shapes of the rows of a table. One is learned when the reader of pages has made of a row the very cells that it says; rows of
 * a known shape are then cut out of the bytes without it.
 */
export class KnownRows {
  private readonly reader: RowsReader;
  private readonly putter: RowPutter;
  private section: object | undefined;
  /** What the shapes hold in. */
  private around: readonly unknown[] | undefined;
  private shapes: Known[] = [];
  private last: Known | undefined;
  private spans = new Int32Array(64 * PER_SLOT);
  private credit = PATIENCE;
  private texts: { readonly of: Uint8Array; readonly texts: ByteTexts } | undefined;

  constructor(reader: RowsReader) {
    this.reader = reader;
    this.putter = new RowPutter(reader);
  }

  /** So many rows were none of a known shape that others are not worth a look. */
  get isTired(): boolean {
    return this.credit <= 0;
  }

  /** More of the page was read. */
  tryAgain(): void {
    this.credit = Math.max(this.credit, SECOND_TRY);
  }

  /** A row was read that could not be known. */
  miss(): void {
    this.credit--;
  }

  /** Reads the rows of known shapes that begin at the offset; returns where they end. */
  read({ table, section }: RowsPlace, bytes: Uint8Array, from: number): number {
    if (section !== this.section) this.enter(section);
    if (this.shapes.length === 0) return from;
    const lines = new LinePlace(from, this.reader.next);
    const texts = this.textsOf(bytes);
    let at = from;
    for (let end = this.match(bytes, at); end >= 0; end = this.match(bytes, at)) {
      const row = { shape: this.last!.shape, bytes, texts, spans: this.spans };
      this.putter.put(table, row, at, lines);
      at = end;
      this.credit++;
    }
    if (at === from) return from;
    this.credit = Math.min(this.credit, MAX_CREDIT);
    lines.goTo(bytes, at);
    this.reader.goOn(lines, at - from);
    return at;
  }

  /** Lets a row be read that is of no known shape, and learns its shape if it has one. */
  learn({ table, section }: RowsPlace, bytes: Uint8Array, markup: string): void {
    this.credit--;
    if (section !== this.section) this.enter(section);
    const learned = this.guess(markup);
    const { hiddenCount } = this.reader;
    const { rowCount } = table;
    this.reader.write(markup);
    if (learned === undefined) return;
    const after = this.reader.rowsPlace();
    const isAsBefore = after?.table === table && after.section === section;
    if (!isAsBefore || table.rowCount !== rowCount + 1 || this.reader.hiddenCount !== hiddenCount) return;
    if (this.says(learned.shape, bytes, table.lastRow)) this.add(learned);
  }

  /** The shape that a row seems to have; of one that is known but for values of attributes, with slots for those. */
  private guess(markup: string): Known | undefined {
    const tokens = rowTokens(markup);
    if (tokens === undefined) return undefined;
    const form = formOf(tokens, (attribute) => this.reader.isFree(attribute));
    const like = this.shapes.find((known) => known.form.markup === form.markup);
    const slots = new Set(like?.slots);
    for (const [i, { written }] of like?.form.values.entries() ?? [])
      if (written !== form.values[i]!.written) slots.add(i);
    const shape = shapeOf(
      markup,
      tokens,
      form.values.filter((_, i) => slots.has(i)),
    );
    return shape && { shape, form, slots, follower: undefined };
  }

  /** One for all rows that stand in the same bytes. */
  private textsOf(bytes: Uint8Array): ByteTexts {
    if (this.texts?.of !== bytes) this.texts = { of: bytes, texts: new ByteTexts(bytes, FEW) };
    return this.texts.texts;
  }

  /** Whether the row, read by its shape, has these cells. */
  private says(shape: RowShape, bytes: Uint8Array, cells: readonly string[]): boolean {
    this.makeRoom(shape);
    const row: MatchedRow = { shape, bytes, texts: new ByteTexts(bytes, FEW), spans: this.spans };
    if (matchRow(shape, bytes, 0, this.spans) !== bytes.length) return false;
    return (
      cells.length === shape.cells.length && cells.every((text, i) => text === cellText(row, shape.cells[i]!))
    );
  }

  private add(learned: Known): void {
    let known = this.shapes.find(({ form }) => form.markup === learned.form.markup);
    if (known === undefined) {
      known = learned;
      if (this.shapes.length >= MAX_SHAPES) this.shapes.pop();
      this.shapes.unshift(known);
    } else {
      known.shape = learned.shape;
      known.slots = learned.slots;
    }
    if (this.last !== undefined) this.last.follower = known;
    this.last = known;
  }

  private makeRoom({ pieces }: RowShape): void {
    const needed = (pieces.length - 1) * PER_SLOT;
    if (needed > this.spans.length) this.spans = new Int32Array(needed);
  }

  /** Tables that stand in elements written alike have the same shapes. */
  private enter(section: object): void {
    this.section = section;
    const { around } = this.reader;
    if (around !== undefined && isSame(around, this.around)) return;
    this.around = around;
    this.shapes = [];
    this.last = undefined;
  }

  /** Where the row at the offset ends, if it is of a known shape, which is then the `last`; else −1. */
  private match(bytes: Uint8Array, at: number): number {
    const guess = this.last?.follower;
    if (guess !== undefined) {
      const end = matchRow(guess.shape, bytes, at, this.spans);
      if (end >= 0) {
        this.last = guess;
        return end;
      }
    }
    for (const known of this.shapes) {
      const end = known === guess ? -1 : matchRow(known.shape, bytes, at, this.spans);
      if (end < 0) continue;
      if (this.last !== undefined) this.last.follower = known;
      this.last = known;
      return end;
    }
    return -1;
  }
}

const isSame = (one: readonly unknown[], other: readonly unknown[] | undefined): boolean =>
  one.length === other?.length && one.every((part, i) => part === other[i]);
