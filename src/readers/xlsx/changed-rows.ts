import type { RowBatch } from '../../core/types.ts';
import { listedRows, ROWS_PER_BATCH } from '../shared/rows.ts';
import { FixedTable } from '../shared/sheet/fixed-table.ts';

/** Characters of values, and a weight for each, that are held before they are told. */
const MAX_HELD = 32 * 1024 * 1024;
const OVERHEAD = 64;
/** States of one row that are looked through for room; further values begin a state of their own. */
const MAX_STATES = 8;

/** Columns of a table; where values are scattered over more, they are told without their columns. */
const MAX_COLUMNS = 1_024;

/** One state of a row: values by their column. */
type State = Map<number, string>;

/** Where a changed value stood. */
export interface ChangedCell {
  /** Values of one group belong to one table: what stood there before, what came after, what was deleted. */
  readonly group: string;
  /** What the row is known by within its group. */
  readonly row: string;
  readonly column: number;
}

/**
 * Joins single changed cells into the rows that they were: cells of one row that do not exclude each other. A cell
 * that was changed again begins another state of its row.
 */
export class ChangedRows {
  /** Batches that are ready; the caller empties it. */
  readonly ready: RowBatch[] = [];
  readonly #part: string;
  readonly #groups = new Map<string, Map<string, State[]>>();
  #held = 0;

  /** `part`: the log, as a place. */
  constructor(part: string) {
    this.#part = part;
  }

  add({ group, row, column }: ChangedCell, text: string): void {
    const rows = this.#groups.get(group) ?? new Map<string, State[]>();
    this.#groups.set(group, rows);
    const states = rows.get(row) ?? [];
    rows.set(row, states);
    const recent = states.slice(-MAX_STATES);
    // The same value once more says nothing new.
    if (recent.some((state) => state.get(column) === text)) return;
    const free = recent.find((state) => !state.has(column));
    if (free === undefined) states.push(new Map([[column, text]]));
    else free.set(column, text);
    this.#held += text.length + OVERHEAD;
    if (this.#held > MAX_HELD) this.flush();
  }

  /** Makes tables of what is held. */
  flush(): void {
    for (const [group, rows] of this.#groups) this.#tell(group, [...rows.values()].flat());
    this.#groups.clear();
    this.#held = 0;
  }

  #tell(group: string, states: readonly State[]): void {
    const columns = [...new Set(states.flatMap((state) => [...state.keys()]))].sort((a, b) => a - b);
    const places = new Map(columns.map((column, at) => [column, at]));
    const part = `${this.#part}, ${group}`;
    const table = new FixedTable(part, 'tracked-change', { title: 'changes' });
    for (let first = 0; first < states.length; first += ROWS_PER_BATCH) {
      const rows = states
        .slice(first, first + ROWS_PER_BATCH)
        .map((state) => (columns.length > MAX_COLUMNS ? [...state.values()] : rowOf(state, places)));
      this.ready.push(listedRows(table, first, rows));
    }
  }
}

function rowOf(state: State, places: ReadonlyMap<number, number>): string[] {
  const row: string[] = [];
  for (const [column, text] of state) {
    const at = places.get(column)!;
    while (row.length < at) row.push('');
    row[at] = text;
  }
  return row;
}
