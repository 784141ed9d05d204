import { problem } from '../../core/problem.ts';
import type { Problem, Unit, Visibility } from '../../core/types.ts';
import { cellUnits, countCells, parsedBook } from '../shared/legacy/cell-units.ts';
import type { LibraryBook } from '../shared/legacy/library.ts';
import { wideRuns } from '../shared/legacy/printable.ts';
import { SheetFacts } from '../shared/legacy/sheet-facts.ts';
import { WordPile } from '../shared/legacy/word-pile.ts';
import type { OfficePackage } from '../shared/office/package.ts';
import { quoteSheet } from '../shared/sheet/references.ts';
import type { SheetState } from '../shared/sheet/sheet-table.ts';
import { ThemeHandler } from '../shared/sheet/theme.ts';
import { unusedStrings } from '../shared/sheet/unused-strings.ts';
import { textBlock } from '../shared/text-block.ts';
import { problemOf, Trouble } from '../shared/trouble.ts';
import { libraryName, parseParts } from './library-package.ts';
import { Records12 } from './records.ts';
import { SharedStrings12 } from './shared-strings.ts';
import { filterAreas, walkSheet } from './sheet.ts';
import { XlsbStyles } from './styles.ts';

const WORKBOOK_PROPERTIES = 153;
const SHEET = 156;
const NAME = 39;
/** Parts of the styles that the library needs: number formats, and the list of cell formats. */
const NUMBER_FORMAT = 44;
const NUMBER_STYLES = new Set([NUMBER_FORMAT, 47, 617, 618]);
const STATES: readonly SheetState[] = ['visible', 'hidden', 'veryHidden'];
/** More sheets than that are there to keep us busy. */
const MAX_SHEETS = 10_000;

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly facts: SheetFacts;
}

/** A binary workbook, read as far as its cells need it. */
export class XlsbBook {
  readonly sheets: SheetPart[] = [];
  readonly styles = new XlsbStyles();
  strings: SharedStrings12 | undefined;
  date1904 = false;
  readonly pile = new WordPile();
  readonly parts: OfficePackage;
  #numberStyles: Uint8Array | undefined;
  #held = 0;

  constructor(parts: OfficePackage) {
    this.parts = parts;
  }

  /** The list of sheets, the styles, the shared strings. */
  async open(): Promise<void> {
    await this.parts.readContentTypes();
    const path = await this.#workbookPath();
    const links = await this.parts.relationships(path);
    const target = (type: string) => links.find((link) => link.type === type && !link.external)?.target;
    const workbook = await this.bytes(path);
    if (workbook !== undefined)
      this.#readWorkbook(new Records12(workbook), new Map(links.map((l) => [l.id, l.target])));
    const styles = await this.bytes(target('styles') ?? 'xl/styles.bin', true);
    if (styles !== undefined) this.#readStyles(styles);
    await this.#readTheme(target('theme') ?? 'xl/theme/theme1.xml');
    const strings = await this.bytes(target('sharedStrings') ?? 'xl/sharedStrings.bin', true);
    if (strings !== undefined) this.strings = new SharedStrings12(strings);
    this.#addUnlisted();
  }

