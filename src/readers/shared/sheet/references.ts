import type { Area } from '../../../core/types.ts';

/** A1 references (ECMA-376 part 1, 18.3.1.4): up to XFD1048576. */
export const MAX_COLUMNS = 16_384;
export const MAX_ROWS = 1_048_576;

/** `0` → `A`, `27` → `AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The zero-based column of a reference like `AB12`; -1 if it names none. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length && i < 4; i++) {
    const letter = (reference.charCodeAt(i) | 32) - 97;
    if (letter < 0 || letter > 25) break;
    column = column * 26 + letter + 1;
  }
  return column > MAX_COLUMNS ? -1 : column - 1;
}

/** Zero-based row and column of a reference, `$` signs allowed; undefined if it is none. */
export function cellOf(reference: string): { row: number; column: number } | undefined {
  const parts = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference.trim());
  if (parts === null) return undefined;
  const column = columnOf(parts[1]!);
  const row = Number(parts[2]) - 1;
  return column >= 0 && row >= 0 && row < MAX_ROWS ? { row, column } : undefined;
}

/** `'Data 2022'`: always quoted, so that it reads the same for every name. */
export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** `B14:F6265`, or `B14` for one cell; zero-based input, both ends included. */
export function areaName(area: Area): string {
  const first = columnName(area.left) + (area.top + 1);
  const last = columnName(area.right) + (area.bottom + 1);
  return first === last ? first : `${first}:${last}`;
}

/** The area of a reference like `$A$1:$H$300`; undefined if it is none. */
export function areaOf(reference: string): Area | undefined {
  const [first, last] = reference.split(':');
  const from = cellOf(first ?? '');
  const to = cellOf(last ?? first ?? '');
  if (from === undefined || to === undefined) return undefined;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
