import type { DataColumn } from '../shared/data/table.ts';
import type { Field } from './schema.ts';
import type { Vector } from './vector.ts';

const TYPES: Readonly<Record<string, DataColumn['type']>> = {
  int: 'number',
  float: 'number',
  decimal: 'number',
  date: 'date',
  timestamp: 'date',
  bool: 'boolean',
};

/** The columns of a table: members of structs on their own, as `person.name`. */
export function columnsOf(fields: readonly Field[], prefix = ''): DataColumn[] {
  return fields.flatMap((field) => {
    const name = prefix + field.name;
    if (isGroup(field)) return columnsOf(field.children, `${name}.`);
    const type = field.dictionary === undefined ? TYPES[field.type] : undefined;
    return [type === undefined ? { name } : { name, type }];
  });
}

const isGroup = ({ type, dictionary, children }: Field) =>
  type === 'struct' && dictionary === undefined && children.length > 0;

/** A column with what may empty it: the structs around. */
export interface Leaf {
  readonly around: readonly Vector[];
  readonly vector: Vector;
}

/** In the order of `columnsOf`. */
export function leavesOf(vectors: readonly Vector[], around: readonly Vector[] = []): Leaf[] {
  return vectors.flatMap((vector) =>
    isGroup(vector.field) ? leavesOf(vector.children, [...around, vector]) : [{ around, vector }],
  );
}

/** What a row shows, and what is stored where it shows nothing. */
export function cellOf({ around, vector }: Leaf, row: number): { text: string; under: string } {
  const isSeen = around.every((one) => one.isValid(row)) && vector.isValid(row);
  const text = vector.stored(row);
  if (isSeen) return { text, under: '' };
  return { text: '', under: UNSET.test(text) ? '' : text };
}

/** What programs fill unused places with. */
const UNSET = /^(?:[-0.]{0,99}|false|1970-01-01|00:00)$/;