  async #readTheme(path: string): Promise<void> {
    if (!this.parts.has(path)) return;
    const theme = new ThemeHandler();
    await this.parts.scan(path, theme);
    this.styles.theme = theme.colours;
  }

  /** A part unpacked whole, all parts together within the limit; undefined, with a problem, if that cannot be. */
  async bytes(path: string, optional = false): Promise<Uint8Array | undefined> {
    if (optional && !this.parts.has(path)) return undefined;
    const entry = this.parts.take(path);
    try {
      if (entry === undefined) throw new Trouble('damaged', 'part is missing');
      this.#held += entry.size;
      if (this.#held > this.parts.context.limits.wholeBytes) {
        throw new Trouble('too-large', 'the workbook is too large to hold');
      }
      return await this.parts.archive.whole(entry);
    } catch (error) {
      this.parts.report(problemOf(error, this.parts.locator(path)));
      return undefined;
    }
  }

  async *units(): AsyncIterable<Unit | Problem> {
    const cells: Uint8Array[] = [];
    for (const sheet of this.sheets) cells.push(await this.#walk(sheet));
    yield* this.parts.takeProblems();
    const book = await this.#parse(cells);
    yield* this.parts.takeProblems();
    if (book !== undefined) yield* this.#cells(book);
    if (this.strings !== undefined) yield* unusedStrings(this.strings.unused());
    yield* this.pile.take();
  }

  async #workbookPath(): Promise<string> {
    const main = (await this.parts.relationships('')).find((link) => link.type === 'officeDocument');
    if (main !== undefined && this.parts.has(main.target)) return main.target;
    return this.parts.paths().find((path) => /(?:^|\/)workbook\d{0,3}\.bin$/.test(path)) ?? 'xl/workbook.bin';
  }

  #readWorkbook(records: Records12, targets: ReadonlyMap<string, string>): void {
    let missing = 0;
    while (records.next()) {
      if (records.id === WORKBOOK_PROPERTIES) this.date1904 = (records.u8(0) & 1) === 1;
      else if (records.id === SHEET) {
        const link = records.string(8);
        const path = targets.get(link.text);
        const name = records.string(link.end).text;
        if (path === undefined || this.sheets.length >= MAX_SHEETS) missing += 1;
        else this.#addSheet(name, path, STATES[records.u32(0)] ?? 'veryHidden');
      } else if (records.id === NAME) this.#name(records);
      else this.#words(wideRuns(records.data()), 'settings of the workbook', 'property');
    }
    if (records.cut) this.parts.report(problem('damaged', 'the workbook part is cut'));
    if (missing > 0) this.parts.report(problem('damaged', `${missing} sheets have no part`));
  }

  /** A name with the texts of what it stands for, and its comment (MS-XLSB 2.4.703). */
  #name(records: Records12): void {
    const name = records.string(9);
    const place = { part: 'defined names', locator: 'defined names', visibility: 'defined-name' as const };
    const texts = wideRuns(records.data(name.end));
    if (texts.length > 0) this.pile.addBlock(textBlock(texts.join('\n'), { ...place, header: name.text }));
  }

  #addSheet(name: string, path: string, state: SheetState): void {
    if (this.sheets.some((sheet) => sheet.path.toLowerCase() === path.toLowerCase())) return;
    this.sheets.push({ name, path, facts: new SheetFacts(name, state) });
  }

  /** Parts that hold a sheet that no list names. */
  #addUnlisted(): void {
    for (const path of this.parts.paths()) {
      const type = this.parts.contentType(path).toLowerCase();
      if (/\.(?:work|chart|dialog|macro)sheet$/.test(type) && this.sheets.length < MAX_SHEETS) {
        this.#addSheet(path.split('/').pop() ?? path, path, 'veryHidden');
      }
    }
  }

  #readStyles(bytes: Uint8Array): void {
    const kept: number[] = [];
    for (const records = new Records12(bytes); records.next(); ) {
      this.styles.record(records);
      if (NUMBER_STYLES.has(records.id) && (records.id !== NUMBER_FORMAT || records.holdsString(2)))
        for (let at = records.at; at < records.end; at++) kept.push(bytes[at]!);
    }
    this.#numberStyles = Uint8Array.from(kept);
  }

  /** The cells of a sheet as the library is to see them. */
  async #walk({ name, path, facts }: SheetPart): Promise<Uint8Array> {
    this.parts.context.signal.throwIfAborted();
    for (const { type, target } of await this.parts.targets(path)) {
      if (type !== 'table') continue;
      const table = await this.bytes(target);
      if (table !== undefined) facts.filters.push(...filterAreas(table));
      this.parts.giveBack(target);
    }
    const bytes = await this.bytes(path);
    if (bytes === undefined) return new Uint8Array(0);
    const { cells, cut, missingStrings } = walkSheet(bytes, {
      facts,
      styles: this.styles,
      strings: this.strings,
      words: (texts, part, visibility) => this.#words(texts, `${part} of sheet "${name}"`, visibility, name),
    });
    if (cut) this.parts.report(problem('damaged', 'the sheet is cut', quoteSheet(name)));
    if (missingStrings > 0) {
      this.parts.report(
        problem('damaged', 'cells point to shared strings that are missing', quoteSheet(name)),
      );
    }
    return cells;
  }

  async #parse(sheets: readonly Uint8Array[]): Promise<LibraryBook | undefined> {
    try {
      const { date1904 } = this;
      return await parseParts({ sheets, strings: this.strings?.bytes, styles: this.#numberStyles, date1904 });
    } catch (error) {
      this.parts.report(problemOf(error));
      this.strings?.forget();
      return undefined;
    }
  }

  *#cells(book: LibraryBook): Iterable<Unit | Problem> {
    const settings = parsedBook(book);
    for (const [index, { facts }] of this.sheets.entries()) {
      const rows = book.Sheets[libraryName(index)]?.['!data'] ?? [];
      const { layout } = facts;
      yield* cellUnits(settings, {
        rows,
        layout,
        outline: this.parts.context.outline,
        hides: (row, column) => facts.hides(row, column),
      });
      if (countCells(rows) < facts.cells) {
        yield problem('damaged', 'some cells of a sheet could not be read', quoteSheet(layout.name));
      }
      delete book.Sheets[libraryName(index)];
    }
  }

  #words(texts: readonly string[], part: string, visibility: Visibility, title?: string): void {
    this.pile.add(texts, part, { visibility, title });
  }
}
