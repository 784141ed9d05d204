import type { RowBatch, Visibility } from '../../core/types.ts';
import type { AttributeText } from './open-tag.ts';
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

  add(
    tag: string,
    texts: readonly Pick<AttributeText, 'header' | 'text'>[],
    { line, what = 'attributes' }: { line: number; what?: string },
  ): void {
    const headers = texts.map((text) => text.header);
    const key = `${what} ${tag} ${headers.join('\n')}`;
    if (!this.tables.has(key) && this.tables.size >= MAX_TABLES) this.forget();
    const table = this.tables.get(key) ?? this.newTable(`${what} of element ${tag}`, headers);
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

  private newTable(part: string, headers: readonly string[]): RowTable {
    const { visibility } = this;
    return new RowTable({ part: this.prefix + part, headers, visibility, isAside: true, title: () => '' });
  }

  private push(table: RowTable): void {
    const batch = table.flush();
    if (batch !== undefined) this.emit(batch);
  }
}
