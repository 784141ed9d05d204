import { type Decode, decoderFor } from '../shared/legacy/code-pages.ts';
import { SheetFacts } from '../shared/legacy/sheet-facts.ts';
import type { Book } from '../shared/sheet/cells.ts';
import type { SheetState } from '../shared/sheet/sheet-table.ts';
import { ChartCache } from './chart-cache.ts';
import { Conditions } from './conditions.ts';
import { ExternalCache } from './externals.ts';
import { readNames } from './filters.ts';
import { BOF, EOF, type Records } from './records.ts';
import { SheetWords, type Spelling } from './sheet-words.ts';
import { XlsStyles } from './styles.ts';

const CODE_PAGE = 0x42;
const BOUND_SHEET = 0x85;
const NUMBER_FORMAT = 0x41e;
const STRING_TABLE = 0xfc;
const FILTER_MODE = 0x9b;
const MERGED = 0xe5;
const ROW = 0x208;
const COLUMNS = 0x7d;
const LABEL_INDEX = 0xfd;
const MANY_NUMBERS = 0xbd;
/** Cells with a value: number, label, boolean or error, rich label, RK, formula. All begin with row, column, format. */
const CELLS: ReadonlySet<number> = new Set([0x203, 0x204, 0x205, 0xd6, 0x27e, LABEL_INDEX, 0x06]);
const STATES: readonly SheetState[] = ['visible', 'hidden', 'veryHidden', 'veryHidden'];
/** Excel has no limit; more sheets than that are there to keep us busy. */
const MAX_SHEETS = 100_000;
/** Kinds of substreams (2.4.21). */
const GLOBALS = 0x05;
const CHART = 0x20;

/** A sheet of the workbook. */
export interface XlsSheet {
  readonly name: string;
  /** Where its substream begins. */
  readonly position: number;
  readonly facts: SheetFacts;
  readonly words: SheetWords;
}

/** What a walk through a workbook's stream tells (BIFF5 and BIFF8), besides what the library parses. */
export class XlsWorkbook {
  readonly sheets: XlsSheet[] = [];
  readonly words: SheetWords;
  readonly externals: ExternalCache;
  readonly charts: ChartCache;
  readonly spelling: { unicode: boolean; decode: Decode };
  /** Which of the shared strings cells show. */
  readonly usedStrings = new Set<number>();
  /** Where the table of shared strings begins, and how many it says to hold. */
  strings: { readonly at: number; readonly count: number } | undefined;
  /** Cells that point to no string. */
  missingStrings = 0;
  /** Substreams of sheets that no list names. */
  unlisted = 0;
  /** Where the last substream ended. */
  end = 0;
  readonly #styles = new XlsStyles();
  readonly #conditions = new Conditions(this.#styles);
  readonly #byPosition = new Map<number, XlsSheet>();
  /** Kinds of the substreams that are open; the innermost last. */
  readonly #open: number[] = [];
  #sheet: XlsSheet | undefined;

  constructor(book: Book) {
    this.spelling = { unicode: true, decode: decoderFor(1252) };
    this.words = new SheetWords(undefined, this.spelling);
    this.externals = new ExternalCache(book);
    this.charts = new ChartCache(this.spelling);
  }

