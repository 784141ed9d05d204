import type { Localized } from '../core/types.ts';
import { type CleanDocument, columnsOf, type DocTable, tablesOf } from './model.ts';
import type { Action, ColumnPlan, Plan, TablePlan, TextAction } from './plan.ts';
import { columnName, columnNumber } from './references.ts';

/** A plan as people write it (docs/clean.md), checked by itself but not yet against a document. */
export interface GivenPlan {
  readonly texts?: TextAction | undefined;
  readonly fewest?: number | undefined;
  readonly tables?: readonly GivenTable[] | undefined;
}
export interface GivenTable {
  /** From 1. */
  readonly table: number;
  readonly name?: string | undefined;
  readonly do?: TablePlan['action'] | undefined;
  readonly alike?: number | undefined;
  readonly columns?: readonly GivenColumn[] | undefined;
}
export interface GivenColumn {
  /** Letters as spreadsheets have them. */
  readonly column: string;
  readonly name?: string | undefined;
  readonly do: Action;
}

/** What of a plan does not fit the document; `path`: the keys that lead to it. */
export interface PlanFault {
  readonly path: readonly (string | number)[];
  readonly message: Localized;
}

const NO_TABLE: Localized = {
  en: 'there is no such table in the file',
  es: 'no existe tal tabla en el archivo',
};
const OTHER_TABLE: Localized = {
  en: 'the table has another name: the plan was made for another file',
  es: 'la tabla tiene otro nombre: el plan se hizo para otro archivo',
};
const NO_COLUMN: Localized = { en: 'the table has no such column', es: 'la tabla no tiene tal columna' };
const OTHER_COLUMN: Localized = {
  en: 'the column has another caption: the plan was made for another file',
  es: 'la columna tiene otro título: el plan se hizo para otro archivo',
};
const TWICE: Localized = { en: 'named twice', es: 'nombrada dos veces' };

/** The plan for a document, or every place where it does not fit. Nothing is guessed: a plan for another file lets nothing out. */
export function planFor(
  given: GivenPlan,
  document: CleanDocument,
): { readonly plan: Plan } | { readonly faults: readonly PlanFault[] } {
  const all = tablesOf(document);
  const faults: PlanFault[] = [];
  const tables: TablePlan[] = [];
  for (const [index, one] of (given.tables ?? []).entries()) {
    const path = ['tables', index] as const;
    const table = all[one.table - 1];
    if (!table) faults.push({ path: [...path, 'table'], message: NO_TABLE });
    else if (one.name && one.name !== table.name)
      faults.push({ path: [...path, 'name'], message: OTHER_TABLE });
    else if (tables.some((other) => other.table === one.table - 1)) faults.push({ path, message: TWICE });
    else
      tables.push(
        tablePlan(one, table, (path_, message) => faults.push({ path: [...path, ...path_], message })),
      );
  }
  if (faults.length > 0) return { faults };
  const { texts = 'redact', fewest } = given;
  return { plan: { tables, texts, ...(fewest !== undefined && { fewest }) } };
}

function tablePlan(
  given: GivenTable,
  table: DocTable,
  fault: (path: readonly (string | number)[], message: Localized) => void,
): TablePlan {
  const width = columnsOf(table);
  const columns: ColumnPlan[] = [];
  for (const [index, { column: letters, name, do: action }] of (given.columns ?? []).entries()) {
    const column = columnNumber(letters);
    const caption = table.captions[column] ?? '';
    const path = ['columns', index];
    if (column < 0 || column >= width) fault([...path, 'column'], NO_COLUMN);
    else if (name && name !== caption) fault([...path, 'name'], OTHER_COLUMN);
    else if (columns.some((other) => other.column === column)) fault(path, TWICE);
    else columns.push({ column, name: caption, action });
  }
  const { alike, do: action = 'keep' } = given;
  return { table: given.table - 1, name: table.name, action, columns, ...(alike !== undefined && { alike }) };
}

/** The plan as people may change it. */
export function planGiven({ texts, fewest, tables }: Plan): GivenPlan {
  return {
    texts,
    ...(fewest !== undefined && { fewest }),
    tables: tables.map(({ table, name, action, columns, alike }) => ({
      table: table + 1,
      ...(name !== '' && { name }),
      do: action,
      ...(alike !== undefined && { alike }),
      columns: columns.map(({ column, name: caption, action: what }) => ({
        column: columnName(column),
        ...(caption !== '' && { name: caption }),
        do: what,
      })),
    })),
  };
}
