import { problem } from '../../core/problem.ts';
import type { Problem, Unit } from '../../core/types.ts';
import { FormulaTexts } from '../shared/office/formula-texts.ts';
import { collapseSpaces } from '../shared/opendocument/paragraph-text.ts';
import { COVERED, INVISIBLE, type OdfStyles, PLAIN } from '../shared/opendocument/styles.ts';
import { decodeAddress, type Words } from '../shared/opendocument/words.ts';
import { type ElementHandler, XmlRouter } from '../shared/opendocument/xml-router.ts';
import { BatchBuilder } from '../shared/sheet/batch-builder.ts';
import { type Book, type Cell, NO_CELL, TEXT } from '../shared/sheet/cells.ts';
import { columnName, MAX_COLUMNS, quoteSheet } from '../shared/sheet/references.ts';
import {
  COLLAPSED,
  ROW_FILTERED,
  ROW_HIDDEN,
  type SheetLayout,
  type SheetState,
} from '../shared/sheet/sheet-table.ts';
import { textBlock } from '../shared/text-block.ts';
import { nextTag, standsAt } from '../shared/xml-codes.ts';
import { XmlTag } from '../shared/xml-tag.ts';
import { decodeEntities } from '../shared/xml-text.ts';
import { CellShapes, type OpenedCell } from './cell-shapes.ts';
import { CellText } from './cell-text.ts';
import { fillCell, readStored } from './cell-value.ts';
import { Columns, isHidden, repeatOf } from './columns.ts';
import { Nesting } from './nesting.ts';
import { type CopyBudget, MAX_COPIES } from './row-copies.ts';

/** Columns of one table: a cell at the far right begins another, so that no row is sixteen thousand cells wide. */
const BAND = 1024;
/** Points of row height and column width below which nothing can be read. */
const UNREADABLE = 2;
/** Rows are counted in 32 bits. */
const MAX_ROW = 2 ** 31;
const CELL = '<table:table-cell';
const PARAGRAPH = '<text:p>';
const END = '</text:p></table:table-cell>';
/** Elements that only hold rows or columns. */
const WRAPPERS = new Set(['table-rows', 'table-header-rows', 'table-columns', 'table-header-columns']);
/** What may stand inside a paragraph and is no text of it. */
const OBJECTS = new Set(
  (
    'annotation frame custom-shape rect g line circle ellipse polygon polyline path connector measure caption ' +
    'control object object-ole image text-box table list forms event-listeners detective page-thumbnail'
  ).split(' '),
);

export interface SheetOptions {
  readonly ready: (Unit | Problem)[];
  readonly name: string;
  readonly layout: (state: SheetState) => SheetLayout;
  readonly styles: OdfStyles;
  readonly book: Book;
  readonly cellLength: number;
  readonly copies: CopyBudget;
  /** Gets the words of all that stands outside the cells' texts. */
  readonly words: Words;
  /** The handler of an element inside the sheet that needs one of its own; `locator`: the place it stands at. */
  readonly route: (tag: XmlTag, locator: string) => ElementHandler | undefined;
}

/** Reads a sheet (`table:table`, ODF 1.3 part 3, 9.1.2) into batches of rows. */
export class SheetHandler implements ElementHandler {
  readonly #options: SheetOptions;
  readonly #outside: XmlRouter;
  /** Elements open inside one that is left to `#outside`. */
  #depth = 0;
  #layout: SheetLayout | undefined;
  #state: SheetState = 'visible';
  #protected = false;
  readonly #columns = new Columns();
  readonly #rowGroups = new Nesting();
  readonly #bands: (BatchBuilder | undefined)[] = [];
  readonly #formulas = new FormulaTexts();
  readonly #tag = new XmlTag();
  #started = false;
  #inRow = false;
  #inCell = false;
  #row = 0;
  #rowRepeat = 1;
  #rowCode = 0;
  #rowMarked = -1;
  #rowStyle: string | undefined;
  readonly #rowCells: Cell[] = [];
  #column = 0;
  #covered = false;
  /** The cell being read, as its tag says. */
  readonly #opened: OpenedCell = { kind: TEXT, raw: '', masked: false, repeat: 1, styleName: undefined };
  readonly #shapes = new CellShapes();
  readonly #cell: Cell = { column: 0, kind: NO_CELL, style: 0, index: 0, text: '' };
  readonly #text: CellText;
  #outOfSheet = false;

  constructor(options: SheetOptions) {
    this.#options = options;
    this.#text = new CellText(options.cellLength);
    this.#outside = new XmlRouter((tag) => options.route(tag, this.#place()), options.words);
  }

