import type { Problem, Unit } from '../../../../core/types.ts';
import { FormulaTexts, formulaBlock } from '../../office/formula-texts.ts';
import { SheetBands } from '../../sheet/bands.ts';
import { type Book, type Cell, NO_CELL, TEXT } from '../../sheet/cells.ts';
import { columnName, MAX_COLUMNS, quoteSheet } from '../../sheet/references.ts';
import {
  COLLAPSED,
  ROW_FILTERED,
  ROW_HIDDEN,
  type SheetLayout,
  type SheetState,
} from '../../sheet/sheet-table.ts';
import { textBlock } from '../../text-block.ts';
import type { XmlTag } from '../../xml/tag.ts';
import { COVERED, INVISIBLE, type OdfStyles, PLAIN } from '../styles.ts';
import type { Words } from '../words.ts';
import type { OpenedCell } from './cell-shapes.ts';
import { fillCell, readStored } from './cell-value.ts';
import { Columns, isHidden, repeatOf } from './columns.ts';
import { Nesting } from './nesting.ts';
import { type CopyBudget, MAX_COPIES } from './row-copies.ts';

/** Points of row height and column width below which nothing can be read. */
export const UNREADABLE = 2;
/** Rows are counted in 32 bits. */
const MAX_ROW = 2 ** 31;

export interface RowsOptions {
  readonly ready: (Unit | Problem)[];
  readonly name: string;
  readonly layout: (state: SheetState) => SheetLayout;
  readonly styles: OdfStyles;
  readonly book: Book;
  readonly copies: CopyBudget;
  /** Gets the words of all that stands outside the cells' texts. */
  readonly words: Words;
}

/** The rows and cells of a sheet, put where they stand: repeated ones counted, hidden ones marked (ODF 1.3 part 3, 9.1). */
export class SheetRows {
  readonly columns = new Columns();
  /** Groups of rows that are open, and which of them are closed for the eye. */
  readonly groups = new Nesting();
  /** The cell being read, as its tag says. */
  readonly opened: OpenedCell = { kind: TEXT, raw: '', masked: false, repeat: 1, styleName: undefined };
  /** Where the next cell stands. */
  row = 0;
  column = 0;
  state: SheetState = 'visible';
  protected = false;
  /** True once a cell with text stood where no sheet has any. */
  outOfSheet = false;
  readonly #options: RowsOptions;
  /** What the formulas spell out, and those that a protected sheet does not show. */
  readonly #formulas = new FormulaTexts();
  readonly #concealed = new FormulaTexts();
  #layout: SheetLayout | undefined;
  #bands: SheetBands | undefined;
  #rowRepeat = 1;
  #rowCode = 0;
  #rowMarked = -1;
  #rowStyle: string | undefined;
  readonly #rowCells: Cell[] = [];
  #covered = false;
  readonly #cell: Cell = { column: 0, kind: NO_CELL, style: 0, index: 0, text: '' };

  constructor(options: RowsOptions) {
    this.#options = options;
  }

  /** The sheet's layout, made once it is known what kind of sheet it is. */
  layout(): SheetLayout {
    this.#layout ??= this.#options.layout(this.state);
    return this.#layout;
  }

  /** Where reading stands, as a person would find it. */
  place(): string {
    return `${quoteSheet(this.#options.name)}!${columnName(this.column)}${this.row + 1}`;
  }

  flush(): void {
    this.#bands?.flush();
    this.#tellFormulas(true);
  }

  openRow(tag: XmlTag): void {
    this.layout();
    this.column = 0;
    this.#rowRepeat = repeatOf(tag, 'number-rows-repeated');
    this.#rowStyle = tag.attribute('default-cell-style-name');
    this.#rowCode = this.#codeOfRow(tag);
    this.#rowMarked = -1;
  }

