import type { Area, TextBlock } from '../../core/types.ts';
import { FormulaTexts, formulaBlock } from '../shared/office/formula-texts.ts';
import { RichText, unescapeText } from '../shared/office/rich-text.ts';
import { BatchBuilder } from '../shared/sheet/batch-builder.ts';
import {
  BOOLEAN,
  type Book,
  type Cell,
  ERROR,
  ISO_DATE,
  NO_CELL,
  NUMBER,
  SHARED,
  TEXT,
} from '../shared/sheet/cells.ts';
import { columnOf, MAX_COLUMNS, MAX_ROWS } from '../shared/sheet/references.ts';
import type { SheetBatch } from '../shared/sheet/sheet-batch.ts';
import {
  COLLAPSED,
  COLUMN_HIDDEN,
  ROW_FILTERED,
  ROW_HIDDEN,
  type SheetLayout,
} from '../shared/sheet/sheet-table.ts';
import type { SpareCells } from '../shared/sheet/spare-cells.ts';
import type { XmlHandler } from '../shared/xml/scanner.ts';
import type { XmlTag } from '../shared/xml/tag.ts';
import { CellScanner } from './cell-scanner.ts';
import type { Conditions } from './conditional.ts';
import { NextRow } from './next-row.ts';
import { plainPrefix } from './plain-prefix.ts';
import type { SharedStrings } from './shared-strings.ts';
import { isTrue } from './workbook.ts';

/** Columns of one table: a cell at the far right begins another, so that no row is sixteen thousand cells wide. */
const BAND = 1024;
/** Points of row height, characters of column width, below which nothing can be read. */
const UNREADABLE_HEIGHT = 2;
const UNREADABLE_WIDTH = 0.3;
const LT = 60;
/** Indices are kept in 32 bits with a sign. */
const MAX_INDEX = 2 ** 31;
/** Characters of formulas' texts that wait until it is known whether the sheet is protected. */
const MAX_WAITING = 4_000_000;

const KINDS: Readonly<Record<string, number>> = {
  s: SHARED,
  n: NUMBER,
  str: TEXT,
  inlineStr: TEXT,
  b: BOOLEAN,
  e: ERROR,
  d: ISO_DATE,
};

export interface SheetOptions {
  readonly layout: SheetLayout;
  readonly book: Book & { readonly strings: SharedStrings };
  /** Areas under filters, as far as they are known before the rows are read. */
  readonly filters: readonly Area[];
  readonly cellLength: number;
  /** Arrays of batches that are done with. */
  readonly spare?: SpareCells | undefined;
  /** Gets all that stands outside the rows. */
  readonly extras?: XmlHandler;
  /** What hides cells, if it is known by now: it stands behind the rows. */
  readonly conditions?: Conditions | undefined;
  /** The cells that are taken; absent: all. `style`: index of the cell's format. */
  readonly only?: (row: number, column: number, style: number) => boolean;
}

/** Reads a worksheet (ECMA-376 part 1, 18.3.1) into batches of rows. */
export class SheetHandler implements XmlHandler {
  /** Batches that are ready, and what formulas spell out; the caller empties it. */
  readonly ready: (SheetBatch | TextBlock)[] = [];
  /** What the formulas spell out that are not shown if the sheet is protected. */
  readonly concealed = new FormulaTexts();
  readonly #formulas = new FormulaTexts();
  #spelling = this.#formulas;
  readonly #options: SheetOptions;
  readonly #bands: (BatchBuilder | undefined)[] = [];
  readonly #rich: RichText;
  #inRows = false;
  #filtered = false;
  #rowsHidden = false;
  #columnRules = 0;
  #row = -1;
  /** The cell being read or read last. */
  readonly #cell: Cell = { column: -1, kind: NO_CELL, style: 0, index: 0, text: '' };
  readonly #scanner: CellScanner;
  readonly #nextRow = new NextRow();
  #inValue = false;
  #inFormula = false;
  #value = '';
  /** A value was longer than allowed. */
  #cutValue = false;

  constructor(options: SheetOptions) {
    this.#options = options;
    this.#rich = new RichText(options.cellLength);
    this.#scanner = new CellScanner(this.#cell, options.cellLength);
  }

