import type { Area, Visibility } from '../../core/types.ts';
import { wideRuns } from '../shared/legacy/printable.ts';
import type { SheetFacts } from '../shared/legacy/sheet-facts.ts';
import { headerFooterText } from '../shared/office/markup-texts.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../shared/sheet/references.ts';
import { Records12 } from './records.ts';
import type { SharedStrings12 } from './shared-strings.ts';
import type { XlsbStyles } from './styles.ts';

const ROW = 0;
const BLANK = 1;
const SHARED_STRING = 7;
const SHORT_SHARED_STRING = 18;
const RICH_STRING = 62;
const COLUMNS = 60;
const VALIDATION = new Set([64, 1053]);
const LINK = 494;
const FILTER = 161;
const HEADER_FOOTER = 479;
const PROPERTIES = 147;
const MERGED = 176;
/** Bytes that a row, and the value of a cell behind its place, take at least; a shorter one is read on into the next. */
const ROW_LENGTH = 17;
const VALUE_LENGTH: Readonly<Record<number, number>> = {
  2: 4,
  3: 1,
  4: 1,
  5: 8,
  6: 4,
  7: 4,
  8: 6,
  9: 14,
  10: 7,
  11: 7,
};
/** Formulas by the offset at which their value ends: string, number, boolean, error. */
const FORMULA_VALUE: Readonly<Record<number, number>> = { 8: -1, 9: 16, 10: 9, 11: 9 };
/** Begin and end of the sheet and of its rows, and the used range: with cells and rows, all that the library needs. */
const STRUCTURE = new Set([129, 130, 145, 146, 148]);
/** Records about columns; a sheet has no more columns. */
const MAX_COLUMN_RECORDS = 16_384;
/** Distinct words of formulas that are kept of one sheet. */
const MAX_LITERALS = 100_000;

export interface SheetContext {
  readonly facts: SheetFacts;
  readonly styles: XlsbStyles;
  readonly strings: SharedStrings12 | undefined;
  /** Takes words that stand in no cell. */
  words(texts: readonly string[], part: string, visibility: Visibility): void;
}

/** What a walk through a sheet's part tells, besides its cells. */
export interface SheetWalk {
  /** The records that the library is to see: rows and cells, nothing that it would stumble over or be slow at. */
  readonly cells: Uint8Array;
  readonly cut: boolean;
  /** Cells that point to no string. */
  readonly missingStrings: number;
}

/** Reads a sheet's part (MS-XLSB 2.1.7.62) once for what the library does not say of it. */
export function walkSheet(bytes: Uint8Array, context: SheetContext): SheetWalk {
  const { facts } = context;
  facts.filters.push(...filterAreas(bytes));
  const walk = new Walk(bytes.length, context);
  const records = new Records12(bytes);
  while (records.next()) walk.record(records);
  walk.end();
  return { cells: walk.kept(), cut: records.cut, missingStrings: walk.missingStrings };
}

class Walk {
  missingStrings = 0;
  readonly #context: SheetContext;
  readonly #kept: Uint8Array;
  #length = 0;
  #row = 0;
  #column = -1;
  #columnRecords = 0;
  readonly #literals = new Set<string>();

  constructor(size: number, context: SheetContext) {
    this.#context = context;
    this.#kept = new Uint8Array(size);
  }

  kept(): Uint8Array {
    return this.#kept.subarray(0, this.#length);
  }

  record(records: Records12): void {
    const { id } = records;
    const { facts, words } = this.#context;
    if (id === ROW) this.#openRow(records);
    else if ((id >= BLANK && id <= SHORT_SHARED_STRING) || id === RICH_STRING) this.#cell(records);
    else if (STRUCTURE.has(id)) this.#keep(records);
    else if (id === COLUMNS) this.#columns(records, facts);
    else if (id === MERGED) facts.merged.add(areaAt(records));
    else if (id === LINK) words(linkTexts(records), 'links', 'attribute');
    else if (VALIDATION.has(id)) words(wideRuns(records.data()), 'data validation', 'validation-list');
    else if (id === HEADER_FOOTER) words(headerTexts(records), 'header and footer', 'header-footer');
    else if (id !== PROPERTIES && id !== FILTER) words(wideRuns(records.data()), 'settings', 'attribute');
  }

