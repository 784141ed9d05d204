import type { Area } from '../../core/types.ts';
import type { XmlHandler } from '../shared/xml.ts';
import type { XmlTag } from '../shared/xml-tag.ts';
import { BatchBuilder } from './batch-builder.ts';
import { FormulaTexts } from './formula-texts.ts';
import { columnOf, MAX_COLUMNS, MAX_ROWS } from './references.ts';
import { RichText, unescapeText } from './rich-text.ts';
import { BOOLEAN, type Book, ERROR, ISO_DATE, NUMBER, SHARED, type SheetBatch, TEXT } from './sheet-batch.ts';
import { COLLAPSED, COLUMN_HIDDEN, ROW_FILTERED, ROW_HIDDEN, type SheetLayout } from './sheet-table.ts';
import { isTrue } from './workbook.ts';

/** Columns of one table: a cell at the far right begins another, so that no row is sixteen thousand cells wide. */
const BAND = 1024;
/** Points of row height, characters of column width, below which nothing can be read. */
const UNREADABLE_HEIGHT = 2;
const UNREADABLE_WIDTH = 0.3;

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
  readonly book: Book;
  /** Areas under filters, as far as they are known before the rows are read. */
  readonly filters: readonly Area[];
  readonly cellLength: number;
  /** Gets all that stands outside the rows. */
  readonly extras?: XmlHandler;
}

/** Reads a worksheet (ECMA-376 part 1, 18.3.1) into batches of rows. */
export class SheetHandler implements XmlHandler {
  /** Batches that are ready; the caller empties it. */
  readonly ready: SheetBatch[] = [];
  /** What the formulas spell out. */
  readonly formulas = new FormulaTexts();
  readonly #options: SheetOptions;
  readonly #bands: (BatchBuilder | undefined)[] = [];
  readonly #rich: RichText;
  #inRows = false;
  #filtered = false;
  #rowsHidden = false;
  #columnRules = 0;
  #row = -1;
  #column = -1;
  #kind = NUMBER;
  #style = 0;
  #inValue = false;
  #inFormula = false;
  #value = '';

  constructor(options: SheetOptions) {
    this.#options = options;
    this.#rich = new RichText(options.cellLength);
  }

  get overflowed(): boolean {
    return this.#rich.overflowed;
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    if (!this.#inRows) this.#openOutside(tag);
    else if (name === 'c') this.#openCell(tag);
    else if (name === 'v') this.#inValue = true;
    else if (name === 'row') this.#openRow(tag);
    else if (name === 'f') this.#inFormula = true;
    else this.#rich.open(name);
  }

  comment(text: string): void {
    this.#options.extras?.comment?.(text);
  }

  text(text: string): void {
    if (this.#inValue) this.#addValue(text);
    else if (this.#inFormula) this.formulas.add(text);
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
  }

  #openOutside(tag: XmlTag): void {
    switch (tag.name) {
      case 'sheetData':
        this.#inRows = true;
        return;
      case 'sheetPr':
        this.#filtered = isTrue(tag.attribute('filterMode'));
        break;
      case 'sheetFormatPr':
        this.#rowsHidden = isTrue(tag.attribute('zeroHeight')) || tag.attribute('defaultRowHeight') === '0';
        if (tag.attribute('defaultColWidth') === '0') this.#options.layout.columns.fill(COLUMN_HIDDEN);
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
    this.#options.layout.columns.fill(code, first, Number(tag.attribute('max') ?? first + 1));
  }

  #openRow(tag: XmlTag): void {
    const number = Number(tag.attribute('r') ?? this.#row + 2);
    this.#row = number >= 1 && number <= MAX_ROWS ? number - 1 : this.#row + 1;
    this.#column = -1;
    const height = tag.attribute('ht');
    const hidden = tag.attribute('hidden');
    const flat = height !== undefined && Number(height) < UNREADABLE_HEIGHT;
    const byDefault = this.#rowsHidden && hidden === undefined && height === undefined;
    if (isTrue(hidden) || flat || byDefault) this.#options.layout.rows.add(this.#row, this.#rowCode(tag));
  }

  #rowCode(tag: XmlTag): number {
    if (Number(tag.attribute('outlineLevel') ?? 0) > 0) return COLLAPSED;
    const { filters } = this.#options;
    const inside = filters.some((area) => this.#row > area.top && this.#row <= area.bottom);
    return inside || (this.#filtered && filters.length === 0) ? ROW_FILTERED : ROW_HIDDEN;
  }

  #openCell(tag: XmlTag): void {
    const reference = tag.attribute('r');
    const column = reference === undefined ? -1 : columnOf(reference);
    this.#column = column >= 0 ? column : this.#column + 1;
    const type = tag.attribute('t');
    this.#kind = type === undefined ? NUMBER : (KINDS[type] ?? TEXT);
    const style = tag.attribute('s');
    this.#style = style === undefined ? 0 : Number(style) >>> 0;
  }

  #closeFormula(): void {
    this.#inFormula = false;
    this.formulas.close();
  }

  #addValue(text: string): void {
    if (this.#value === '') this.#value = text;
    else if (this.#value.length < this.#options.cellLength) this.#value += text;
  }

  #closeCell(): void {
    // An inline string stands in `is`, whatever the type says.
    const text = this.#value === '' ? this.#rich.take() : this.#value;
    this.#value = '';
    if (text === '' || this.#column >= MAX_COLUMNS) return;
    const shared = this.#kind === SHARED;
    const index = shared ? Number(text) >>> 0 : 0;
    if (shared) this.#options.book.strings.use(index);
    const stored = shared ? '' : this.#kind === TEXT ? unescapeText(text) : text;
    const band = Math.floor(this.#column / BAND);
    const value = { kind: this.#kind, style: this.#style, index, text: stored };
    this.#band(band).add(this.#row, this.#column - band * BAND, value);
  }

  #band(index: number): BatchBuilder {
    const { layout, book } = this.#options;
    let band = this.#bands[index];
    if (band === undefined) {
      band = new BatchBuilder(layout, index * BAND, { book, ready: this.ready });
      this.#bands[index] = band;
    }
    return band;
  }

  #closeRows(): void {
    this.#inRows = false;
    this.finish();
  }
}
