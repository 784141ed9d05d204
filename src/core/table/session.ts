import type { PlaceOwner } from '../persons/person.ts';
import type { Scope } from '../scope.ts';
import type { RowBatch, Table } from '../types.ts';
import type { Judged, Judging, Ticket } from './ahead/rows-ahead.ts';
import { withEntries } from './entry-columns.ts';
import { readForm } from './form.ts';
import { findHeader, type Header, headerByContrast } from './header-rows.ts';
import { type Heading, headingOf, withoutHeading } from './heading.ts';
import { holdsEntries, holdsOneFact, LoneColumn, loneColumn } from './lone-column.ts';
import { meltedColumns, readMelted } from './melted.ts';
import { MixedRows } from './mixed-rows.ts';
import { areNames, readUnderNames } from './names-above.ts';
import { nextHeader } from './next-header.ts';
import { ownerOf } from './place.ts';
import { findRoles, isAboutPeople, type Roles } from './roles.ts';
import { cellText, isBlank, type Row, width } from './row.ts';
import { RowReader } from './row-reader.ts';
import { MOST_MIXED, SettledRoles } from './settled-roles.ts';
import { TableRisks } from './table-risks.ts';
import { WaitingRows } from './waiting-rows.ts';

/** Rows looked at together, and from which row on. Small at first, so that a table that changes early is seen to. */
const WINDOWS = [
  { from: 0, rows: 64 },
  { from: 256, rows: 256 },
  { from: 1024, rows: 2048 },
  { from: 16_384, rows: 8192 },
];

/**
 * Reads one table: finds its header, works out what each column holds, and hands people on. Rows come in
 * batches and are looked at in windows; at each window the roles of columns without a caption are worked out
 * anew, and a row that looks like a header begins a new table.
 */