  end(): void {
    this.#context.words([...this.#literals], 'formulas', 'attribute');
  }

  #openRow(records: Records12): void {
    this.#row = records.u32(0);
    this.#column = -1;
    if (this.#row >= MAX_ROWS || records.length < ROW_LENGTH) return;
    const flags = records.u8(11);
    const size = (flags & 0x20) !== 0 ? records.u16(8) : undefined;
    this.#context.facts.markRow(this.#row, { hidden: (flags & 0x10) !== 0, level: flags & 7, size });
    this.#keep(records);
  }

  #cell(records: Records12): void {
    const { facts, styles, strings } = this.#context;
    const { id } = records;
    // Short cells stand to the right of the one before.
    const short = id > 11 && id !== RICH_STRING;
    this.#column = short ? this.#column + 1 : records.u32(0);
    if (this.#row >= MAX_ROWS || this.#column >= MAX_COLUMNS || id === BLANK || id === 12) return;
    // Short cells have the same values as the long ones of a number that is 11 less.
    const needed = (short ? 4 : 8) + (VALUE_LENGTH[short ? id - 11 : id] ?? 5);
    const isText = id === 6 || id === 8 || id === 17 || id === RICH_STRING;
    const textAt = (short ? 4 : 8) + (id === RICH_STRING ? 1 : 0);
    if (records.length < needed || (isText && !records.holdsString(textAt))) {
      facts.cells += 1;
      return;
    }
    const index = short ? records.u32(4) : records.u32(8);
    if ((id === SHARED_STRING || id === SHORT_SHARED_STRING) && strings?.use(index) !== true) {
      this.missingStrings += 1;
      return;
    }
    facts.cells += 1;
    if (styles.hides(records.u32(short ? 0 : 4) & 0xffffff)) facts.addInvisible(this.#row, this.#column);
    this.#formula(records);
    this.#keep(records);
  }

  #formula(records: Records12): void {
    const value = FORMULA_VALUE[records.id];
    if (value === undefined || this.#literals.size >= MAX_LITERALS) return;
    const offset = value < 0 ? records.string(8).end : value;
    for (const text of wideRuns(records.data(offset))) this.#literals.add(text);
  }

  #columns(records: Records12, facts: SheetFacts): void {
    if (++this.#columnRecords > MAX_COLUMN_RECORDS) return;
    const flags = records.u16(16);
    const level = (flags >> 8) & 7;
    const end = Math.min(records.u32(4) + 1, MAX_COLUMNS);
    facts.markColumns(records.u32(0), end, { hidden: (flags & 1) !== 0, level, size: records.u32(8) });
  }

  #keep(records: Records12): void {
    const bytes = records.bytes.subarray(records.at, records.end);
    this.#kept.set(bytes, this.#length);
    this.#length += bytes.length;
  }
}

/** Where rows are filtered (2.4.27). Programs leave out by what; rows that somebody hid inside count as filtered. */
export function filterAreas(bytes: Uint8Array): Area[] {
  const areas: Area[] = [];
  for (const records = new Records12(bytes); records.next() && areas.length < 256; ) {
    if (records.id === FILTER) areas.push(areaAt(records));
  }
  return areas;
}

/** An area at the beginning of a record (2.5.153 `UncheckedRfX`). */
function areaAt(records: Records12): Area {
  return { top: records.u32(0), bottom: records.u32(4), left: records.u32(8), right: records.u32(12) };
}

/** Place in a document, tooltip, and the text shown (2.4.666); the address stands in the part's relationships. */
function linkTexts(records: Records12): string[] {
  const texts: string[] = [];
  let at = records.string(16).end;
  for (let i = 0; i < 3; i++) {
    const { text, end } = records.string(at);
    if (text !== '') texts.push(text);
    at = end;
  }
  return texts;
}

/** Odd, even and first page, header and footer each (2.4.72). */
function headerTexts(records: Records12): string[] {
  const texts: string[] = [];
  let at = 2;
  for (let i = 0; i < 6; i++) {
    const { text, end } = records.string(at);
    if (text !== '') texts.push(headerFooterText(text));
    at = end;
  }
  return texts.filter((text) => text !== '');
}
