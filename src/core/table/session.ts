import type { PlaceOwner } from '../person.ts';
import type { Scope } from '../scope.ts';
import type { RowBatch, Table } from '../types.ts';
import { blocksOf, isAlike, type MakeUp } from './blocks.ts';
import { surelyHoldsData } from './cell-bytes.ts';
import { readForm } from './form.ts';
import { findHeader, type Header, headerByContrast, looksLikeHeader } from './header-rows.ts';
import { type Heading, headingOf, withoutHeading } from './heading.ts';
import { holdsOneFact, LoneColumn, loneColumn } from './lone-column.ts';
import { meltedColumns, readMelted } from './melted.ts';
import { ownerOf } from './place.ts';
import { findRoles, isAboutPeople, type Roles } from './roles.ts';
import { cellText, isBlank, type Row, width } from './row.ts';
import { RowReader } from './row-reader.ts';
import { TableRisks } from './table-risks.ts';

/** Rows looked at together, and from which row on. Small at first, so that a table that changes early is seen to. */
const WINDOWS = [
  { from: 0, rows: 64 },
  { from: 256, rows: 256 },
  { from: 1024, rows: 2048 },
  { from: 16_384, rows: 8192 },
];

/** Cells looked at together at the most: rows of ten thousand cells must not hold a gigabyte. */
const MOST_CELLS = 500_000;

/**
 * Reads one table: finds its header, works out what each column holds, and hands people on. Rows come in
 * batches and are looked at in windows; at each window the roles of columns without a caption are worked out
 * anew, and a row that looks like a header begins a new table.
 */
export class TableSession {
  private readonly table: Table;
  private readonly scope: Scope;
  private readonly owner: PlaceOwner;
  /**
   * The rows that wait to be looked at, behind them objects of rows that nobody holds any more, to be used again: a long table
   * has millions.
   */
  private rows: { batch: RowBatch; index: number }[] = [];
  private pending = 0;
  /** Batches of rows that are pending. */
  private held: RowBatch[] = [];
  private pendingCells = 0;
  private rowsSeen = 0;
  private window = WINDOWS[0]!.rows;
  private captions: readonly string[];
  /** The rows that the captions stand in, as texts. */
  private heading: Heading = [];
  /** What was read last under the captions were people. */
  private listsPeople = false;
  private title: string;
  private rowReader: RowReader | undefined;
  /** What the columns held so far under the captions. */
  private makeUp: MakeUp = [];
  private readonly risks: TableRisks;
  /** Reads the rows while they have one cell each. */
  private lone: LoneColumn | undefined;
  /** True once the top of the table was searched for a header. */
  private begun = false;
  /** True while the rows are lines of a form, which is read in small windows. */
  private inForm = false;

  constructor(table: Table, scope: Scope) {
    this.table = table;
    this.scope = scope;
    this.owner = ownerOf(table);
    this.risks = new TableRisks(table, this.owner, scope);
    this.captions = table.headers ?? [];
    this.title = table.title ?? '';
    this.begun = table.headers !== undefined;
  }

  push(batch: RowBatch): void {
    this.held.push(batch);
    for (let index = 0; index < batch.rowCount; index++) {
      this.wait(batch, index);
      this.pendingCells += batch.width(index);
      if (this.pending >= this.window || this.pendingCells >= MOST_CELLS) this.flush();
    }
    if (this.pending === 0) this.releaseUpTo(this.held.length);
  }

  private wait(batch: RowBatch, index: number): void {
    const row = this.rows[this.pending++];
    if (row === undefined) {
      this.rows.push({ batch, index });
      return;
    }
    row.batch = batch;
    row.index = index;
  }

  /** The rows that wait: in a long table one array for all windows. */
  private takePending(): readonly Row[] {
    const { rows, pending } = this;
    this.pending = 0;
    this.pendingCells = 0;
    return pending === rows.length ? rows : rows.slice(0, pending);
  }

  /** After a window the batches before the one that is being pushed are done with, unless rows are to be read again. */
  private giveBack(open: readonly Row[]): void {
    if (open.length === 0) {
      this.releaseUpTo(this.held.length - 1);
      return;
    }
    // Whatever these rows lie in is left to the garbage collector.
    this.rows = [...open];
    this.pending = open.length;
    this.held = this.held.slice(-1);
  }

  /** Gives back the first batches. */
  private releaseUpTo(count: number): void {
    for (const batch of this.held.splice(0, count)) batch.release?.();
  }

