import { problem } from '../../core/problem.ts';
import type { Problem, Unit } from '../../core/types.ts';
import { FormulaTexts, formulaBlock } from '../shared/office/formula-texts.ts';
import { headerFooterText, MarkupTexts } from '../shared/office/markup-texts.ts';
import { decodeAddress } from '../shared/opendocument/words.ts';
import type { ElementHandler } from '../shared/opendocument/xml-router.ts';
import { SheetBands } from '../shared/sheet/bands.ts';
import {
  BOOLEAN,
  type Book,
  type Cell,
  ERROR,
  ISO_DATE,
  NO_CELL,
  NUMBER,
  TEXT,
} from '../shared/sheet/cells.ts';
import { constantsBlock } from '../shared/sheet/defined-names.ts';
import { columnName, MAX_COLUMNS, MAX_ROWS, quoteSheet } from '../shared/sheet/references.ts';
import { COLUMN_HIDDEN, ROW_FILTERED, ROW_HIDDEN, SheetLayout } from '../shared/sheet/sheet-table.ts';
import { textBlock } from '../shared/text-block.ts';
import type { XmlTag } from '../shared/xml/tag.ts';
import type { SheetFacts } from './overview.ts';
import type { StylesHandler } from './styles.ts';

/** Points of row height and column width below which nothing can be read. */
const UNREADABLE = 2;
const KINDS: Readonly<Record<string, number>> = {
  Number: NUMBER,
  DateTime: ISO_DATE,
  Boolean: BOOLEAN,
  String: TEXT,
  Error: ERROR,
};
/** Times without a date stand on the last day before days are counted. */
const TIME_ALONE = /^(?:1899-12-3[01]|1904-01-01)T(\d\d:\d\d)/;

export interface SheetOptions {
  readonly ready: (Unit | Problem)[];
  readonly name: string;
  readonly facts: SheetFacts;
  readonly styles: StylesHandler;
  readonly book: Book;
  readonly cellLength: number;
}

/** Reads `ss:Worksheet` into batches of rows, and what stands around them. */
export class SheetHandler implements ElementHandler {
  readonly #options: SheetOptions;
  readonly #layout: SheetLayout;
  readonly #extras: MarkupTexts;
  readonly #formulas = new FormulaTexts();
  readonly #bands: SheetBands;
  readonly #cell: Cell = { column: -1, kind: NO_CELL, style: 0, index: 0, text: '' };
  #inTable = false;
  #row = -1;
  #rowEnd = -1;
  #rowHidden = false;
  #rowStyle: string | undefined;
  #column = -1;
  #across = 0;
  #nextColumn = 0;
  #columnRules = 0;
  #columnStyles: (string | undefined)[] | undefined;
  #inData = false;
  #comment: { author: string; text: string } | undefined;
  #cut = false;
  #outOfSheet = false;

  constructor(options: SheetOptions) {
    this.#options = options;
    const { name, facts, ready } = options;
    this.#layout = new SheetLayout(name, facts.state);
    this.#bands = new SheetBands(this.#layout, options);
    this.#extras = new MarkupTexts(
      {
        part: `settings of sheet "${name}"`,
        locator: quoteSheet(name),
        title: name,
        visibility: 'attribute',
        attributes: 'attribute',
        inside: { DataValidation: 'validation-list', PivotTable: 'pivot-cache' },
      },
      ready as Unit[],
    );
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    if (name === 'Table') this.#inTable = true;
    else if (!this.#inTable) this.#openOutside(tag);
    else if (name === 'Cell') this.#openCell(tag);
    else if (name === 'Data') this.#openData(tag);
    else if (name === 'Row') this.#openRow(tag);
    else if (name === 'Column') this.#openColumn(tag);
    else if (name === 'Comment') this.#comment = { author: tag.attribute('Author') ?? '', text: '' };
  }

