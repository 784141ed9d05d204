import type { Frame } from './frame.ts';

/** Members of a cell: its value and how it is shown. */
const MEMBER = /^[vf]$/;
const DATE = /^Date\((\d{4}), ?(\d{1,2}), ?(\d{1,2})(?:, ?\d{1,3}){0,4}\)$/;

/**
 * The text of a cell in a table of charts (Google Chart Tools Datasource Protocol, "JSON response format":
 * `{"rows": [{"c": [{"v": …, "f": …}]}]}`). Undefined if the object, an element of the list, is no such cell.
 */
export function chartCell({ record }: Frame, list: Frame): string | undefined {
  const isRow = list.array && list.listed && list.prefix === 'c' && list.record !== undefined;
  if (!isRow || list.scalars.length !== list.count - 1) return undefined;
  const { columns, values } = record!;
  if (columns.length > 2 || !columns.every((column) => MEMBER.test(column))) return undefined;
  const value = values[columns.indexOf('v')] ?? '';
  const shown = values[columns.indexOf('f')] ?? '';
  const date = dateOf(value);
  if (date !== undefined || shown === '' || shown === value) return date ?? value;
  return value === '' || digitsOf(shown) === digitsOf(value) ? shown : `${value}; ${shown}`;
}

/** `Date(1990,1,3)`, whose months count from 0 → `1990-02-03`. */
function dateOf(value: string): string | undefined {
  const found = DATE.exec(value);
  if (found === null || Number(found[2]) > 11) return undefined;
  const month = String(Number(found[2]) + 1);
  return `${found[1]}-${month.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`;
}

const digitsOf = (text: string): string => text.replace(/[.,\s]/g, '');
