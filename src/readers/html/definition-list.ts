import type { RowBatch } from '../../core/types.ts';
import { RowTable, type RowTableOptions } from './row-table.ts';
import { TextPile } from './text-pile.ts';

/** More labels than a record has: a glossary. */
const MAX_LABELS = 200;

interface Field {
  readonly label: string;
  value: string;
  hidden: boolean;
  readonly line: number;
}

/**
 * A `dl`. Labels that come again make each round a row under them; otherwise label and value are two columns,
 * since it is not known which of them is data.
 */
export class DefinitionList {
  readonly element = 'dl';
  /** The text of the open `dt` or `dd`. */
  cell: TextPile | undefined;
  private open: { term: boolean; line: number; hidden: boolean } | undefined;
  private term = '';
  private termUsed = true;
  private record: Field[] = [];
  private labels = new Set<string>();
  /** The first record, until it is known whether its labels come again. */
  private held: Field[] | undefined;
  private rows: RowTable | undefined;
  private rowLabels = '';
  private readonly options: RowTableOptions;
  private readonly emit: (batch: RowBatch) => void;

  constructor(options: RowTableOptions, emit: (batch: RowBatch) => void) {
    this.options = options;
    this.emit = emit;
  }

  /** An element of the list ended. */
  closed(name: string): void {
    if (name === 'dt' || name === 'dd') this.closeCell();
    else if (name === 'dl') this.end();
  }

  openCell(term: boolean, at: { line: number; hidden: boolean }): void {
    this.closeCell();
    this.cell = new TextPile();
    this.open = { term, ...at };
  }

  private closeCell(): void {
    const { cell, open } = this;
    if (cell === undefined || open === undefined) return;
    this.cell = undefined;
    const text = [cell.seenText(), cell.hiddenText()].filter((part) => part !== '').join(' ');
    const hidden = open.hidden || (cell.hiddenText() !== '' && cell.seenText() === '');
    if (open.term) this.startTerm(text, open.line);
    else this.addValue(text, { line: open.line, hidden });
  }

  end(): void {
    this.closeCell();
    this.endTerm(0);
    if (this.held === undefined) this.asPairs(this.record);
    else this.endRecord();
    this.flush();
  }

  private startTerm(text: string, line: number): void {
    this.endTerm(line);
    this.term = text;
    this.termUsed = false;
  }

  /** A term without a value is told all the same. */
  private endTerm(line: number): void {
    if (!this.termUsed && this.term !== '') this.addValue('', { line, hidden: false });
    this.termUsed = true;
  }

  private addValue(value: string, at: { line: number; hidden: boolean }): void {
    const last = this.record[this.record.length - 1];
    if (this.termUsed && last !== undefined) {
      last.value += `; ${value}`;
      last.hidden ||= at.hidden;
      return;
    }
    if (this.labels.has(this.term)) this.endRecord();
    this.termUsed = true;
    this.labels.add(this.term);
    this.record.push({ label: this.term, value, ...at });
    if (this.record.length > MAX_LABELS) this.asPairs(this.takeRecord());
  }

  private takeRecord(): Field[] {
    const { record } = this;
    this.record = [];
    this.labels = new Set();
    return record;
  }

  private endRecord(): void {
    const record = this.takeRecord();
    if (this.held === undefined) {
      this.held = record;
      return;
    }
    if (this.held.length > 0) this.asRow(this.held);
    this.held = [];
    if (record.length > 0) this.asRow(record);
  }

  private asRow(record: readonly Field[]): void {
    const headers = record.map((field) => field.label);
    const rows = this.tableFor(headers.join('\n'), headers);
    const hidden = record.flatMap((field, column) => (field.hidden ? [column] : []));
    const values = record.map((field) => field.value);
    if (rows.add(values, record[0]!.line, hidden.length > 0 ? hidden : 'none')) this.flush();
  }

  private asPairs(record: readonly Field[]): void {
    const rows = this.tableFor('', undefined);
    for (const { label, value, line, hidden } of record) {
      if (rows.add([label, value], line, hidden ? [1] : 'none')) this.flush();
    }
  }

  private tableFor(labels: string, headers: readonly string[] | undefined): RowTable {
    if (this.rows !== undefined && this.rowLabels === labels) return this.rows;
    this.flush();
    this.rowLabels = labels;
    this.rows = new RowTable(
      headers === undefined ? this.options : { ...this.options, headers, records: true },
    );
    return this.rows;
  }

  /** Gives out the rows that wait. */
  flush(): void {
    const batch = this.rows?.flush();
    if (batch !== undefined) this.emit(batch);
  }
}
