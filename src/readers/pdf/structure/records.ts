import type { RowBatch, Table, Visibility } from '../../../core/types.ts';
import { listedRows } from '../../shared/rows.ts';
import type { Teller } from './teller.ts';

/** One field of a form: the names that lead to it, what it is called for people, and what stands in it. */
export interface Field {
  readonly path: readonly string[];
  readonly caption: string;
  readonly value: string;
}

/** What is asked of the teller of a document. */
type Noting = Pick<Teller, 'note' | 'locator' | 'visibility'>;

const MAX_COLUMNS = 2000;
/** Between the values of a field that has several. */
export const SEVERAL = '; ';
/** A number at the end of a name that counts its kind: `Name2`, `Name_2`, `Row[3]`. */
const COUNTER = /^(.{1,200}?)[ _.-]?[[(]?(\d{1,5})[\])]?$/;

interface Record {
  readonly headers: string[];
  readonly values: string[];
}

/**
 * Fields as rows: those of one name with different numbers (`Name1`, `Born1`, `Name2`, …) and those under one
 * parent are one row each, all others are one row together. Rows with the same headers are one table.
 */
export function* recordUnits(
  fields: readonly Field[],
  teller: Noting,
  about: { readonly part: string; readonly visibility?: Visibility },
): Iterable<RowBatch> {
  const tables = new Map<string, Record[]>();
  for (const record of records(fields)) {
    const key = record.headers.join('\n');
    const rows = tables.get(key);
    if (rows) rows.push(record);
    else tables.set(key, [record]);
  }
  for (const rows of tables.values()) {
    for (const row of rows) for (const value of row.values) noteParts(value, teller);
    const locator = teller.locator(about.part);
    const table: Table = {
      part: locator,
      headers: rows[0]!.headers,
      records: true,
      visibility: () => teller.visibility(about.visibility ?? 'form-field'),
      locate: ({ left, right }) => ({ locator: placeOf(locator, left, right) }),
    };
    yield listedRows(
      table,
      0,
      rows.map((row) => row.values),
    );
  }
}

/** Notes a value, and each of several. */
function noteParts(value: string, teller: Noting): void {
  teller.note(value);
  if (value.includes(SEVERAL)) for (const part of value.split(SEVERAL)) teller.note(part);
}

function placeOf(locator: string, left: number, right: number): string {
  return left === right ? `${locator} ${left + 1}` : `${locator}s ${left + 1}–${right + 1}`;
}

function records(fields: readonly Field[]): Record[] {
  const groups = new Map<string, Record>();
  const numbered = numberedNames(fields);
  for (const { path, caption, value } of fields) {
    if (value.trim() === '') continue;
    const name = path.at(-1) ?? '';
    const [, stem = name, count] = COUNTER.exec(name) ?? [];
    const counts = count !== undefined && numbered.has(stem);
    const parent = path.slice(0, -1).join('\n');
    const key = counts ? `${parent}\n#${count}` : parent;
    const record = groups.get(key) ?? { headers: [], values: [] };
    groups.set(key, record);
    if (record.headers.length >= MAX_COLUMNS) continue;
    record.headers.push(caption === '' || caption === name ? readable(counts ? stem : name) : caption);
    record.values.push(value);
  }
  return [...groups.values()];
}

/** The stems that are numbered in more than one way, if there are at least two of them: else numbers are just names. */
function numberedNames(fields: readonly Field[]): ReadonlySet<string> {
  const numbers = new Map<string, Set<string>>();
  for (const { path } of fields) {
    const [, stem, count] = COUNTER.exec(path.at(-1) ?? '') ?? [];
    if (stem === undefined || count === undefined) continue;
    numbers.set(stem, (numbers.get(stem) ?? new Set()).add(count));
  }
  const counted = [...numbers].filter(([, counts]) => counts.size > 1).map(([stem]) => stem);
  return new Set(counted.length > 1 ? counted : []);
}

/** A field's name as words: `Pt1Line1a_FamilyName[0]` → `Pt1 Line1a Family Name`. */
export function readable(name: string): string {
  return name
    .replace(/\[\d{1,5}\]$/, '')
    .replace(/([a-z0-9])(?=[A-Z])/g, '$1 ')
    .replace(/[_.]{1,10}/g, ' ')
    .trim();
}
