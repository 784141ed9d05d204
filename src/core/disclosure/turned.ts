import type { Row } from '../table/row.ts';
import { cellText, rowNumber, width } from '../table/row.ts';
import { detached } from '../text/detached.ts';
import type { Area, RowBatch, Table } from '../types.ts';
import type { QuasiKind } from './kinds.ts';
import { captionKind } from './quasi-kinds.ts';

/** Rows of people, put together from a table that has them otherwise. */
export interface Turned {
  /** Where the facts stand: `locate` is asked with rows and columns of the turned table. */
  readonly table: Table;
  readonly captions: readonly string[];
  readonly rows: readonly Row[];
}

const SAMPLE = 100;
/** Kinds of facts that are named among the cells. */
const FEWEST_KINDS = 3;
/** Share of names that are known as those of such facts. */
const ENOUGH = 0.5;
const FEWEST_PEOPLE = 3;
/** Cells that are held of a table with a row for each fact: what follows is like them. */
const MOST_CELLS = 50_000;
const MOST_FIELDS = 64;
const LONGEST = 80;
const FEWEST_ROWS = 6;
const MOST_COLUMNS = 8;

/**
 * A table with its facts down and its people across, turned to rows; undefined if it is none. The first column names
 * the facts; a first row may name the people.
 */
export function turnedTable(rows: readonly Row[]): Turned | undefined {
  const filled = rows.slice(0, MOST_FIELDS).filter((row) => width(row) > 1);
  const people = filled.reduce((most, row) => Math.max(most, width(row)), 0) - 1;
  if (filled.length < FEWEST_KINDS || people < FEWEST_PEOPLE) return undefined;
  const captions = filled.map((row) => cellText(row, 0));
  if (!nameFacts(captions)) return undefined;
  const table = turnedPlaces(filled[0]!.batch.table, filled.map(rowNumber));
  const turned = Array.from({ length: people }, (_, i): Row => {
    const texts = filled.map((row) => cellText(row, i + 1));
    return rowOf(texts, { table, number: i + 1 });
  });
  return { table, captions, rows: turned };
}

function nameFacts(names: readonly string[]): boolean {
  const kinds = names.map((name) => (name.length > LONGEST ? undefined : captionKind(name).quasi));
  const known = new Set(kinds.filter((kind): kind is QuasiKind => kind !== undefined));
  const named = names.filter((name) => name !== '').length;
  return known.size >= FEWEST_KINDS && kinds.filter((kind) => kind !== undefined).length >= named * ENOUGH;
}

/** Places of turned rows: their columns are the rows of the table. */
function turnedPlaces(table: Table, rows: readonly number[]): Table {
  const rowAt = (column: number): number => rows[Math.min(column, rows.length - 1)]!;
  return {
    part: table.part,
    visibility: (row, column) => table.visibility(rowAt(column), row),
    locate: ({ top, left, bottom, right }) =>
      table.locate({ top: rowAt(left), left: top, bottom: rowAt(right), right: bottom }),
  };
}

function rowOf(
  texts: readonly string[],
  { table, number }: { readonly table: Table; readonly number: number },
): Row {
  const batch: RowBatch = {
    kind: 'rows',
    table,
    firstRow: number,
    rowCount: 1,
    width: () => texts.length,
    text: (_, column) => texts[column] ?? '',
  };
  return { batch, index: 0 };
}

/** Which columns of a table with a row for each fact say whose it is, which one, and what. */
interface Columns {
  readonly entity: number;
  readonly attribute: number;
  readonly value: number;
}

/** Puts together the rows of people of a table that has a row for each of their facts. */
export class Molten {
  private readonly columns: Columns;
  private readonly table: Table;
  private readonly people = new Map<string, { readonly row: number; readonly texts: string[] }>();
  private readonly fields: string[] = [];
  private held = 0;
  /** False once facts were left out. */
  isWhole = true;

  /** Undefined if the rows are none such. */
  static of(rows: readonly Row[]): Molten | undefined {
    const columns = columnsOf(rows.slice(0, SAMPLE));
    return columns && new Molten(columns, rows[0]!.batch.table);
  }

  private constructor(columns: Columns, table: Table) {
    this.columns = columns;
    const at = (row: number): Area => ({ top: row, left: columns.value, bottom: row, right: columns.value });
    this.table = {
      part: table.part,
      visibility: (row) => table.visibility(row, columns.value),
      locate: ({ top }) => table.locate(at(top)),
    };
  }

  read(row: Row): void {
    const { entity, attribute, value } = this.columns;
    const [whose, field] = [cellText(row, entity), cellText(row, attribute)];
    if (whose === '' || field === '') return;
    let at = this.fields.indexOf(field);
    if (this.held >= MOST_CELLS || (at < 0 && this.fields.length >= MOST_FIELDS)) {
      this.isWhole = false;
      return;
    }
    if (at < 0) at = this.fields.push(detached(field)) - 1;
    const known = this.people.get(whose) ?? { row: rowNumber(row), texts: [] };
    if (known.texts.length === 0) this.people.set(detached(whose), known);
    known.texts[at] = detached(cellText(row, value).slice(0, LONGEST));
    this.held++;
  }

  end(): Turned {
    const rows = [...this.people.values()].map(({ row, texts }) =>
      rowOf(
        this.fields.map((_, i) => texts[i] ?? ''),
        { table: this.table, number: row },
      ),
    );
    return { table: this.table, captions: this.fields, rows };
  }
}

function columnsOf(rows: readonly Row[]): Columns | undefined {
  if (rows.length < FEWEST_ROWS) return undefined;
  const columns = Math.min(MOST_COLUMNS, Math.max(...rows.map(width)));
  const texts = Array.from({ length: columns }, (_, column) => rows.map((row) => cellText(row, column)));
  const attribute = texts.findIndex(
    (names) => new Set(names).size < names.length && nameFacts([...new Set(names)]),
  );
  if (attribute < 0) return undefined;
  const others = texts.flatMap((_, column) => (column === attribute ? [] : [column]));
  const pairs = (column: number) =>
    new Set(rows.map((_, i) => `${texts[column]![i]}\n${texts[attribute]![i]}`)).size;
  const entities = others
    .map((column) => ({ column, size: new Set(texts[column]).size }))
    .filter(({ column, size }) => size >= 2 && size < rows.length && pairs(column) === rows.length)
    .sort((a, b) => a.size - b.size);
  const entity = entities[0]?.column;
  if (entity === undefined) return undefined;
  const [value] = others
    .filter((column) => column !== entity)
    .sort((a, b) => new Set(texts[b]).size - new Set(texts[a]).size);
  return value === undefined ? undefined : { entity, attribute, value };
}
