import type { RowBatch, Visibility } from '../../core/types.ts';
import type { AttributeText } from './attributes.ts';
import { RowTable } from './row-table.ts';

/** Tables that are open at a time. */
const MAX_TABLES = 200;

/**
 * `data-*` attributes of the elements of a page are the columns of a table: elements with the same attributes
 * are its rows.
 */
export class AttributeTables {
  private tables = new Map<string, RowTable>();
  private readonly visibility: Visibility;
  private readonly prefix: string;
  private readonly emit: (batch: RowBatch) => void;

  constructor(given: { visibility: Visibility; prefix: string }, emit: (batch: RowBatch) => void) {
    this.visibility = given.visibility;
    this.prefix = given.prefix;
    this.emit = emit;
  }

  add(tag: string, texts: readonly AttributeText[], line: number): void {
    const headers = texts.map((text) => text.header);
    const key = `${tag} ${headers.join('\n')}`;
    if (!this.tables.has(key) && this.tables.size >= MAX_TABLES) this.forget();
    const table = this.tables.get(key) ?? this.newTable(tag, headers);
    this.tables.set(key, table);
    if (
      table.add(
        texts.map((text) => text.text),
        line,
        'none',
      )
    )
      this.push(table);
  }

  /** Gives out the rows that wait. */
  flush(): void {
    for (const table of this.tables.values()) this.push(table);
  }

  private forget(): void {
    this.flush();
    this.tables = new Map();
  }

  private newTable(tag: string, headers: readonly string[]): RowTable {
    const part = `${this.prefix}attributes of element ${tag}`;
    return new RowTable({ part, headers, visibility: this.visibility, title: () => '' });
  }

  private push(table: RowTable): void {
    const batch = table.flush();
    if (batch !== undefined) this.emit(batch);
  }
}
