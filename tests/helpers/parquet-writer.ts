/** Writes small Parquet files: columns of texts, one page each (parquet-format; Thrift compact protocol). */

type Value = number | string | Uint8Array | readonly Value[] | Fields;
interface Fields {
  readonly fields: Readonly<Record<number, Value>>;
}

export interface ParquetOptions {
  /** Parquet's number of the codec, and what packs a page; none if absent. */
  readonly codec?: readonly [number: number, pack: (page: Uint8Array) => Uint8Array];
  /** Rows in a group. */
  readonly perGroup?: number;
  /** What a page says to unpack to, instead of the truth. */
  readonly claimedSize?: number;
  readonly remarks?: Readonly<Record<string, string>>;
  /** The columns lie in a group of this name. */
  readonly group?: string;
}

const I32 = 5;
const BINARY = 8;
const LIST = 9;
const STRUCT = 12;

const bytesOf = (text: string) => new TextEncoder().encode(text);

function varint(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
  return [...bytes, left];
}

const typeOf = (value: Value): number =>
  typeof value === 'number'
    ? I32
    : typeof value === 'string' || value instanceof Uint8Array
      ? BINARY
      : Array.isArray(value)
        ? LIST
        : STRUCT;

function encoded(value: Value): number[] {
  if (typeof value === 'number') return varint(value * 2);
  if (typeof value === 'string') return encoded(bytesOf(value));
  if (value instanceof Uint8Array) return [...varint(value.length), ...value];
  if (Array.isArray(value)) {
    const list = value as readonly Value[];
    const head = 0xf0 | (list[0] === undefined ? STRUCT : typeOf(list[0]));
    return [head, ...varint(list.length), ...list.flatMap(encoded)];
  }
  let last = 0;
  const parts = Object.entries((value as Fields).fields).flatMap(([key, one]) => {
    const delta = Number(key) - last;
    last = Number(key);
    return [(delta << 4) | typeOf(one), ...encoded(one)];
  });
  return [...parts, 0];
}

const struct = (fields: Readonly<Record<number, Value>>): Fields => ({ fields });

/** `PLAIN` texts: their lengths in four bytes before them. */
function plain(values: readonly string[]): Uint8Array {
  return new Uint8Array(
    values.flatMap((text) => {
      const bytes = bytesOf(text);
      return [bytes.length & 255, bytes.length >> 8, 0, 0, ...bytes];
    }),
  );
}

export function parquetFile(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { codec, perGroup = rows.length || 1, claimedSize, remarks = {}, group }: ParquetOptions = {},
): Uint8Array {
  const body: number[] = [...bytesOf('PAR1')];
  const groups: Value[] = [];
  for (let from = 0; from < rows.length; from += perGroup) {
    const part = rows.slice(from, from + perGroup);
    const columns = head.map((name, column) => {
      const page = plain(part.map((row) => row[column] ?? ''));
      const packed = codec ? codec[1](page) : page;
      const described = struct({ 1: part.length, 2: 0, 3: 3, 4: 3 });
      const header = encoded(struct({ 1: 0, 2: claimedSize ?? page.length, 3: packed.length, 5: described }));
      const start = body.length;
      for (const byte of header) body.push(byte);
      for (const byte of packed) body.push(byte);
      const path = group === undefined ? [name] : [group, name];
      const size = body.length - start;
      const fields = {
        1: 6,
        2: [0],
        3: path,
        4: codec?.[0] ?? 0,
        5: part.length,
        6: page.length + header.length,
      };
      return struct({ 2: start, 3: struct({ ...fields, 7: size, 9: start }) });
    });
    groups.push(struct({ 1: columns, 2: 0, 3: part.length }));
  }
  const leaves = head.map((name) => struct({ 1: 6, 3: 0, 4: name, 6: 0 }));
  const schema =
    group === undefined
      ? [struct({ 4: 'schema', 5: head.length }), ...leaves]
      : [struct({ 4: 'schema', 5: 1 }), struct({ 3: 0, 4: group, 5: head.length }), ...leaves];
  const noted = Object.entries(remarks).map(([key, value]) => struct({ 1: key, 2: value }));
  const footer = encoded(struct({ 1: 1, 2: schema, 3: rows.length, 4: groups, 5: noted }));
  const length = [footer.length & 255, (footer.length >> 8) & 255, footer.length >> 16, 0];
  return Uint8Array.from([...body, ...footer, ...length, ...bytesOf('PAR1')]);
}