export class TableSession {
  private readonly table: Table;
  private readonly scope: Scope;
  private readonly owner: PlaceOwner;
  private readonly waiting = new WaitingRows();
  private rowsSeen = 0;
  private window = WINDOWS[0]!.rows;
  private captions: readonly string[];
  /** The rows that the captions stand in, as texts. */
  private heading: Heading = [];
  /** What was read last under the captions were people. */
  private listsPeople = false;
  private title: string;
  private rowReader: RowReader | undefined;
  private readonly roles = new SettledRoles();
  private readonly mixed = new MixedRows();
  private readonly risks: TableRisks;
  /** Windows that wait until another thread has judged them (`ahead`). */
  private readonly deferred: Ticket[] = [];
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
    const { waiting } = this;
    waiting.hold(batch);
    for (let index = 0; index < batch.rowCount; index++) this.take(batch, index);
    if (waiting.count === 0) waiting.releaseAll();
  }

  private take(batch: RowBatch, index: number): void {
    this.waiting.add(batch, index);
    if (this.waiting.fill(this.window)) this.flush();
  }

  /** Reads the windows that wait for another thread. */
  settle(): void {
    while (this.deferred.length > 0) this.settleOldest();
  }

  end(): void {
    this.settle();
    if (this.waiting.count > 0) this.flush(true);
    this.endLone();
    this.risks.end();
    this.waiting.releaseAll();
  }

  private flush(ended = false): void {
    if (!ended && this.defer()) return;
    while (this.deferred.length > 0) if (this.settleOldest()) return;
    this.rowsSeen += this.waiting.count;
    const open = this.readWindow(this.waiting.take(), ended);
    // Batches are done with unless rows of them are to be read again.
    if (open.length === 0) this.waiting.releaseOlder();
    else this.waiting.keep(open);
    this.window = this.nextWindow();
  }

  /** The next window is small where the table may change early. */
  private nextWindow(): number {
    const seen = this.inForm ? 0 : this.rowsSeen;
    return WINDOWS.findLast(({ from }) => from <= seen)!.rows;
  }

  /** By what another thread may judge the next windows; undefined if what the columns hold is not known well enough. */
  private get steady(): Judging | undefined {
    const { captions, lone, table, scope } = this;
    const isPlain = this.listsPeople && !this.inForm && captions.length > 0 && lone === undefined;
    const isKnown = this.roles.hold(captions) && table.isVisible === true;
    return isPlain && isKnown && !scope.isAllowed ? this.rowReader?.judging : undefined;
  }

  /** Hands the window that is full to another thread, if one may judge it. */
  private defer(): boolean {
    const { waiting } = this;
    const { ahead } = this.scope;
    if (!ahead?.isReady || waiting.count <= MOST_MIXED || !this.steady) return false;
    if (ahead.isFull && this.settleOldest()) return true;
    const { steady } = this;
    const ticket = steady && ahead.ask(waiting.all, steady);
    if (!ticket) return false;
    this.rowsSeen += waiting.count;
    this.deferred.push(ticket);
    waiting.clear();
    waiting.releaseOlder();
    return true;
  }

  /** Reads the first of the windows that wait. True if its rows had to be parted from those that follow in another way. */
  private settleOldest(): boolean {
    const ticket = this.deferred.shift()!;
    const ahead = this.scope.ahead!;
    const judged = ahead.judged(ticket);
    const open = this.readWindow(ticket.rows, false, judged);
    if (open.length > 0 || this.inForm) {
      ahead.leave(ticket);
      this.readAnew(open);
      return true;
    }
    ahead.giveBack(ticket);
    return false;
  }

  /** Parts all rows that wait into windows again, behind those that were left over. */
  private readAnew(open: readonly Row[]): void {
    const later = this.deferred.splice(0);
    const rows = [...later.flatMap((ticket) => ticket.rows), ...this.waiting.all];
    for (const ticket of later) {
      this.scope.ahead!.judged(ticket);
      this.scope.ahead!.leave(ticket);
      this.rowsSeen -= ticket.rows.length;
    }
    this.waiting.keep(open);
    this.window = this.nextWindow();
    for (const { batch, index } of rows) this.take(batch, index);
  }

  /** Returns the rows that are to be read again with those that follow. */
  private readWindow(waiting: readonly Row[], ended: boolean, judged?: Judged): readonly Row[] {
    const rows = this.listsPeople ? withoutHeading(waiting, this.heading) : waiting;
    const isFirst = !this.begun;
    if (!isFirst) this.risks.follow();
    let at = isFirst ? this.begin(rows) : 0;
    if (isFirst && this.begun) this.risks.readTurned(rows, this.title);
    while (at < rows.length) {
      const next = this.nextHeader(rows, at);
      const own = at === 0 && next === undefined ? rows : rows.slice(at, next?.first ?? rows.length);
      const unread = this.read(own, ended || next !== undefined, own === waiting ? judged : undefined);
      if (!next) return unread;
      this.begins(next, rows);
      at = next.last + 1;
    }
    return [];
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
    this.mixed.forget();
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

  /** Of a list without captions a line set off above says whose list it is, if it speaks of people to protect or is no row like others. */
  private beginWithoutHeader(rows: readonly Row[], first: number): number {
    const title = rows[first]!;
    const [next, later] = [rows[first + 1], rows.slice(first + 2).some((row) => !isBlank(row))];
    const isSetOff = next !== undefined && isBlank(next) && later;
    const words = Array.from({ length: Math.min(width(title), 8) }, (_, column) => cellText(title, column));
    const isTitle = () =>
      filledCells(title) === 1 && rows.slice(first + 1).every((row) => isBlank(row) || filledCells(row) > 1);
    if (!isSetOff || (this.scope.engine.populations(words.join(' ')) === 0 && !isTitle())) return first;
    this.readTitles([title]);
    return first + 1;
  }

  private readTitles(rows: readonly Row[]): void {
    if (rows.length === 0) return;
    const reader = this.reader({ columns: [], captions: [], publicRole: 'none' });
    for (const row of rows) {
      for (let column = 0; column < Math.min(width(row), 8); column++) {
        const text = cellText(row, column);
        if (text !== '' && this.title.length < 1000) this.title += ` ${text}`;
      }
      reader.read(row);
    }
  }

  /** The next header within the window. Records name their fields: nothing to look for. */
  private nextHeader(rows: readonly Row[], from: number): Header | undefined {
    return this.table.headers ? undefined : nextHeader(rows, from, this.scope.engine.headers);
  }

  /** Returns the rows that are to be read again with those that follow. */
  private read(rows: readonly Row[], ended: boolean, judged?: Judged): readonly Row[] {
    const filled = rows.some(isBlank) ? rows.filter((row) => !isBlank(row)) : rows;
    if (filled.length === 0) return [];
    const open = this.readOtherwise(filled, ended);
    if (open) return open;
    const roles = this.rolesOf(filled);
    if (this.readLone(filled, roles)) return [];
    this.endLone();
    // Another thread judged the rows with those that are blank.
    this.readColumns(filled, roles, filled === rows ? judged : undefined);
    return [];
  }

  /** Reads rows that are no columns under captions: one record, a form, facts by their names. Returns as `read`; undefined if they are columns. */
  private readOtherwise(rows: readonly Row[], ended: boolean): readonly Row[] | undefined {
    const { table, scope, captions } = this;
    const { engine } = scope;
    if (ended && this.isRecord(rows) && areNames(captions, engine)) {
      readUnderNames(rows[0]!, captions, { table, scope });
      return [];
    }
    if (captions.length === 0) {
      const open = readForm({ rows, ended }, this.reader(NO_ROLES), engine);
      this.inForm = open !== undefined;
      return open;
    }
    const mayBeMelted = this.settledRoles(rows) === undefined;
    const melted = mayBeMelted ? meltedColumns(rows, captions, engine) : undefined;
    this.inForm = melted !== undefined;
    return melted && readMelted({ rows, ended }, melted, { reader: this.reader(NO_ROLES), engine });
  }

  private readColumns(rows: readonly Row[], roles: Roles, judged: Judged | undefined): void {
    const goesOn = this.rowReader?.suits(roles) === true;
    const reader = goesOn ? this.rowReader! : this.reader(roles);
    this.rowReader = reader;
    this.roles.note(roles, goesOn);
    const { captions, title } = this;
    this.risks.read(rows, roles, { captions, title });
    const aboutPeople = isAboutPeople(roles);
    this.listsPeople = aboutPeople && captions.length > 0;
    // They were judged as rows of a reader that goes on with them, or are read by another one.
    if (judged && judged.by === reader.judging) reader.readJudged(rows, judged);
    else if (captions.length === 0 || this.table.headers || aboutPeople) this.readAll(rows, reader);
    else this.readMixed(rows, reader);
  }

  /** Whether the row is all that the table has, under captions of its own. */
  private isRecord(rows: readonly Row[]): boolean {
    return this.table.headers !== undefined && rows.length === 1 && this.rowsSeen === 1;
  }

  private rolesOf(rows: readonly Row[]): Roles {
    const { captions, title, scope } = this;
    const settled = this.settledRoles(rows);
    if (settled) return settled;
    const roles = findRoles(rows, { captions, title }, scope.engine);
    return withEntries(rows, roles, [title, ...captions].join(' '), scope);
  }

  /** In a long list of people whose columns have stayed what they are, one window in so many is looked at for that. */
  private settledRoles(rows: readonly Row[]): Roles | undefined {
    return this.listsPeople ? this.roles.of(rows.length, this.captions) : undefined;
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
    for (const part of this.mixed.parts(rows, this.scope.engine)) {
      this.readAll(part.rows, part.people === undefined ? reader : this.reader(part.people));
      // From here on the captions above say nothing any more.
      if (part.people !== undefined && part.isLast) this.forgetCaptions();
    }
  }

  private forgetCaptions(): void {
    this.captions = [];
    this.heading = [];
    this.listsPeople = false;
    this.mixed.forget();
    this.rowReader = undefined;
  }

  /** Reads rows that have one cell each, without a caption or with more in it than the caption says. False if they are a table's. */
  private readLone(rows: readonly Row[], roles: Roles): boolean {
    const column = loneColumn(rows);
    if (column === undefined) return false;
    const caption = this.captions[column] ?? '';
    const role = roles.columns[column];
    if (caption !== '' && (roles.publicRole !== 'none' || !holdsEntries(rows, column, role))) return false;
    if (holdsOneFact(rows, column, role)) return false;
    if (this.lone?.column !== column) {
      this.endLone();
      this.lone = new LoneColumn(this.table, this.scope, {
        column,
        title: `${this.title} ${caption}`.trim(),
      });
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

function filledCells(row: Row): number {
  let filled = 0;
  for (let column = 0; column < width(row); column++) if (cellText(row, column) !== '') filled++;
  return filled;
}

const NO_ROLES: Roles = { columns: [], captions: [], publicRole: 'none' };