  end(): void {
    if (this.pending > 0) this.flush(true);
    this.endLone();
    this.risks.end();
    this.releaseUpTo(this.held.length);
  }

  private flush(ended = false): void {
    this.rowsSeen += this.pending;
    const waiting = this.takePending();
    const rows = this.listsPeople ? withoutHeading(waiting, this.heading) : waiting;
    let open: readonly Row[] = [];
    const isFirst = !this.begun;
    if (!isFirst) this.risks.follow();
    let at = isFirst ? this.begin(rows) : 0;
    if (isFirst && this.begun) this.risks.readTurned(rows, this.title);
    while (at < rows.length) {
      const next = this.nextHeader(rows, at);
      const own = at === 0 && next === undefined ? rows : rows.slice(at, next?.first ?? rows.length);
      const unread = this.read(own, ended || next !== undefined);
      if (!next) {
        open = unread;
        break;
      }
      this.begins(next, rows);
      at = next.last + 1;
    }
    this.giveBack(open);
    const seen = this.inForm ? 0 : this.rowsSeen;
    this.window = WINDOWS.findLast(({ from }) => from <= seen)!.rows;
  }

  /** A header begins a new table; a line of its own above wider rows is a title, below which no caption holds. */
  private begins(header: Header, rows: readonly Row[]): void {
    const captions = header.captions.filter((caption) => caption !== '');
    const below = rows[header.last + 1];
    if (captions.length === 1 && below !== undefined && filledCells(below) > 1) {
      this.forgetCaptions();
      this.title = `${this.title} ${captions[0]}`.slice(-1000);
      return;
    }
    this.setCaptions(header, rows);
    this.makeUp = [];
  }

  private setCaptions(header: Header, rows: readonly Row[]): void {
    this.captions = header.captions;
    this.heading = headingOf(rows.slice(header.first, header.last + 1));
    this.listsPeople = false;
  }

  /** Reads what stands above the header; returns the first row below it. */
  private begin(rows: readonly Row[]): number {
    const first = rows.findIndex((row) => !isBlank(row));
    if (first < 0) return rows.length;
    this.begun = true;
    const { headers } = this.scope.engine;
    const header = findHeader(rows, first, headers) ?? headerByContrast(rows, first, headers);
    if (!header) return this.beginWithoutHeader(rows, first);
    this.readTitles(rows.slice(first, header.first));
    this.setCaptions(header, rows);
    return header.last + 1;
  }

  /** Of a list without captions a line set off above says whose list it is, if it speaks of people to protect. */
  private beginWithoutHeader(rows: readonly Row[], first: number): number {
    const title = rows[first]!;
    const [next, later] = [rows[first + 1], rows.slice(first + 2).some((row) => !isBlank(row))];
    const isSetOff = next !== undefined && isBlank(next) && later;
    const words = Array.from({ length: Math.min(width(title), 8) }, (_, column) => cellText(title, column));
    if (!isSetOff || this.scope.engine.populations(words.join(' ')) === 0) return first;
    this.readTitles([title]);
    return first + 1;
  }

  private readTitles(rows: readonly Row[]): void {
    const reader = this.reader({ columns: [], captions: [], publicRole: 'none' });
    for (const row of rows) {
      for (let column = 0; column < Math.min(width(row), 8); column++) {
        const text = cellText(row, column);
        if (text !== '' && this.title.length < 1000) this.title += ` ${text}`;
      }
      reader.read(row);
    }
  }

  /** The next header within the window, repeated ones included. Records name their fields: nothing to look for. */
  private nextHeader(rows: readonly Row[], from: number): Header | undefined {
    if (this.table.headers) return undefined;
    const { headers } = this.scope.engine;
    for (let i = from; i < rows.length; i++) {
      const row = rows[i]!;
      // Nearly every row of data ends here, before any text is made.
      if (surelyHoldsData(row) || !beginsWithCaption(row)) continue;
      const header = looksLikeHeader(row, headers) ? findHeader(rows, i, headers) : undefined;
      if (header) return header;
    }
    return undefined;
  }