  get overflowed(): boolean {
    return this.#rich.overflowed || this.#cutValue;
  }

  /** Reads the cells and beginnings of rows at `at` that are written in the plain way. */
  skim(source: string, codes: Uint8Array, at: number): number {
    return this.#skim(source, codes, at);
  }

  skimBytes(bytes: Uint8Array, at: number): number {
    return this.#skim(undefined, bytes, at);
  }

  #skim(source: string | undefined, codes: Uint8Array, at: number): number {
    let start = at;
    while (this.#inRows && codes[start] === LT) {
      const end = this.#scanner.read(source, codes, start);
      if (end >= 0) {
        if (this.#cell.kind !== NO_CELL) this.#addCell();
        start = end;
        continue;
      }
      const next = this.#rowsHidden ? -1 : this.#nextRow.read(codes, start);
      if (next < 0) break;
      this.#enterRow(this.#nextRow.number);
      start = next;
    }
    return start;
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    if (!this.#inRows) this.#openOutside(tag);
    else if (name === 'c') this.#openCell(tag);
    else if (name === 'v') this.#inValue = true;
    else if (name === 'row') this.#openRow(tag);
    else if (name === 'f') this.#openFormula();
    else this.#rich.open(name);
  }

  comment(text: string): void {
    this.#options.extras?.comment?.(text);
  }

  text(text: string): void {
    if (this.#inValue) this.#addValue(text);
    else if (this.#inFormula) this.#spelling.add(text);
    else if (this.#inRows) this.#rich.text(text);
    else this.#options.extras?.text(text);
  }

  close(name: string): void {
    if (!this.#inRows) this.#options.extras?.close(name);
    else if (name === 'c') this.#closeCell();
    else if (name === 'v') this.#inValue = false;
    else if (name === 'f') this.#closeFormula();
    else if (name === 'sheetData') this.#closeRows();
    else this.#rich.close(name);
  }

  /** Hands over what is left, also of a sheet that is cut. */
  finish(): void {
    for (const band of this.#bands) band?.flush();
    this.#tell(this.#formulas.take(true));
  }

  #tell(literals: readonly string[]): void {
    for (const text of literals) this.ready.push(formulaBlock(text, this.#options.layout.name, 'attribute'));
  }

  #openOutside(tag: XmlTag): void {
    switch (tag.name) {
      case 'sheetData':
        this.#inRows = true;
        this.#scanner.prefix = this.#nextRow.prefix = plainPrefix(tag);
        return;
      case 'sheetPr':
        this.#filtered = isTrue(tag.attribute('filterMode'));
        break;
      case 'sheetFormatPr':
        this.#rowsHidden = isTrue(tag.attribute('zeroHeight')) || tag.attribute('defaultRowHeight') === '0';
        if (tag.attribute('defaultColWidth') === '0') this.#options.layout.markColumns(COLUMN_HIDDEN);
        return;
      case 'col':
        this.#openColumns(tag);
        return;
    }
    this.#options.extras?.open(tag);
  }

  #openColumns(tag: XmlTag): void {
    // Each column can be ruled by one element only; more of them are there to keep us busy.
    if (++this.#columnRules > MAX_COLUMNS) return;
    const width = tag.attribute('width');
    const hidden =
      isTrue(tag.attribute('hidden')) || (width !== undefined && Number(width) < UNREADABLE_WIDTH);
    const grouped = Number(tag.attribute('outlineLevel') ?? 0) > 0;
    const first = Number(tag.attribute('min') ?? 1) - 1;
    const code = hidden ? (grouped ? COLLAPSED : COLUMN_HIDDEN) : 0;
    this.#options.layout.markColumns(code, first, Number(tag.attribute('max') ?? first + 1));
  }

  #openRow(tag: XmlTag): void {
    this.#enterRow(Number(tag.attribute('r') ?? this.#row + 2));
    const height = tag.attribute('ht');
    const hidden = tag.attribute('hidden');
    const flat = height !== undefined && Number(height) < UNREADABLE_HEIGHT;
    const byDefault = this.#rowsHidden && hidden === undefined && height === undefined;
    if (isTrue(hidden) || flat || byDefault) this.#options.layout.rows.add(this.#row, this.#rowCode(tag));
  }

  /** `number`: from 1, as it is written. */
  #enterRow(number: number): void {
    this.#row = number >= 1 && number <= MAX_ROWS ? number - 1 : this.#row + 1;
    this.#scanner.column = -1;
  }

  #rowCode(tag: XmlTag): number {
    if (Number(tag.attribute('outlineLevel') ?? 0) > 0) return COLLAPSED;
    const { filters } = this.#options;
    const inside = filters.some((area) => this.#row > area.top && this.#row <= area.bottom);
    return inside || (this.#filtered && filters.length === 0) ? ROW_FILTERED : ROW_HIDDEN;
  }

  #openCell(tag: XmlTag): void {
    const cell = this.#cell;
    cell.raw = undefined;
    const reference = tag.attribute('r');
    const column = reference === undefined ? -1 : columnOf(reference);
    cell.column = column >= 0 ? column : this.#scanner.column + 1;
    this.#scanner.column = cell.column;
    const type = tag.attribute('t');
    cell.kind = type === undefined ? NUMBER : (KINDS[type] ?? TEXT);
    const style = tag.attribute('s');
    cell.style = style === undefined ? 0 : Number(style) >>> 0;
  }

  #openFormula(): void {
    this.#inFormula = true;
    const { concealed } = this.#options.book.styles.at(this.#cell.style);
    this.#spelling = concealed === true ? this.concealed : this.#formulas;
  }

  #closeFormula(): void {
    this.#inFormula = false;
    this.#spelling.close();
    this.#tell(this.#formulas.take());
    if (this.concealed.waiting > MAX_WAITING) this.#tell(this.concealed.take());
  }

  #addValue(text: string): void {
    const room = this.#options.cellLength - this.#value.length;
    if (text.length > room) this.#cutValue = true;
    const fitting = text.length > room ? text.slice(0, room) : text;
    this.#value = this.#value === '' ? fitting : this.#value + fitting;
  }

  #closeCell(): void {
    const cell = this.#cell;
    const inline = this.#rich.take();
    const text = this.#value === '' ? inline : this.#value;
    // An inline string stands in `is`, whatever the type says; beside a value, no program shows it.
    if (this.#value === '') cell.kind = TEXT;
    else if (inline !== '') this.#addStray(inline);
    this.#value = '';
    if (text === '') return;
    if (cell.kind === SHARED) cell.index = sharedIndex(text);
    else cell.text = cell.kind === TEXT ? unescapeText(text) : text;
    this.#addCell();
  }

  #addStray(text: string): void {
    this.#options.extras?.text(text);
    this.#options.extras?.close('is');
  }

