/** Records (SQLite database file format, 2.1). */
export type SqlValue = string | Uint8Array;

/** Deciphered length of a value by its serial type; NaN for types that do not exist. */
export function lengthOf(type: number): number {
  if (type >= 12) return (type - 12) >> 1;
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0][type] ?? Number.NaN;
}

/** A variable-length integer: its value (as far as a double holds it) and where it ends; -1 if it is cut. */
export function varint(bytes: Uint8Array, at: number): readonly [value: number, end: number] {
  let value = 0;
  for (let i = 0; i < 9; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return [0, -1];
    if (i === 8) return [value * 256 + byte, at + 9];
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + i + 1];
  }
  return [0, -1];
}

export type Decode = (bytes: Uint8Array) => string;

/** Strings of the database's encoding (1 = UTF-8, 2 and 3 = UTF-16). */
export function stringDecoder(encoding: number): Decode {
  const decoder = new TextDecoder(encoding === 2 ? 'utf-16le' : encoding === 3 ? 'utf-16be' : 'utf-8');
  return (bytes) => decoder.decode(bytes).replace(/\0{1,1000}$/, '');
}

/** The values of a record; undefined if it is damaged. NULL is ''. */
export function recordValues(payload: Uint8Array, decode: Decode): SqlValue[] | undefined {
  const [size, begin] = varint(payload, 0);
  if (begin < 0 || size > payload.length) return undefined;
  const values: SqlValue[] = [];
  let body = size;
  for (let at = begin; at < size; ) {
    const [type, next] = varint(payload, at);
    const length = lengthOf(type);
    if (next < 0 || !(body + length <= payload.length)) return undefined;
    values.push(valueAt(payload, body, { type, decode }));
    body += length;
    at = next;
  }
  return values;
}

export function valueAt(
  bytes: Uint8Array,
  at: number,
  { type, decode }: { type: number; decode: Decode },
): SqlValue {
  if (type === 0) return '';
  if (type === 8 || type === 9) return `${type - 8}`;
  const length = lengthOf(type);
  if (type >= 12) {
    const slice = bytes.subarray(at, at + length);
    return type % 2 === 1 ? decode(slice) : slice;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, length);
  if (type === 7) return `${view.getFloat64(0)}`;
  let value = BigInt(view.getInt8(0));
  for (let i = 1; i < length; i++) value = value * 256n + BigInt(view.getUint8(i));
  return `${value}`;
}
