import type { SchemaTree } from 'hyparquet/src/types.js';

/** Depth of lists and groups in each other. */
const MAX_DEPTH = 16;

/** How the value of a column of a row is found: names of groups, from the outside. */
export interface Column {
  readonly name: string;
  readonly path: readonly string[];
}

/** The columns of a table: members of groups on their own, as `person.name`; lists as one. */
export function columnsOf(tree: SchemaTree, path: readonly string[] = []): Column[] {
  return tree.children.flatMap((child) => {
    const own = [...path, child.element.name];
    const isGroup =
      child.children.length > 0 &&
      child.element.repetition_type !== 'REPEATED' &&
      child.element.converted_type === undefined &&
      child.element.logical_type === undefined;
    return isGroup && own.length < MAX_DEPTH ? columnsOf(child, own) : [{ name: own.join('.'), path: own }];
  });
}

/** The text of a cell: lists and maps joined, dates as `YYYY-MM-DD`. */
export function cellText(row: unknown, path: readonly string[]): string {
  let value = row;
  for (const name of path) value = isObject(value) ? value[name] : undefined;
  return textOf(value, 0);
}

function textOf(value: unknown, depth: number): string {
  if (value === null || value === undefined || depth > MAX_DEPTH) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return dateText(value);
  if (value instanceof Uint8Array) return '';
  const below = (one: unknown) => textOf(one, depth + 1);
  if (Array.isArray(value)) return value.map(below).join('; ');
  if (ArrayBuffer.isView(value)) return '';
  if (!isObject(value)) return String(value);
  return Object.entries(value)
    .map(([key, one]) => `${key}: ${below(one)}`)
    .join(', ');
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