  /** Returns the rows that are to be read again with those that follow. */
  private read(rows: readonly Row[], ended: boolean): readonly Row[] {
    const filled = rows.some(isBlank) ? rows.filter((row) => !isBlank(row)) : rows;
    if (filled.length === 0) return [];
    const { engine } = this.scope;
    if (this.captions.length === 0) {
      const open = readForm({ rows: filled, ended }, this.reader(NO_ROLES), engine);
      this.inForm = open !== undefined;
      if (open) return open;
    }
    const melted = this.captions.length > 0 ? meltedColumns(filled, this.captions, engine) : undefined;
    if (this.captions.length > 0) this.inForm = melted !== undefined;
    if (melted) {
      return readMelted({ rows: filled, ended }, melted, { reader: this.reader(NO_ROLES), engine });
    }
    const roles = findRoles(filled, { captions: this.captions, title: this.title }, engine);
    if (this.readLone(filled, roles)) return [];
    this.endLone();
    const reader = this.rowReader?.suits(roles) ? this.rowReader : this.reader(roles);
    this.rowReader = reader;
    const { captions, title } = this;
    this.risks.read(filled, roles, { captions, title });
    const aboutPeople = isAboutPeople(roles);
    this.listsPeople = aboutPeople && this.captions.length > 0;
    if (this.captions.length === 0 || this.table.headers || aboutPeople) this.readAll(filled, reader);
    else this.readMixed(filled, reader);
    return [];
  }

  private readAll(rows: readonly Row[], reader: RowReader): void {
    for (const row of rows) reader.read(row);
  }

  /** Rows of another make-up may be another table, which nobody put captions on: one of people is read so. */
  private readMixed(rows: readonly Row[], reader: RowReader): void {
    if (rows.length > MOST_MIXED) {
      this.readAll(rows, reader);
      return;
    }
    const [first, ...others] = blocksOf(rows, this.makeUp);
    this.readAll(first!.rows, reader);
    this.makeUp = first!.makeUp;
    for (const block of others) {
      // What goes on as it began, after a total or a remark, is under the captions still.
      const goesOn = first!.rows.length > 0 && isAlike(block.makeUp, this.makeUp);
      const people = goesOn ? undefined : peopleWithoutCaptions(block.rows, this.scope.engine);
      this.readAll(block.rows, people === undefined ? reader : this.reader(people));
      if (people === undefined) continue;
      // From here on the captions above say nothing any more.
      if (block === others.at(-1)) this.forgetCaptions();
    }
  }

  private forgetCaptions(): void {
    this.captions = [];
    this.heading = [];
    this.listsPeople = false;
    this.makeUp = [];
    this.rowReader = undefined;
  }

  /** Reads rows that have one cell each, without a caption. False if they are a table's. */
  private readLone(rows: readonly Row[], roles: Roles): boolean {
    const column = loneColumn(rows);
    if (column === undefined || (this.captions[column] ?? '') !== '') return false;
    if (holdsOneFact(rows, column, roles.columns[column])) return false;
    if (this.lone?.column !== column) {
      this.endLone();
      this.lone = new LoneColumn(this.table, this.scope, { column, title: this.title });
    }
    this.lone.read(rows);
    return true;
  }

  private endLone(): void {
    this.lone?.end();
    this.lone = undefined;
  }

  private reader(roles: Roles): RowReader {
    return new RowReader(
      { table: this.table, owner: this.owner, scope: this.scope, title: this.title },
      roles,
    );
  }
}

/** Larger windows are of long tables, which nobody types another one under. */
const MOST_MIXED = 2_048;
/** Fewer rows are remarks. */
const FEWEST_PEOPLE = 3;

/** The roles of rows that list people though the captions above say otherwise; undefined if they don't. */
function peopleWithoutCaptions(rows: readonly Row[], engine: Scope['engine']): Roles | undefined {
  if (rows.length < FEWEST_PEOPLE) return undefined;
  const roles = findRoles(rows, { captions: [] }, engine);
  return isAboutPeople(roles) ? roles : undefined;
}

function filledCells(row: Row): number {
  let filled = 0;
  for (let column = 0; column < width(row); column++) if (cellText(row, column) !== '') filled++;
  return filled;
}

const NO_ROLES: Roles = { columns: [], captions: [], publicRole: 'none' };

/** Whether one of the first filled cells may be a caption. */
function beginsWithCaption(row: Row): boolean {
  let filled = 0;
  for (let column = 0; column < width(row) && filled < 3; column++) {
    const text = cellText(row, column);
    if (text === '') continue;
    if (mayBeCaption(text)) return true;
    filled++;
  }
  return false;
}

/** A cheap look before the dear one: captions are short and begin with a letter. */
function mayBeCaption(text: string): boolean {
  return text !== '' && text.length <= 80 && !/^[\d($€£-]/.test(text);
}