  #codeOfRow(tag: XmlTag): number {
    if (this.groups.holds) return COLLAPSED;
    const visibility = tag.attribute('visibility');
    if (visibility === 'filter') return ROW_FILTERED;
    const height = this.#options.styles.rowHeight(tag.attribute('style-name'));
    if (!isHidden(visibility) && !(height !== undefined && height < UNREADABLE)) return 0;
    return this.groups.depth > 0 ? COLLAPSED : ROW_HIDDEN;
  }

  closeRow(): void {
    const cells = this.#rowCells.splice(0);
    if (cells.length > 0) {
      const copies = this.#options.copies.grant(this.#rowRepeat - 1, cells.length);
      const first = this.row;
      for (let copy = 1; copy <= copies; copy++) {
        this.row = first + copy;
        for (const cell of cells) this.#put(cell);
      }
      this.row = first;
    }
    this.row = Math.min(MAX_ROW, this.row + this.#rowRepeat);
  }

  openCell(tag: XmlTag): void {
    const opened = this.opened;
    readStored(tag, opened);
    opened.repeat = repeatOf(tag, 'number-columns-repeated');
    opened.styleName = tag.attribute('style-name');
    this.#covered = tag.name === 'covered-table-cell';
    const formula = tag.attribute('formula');
    if (formula !== undefined) this.#addFormula(formula);
  }

  #addFormula(formula: string): void {
    const name = this.#styleName();
    const concealed = this.protected && name !== undefined && this.#options.styles.concealsFormulas(name);
    const texts = concealed ? this.#concealed : this.#formulas;
    texts.add(formula);
    texts.close();
    this.#tellFormulas();
  }

  #tellFormulas(all = false): void {
    const { ready, name } = this.#options;
    for (const text of this.#formulas.take(all)) ready.push(formulaBlock(text, name, 'attribute'));
    for (const text of this.#concealed.take(all)) ready.push(formulaBlock(text, name, 'invisible-text'));
  }

  /** The style of the cell being read: its own, else its row's, else its column's. */
  #styleName(): string | undefined {
    return this.opened.styleName ?? this.#rowStyle ?? this.columns.style(this.column);
  }

  /** Takes the cell for what its tag and its paragraphs say. */
  endCell(shown: string | undefined, hidden: string): void {
    const empty = this.opened.raw === '' && (shown === undefined || shown === '') && hidden === '';
    if (!empty) this.#addCell(shown, hidden);
    this.column += this.opened.repeat;
    this.#covered = false;
  }

  #addCell(shown: string | undefined, hidden: string): void {
    const { styles, words } = this.#options;
    const cell = this.#cell;
    const opened = this.opened;
    const styleName = this.#styleName();
    cell.style = styleName === undefined ? PLAIN : styles.cellIndex(styleName);
    const onlyHidden = hidden !== '' && (shown === undefined || shown.trim() === '');
    const text = onlyHidden ? hidden : shown;
    opened.masked = styles.format(cell.style).mask !== undefined;
    const unseen = fillCell(cell, opened, text);
    if (unseen !== undefined) words.add(unseen);
    if (hidden !== '' && !onlyHidden) this.#addHidden(hidden);
    if (cell.kind === NO_CELL) return;
    // A value whose paragraph is empty is one that its format does not show.
    const concealed = this.protected && styleName !== undefined && styles.conceals(styleName);
    if (onlyHidden || concealed || (text === '' && opened.raw !== '')) cell.style = INVISIBLE;
    if (this.#covered) cell.style = COVERED;
    this.#putCopies();
  }

  /** What stands beside a cell's text and is not to be seen. */
  #addHidden(text: string): void {
    const { ready, name } = this.#options;
    const place = { part: `sheet "${name}"`, locator: this.place(), title: name };
    ready.push(textBlock(text, { ...place, visibility: 'invisible-text' }));
  }

  /** Puts the cell where it stands, as often as it stands there. */
  #putCopies(): void {
    const cell = this.#cell;
    const { repeat } = this.opened;
    const copies = repeat > 1 ? this.#options.copies.grant(repeat - 1) : 0;
    for (let copy = 0; copy <= copies; copy++) {
      cell.column = this.column + copy;
      if (cell.column >= MAX_COLUMNS) {
        this.outOfSheet = true;
        return;
      }
      this.#put(cell);
      if (this.#rowRepeat > 1 && this.#rowCells.length < MAX_COPIES) this.#rowCells.push({ ...cell });
    }
    if (this.column + repeat > MAX_COLUMNS) this.outOfSheet = true;
  }

  #put(cell: Cell): void {
    const layout = this.layout();
    if (this.#rowCode !== 0 && this.#rowMarked !== this.row) {
      layout.rows.add(this.row, this.#rowCode);
      this.#rowMarked = this.row;
    }
    this.#bands ??= new SheetBands(layout, this.#options);
    this.#bands.add(this.row, cell);
  }
}
