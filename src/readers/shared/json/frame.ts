import type { ListedColumn } from './columns.ts';
import type { Cells } from './group.ts';
import { INDEX, looksLikeData, MEMBER, pathKey } from './path.ts';

/** Members of an object beyond this number are numbered in paths, not named. */
const MANY_MEMBERS = 20;

/** A member of an object that is an object itself: its key, and where its cells stand in the record. */
export interface Member {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** An object or array that is open. */
export interface Frame {
  readonly array: boolean;
  /** Template of the path of the object or array. */
  readonly path: string;
  /** Numbers for the placeholders of `path`. */
  readonly indexes: readonly number[];
  /** The record that its scalars go to; none: they are rows of their own. */
  readonly record: Cells | undefined;
  /** Before the columns of its members: '' or `address.`; for an array, the column itself. */
  readonly prefix: string;
  /** The record is complete when the frame closes. */
  readonly own: boolean;
  /** Inside an element of a list. */
  readonly listed: boolean;
  /** Key that the rows of a list carry, since its path does not show it. */
  readonly label: string | undefined;
  /** An array in an array: its scalars are one row. */
  readonly row: boolean;
  /** Where its cells begin in the record. */
  readonly start: number;
  /** Key of the member that is being read. */
  key: string;
  title: string;
  /** Members or elements that were begun. */
  count: number;
  scalarCount: number;
  /** Scalars of an array. */
  scalars: string[];
  /** Scalars of the array are given out as rows from now on. */
  spilled: boolean;
  members: Member[];
  /** Each member is a row with its key as first cell. */
  keyed: boolean;
  /** May be a column of a table that the object around gives by columns; see `columns.ts`. */
  columnar: boolean;
  /** Members that may be columns. */
  columns: ListedColumn[];
  /** Of an array whose elements are objects with a name each: they may describe the columns of rows. */
  names: string[];
  /** Of an array: elements that may be told in the record around instead of as rows of their own. */
  elements: Frame[];
  /** It is, or holds, a row of cells that are objects; see `chart-cells.ts`. */
  cells: boolean;
}

function newFrame(given: Partial<Frame> & { array: boolean; path: string }): Frame {
  return {
    indexes: [],
    record: undefined,
    prefix: '',
    own: false,
    listed: false,
    label: undefined,
    row: false,
    start: given.record?.columns.length ?? 0,
    key: '',
    title: '',
    count: 0,
    scalarCount: 0,
    scalars: [],
    spilled: false,
    members: [],
    keyed: false,
    columnar: false,
    columns: [],
    names: [],
    elements: [],
    cells: false,
    ...given,
  };
}

const newCells = (): Cells => ({ columns: [], values: [] });

/** `indexes`: empty, or the line of a value that stands on a line of its own, and so is one of many. */
export function rootFrame(array: boolean, indexes: readonly number[]): Frame {
  const listed = indexes.length > 0;
  if (array) return newFrame({ array, path: '$', indexes, row: listed, listed });
  return newFrame({ array, path: '$', indexes, record: newCells(), own: true, listed });
}

export function childFrame(parent: Frame, array: boolean): Frame {
  return parent.array ? element(parent, array) : member(parent, array);
}

/** Path and indexes of the element or member that begins now. */
export function childPlace(parent: Frame): { path: string; indexes: readonly number[] } {
  const position = Math.max(0, parent.count - 1);
  const step = parent.array ? INDEX : namedStep(parent);
  const numbered = step === INDEX || step === MEMBER;
  return { path: parent.path + step, indexes: numbered ? [...parent.indexes, position] : parent.indexes };
}

function namedStep(parent: Frame): string {
  return parent.keyed || parent.count > MANY_MEMBERS ? MEMBER : pathKey(parent.key);
}

function element(parent: Frame, array: boolean): Frame {
  const place = childPlace(parent);
  if (array) return newFrame({ array, ...place, row: true, listed: true, label: parent.label });
  return newFrame({ array, ...place, record: keyedCells(parent.label), own: true, listed: true });
}

function member(parent: Frame, array: boolean): Frame {
  const place = childPlace(parent);
  if (parent.keyed && !array) {
    return newFrame({ array, ...place, record: keyedCells(parent.key), own: true, listed: true });
  }
  const column = parent.prefix + parent.key;
  const { record, listed } = parent;
  const columnar = !listed && !parent.keyed && record !== undefined;
  const hidden = place.indexes.length > parent.indexes.length;
  // A key that the path does not show goes with all that stands below it, for rows of lists show no keys.
  const label = hidden ? parent.key : parent.label;
  if (!array) return newFrame({ array, ...place, record, prefix: `${column}.`, listed, label, columnar });
  const target = parent.keyed ? undefined : record;
  return newFrame({ array, ...place, record: target, prefix: column, listed, label, columnar });
}

/** Keys of lists that say several times the same of one person: names, addresses, numbers. */
const OF_ONE =
  /(?:^|[._ ])(?:names?|alias(?:es)?|addresse?s?|residences?|identifiers?|telecom|phones?|emails?|birth\w*|nombres?|direcci[oó]n(?:es)?|domicilios?|identificador(?:es)?|tel[eé]fonos?|correos?)$/i;
const MOST_OF_ONE = 4;

/** What makes an element somebody by itself. */
const SOMEBODY = /birth|dob\b|nacim|nationality|nacionalidad|ssn|passport|pasaporte|alien|a_?number/i;

/**
 * True of an element that says one more thing of the record around the list (`"name": [{"family": …, "given": …}]`, as
 * FHIR has it): such elements wait until it is known how many there are.
 */
export function isOfOne({ record }: Frame, list: Frame): boolean {
  const few = list.count <= MOST_OF_ONE && list.elements.length === list.count - 1;
  if (!list.array || list.record === undefined || !few || !OF_ONE.test(list.prefix)) return false;
  return record!.columns.length > 0 && !record!.columns.some((column) => SOMEBODY.test(column));
}

/** The position of a point (GeoJSON, RFC 7946, 3.1.1): longitude, latitude, perhaps altitude. */
export function isPosition({ prefix, scalars }: Frame): boolean {
  if (!/(?:^|\.)coordinates$/.test(prefix) || scalars.length < 2 || scalars.length > 3) return false;
  if (!scalars.every((text) => /^-?\d{1,3}(?:\.\d{1,20})?$/.test(text))) return false;
  return Math.abs(Number(scalars[0])) <= 180 && Math.abs(Number(scalars[1])) <= 90;
}

function keyedCells(label: string | undefined): Cells {
  const cells = newCells();
  if (label !== undefined) {
    cells.columns.push('(key)');
    cells.values.push(label);
  }
  return cells;
}

/**
 * True if the object is a map from some key to objects of one kind, each a row, rather than one thing with
 * several parts: its members are objects only, and they have most of their columns in common.
 */
export function isMapOfObjects(frame: Frame, least: number): boolean {
  const { members, record } = frame;
  if (members.length < least || members.length !== frame.count || record === undefined) return false;
  const first = columnsOf(frame, members[0]!);
  if (first.size === 0) return false;
  return members.every((one) => {
    const columns = columnsOf(frame, one);
    let common = 0;
    for (const column of columns) if (first.has(column)) common++;
    return common * 2 >= Math.max(first.size, columns.size);
  });
}

function columnsOf(frame: Frame, one: Member): Set<string> {
  const skip = frame.prefix.length + one.key.length + 1;
  return new Set(frame.record!.columns.slice(one.from, one.to).map((column) => column.slice(skip)));
}

/** Cuts the members' cells out of the record that they were gathered in, as records of their own. */
export function cutMembers(frame: Frame): Cells[] {
  const { record, members } = frame;
  const cut = members.map((one) => {
    const skip = frame.prefix.length + one.key.length + 1;
    const columns = record!.columns.slice(one.from, one.to).map((column) => column.slice(skip));
    return { columns: ['(key)', ...columns], values: [one.key, ...record!.values.slice(one.from, one.to)] };
  });
  const from = members[0]!.from;
  record!.columns.length = from;
  record!.values.length = from;
  frame.members = [];
  return cut;
}

/** True if the object's scalars are a map from data to data (`{"918273645": "open", …}`), not named fields. */
export function isMapOfScalars(frame: Frame): boolean {
  const { record, scalarCount } = frame;
  if (record === undefined || scalarCount < 3 || scalarCount !== frame.count) return false;
  const keys = record.columns.slice(frame.start).map((column) => column.slice(frame.prefix.length));
  if (keys.length !== scalarCount) return false;
  const dataKeys = keys.filter(looksLikeData).length;
  return dataKeys * 2 >= keys.length || (keys.length >= 5 && sameShape(record.values.slice(frame.start)));
}

/** Values of one form that holds digits: all dates, all numbers of nine digits. */
function sameShape(values: readonly string[]): boolean {
  const shapes = new Map<string, number>();
  for (const value of values) {
    const shape = value.slice(0, 40).replace(/\d/g, '9').replace(/\p{L}/gu, 'a');
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const [shape, most] = [...shapes].reduce((best, one) => (one[1] > best[1] ? one : best));
  return shape.length >= 5 && shape.includes('9') && most >= values.length * 0.8;
}

/** Cuts the frame's scalars out of the record as pairs of key and value. */
export function cutPairs(frame: Frame): (readonly [string, string])[] {
  const { record, start } = frame;
  const keys = record!.columns.splice(start).map((column) => column.slice(frame.prefix.length));
  const values = record!.values.splice(start);
  return keys.map((key, i) => [key, values[i]!] as const);
}
