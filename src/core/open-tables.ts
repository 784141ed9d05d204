import type { Table } from './types.ts';

/** Tables aside that are open at a time. */
const MAX_ASIDE = 200;

/** Somebody who reads tables, a part of it for each. */
export interface TableReading<Part> {
  begin(table: Table): Part;
  end(part: Part): void;
}

/** The tables of a file that are being read: one, which ends when another begins, and those that come aside of it. */
export class OpenTables<Part> {
  private open: { readonly of: Table; readonly part: Part } | undefined;
  private readonly aside = new Map<Table, Part>();
  private readonly reading: TableReading<Part>;

  constructor(reading: TableReading<Part>) {
    this.reading = reading;
  }

  of(table: Table): Part {
    if (table.isAside) return this.beside(table);
    if (this.open?.of !== table) {
      this.endOpen();
      this.open = { of: table, part: this.reading.begin(table) };
    }
    return this.open.part;
  }

  /** What reads the one table. */
  get current(): Part | undefined {
    return this.open?.part;
  }

  /** Ends the one table; those aside go on. */
  endOpen(): void {
    const { open } = this;
    this.open = undefined;
    if (open !== undefined) this.reading.end(open.part);
  }

  end(): void {
    this.endOpen();
    while (this.aside.size > 0) this.endOldest();
  }

  private beside(table: Table): Part {
    const known = this.aside.get(table);
    if (known !== undefined) return known;
    if (this.aside.size >= MAX_ASIDE) this.endOldest();
    const part = this.reading.begin(table);
    this.aside.set(table, part);
    return part;
  }

  private endOldest(): void {
    for (const [table, part] of this.aside) {
      this.aside.delete(table);
      this.reading.end(part);
      return;
    }
  }
}
