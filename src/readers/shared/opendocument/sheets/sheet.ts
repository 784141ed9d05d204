import { problem } from '../../../../core/problem.ts';
import { nameAsText } from '../../../../core/text/file-name.ts';
import type { ReadContext } from '../../../../core/types.ts';
import { quoteSheet } from '../../sheet/references.ts';
import { nextTag, standsAt } from '../../xml/codes.ts';
import { XmlTag } from '../../xml/tag.ts';
import { decodeEntities } from '../../xml/text.ts';
import { collapseSpaces } from '../paragraph-text.ts';
import { decodeAddress } from '../words.ts';
import { type ElementHandler, XmlRouter } from '../xml-router.ts';
import { CellShapes } from './cell-shapes.ts';
import { CellText } from './cell-text.ts';
import { type RowsOptions, SheetRows, UNREADABLE } from './rows.ts';

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

export interface SheetOptions extends RowsOptions {
  readonly cellLength: number;
  readonly outline?: ReadContext['outline'];
  /** The handler of an element inside the sheet that needs one of its own; `locator`: the place it stands at. */
  readonly route: (tag: XmlTag, locator: string) => ElementHandler | undefined;
}

/** Reads a sheet (`table:table`, ODF 1.3 part 3, 9.1.2) into batches of rows. */
export class SheetHandler implements ElementHandler {
  readonly #options: SheetOptions;
  readonly #outside: XmlRouter;
  /** Elements open inside one that is left to `#outside`. */
  #depth = 0;
  readonly #rows: SheetRows;
  readonly #tag = new XmlTag();
  readonly #shapes = new CellShapes();
  readonly #text: CellText;
  #started = false;
  #inRow = false;
  #inCell = false;

  constructor(options: SheetOptions) {
    this.#options = options;
    this.#rows = new SheetRows(options);
    this.#text = new CellText(options.cellLength);
    this.#outside = new XmlRouter((tag) => options.route(tag, this.#place()), options.words);
  }

  /** Reads the cells at `at` that hold nothing, or one paragraph of plain text. */
  skim(source: string, codes: Uint8Array, at: number): number {
    if (!this.#inRow || this.#inCell || this.#depth > 0) return at;
    const rows = this.#rows;
    let start = at;
    for (;;) {
      const known = this.#shapes.match(source, codes, { at: start, column: rows.column }, rows.opened);
      if (known < 0 && !standsAt(codes, CELL, start)) return start;
      const end = known < 0 ? this.#tag.scan(source, codes, start + 1) : known;
      if (end < 0 || (known < 0 && this.#tag.name !== 'table-cell')) return start;
      if (known < 0 && this.#tag.empty) {
        rows.openCell(this.#tag);
        rows.endCell(undefined, '');
        start = end;
        continue;
      }
      if (!standsAt(codes, PARAGRAPH, end)) return start;
      const from = end + PARAGRAPH.length;
      const stop = nextTag(codes, from);
      if (stop - from > this.#options.cellLength || !standsAt(codes, END, stop)) return start;
      if (known < 0) {
        rows.openCell(this.#tag);
        this.#shapes.learn(source.slice(start, end), rows.column, rows.opened);
      }
      rows.endCell(collapseSpaces(decodeEntities(source.slice(from, stop))), '');
      start = stop + END.length;
    }
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    if (this.#depth > 0) this.#openOutside(tag);
    else if (this.#inCell) this.#openInCell(tag);
    else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.#rows.openCell(tag);
      this.#inCell = true;
    } else if (name === 'table-row') {
      this.#rows.openRow(tag);
      this.#inRow = true;
    } else if (name === 'table' && !this.#started) this.#openTable(tag);
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
      const { shown, hidden } = this.#text.take();
      this.#rows.endCell(shown, hidden);
      this.#inCell = false;
    } else if (name === 'table-row') {
      this.#rows.closeRow();
      this.#inRow = false;
    } else if (name === 'table-row-group') this.#rows.groups.pop();
    else if (name === 'table-column-group') this.#rows.columns.closeGroup();
  }

  /** Hands over what is left, also of a sheet that is cut. */
  finish(): void {
    const { ready, name, words, outline } = this.#options;
    this.#rows.flush();
    outline?.(this.#rows.layout().outline());
    this.#outside.finish();
    words.finish();
    const place = quoteSheet(name);
    if (this.#text.overflowed) ready.push(problem('too-large', 'a cell is too long', place));
    if (this.#rows.outOfSheet) ready.push(problem('damaged', 'cells stand beyond the last column', place));
  }

  /** Where reading stands, as a person would find it. */
  #place(): string {
    return this.#inCell ? this.#rows.place() : quoteSheet(this.#options.name);
  }

  #openTable(tag: XmlTag): void {
    this.#started = true;
    const { name, words } = this.#options;
    // Sheets are often named after whom they are about.
    if (tag.attribute('name') === name && nameAsText(name) !== undefined) words.add(name);
    this.#rows.protected = tag.attribute('protected') === 'true';
    if (!this.#options.styles.showsTable(tag.attribute('style-name'))) this.#rows.state = 'hidden';
  }

  #openLayout(tag: XmlTag): boolean {
    const { styles } = this.#options;
    if (tag.name === 'table-column') {
      const width = styles.columnWidth(tag.attribute('style-name'));
      this.#rows.columns.add(tag, this.#rows.layout(), width !== undefined && width < UNREADABLE);
    } else if (tag.name === 'table-row-group') this.#rows.groups.push(tag.attribute('display') === 'false');
    else if (tag.name === 'table-column-group') this.#rows.columns.openGroup(tag);
    else if (tag.name === 'scenario') {
      // A sheet of its own in the file, and none on the screen.
      this.#rows.state = 'hidden';
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
}