  /** False if the library need not see the record. */
  record(records: Records): boolean {
    const { id } = records;
    if (id === BOF) return this.#openSubstream(records);
    if (id === EOF) return this.#closeSubstream(records);
    if (this.#open.at(-1) === CHART && this.charts.record(records)) return false;
    const { facts } = this.#sheet ?? {};
    if (facts !== undefined) {
      if (this.#cell(records, facts)) return true;
      this.#areas(records, facts);
    }
    if (this.#sheet !== undefined) this.#sheet.words.record(records);
    else this.#global(records);
    return true;
  }

  /** Sheets that the list names and that are not there. */
  get missingSheets(): number {
    return this.#byPosition.size;
  }

  /** Whether the stream's last substream was closed. */
  get isComplete(): boolean {
    return this.#open.length === 0;
  }

  #openSubstream(records: Records): boolean {
    if (this.#open.length === 0) {
      this.spelling.unicode = records.u16(0) !== 0x0500;
      this.#sheet = this.#byPosition.get(records.at);
      this.#byPosition.delete(records.at);
      if (this.#sheet === undefined && records.u16(2) !== GLOBALS) this.unlisted += 1;
    }
    this.#open.push(records.u16(2));
    this.charts.open(this.#sheet?.name);
    return true;
  }

  #closeSubstream(records: Records): boolean {
    this.#open.pop();
    this.charts.close();
    if (this.#open.length === 0) {
      this.#sheet = undefined;
      this.end = records.end;
    }
    return true;
  }

  #global(records: Records): void {
    const { id } = records;
    this.#styles.record(records, (from, at) => this.#formatCode(from, at));
    if (id === NUMBER_FORMAT) this.words.spelledOut(this.#formatCode(records, 2));
    if (this.spelling.unicode) this.externals.record(records);
    if (id === CODE_PAGE) this.spelling.decode = decoderFor(codePageOf(records.u16(0)));
    else if (id === BOUND_SHEET) this.#addSheet(records);
    else if (id === STRING_TABLE) this.strings = { at: records.at, count: records.fields(4).u32() };
    else {
      readNames(records, this.sheets);
      this.words.record(records);
    }
  }

  #addSheet(records: Records): void {
    if (this.sheets.length >= MAX_SHEETS) return;
    const { unicode, decode } = this.spelling;
    const position = records.fields().u32();
    const fields = records.fields(6);
    const length = fields.u8();
    const name = unicode ? fields.string(length) : fields.narrow(length, decode);
    const sheet: XlsSheet = {
      name,
      position,
      facts: new SheetFacts(name, STATES[records.u16(4) & 3] ?? 'visible'),
      words: new SheetWords(name, this.spelling as Spelling, (format) =>
        this.#styles.concealsFormula(format),
      ),
    };
    this.sheets.push(sheet);
    this.words.sheetName(name);
    this.#byPosition.set(position, sheet);
  }

  /** True for records that rule how cells are shown, and for cells, but for what formulas spell out. */
  #cell(records: Records, facts: SheetFacts): boolean {
    const { id } = records;
    if (id === ROW) {
      const flags = records.u16(12);
      const height = records.u16(6);
      const size = (height & 0x8000) === 0 ? height : undefined;
      facts.markRow(records.u16(0), { hidden: (flags & 0x20) !== 0, level: flags & 7, size });
    } else if (id === COLUMNS) this.#columns(records, facts);
    else if (id === FILTER_MODE) facts.filtered = true;
    else if (id === MANY_NUMBERS) this.#manyNumbers(records, facts);
    else if (CELLS.has(id)) {
      const missing = id === LABEL_INDEX && !this.#useString(records.fields(6).u32());
      if (!missing) this.#addCell(facts, records.u16(0), { column: records.u16(2), format: records.u16(4) });
      return id !== 0x06;
    } else return false;
    return true;
  }

  #columns(records: Records, facts: SheetFacts): void {
    const flags = records.u16(8);
    const hidden = (flags & 1) !== 0;
    facts.markColumns(records.u16(0), records.u16(2) + 1, {
      hidden,
      level: (flags >> 8) & 7,
      size: records.u16(4),
    });
  }

  #manyNumbers(records: Records, facts: SheetFacts): void {
    const count = Math.floor((records.length - 6) / 6);
    for (let i = 0; i < count; i++) {
      this.#addCell(facts, records.u16(0), { column: records.u16(2) + i, format: records.u16(4 + i * 6) });
    }
  }

  #addCell(facts: SheetFacts, row: number, { column, format }: { column: number; format: number }): void {
    facts.cells += 1;
    if (this.#styles.hides(format)) facts.addInvisible(row, column);
    else if (this.#styles.hasGround(format)) facts.addGround(row, column);
  }

  /** Merged areas, and those that conditional formats hide. */
  #areas(records: Records, facts: SheetFacts): void {
    if (records.id === MERGED) {
      const fields = records.fields();
      for (let left = fields.u16(); left > 0 && !fields.done; left--) {
        const [top, bottom, first, last] = [fields.u16(), fields.u16(), fields.u16(), fields.u16()];
        facts.merged.add({ top, bottom, left: first, right: last });
      }
    }
    const hidden = this.#conditions.record(records);
    if (hidden === undefined) return;
    for (const area of hidden.areas) facts.conditions.add({ ...area, onPaper: hidden.hides === 'on paper' });
  }

  #formatCode(records: Records, at: number): string {
    const { unicode, decode } = this.spelling;
    const fields = records.fields(at);
    return unicode ? fields.string(fields.u16()) : fields.narrow(fields.u8(), decode);
  }

  /** False if there is no such string. */
  #useString(index: number): boolean {
    if (this.strings === undefined || index >= this.strings.count) {
      this.missingStrings += 1;
      return false;
    }
    this.usedStrings.add(index);
    return true;
  }
}

/** Numbers under which Excel files the code pages of the Macintosh, and the Western one of old. */
function codePageOf(stated: number): number {
  if (stated === 0x8000) return 10000;
  // BIFF8 states UTF-16; single bytes in it are Western.
  return stated === 0x8001 || stated === 1200 ? 1252 : stated;
}