  #addCell(): void {
    const cell = this.#cell;
    const { conditions, only } = this.#options;
    if (cell.column >= MAX_COLUMNS) return;
    if (only !== undefined && !only(this.#row, cell.column, cell.style)) return;
    if (cell.kind === SHARED) this.#options.book.strings.use(cell.index);
    // What is neither true nor false would be shown as one of them.
    else if (cell.kind === BOOLEAN && !/^(?:[01]|true|false)$/i.test(cell.text)) cell.kind = TEXT;
    const band = Math.floor(cell.column / BAND);
    const column = cell.column - band * BAND;
    const builder = this.#bands[band] ?? this.#newBand(band);
    builder.add(this.#row, column, cell);
    if (conditions?.hides(this.#row, cell.column, cell.style) === true) {
      builder.markInvisible(this.#row, column);
    }
  }

  #newBand(index: number): BatchBuilder {
    const { layout, book, spare } = this.#options;
    const band = new BatchBuilder(layout, index * BAND, { book, ready: this.ready, spare });
    this.#bands[index] = band;
    return band;
  }

  #closeRows(): void {
    this.#inRows = false;
    this.finish();
  }
}

/** -1, which no text has, for what is no index. */
function sharedIndex(text: string): number {
  const index = Number(text);
  return Number.isInteger(index) && index >= 0 && index < MAX_INDEX ? index : -1;
}
