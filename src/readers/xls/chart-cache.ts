import type { RowBatch } from '../../core/types.ts';
import { listedRows } from '../shared/rows.ts';
import { FixedTable } from '../shared/sheet/fixed-table.ts';
import type { Records } from './records.ts';
import type { Spelling } from './sheet-words.ts';

const NUMBER = 0x203;
const LABEL = 0x204;
/** Cells of one chart's cache; series have at most 32,000 points. */
const MAX_CELLS = 1_000_000;

/** The values that charts keep of their series and categories (MS-XLS 2.1.7.20.2 `SERIESDATA`): a row for each point. */
export class ChartCache {
  readonly #spelling: Spelling;
  readonly #ready: RowBatch[] = [];
  readonly #rows = new Map<number, string[]>();
  #cells = 0;
  #charts = 0;
  #sheet: string | undefined;

  constructor(spelling: Spelling) {
    this.#spelling = spelling;
  }

  /** Begins the chart of a sheet. */
  open(sheet: string | undefined): void {
    this.close();
    this.#sheet = sheet;
  }

  /** True for a record that is a value of a chart. */
  record(records: Records): boolean {
    if (records.id !== NUMBER && records.id !== LABEL) return false;
    if (++this.#cells > MAX_CELLS) return true;
    const row = this.#rows.get(records.u16(0)) ?? [];
    this.#rows.set(records.u16(0), row);
    const column = Math.min(records.u16(2), 255);
    const text = records.id === NUMBER ? String(records.fields(6).f64()) : this.#label(records);
    while (row.length < column) row.push('');
    // Values and categories of a series stand under the same column, one after the other.
    if (row[column] === undefined || row[column] === '') row[column] = text;
    else row.push(text);
    return true;
  }

  close(): void {
    if (this.#rows.size === 0) return;
    this.#charts += 1;
    const name = this.#sheet === undefined ? 'chart' : `chart of sheet "${this.#sheet}"`;
    const table = new FixedTable(`${name} ${this.#charts}`, 'visible', { title: this.#sheet ?? name });
    this.#ready.push(listedRows(table, 0, [...this.#rows.values()]));
    this.#rows.clear();
    this.#cells = 0;
  }

  take(): RowBatch[] {
    return this.#ready.splice(0);
  }

  #label(records: Records): string {
    const { unicode, decode } = this.#spelling;
    const fields = records.fields(6);
    const length = fields.u16();
    return unicode ? fields.string(length) : fields.narrow(length, decode);
  }
}
