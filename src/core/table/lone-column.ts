import { REPORTED } from '../engine.ts';
import { TextSession } from '../prose/session.ts';
import type { Scope } from '../scope.ts';
import { lettered } from '../text/lettered.ts';
import type { Location, Table, TextBlock } from '../types.ts';
import type { Role } from './role.ts';
import { cellText, type Row, rowNumber, width } from './row.ts';

/** The only column of the rows that has text; undefined if there are several. Rows are not blank. */
export function loneColumn(rows: readonly Row[]): number | undefined {
  let lone: number | undefined;
  for (const row of rows) {
    for (let column = 0; column < width(row); column++) {
      if (column === lone || cellText(row, column) === '') continue;
      if (lone !== undefined) return undefined;
      lone = column;
    }
  }
  return lone;
}

/** Of a hundred values, so many show that a column holds one kind of fact and no other. */
const SURE = 80;
const SAMPLE = 100;
const LONGEST_ENTRY = 200;

/** Words, a sign and figures: `Ana Cruz, 1987-03-12, Honduras`. */
const ENTRY = lettered(String.raw`^\p{Lu}[^\d\n]{3,60}[,;:|(–-] ?[^\s\d]{0,12}\d\d`, 'u');

/** Whether most cells say several things each, whatever their caption is: they are read word by word, as lines of a list. */
export function holdsEntries(rows: readonly Row[], column: number, role: Role | undefined): boolean {
  if (role?.kind === 'fact' && role.detector.category !== 'name') return false;
  const sample = sampleOf(rows, column);
  return (
    sample.filter((text) => text.length <= LONGEST_ENTRY && ENTRY.test(text)).length * 100 >=
    sample.length * SURE
  );
}

function sampleOf(rows: readonly Row[], column: number): string[] {
  const step = Math.ceil(rows.length / SAMPLE);
  return rows.filter((_, i) => i % step === 0).map((row) => cellText(row, column));
}

/** `Ana Cruz, 1987-03-12, Honduras` is a name and more. */
const saysMore = (text: string, { detector }: Role & { kind: 'fact' }): boolean =>
  detector.category === 'name' && /\d\d/.test(text);

/** Whether the column holds what its role says throughout, and not now a name and now a number. */
export function holdsOneFact(rows: readonly Row[], column: number, role: Role | undefined): boolean {
  if (role?.kind !== 'fact') return false;
  const sample = sampleOf(rows, column);
  const fitting = sample.filter(
    (text) => role.detector.cell(text, role.column) >= REPORTED && !saysMore(text, role),
  );
  return fitting.length * 100 >= sample.length * SURE;
}

/**
 * Reads cells that stand one below the other, with none beside them and no caption, as the lines of one text: what
 * is said of a person takes several (the texts of deleted cells, a letter in column A).
 */
export class LoneColumn {
  readonly column: number;
  private readonly table: Table;
  private readonly title: string;
  private readonly session: TextSession;

  constructor(table: Table, scope: Scope, { column, title }: { column: number; title: string }) {
    this.table = table;
    this.column = column;
    this.title = title;
    this.session = new TextSession(table.part, scope, {
      part: table.part,
      locate: ([row]) => this.locate(row, row),
      span: ([top], [bottom]) => this.locate(top, bottom).locator,
    });
  }

  read(rows: readonly Row[]): void {
    for (const row of rows) this.session.push(this.block(row), rowNumber(row));
  }

  end(): void {
    this.session.end();
  }

  private block(row: Row): TextBlock {
    const number = rowNumber(row);
    const { table, column, title } = this;
    return {
      kind: 'text',
      part: table.part,
      text: cellText(row, column),
      visibility: table.visibility(number, column),
      ...(title === '' ? {} : { title }),
      locate: () => this.locate(number, number),
    };
  }

  private locate(top: number, bottom: number): Location {
    return this.table.locate({ top, left: this.column, bottom, right: this.column });
  }
}
