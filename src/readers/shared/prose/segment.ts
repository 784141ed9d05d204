import { lettered } from '../../../core/text/lettered.ts';
import type { Unit } from '../../../core/types.ts';
import { type ColumnTable, findColumns } from './columns.ts';
import { type DelimitedRows, findDelimited } from './delimited.ts';
import { findFixed } from './fixed.ts';
import { isBlank, type Line } from './lines.ts';
import { findLiteralColumns } from './literal-columns.ts';
import { findLiteralRows } from './literal-rows.ts';
import type { MarkupTable } from './markup/markup-table.ts';
import { openMarkup } from './markup/open-markup.ts';
import { FILE_LINES, type Naming } from './naming.ts';
import { headingOf, paragraphBlock } from './paragraph.ts';
import { findPipes, type PipeTable } from './pipes.ts';
import { RecordCollector } from './record-collector.ts';
import { findRecords, type RecordBlock, type RecordRow } from './records.ts';
import { TextTable } from './table.ts';

/** Characters of a block of running text. */
const MAX_BLOCK = 8000;
/** Values in quotes, or a list that goes on below. */
const MAY_BE_CODE = /["']|[([{][ \t]{0,9}$/;
/** Lines that may stand between the parts of one table: page number, running head, repeated title. */
const MAX_INTERRUPTION = 3;

type Drawn = PipeTable | ColumnTable | DelimitedRows;
type Found = Drawn | RecordBlock;

/** The drawn table that lines may still be added to. */
interface OpenTable {
  readonly table: TextTable;
  readonly head: string;
  last: Drawn;
}

/** Opens a block with a name in quotes, the last of several: `client "Ana Cruz" {` (HCL). */
const BLOCK =
  /^\s{0,80}[A-Za-z_][\w-]{0,40}(?:\s{1,9}"[^"\n]{1,80}"){0,3}\s{1,9}"([^"\n]{1,80})"\s{0,9}\{\s{0,9}$/;

/** No line of a program. */
const WORDS = lettered(String.raw`^[\p{L}\p{M}][\p{L}\p{M} .,'’-]{1,80}$`, 'u');

/** Turns lines into units: tables where lines stand in columns or have labels, running text elsewhere. */
export class Segmenter {
  #paragraph: Line[] = [];
  #paragraphLength = 0;
  #heading: string | undefined;
  /** True until something stands below the heading. */
  #isHeadingNew = false;
  #tables = 0;
  #open: OpenTable | undefined;
  /** Lines of text since the open table ended. */
  #interruption = 0;
  /** The line is the first of a window, so it may be in the middle of a table. */
  #windowStart = false;
  /** A table in the marks of its format that has not ended yet, and what its rows go to. */
  #markup: MarkupTable | undefined;
  #markupRows: TextTable | undefined;
  readonly #records = new RecordCollector((title, headers) => this.#newTable(title, headers));
  readonly #naming: Naming;

  constructor(naming: Naming = FILE_LINES) {
    this.#naming = naming;
  }

  /** Units of a window of lines. A paragraph at its end stays open; call `finish` after the last window. */
  *take(lines: readonly Line[]): Iterable<Unit> {
    let prose = 0;
    for (let at = 0; at < lines.length; ) {
      const line = lines[at]!;
      this.#windowStart = at === 0;
      if (this.#markup === undefined) yield* this.#openMarkup(lines, at);
      if (this.#markup !== undefined && (yield* this.#takeMarkup(line))) {
        at++;
        continue;
      }
      if (isBlank(line)) {
        yield* this.#endParagraph();
        at++;
        continue;
      }
      const found = at < prose ? undefined : this.#find(lines, at);
      if (found !== undefined && isTable(found)) {
        yield* this.#addTable(found);
        at = found.end;
        continue;
      }
      if (found !== undefined) prose = found.end;
      yield* this.#addLine(line);
      at++;
    }
    yield* this.#releaseMarkup();
    yield* this.#records.flush();
  }

  *finish(): Iterable<Unit> {
    this.#markup?.finish();
    yield* this.#releaseMarkup();
    yield* this.#endParagraph();
    yield* this.#records.flush();
  }

  #find(lines: readonly Line[], at: number): Found | undefined {
    const { text } = lines[at]!;
    const open = this.#isLate() ? undefined : this.#open?.last;
    if (/[|│┃║]|--|==|──/.test(text)) {
      const pipes = findPipes(lines, at, open?.kind === 'pipes' ? open.columns : 0);
      if (pipes !== undefined) return pipes;
    }
    const literals = MAY_BE_CODE.test(text)
      ? (findLiteralColumns(lines, at) ?? findLiteralRows(lines, at))
      : undefined;
    if (literals !== undefined) return literals;
    const records = findRecords(lines, at);
    if (records !== undefined && isTable(records)) return records;
    const delimited = findDelimited(lines, at, open?.kind === 'delimited' ? open : undefined);
    if (delimited !== undefined) return delimited;
    if (!/ {2}|\t/.test(text)) return records;
    const goesOn = open?.kind === 'columns' ? findColumns(lines, at, open.ranges) : undefined;
    if (goesOn !== undefined) return goesOn;
    const gaps = findColumns(lines, at);
    const fixed = findFixed(lines, at, gaps?.columns ?? 0);
    // Where the widest cells fill their fields, gaps are too narrow to be seen as such on those lines.
    const finer =
      fixed !== undefined && fixed.columns > (gaps?.columns ?? 0) && fixed.end >= (gaps?.end ?? 0);
    return (finer ? fixed : gaps) ?? records;
  }

  *#openMarkup(lines: readonly Line[], at: number): Iterable<Unit> {
    this.#markup = openMarkup(lines, at);
    if (this.#markup === undefined) return;
    const heading = this.#heading;
    yield* this.#endParagraph();
    yield* this.#records.flush();
    if (this.#markup.title !== undefined) this.#heading = heading;
    this.#open = undefined;
    this.#markupRows = undefined;
  }

  /** True if the line belongs to the table. */
  *#takeMarkup(line: Line): Generator<Unit, boolean> {
    const belongs = this.#markup!.take(line);
    if (!this.#markup!.over) return belongs;
    yield* this.#releaseMarkup();
    this.#markup = undefined;
    return belongs;
  }

  *#releaseMarkup(): Iterable<Unit> {
    const found = this.#markup?.cells.release();
    if (found === undefined || found.rows.length === 0) return;
    this.#markupRows ??= this.#newTable(this.#markup?.title ?? this.#heading);
    yield this.#markupRows.add(found);
  }

  *#addTable(found: Found): Iterable<Unit> {
    const opener = BLOCK.exec(this.#paragraph.at(-1)?.text ?? '')?.[1];
    if (opener === undefined || found.kind !== 'records') yield* this.#endParagraph();
    if (found.kind === 'records') {
      this.#open = undefined;
      if (opener === undefined) yield* this.#records.add(this.#headed(found.records), this.#heading);
      else yield* this.#block(opener, found.records);
      return;
    }
    yield* this.#records.flush();
    if (!this.#goesOn(found)) {
      this.#open = { table: this.#newTable(this.#heading), head: headOf(found), last: found };
    }
    this.#open!.last = found;
    this.#interruption = 0;
    yield this.#open!.table.add(found);
  }

  /** A block of settings that the line before opens with its name (`client "Ana Cruz" {`): the blocks of a file are one table. */
  *#block(opener: string, records: readonly RecordRow[]): Iterable<Unit> {
    // What was opened stands in the record.
    if (this.#paragraph.every(({ text }) => BLOCK.test(text) || /^[\s)\]}]*$/.test(text))) {
      this.#paragraph = [];
      this.#paragraphLength = 0;
    } else yield* this.#endParagraph();
    const [first, ...others] = records;
    if (first !== undefined) yield* this.#records.add([named(first, opener), ...others], this.#heading);
  }

  /** One record under a heading of its own is about what the heading says: `## Ana Cruz`, then `DOB: …`. */
  #headed(records: readonly RecordRow[]): readonly RecordRow[] {
    const [only, other] = records;
    const heading = this.#isHeadingNew ? this.#heading : undefined;
    this.#isHeadingNew = false;
    if (heading === undefined || !WORDS.test(heading) || only === undefined || other !== undefined)
      return records;
    return [named(only, heading)];
  }

  /** The rows belong to the open table: same shape, and no other head of their own. */
  #goesOn(found: Drawn): boolean {
    const open = this.#open;
    if (open === undefined || this.#isLate()) return false;
    if (open.last.kind !== found.kind || open.last.columns !== found.columns) return false;
    if (found.kind === 'columns') return open.last.kind === 'columns' && open.last.ranges === found.ranges;
    return this.#windowStart || headOf(found) === open.head;
  }

  #isLate(): boolean {
    return this.#interruption > MAX_INTERRUPTION;
  }

  *#addLine(line: Line): Iterable<Unit> {
    if (this.#paragraphLength + line.text.length > MAX_BLOCK) yield* this.#endParagraph();
    this.#paragraph.push(line);
    this.#paragraphLength += line.text.length + 1;
    this.#interruption++;
  }

  *#endParagraph(): Iterable<Unit> {
    if (this.#paragraph.length === 0) return;
    yield* this.#records.flush();
    yield paragraphBlock(this.#paragraph, this.#heading, this.#naming);
    const heading = headingOf(this.#paragraph);
    this.#heading = heading ?? this.#heading;
    this.#isHeadingNew = heading !== undefined;
    this.#paragraph = [];
    this.#paragraphLength = 0;
  }

  #newTable(title: string | undefined, headers?: readonly string[]): TextTable {
    this.#tables++;
    const words = { part: `${this.#naming.tables} ${this.#tables}`, title, naming: this.#naming };
    return new TextTable(headers === undefined ? words : { ...words, headers });
  }
}

const named = (record: RecordRow, name: string): RecordRow => ({
  ...record,
  fields: [{ key: '', label: '', value: name }, ...record.fields],
});

function headOf(found: Drawn): string {
  return found.rows[0]!.join('\t');
}

function isTable(found: Found): boolean {
  return found.kind === 'records' ? found.records.length > 0 : found.rows.length > 0;
}
