import { type Decode, lengthOf, type SqlValue, valueAt, varint } from './record.ts';

/** Characters that the texts of a record that was deleted must have in all, so that it is no chance. */
const LEAST_TEXT = 8;
const LEAST_TEXTS = 2;

/** A record that was deleted: its values, the last ones of its table. */
export type Deleted = readonly SqlValue[];

interface Found {
  readonly values: SqlValue[];
  readonly end: number;
}
interface Looking {
  readonly widths: readonly number[];
  /** Numbers of columns of records whose header is whole. */
  readonly wholeWidths: readonly number[];
  readonly decode: Decode;
}

/**
 * Looks for deleted records in bytes that nothing uses: first those whose header is whole, then, between them, those
 * whose first four bytes SQLite wrote over when it freed them (length, number, length of the header, and often the
 * first type). `widths`: numbers of columns of the tables.
 */
export function deletedRecords(bytes: Uint8Array, looking: Looking): Deleted[] {
  const found: Found[] = [];
  let free = 0;
  for (let at = 0; at < bytes.length; ) {
    const whole = wholeRecord(bytes, at, looking);
    if (whole !== undefined) {
      found.push(...partsIn(bytes, [free, at], looking), whole);
      free = whole.end;
    }
    at = whole?.end ?? at + 1;
  }
  found.push(...partsIn(bytes, [free, bytes.length], looking));
  return found.map(({ values }) => values);
}

/**
 * Columns of tables that nothing describes any more, whose pages are given back whole: fewer say nothing of anybody,
 * more are rare.
 */
export const ANY_WIDTH: readonly number[] = Array.from({ length: 62 }, (_, i) => i + 2);

/** A record with the length of its header before its types. */
function wholeRecord(bytes: Uint8Array, at: number, { wholeWidths, decode }: Looking): Found | undefined {
  const size = bytes[at]!;
  const body = at + size;
  if (size < 3 || size > 127 || body > bytes.length) return undefined;
  const types: number[] = [];
  let next = at + 1;
  while (next >= 0 && next < body && types.length <= size) {
    const [type, end] = varint(bytes, next);
    types.push(type);
    next = end;
  }
  return next === body && wholeWidths.includes(types.length)
    ? valuesOf(bytes, body, { types, decode })
    : undefined;
}

/** Records in a stretch whose headers are not whole. */
function* partsIn(
  bytes: Uint8Array,
  [from, to]: readonly [number, number],
  looking: Looking,
): Iterable<Found> {
  const stretch = bytes.subarray(from, to);
  for (let at = 0; at < stretch.length; ) {
    const found = partAt(stretch, at, looking);
    if (found !== undefined) yield found;
    at = found?.end ?? at + 1;
  }
}

function partAt(bytes: Uint8Array, at: number, { widths, decode }: Looking): Found | undefined {
  for (const width of [...widths, ...widths.map((one) => one - 1)]) {
    const types: number[] = [];
    let next = at;
    while (types.length < width && next >= 0) {
      const [type, end] = varint(bytes, next);
      // Numbers with a point and bytes are rare, and most of what is no type would be one of them.
      if (end < 0 || type === 7 || (type > 9 && type % 2 === 0) || type === 11) break;
      types.push(type);
      next = end;
    }
    const found = types.length === width && width >= 2 ? valuesOf(bytes, next, { types, decode }) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function valuesOf(
  bytes: Uint8Array,
  body: number,
  { types, decode }: { types: readonly number[]; decode: Decode },
): Found | undefined {
  const length = types.reduce((sum, type) => sum + lengthOf(type), 0);
  const texts = types.filter((type) => type > 13 && type % 2 === 1).length;
  if (texts < LEAST_TEXTS || !(body + length <= bytes.length)) return undefined;
  const values: SqlValue[] = [];
  let at = body;
  let size = 0;
  for (const type of types) {
    const value = valueAt(bytes, at, { type, decode });
    if (type >= 13 && typeof value === 'string') {
      if (/[\0-\x08\x0e-\x1f\x7f\ufffd]/.test(value)) return undefined;
      size += value.length;
    }
    values.push(value);
    at += lengthOf(type);
  }
  return size >= LEAST_TEXT ? { values, end: at } : undefined;
}

/** Longer texts that stand alone: what is left of records that went over several pages. */
export function* looseTexts(bytes: Uint8Array, decode: Decode): Iterable<string> {
  const text = decode(bytes);
  for (const [run] of text.matchAll(/[^\0-\x08\x0e-\x1f\x7f\ufffd]{24,65536}/g))
    if (/\p{L}{3}/u.test(run)) yield run;
}
