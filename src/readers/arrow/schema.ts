import { Trouble } from '../shared/trouble.ts';
import type { FlatTable } from './flat.ts';

/** Depth of fields in each other. */
const MAX_DEPTH = 32;
const MAX_FIELDS = 100_000;

/** Members of the union `Type` (Arrow columnar format, Schema.fbs). */
const TYPES = [
  'none null int float binary utf8 bool decimal date time timestamp interval list struct union fixed-binary',
  'fixed-list map duration large-binary large-utf8 large-list run-end binary-view utf8-view list-view large-list-view',
]
  .join(' ')
  .split(' ');

export interface Field {
  readonly name: string;
  /** A word of `TYPES`. */
  readonly type: string;
  /** Bits of numbers, bytes of fixed binaries, members of fixed lists. */
  readonly width: number;
  readonly signed: boolean;
  /** Unit of time, in powers of 1,000 below the second; for dates 0 = days, 1 = milliseconds. */
  readonly unit: number;
  /** Of decimals: digits behind the point. */
  readonly scale: number;
  /** Of unions: which child a type id means; dense ones have offsets. */
  readonly typeIds: readonly number[];
  readonly dense: boolean;
  readonly dictionary?: { readonly id: bigint; readonly index: Field };
  readonly children: readonly Field[];
  readonly remarks: readonly Remark[];
}

export interface Remark {
  readonly key: string;
  readonly value: string;
}

export interface Schema {
  readonly little: boolean;
  readonly fields: readonly Field[];
  readonly remarks: readonly Remark[];
}

export function schemaOf(table: FlatTable): Schema {
  const counter = { fields: 0 };
  return {
    little: table.i16(0) === 0,
    fields: table.tables(1).map((field) => fieldOf(field, 0, counter)),
    remarks: remarksOf(table, 2),
  };
}

export function remarksOf(table: FlatTable, index: number): Remark[] {
  return table.tables(index).map((pair) => ({ key: pair.text(0), value: pair.text(1) }));
}

function fieldOf(table: FlatTable, depth: number, counter: { fields: number }): Field {
  if (depth > MAX_DEPTH) throw new Trouble('too-deep', 'columns are nested too deeply');
  if (++counter.fields > MAX_FIELDS) throw new Trouble('too-large', 'there are too many columns');
  const type = TYPES[table.u8(2)];
  if (type === undefined) throw new Trouble('unreadable', 'a column is of a type that is not known');
  const encoding = table.table(4);
  const field = {
    name: table.text(0),
    ...typeOf(type, table.table(3)),
    children: table.tables(5).map((child) => fieldOf(child, depth + 1, counter)),
    remarks: remarksOf(table, 6),
  };
  if (encoding === undefined) return field;
  return { ...field, dictionary: { id: encoding.id(0), index: indexOf(encoding.table(1)) } };
}

const PLAIN = { width: 0, signed: true, unit: 0, scale: 0, typeIds: [], dense: false };

/** Numbers into a dictionary are of 32 bits where nothing is said. */
function indexOf(table: FlatTable | undefined): Field {
  const type = table === undefined ? { ...PLAIN, type: 'int', width: 32 } : typeOf('int', table);
  return { name: '', ...type, children: [], remarks: [] };
}

function typeOf(type: string, table: FlatTable | undefined) {
  const plain = { ...PLAIN, type };
  if (table === undefined) return plain;
  switch (type) {
    case 'int':
      return { ...plain, width: table.i32(0), signed: table.u8(1) !== 0 };
    case 'float':
      return { ...plain, width: 16 << table.i16(0) };
    case 'decimal':
      return { ...plain, scale: table.i32(1), width: table.i32(2, 128) };
    case 'date':
      return { ...plain, unit: table.i16(0, 1), width: table.i16(0, 1) === 0 ? 32 : 64 };
    case 'time':
      return { ...plain, unit: table.i16(0, 1), width: table.i32(1, 32) };
    case 'timestamp':
      return { ...plain, unit: table.i16(0), width: 64 };
    case 'duration':
      return { ...plain, unit: table.i16(0, 1), width: 64 };
    case 'interval':
      return { ...plain, unit: table.i16(0), width: [32, 64, 128][table.i16(0)] ?? 32 };
    case 'union':
      return { ...plain, dense: table.i16(0) === 1, typeIds: table.ints(1) };
    case 'fixed-binary':
    case 'fixed-list':
      return { ...plain, width: table.i32(0) };
    default:
      return plain;
  }
}
