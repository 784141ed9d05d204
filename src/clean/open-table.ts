import type { Engine } from '../core/engine.ts';
import { nameOfPart } from '../core/manifest/watch.ts';
import { findHeader, type Header, headerByContrast } from '../core/table/header-rows.ts';
import { isBlank, type Row } from '../core/table/row.ts';
import type { Table } from '../core/types.ts';
import { parseDate } from '../kit/dates.ts';
import { batchOf } from './batch.ts';
import { type Cell, type DocTable, textOf } from './model.ts';
import { withoutUnseen } from './unseen.ts';

/** Rows in which captions are looked for. */
const WINDOW = 64;

/** A table whose rows are still coming. */
export interface OpenTable {
  readonly kind: 'open';
  readonly of: Table;
  readonly rows: Cell[][];
  /** Of each row; empty unless asked for. */
  readonly pages: number[];
}

/**
 * The table with its captions told from its rows. Captions are only what is known to be some: the first row of a list
 * without captions is one of its rows. Captions that are said again, as on each page, are no rows.
 */
export function tableOf(
  { of: table, rows: all, pages }: OpenTable,
  engine: Engine,
  byPage: boolean,
): DocTable {
  const name = withoutUnseen(nameOfPart(table.part));
  const { captions, first, last } = captionsOf(table, all, engine);
  const isRow = (_: unknown, at: number): boolean => at > last && !repeats(all[at]!, captions);
  const isCaption = (_: unknown, at: number): boolean => at >= first && !isRow(_, at);
  const parted = {
    above: pages.slice(0, first),
    rows: pages.filter(isRow),
    // Captions that the reader tells apart stand on every page.
    captions: table.headers ? [...new Set(pages)] : pages.filter(isCaption),
  };
  const rows = { above: all.slice(0, first), rows: all.filter(isRow) };
  return { kind: 'table', name, captions, ...rows, ...(byPage && { pages: parted }) };
}

/** Where the captions stand among the rows: none do if `last` is before the first row. */
function captionsOf(table: Table, all: readonly (readonly Cell[])[], engine: Engine): Header {
  if (table.headers) return { captions: table.headers, first: 0, last: -1 };
  const batch = batchOf(table, all.slice(0, WINDOW));
  const rows: Row[] = Array.from({ length: batch.rowCount }, (_, index) => ({ batch, index }));
  const begin = rows.findIndex((row) => !isBlank(row));
  const { headers } = engine;
  const header =
    begin < 0 ? undefined : (findHeader(rows, begin, headers) ?? headerByContrast(rows, begin, headers));
  return header ?? headerOfDays(all, begin) ?? { captions: [], first: 0, last: -1 };
}

/** Rows below the captions that are looked at. */
const BELOW = 10;
const FEWEST_DAYS = 2;

/** The first row, if it has days above columns without any, and words beside them: captions of a calendar that nobody knows. */
function headerOfDays(all: readonly (readonly Cell[])[], at: number): Header | undefined {
  const captions = all[at]?.map((cell) => textOf(cell).trim()) ?? [];
  const days = captions.flatMap((text, column) => (isDay(text) ? [column] : []));
  const areWords = captions.every((text, column) => days.includes(column) || !/\d/.test(text));
  if (days.length < FEWEST_DAYS || !areWords) return undefined;
  const below = all.slice(at + 1, at + 1 + BELOW);
  const values = days.flatMap((column) => below.map((row) => textOf(row[column]).trim()));
  const isFilled = values.some((text) => text !== '');
  return isFilled && !values.some(isDay) ? { captions, first: at, last: at } : undefined;
}

const isDay = (text: string): boolean => parseDate(text)?.form === 'full';

/** A row that says the captions once more: all of them, and there are two at least. */
function repeats(row: readonly Cell[], captions: readonly string[]): boolean {
  const said = captions.filter((caption) => caption.trim() !== '').length;
  if (said < 2 || row.length > captions.length || textOf(row[0]).trim() !== (captions[0] ?? '').trim())
    return false;
  return captions.every((caption, column) => textOf(row[column]).trim() === caption.trim());
}