  text(text: string): void {
    if (!this.#inTable) this.#extras.text(text);
    else if (!this.#inData) return;
    else if (this.#comment !== undefined) this.#comment.text = this.#joined(this.#comment.text, text);
    else this.#cell.text = this.#joined(this.#cell.text, text);
  }

  comment(text: string): void {
    this.#extras.comment(text);
  }

  close(name: string): void {
    if (name === 'Table') this.#closeTable();
    else if (!this.#inTable) this.#extras.close(name);
    else if (name === 'Data') this.#inData = false;
    else if (name === 'Comment') this.#closeComment();
    else if (name === 'Cell') this.#closeCell();
  }

  finish(): void {
    const { ready, name } = this.#options;
    const place = quoteSheet(name);
    this.#closeTable();
    this.#extras.finish();
    if (this.#cut) ready.push(problem('too-large', 'a cell is too long', place));
    if (this.#outOfSheet) ready.push(problem('damaged', 'cells stand beyond the last row or column', place));
    for (const text of this.#formulas.take(true)) ready.push(formulaBlock(text, name, 'attribute'));
  }

  #openOutside(tag: XmlTag): void {
    const { ready, name: sheet } = this.#options;
    if (tag.name === 'NamedRange') {
      const block = constantsBlock(tag.attribute('Name') ?? '', tag.attribute('RefersTo') ?? '');
      if (block !== undefined) ready.push(block);
      return;
    }
    if (tag.name === 'Header' || tag.name === 'Footer') {
      const text = headerFooterText(tag.attribute('Data') ?? '');
      const place = { part: `settings of sheet "${sheet}"`, locator: quoteSheet(sheet), title: sheet };
      if (text !== '') ready.push(textBlock(text, { ...place, visibility: 'header-footer' }));
      return;
    }
    // What a filter looks for is a value of the column.
    if (tag.name === 'AutoFilterCondition') this.#say(tag.attribute('Value') ?? '');
    else if (tag.name !== 'Worksheet') this.#extras.open(tag);
  }

  #openColumn(tag: XmlTag): void {
    // Each column can be ruled by one element only; more of them are there to keep us busy.
    if (++this.#columnRules > MAX_COLUMNS) return;
    const first = numberOf(tag, 'Index', this.#nextColumn + 1) - 1;
    const end = Math.min(MAX_COLUMNS, first + 1 + numberOf(tag, 'Span', 0));
    this.#nextColumn = end;
    const hides = isHidden(tag) || isFlat(tag.attribute('Width'));
    if (hides && first < end) this.#layout.markColumns(COLUMN_HIDDEN, first, end);
    const style = tag.attribute('StyleID');
    if (style === undefined) return;
    this.#columnStyles ??= [];
    for (let column = first; column < end; column++) this.#columnStyles[column] = style;
  }

  #openRow(tag: XmlTag): void {
    this.#row = numberOf(tag, 'Index', Math.max(this.#row, this.#rowEnd) + 2) - 1;
    this.#rowEnd = this.#row + numberOf(tag, 'Span', 0);
    this.#rowHidden = isHidden(tag) || isFlat(tag.attribute('Height'));
    this.#rowStyle = tag.attribute('StyleID');
    this.#column = -1;
    this.#across = 0;
    if (!this.#rowHidden || this.#row >= MAX_ROWS) return;
    const { filters } = this.#options.facts;
    const filtered = filters.some(({ top, bottom }) => this.#row > top && this.#row <= bottom);
    this.#layout.rows.add(this.#row, filtered ? ROW_FILTERED : ROW_HIDDEN);
  }

  #openCell(tag: XmlTag): void {
    const cell = this.#cell;
    this.#column = numberOf(tag, 'Index', this.#column + this.#across + 2) - 1;
    this.#across = numberOf(tag, 'MergeAcross', 0);
    cell.column = this.#column;
    cell.kind = NO_CELL;
    cell.text = '';
    const style = tag.attribute('StyleID') ?? this.#rowStyle ?? this.#columnStyles?.[this.#column];
    cell.style = this.#options.styles.index(style);
    const address = tag.attribute('HRef') ?? '';
    if (address !== '' && !address.startsWith('#')) this.#say(decodeAddress(address));
    this.#say(tag.attribute('HRefScreenTip') ?? '');
    const formula = tag.attribute('Formula');
    if (formula === undefined) return;
    this.#formulas.add(formula);
    this.#formulas.close();
    const { ready, name } = this.#options;
    for (const text of this.#formulas.take()) ready.push(formulaBlock(text, name, 'attribute'));
  }

  /** A line of its own among the words around the rows. */
  #say(text: string): void {
    if (text === '') return;
    this.#extras.text(text);
    this.#extras.close('');
  }

  #openData(tag: XmlTag): void {
    this.#inData = true;
    if (this.#comment === undefined) this.#cell.kind = KINDS[tag.attribute('Type') ?? ''] ?? TEXT;
  }

  #joined(held: string, text: string): string {
    const room = this.#options.cellLength - held.length;
    if (text.length > room) this.#cut = true;
    return held + (text.length > room ? text.slice(0, room) : text);
  }

  #closeCell(): void {
    const cell = this.#cell;
    if (cell.kind === NO_CELL || cell.text === '') return;
    const time = cell.kind === ISO_DATE ? TIME_ALONE.exec(cell.text)?.[1] : undefined;
    if (time !== undefined) {
      cell.kind = TEXT;
      cell.text = time;
    }
    if (this.#row >= MAX_ROWS || cell.column >= MAX_COLUMNS) {
      this.#outOfSheet = true;
      return;
    }
    this.#bands.add(this.#row, cell);
  }

  #closeComment(): void {
    const comment = this.#comment;
    this.#comment = undefined;
    if (comment === undefined) return;
    const { ready, name } = this.#options;
    const place = {
      part: `comments of sheet "${name}"`,
      locator: `${quoteSheet(name)}!${columnName(this.#column)}${this.#row + 1} comment`,
      visibility: 'comment' as const,
      title: name,
    };
    const text = comment.text.trim();
    if (text !== '') ready.push(textBlock(text, place));
    if (comment.author.trim() !== '') ready.push(textBlock(comment.author, { ...place, header: 'author' }));
  }

  #closeTable(): void {
    this.#inTable = false;
    this.#bands.flush();
  }
}

const isHidden = (tag: XmlTag) => tag.attribute('Hidden') === '1';
const isFlat = (size: string | undefined) => size !== undefined && Number(size) < UNREADABLE;

/** A whole number of an attribute, not below zero. */
function numberOf(tag: XmlTag, name: string, otherwise: number): number {
  const value = Number(tag.attribute(name) ?? otherwise);
  return value >= 0 && value < 2 ** 31 ? Math.floor(value) : otherwise;
}
