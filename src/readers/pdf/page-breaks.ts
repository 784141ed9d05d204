import { type GridRow, joinLines } from './rows.ts';
import type { Hiding } from './word.ts';

/** The first rows of a table, which pages may repeat. */
const HEADER_ROWS = 3;
/** Cells of a column that must be filled for an empty one to be the sign of a broken row; of so many rows. */
const USUAL = 0.95;
const MIN_ROWS = 8;
const DIGIT = /\p{Nd}/u;
const BROKEN = /\p{Nd}[-/]$/u;

/** What is known of the rows of a table so far, to tell rows that a page break cut in two. */
export class RowHabits {
  readonly #headers = new Set<string>();
  readonly #filled: number[] = [];
  readonly #numbers: number[] = [];
  #rows = 0;

  note(cells: readonly string[]): void {
    if (this.#rows++ < HEADER_ROWS) this.#headers.add(cells.join('\t'));
    cells.forEach((cell, column) => {
      if (cell === '') return;
      this.#filled[column] = (this.#filled[column] ?? 0) + 1;
      if (DIGIT.test(cell)) this.#numbers[column] = (this.#numbers[column] ?? 0) + 1;
    });
  }

  /** The place among a page's first rows of the one that may go on a row of the page before. */
  firstBelowHeader(rows: readonly GridRow[]): number {
    const limit = Math.min(rows.length, HEADER_ROWS);
    let at = 0;
    while (at < limit && this.#headers.has(rows[at]!.cells.join('\t'))) at++;
    return at;
  }

  /** Both as one row, if a page break cut it in two: neither is whole, and together they are, or only one is. */
  joined(last: GridRow, next: GridRow): GridRow | undefined {
    if (this.#rows < MIN_ROWS) return undefined;
    const usual = this.#columnsOf(this.#filled);
    const misses = (row: GridRow) => usual.filter((column) => (row.cells[column] ?? '') === '');
    const [lastMisses, nextMisses] = [misses(last), misses(next)];
    if (nextMisses.length === 0) return undefined;
    const isOverlap = next.cells.some((cell, column) => cell !== '' && (last.cells[column] ?? '') !== '');
    if (!isOverlap) {
      const whole = lastMisses.every((column) => !nextMisses.includes(column));
      return whole && lastMisses.length > 0 ? join(last, next) : undefined;
    }
    return lastMisses.length === 0 && this.#isRest(last, next) ? join(last, next) : undefined;
  }

  /** Text of several cells, none of it in the columns of numbers (which all other rows have) but ends of these. */
  #isRest(last: GridRow, row: GridRow): boolean {
    const hasNumbers = this.#columnsOf(this.#numbers).length > 0;
    const filled = row.cells.filter((cell) => cell !== '').length;
    const startsNumber = row.cells.some((cell, i) => DIGIT.test(cell) && !BROKEN.test(last.cells[i] ?? ''));
    return hasNumbers && !startsNumber && (filled > 1 || (row.cells[0] ?? '') === '');
  }

  #columnsOf(counts: readonly number[]): number[] {
    return counts.flatMap((count, column) => (count >= (this.#rows - HEADER_ROWS) * USUAL ? [column] : []));
  }
}

function join(last: GridRow, next: GridRow): GridRow {
  const width = Math.max(last.cells.length, next.cells.length);
  const cells = Array.from({ length: width }, (_, column) =>
    joinLines(last.cells[column] ?? '', next.cells[column] ?? ''),
  );
  if (!last.hidden && !next.hidden) return { cells };
  const hidden = cells.map((_, column) => last.hidden?.[column] ?? elsewhere(next.hidden?.[column]));
  return { cells, hidden };
}

/** The row is told of under the page before, where this is not drawn. */
function elsewhere(hiding: Hiding | undefined): Hiding | undefined {
  return hiding && { visibility: hiding.visibility };
}
