/** Writes small object container files of Avro (Apache Avro specification): records of texts. */

export interface AvroOptions {
  /** Name of the codec, and what packs a block. */
  readonly codec?: readonly [name: string, pack: (block: Uint8Array) => Uint8Array];
  readonly perBlock?: number;
  readonly metadata?: Readonly<Record<string, string>>;
  /** What the records are about. */
  readonly doc?: string;
  /** The fields lie in a record under this name. */
  readonly inside?: string;
  /** Fields that hold days since 1970. */
  readonly days?: readonly number[];
  readonly claimedCount?: number;
}

const SYNC = Array.from({ length: 16 }, (_, i) => 200 + i);

function long(value: number): number[] {
  const bytes: number[] = [];
  let left = value < 0 ? -2 * value - 1 : 2 * value;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
  return [...bytes, left];
}

function text(value: string | Uint8Array): number[] {
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
  return [...long(bytes.length), ...bytes];
}

export function avroFile(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  {
    codec,
    perBlock = rows.length || 1,
    metadata = {},
    doc,
    inside,
    days = [],
    claimedCount,
  }: AvroOptions = {},
): Uint8Array {
  const typeOf = (i: number) =>
    days.includes(i) ? { type: 'int', logicalType: 'date' } : ['null', 'string'];
  const fields = head.map((name, i) => ({ name, type: typeOf(i) }));
  const plain = { type: 'record', name: 'row', fields, ...(doc === undefined ? {} : { doc }) };
  const schema =
    inside === undefined ? plain : { type: 'record', name: 'outer', fields: [{ name: inside, type: plain }] };
  const entries = {
    'avro.schema': JSON.stringify(schema),
    ...(codec ? { 'avro.codec': codec[0] } : {}),
    ...metadata,
  };
  const map = Object.entries(entries).flatMap(([key, value]) => [...text(key), ...text(value)]);
  const file = [
    ...new TextEncoder().encode('Obj\x01'),
    ...long(Object.keys(entries).length),
    ...map,
    0,
    ...SYNC,
  ];
  const cell = (value: string, i: number) =>
    days.includes(i) ? long(Date.parse(value) / 86_400_000) : value === '' ? [0] : [2, ...text(value)];
  for (let from = 0; from < rows.length; from += perBlock) {
    const some = rows.slice(from, from + perBlock);
    const block = Uint8Array.from(some.flatMap((row) => head.flatMap((_, i) => cell(row[i] ?? '', i))));
    const packed = codec ? codec[1](block) : block;
    file.push(...long(claimedCount ?? some.length), ...text(packed), ...SYNC);
  }
  return Uint8Array.from(file);
}