  /** Reads the cells at `at` that hold nothing, or one paragraph of plain text. */
  skim(source: string, codes: Uint8Array, at: number): number {
    if (!this.#inRow || this.#inCell || this.#depth > 0) return at;
    let start = at;
    for (;;) {
      const known = this.#shapes.match(source, codes, { at: start, column: this.#column }, this.#opened);
      if (known < 0 && !standsAt(codes, CELL, start)) return start;
      const end = known < 0 ? this.#tag.scan(source, codes, start + 1) : known;
      if (end < 0 || (known < 0 && this.#tag.name !== 'table-cell')) return start;
      if (known < 0 && this.#tag.empty) {
        this.#openCell(this.#tag);
        this.#endCell(undefined, '');
        start = end;
        continue;
      }
      if (!standsAt(codes, PARAGRAPH, end)) return start;
      const from = end + PARAGRAPH.length;
      const stop = nextTag(codes, from);
      if (stop - from > this.#options.cellLength || !standsAt(codes, END, stop)) return start;
      if (known < 0) {
        this.#openCell(this.#tag);
        this.#shapes.learn(source.slice(start, end), this.#column, this.#opened);
      }
      this.#endCell(collapseSpaces(decodeEntities(source.slice(from, stop))), '');
      start = stop + END.length;
    }
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    if (this.#depth > 0) this.#openOutside(tag);
    else if (this.#inCell) this.#openInCell(tag);
    else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.#openCell(tag);
      this.#inCell = true;
    } else if (name === 'table-row') this.#openRow(tag);
    else if (name === 'table' && !this.#started) this.#openTable(tag);
    else if (!this.#openLayout(tag)) this.#openOutside(tag);
  }

  text(text: string): void {
    if (this.#depth > 0) this.#outside.text(text);
    else if (this.#inCell) this.#text.text(text);
    else if (text.trim() !== '') this.#outside.text(text);
  }

  comment(text: string): void {
    this.#outside.comment(text);
  }

  close(name: string): void {
    if (this.#depth > 0) {
      this.#outside.close(name);
      this.#depth -= 1;
    } else if (this.#text.inParagraph) this.#text.close();
    else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.#closeCell();
      this.#inCell = false;
    } else if (name === 'table-row') this.#closeRow();
    else if (name === 'table-row-group') this.#rowGroups.pop();
    else if (name === 'table-column-group') this.#columns.closeGroup();
  }

  /** Hands over what is left, also of a sheet that is cut. */
  finish(): void {
    const { ready, name, words } = this.#options;
    for (const band of this.#bands) band?.flush();
    this.#outside.finish();
    words.finish();
    const place = quoteSheet(name);
    if (this.#text.overflowed) ready.push(problem('too-large', 'a cell is too long', place));
    if (this.#outOfSheet) ready.push(problem('damaged', 'cells stand beyond the last column', place));
    if (this.#formulas.overflowed) {
      ready.push(problem('too-large', 'formulas spell out too many texts', place));
    }
    const literals = [...this.#formulas.texts];
    if (literals.length === 0) return;
    const part = `formulas of sheet "${name}"`;
    ready.push(
      textBlock(literals.join('\n'), { part, locator: `${place} formulas`, visibility: 'attribute' }),
    );
  }

  /** Where reading stands, as a person would find it. */
  #place(): string {
    const sheet = quoteSheet(this.#options.name);
    return this.#inCell ? `${sheet}!${columnName(this.#column)}${this.#row + 1}` : sheet;
  }

  #openTable(tag: XmlTag): void {
    this.#started = true;
    this.#protected = tag.attribute('protected') === 'true';
    if (!this.#options.styles.showsTable(tag.attribute('style-name'))) this.#state = 'hidden';
  }

  /** The sheet's layout, made once it is known what kind of sheet it is. */
  #sheetLayout(): SheetLayout {
    this.#layout ??= this.#options.layout(this.#state);
    return this.#layout;
  }

  #openLayout(tag: XmlTag): boolean {
    const { styles } = this.#options;
    if (tag.name === 'table-column') {
      const width = styles.columnWidth(tag.attribute('style-name'));
      this.#columns.add(tag, this.#sheetLayout(), width !== undefined && width < UNREADABLE);
    } else if (tag.name === 'table-row-group') this.#rowGroups.push(tag.attribute('display') === 'false');
    else if (tag.name === 'table-column-group') this.#columns.openGroup(tag);
    else if (tag.name === 'scenario') {
      // A sheet of its own in the file, and none on the screen.
      this.#state = 'hidden';
      return false;
    } else return WRAPPERS.has(tag.name);
    return true;
  }

  #openOutside(tag: XmlTag): void {
    this.#depth += 1;
    this.#outside.open(tag);
  }

  #openInCell(tag: XmlTag): void {
    const { styles, words } = this.#options;
    const { name } = tag;
    if (name === 'p' || name === 'h') {
      this.#text.openParagraph(styles.hides('paragraph', tag.attribute('style-name')));
    } else if (!this.#text.inParagraph || OBJECTS.has(name)) this.#openOutside(tag);
    else {
      const address = name === 'a' ? (tag.attribute('href') ?? '') : '';
      if (address !== '' && !address.startsWith('#')) words.add(decodeAddress(address));
      const hint = name === 'a' ? (tag.attribute('title') ?? '') : '';
      if (hint !== '') words.add(hint);
      this.#text.openInline(tag, name === 'span' && styles.hides('text', tag.attribute('style-name')));
    }
  }

  #openRow(tag: XmlTag): void {
    this.#sheetLayout();
    this.#inRow = true;
    this.#column = 0;
    this.#rowRepeat = repeatOf(tag, 'number-rows-repeated');
    this.#rowStyle = tag.attribute('default-cell-style-name');
    this.#rowCode = this.#codeOfRow(tag);
    this.#rowMarked = -1;
  }

  #codeOfRow(tag: XmlTag): number {
    if (this.#rowGroups.holds) return COLLAPSED;
    const visibility = tag.attribute('visibility');
    if (visibility === 'filter') return ROW_FILTERED;
    const height = this.#options.styles.rowHeight(tag.attribute('style-name'));
    if (!isHidden(visibility) && !(height !== undefined && height < UNREADABLE)) return 0;
    return this.#rowGroups.depth > 0 ? COLLAPSED : ROW_HIDDEN;
  }

  #closeRow(): void {
    this.#inRow = false;
    const cells = this.#rowCells.splice(0);
    if (cells.length > 0) {
      const copies = this.#options.copies.grant(this.#rowRepeat - 1, cells.length);
      const first = this.#row;
      for (let copy = 1; copy <= copies; copy++) {
        this.#row = first + copy;
        for (const cell of cells) this.#put(cell);
      }
      this.#row = first;
    }
    this.#row = Math.min(MAX_ROW, this.#row + this.#rowRepeat);
  }

  #openCell(tag: XmlTag): void {
    const opened = this.#opened;
    readStored(tag, opened);
    opened.repeat = repeatOf(tag, 'number-columns-repeated');
    opened.styleName = tag.attribute('style-name');
    this.#covered = tag.name === 'covered-table-cell';
    const formula = tag.attribute('formula');
    if (formula !== undefined) {
      this.#formulas.add(formula);
      this.#formulas.close();
    }
  }

  #closeCell(): void {
    const { shown, hidden } = this.#text.take();
    this.#endCell(shown, hidden);
  }

  /** Takes the cell for what its tag and its paragraphs say. */
  #endCell(shown: string | undefined, hidden: string): void {
    const empty = this.#opened.raw === '' && (shown === undefined || shown === '') && hidden === '';
    if (!empty) this.#addCell(shown, hidden);
    this.#column += this.#opened.repeat;
    this.#covered = false;
  }

  #addCell(shown: string | undefined, hidden: string): void {
    const { styles, words } = this.#options;
    const cell = this.#cell;
    const opened = this.#opened;
    const styleName = opened.styleName ?? this.#rowStyle ?? this.#columns.style(this.#column);
    cell.style = styleName === undefined ? PLAIN : styles.cellIndex(styleName);
    const onlyHidden = hidden !== '' && (shown === undefined || shown.trim() === '');
    const text = onlyHidden ? hidden : shown;
    opened.masked = styles.format(cell.style).mask !== undefined;
    const unseen = fillCell(cell, opened, text);
    if (unseen !== undefined) words.add(unseen);
    if (hidden !== '' && !onlyHidden) this.#addHidden(hidden);
    if (cell.kind === NO_CELL) return;
    // A value whose paragraph is empty is one that its format does not show.
    const concealed = this.#protected && styleName !== undefined && styles.conceals(styleName);
    if (onlyHidden || concealed || (text === '' && opened.raw !== '')) cell.style = INVISIBLE;
    if (this.#covered) cell.style = COVERED;
    this.#putCopies();
  }

  /** What stands beside a cell's text and is not to be seen. */
  #addHidden(text: string): void {
    const { ready, name } = this.#options;
    const place = { part: `sheet "${name}"`, locator: this.#place(), title: name };
    ready.push(textBlock(text, { ...place, visibility: 'invisible-text' }));
  }

  /** Puts the cell where it stands, as often as it stands there. */
  #putCopies(): void {
    const cell = this.#cell;
    const { repeat } = this.#opened;
    const copies = repeat > 1 ? this.#options.copies.grant(repeat - 1) : 0;
    for (let copy = 0; copy <= copies; copy++) {
      cell.column = this.#column + copy;
      if (cell.column >= MAX_COLUMNS) {
        this.#outOfSheet = true;
        return;
      }
      this.#put(cell);
      if (this.#rowRepeat > 1 && this.#rowCells.length < MAX_COPIES) this.#rowCells.push({ ...cell });
    }
    if (this.#column + repeat > MAX_COLUMNS) this.#outOfSheet = true;
  }

  #put(cell: Cell): void {
    const layout = this.#sheetLayout();
    if (this.#rowCode !== 0 && this.#rowMarked !== this.#row) {
      layout.rows.add(this.#row, this.#rowCode);
      this.#rowMarked = this.#row;
    }
    const band = Math.floor(cell.column / BAND);
    let builder = this.#bands[band];
    if (builder === undefined) {
      const { book, ready } = this.#options;
      builder = new BatchBuilder(layout, band * BAND, { book, ready });
      this.#bands[band] = builder;
    }
    builder.add(this.#row, cell.column - band * BAND, cell);
  }
}
