/** Writes small Arrow files and streams: columns of texts (Arrow columnar format; flatbuffers.dev, Internals). */

type Fb =
  | { readonly u8: number }
  | { readonly i16: number }
  | { readonly i32: number }
  | { readonly i64: number }
  | { readonly text: string }
  | { readonly tables: readonly Fields[] }
  | { readonly words: readonly number[]; readonly perStruct: number }
  | { readonly table: Fields };
type Fields = Readonly<Record<number, Fb>>;

/** Tables first, what they point to behind them. */
class FlatWriter {
  readonly bytes: number[] = [];

  put(value: number, size: number, at = this.bytes.length): void {
    for (let i = 0; i < size; i++) this.bytes[at + i] = Math.floor(value / 256 ** i) & 255;
  }

  table(fields: Fields): number {
    const indexes = Object.keys(fields).map(Number);
    const slots = Math.max(-1, ...indexes) + 1;
    const vtable = this.bytes.length;
    this.put(4 + 2 * slots, 2);
    this.put(4 + 8 * indexes.length, 2);
    for (let i = 0; i < slots; i++) this.put(i in fields ? 4 + 8 * indexes.indexOf(i) : 0, 2);
    const start = this.bytes.length;
    this.put(start - vtable, 4);
    for (let i = 0; i < indexes.length; i++) this.put(0, 8);
    indexes.forEach((index, i) => {
      this.#field(start + 4 + 8 * i, fields[index]!);
    });
    return start;
  }

  #field(at: number, field: Fb): void {
    if ('u8' in field) this.put(field.u8, 1, at);
    else if ('i16' in field) this.put(field.i16, 2, at);
    else if ('i32' in field) this.put(field.i32, 4, at);
    else if ('i64' in field) this.put(field.i64, 8, at);
    else if ('table' in field) this.put(this.table(field.table) - at, 4, at);
    else {
      this.put(this.bytes.length - at, 4, at);
      if ('text' in field) this.#text(field.text);
      else if ('words' in field) {
        this.put(field.words.length / field.perStruct, 4);
        for (const word of field.words) this.put(word, 8);
      } else this.#tables(field.tables);
    }
  }

  #text(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.put(bytes.length, 4);
    for (const byte of bytes) this.bytes.push(byte);
    this.bytes.push(0);
  }

  #tables(tables: readonly Fields[]): void {
    this.put(tables.length, 4);
    const slots = this.bytes.length;
    for (let i = 0; i < tables.length; i++) this.put(0, 4);
    tables.forEach((fields, i) => {
      this.put(this.table(fields) - (slots + 4 * i), 4, slots + 4 * i);
    });
  }
}

function flat(fields: Fields): number[] {
  const writer = new FlatWriter();
  writer.put(0, 4);
  writer.put(writer.table(fields), 4, 0);
  while (writer.bytes.length % 8 !== 0) writer.bytes.push(0);
  return writer.bytes;
}

export interface ArrowOptions {
  /** A stream instead of a file. */
  readonly stream?: boolean;
  readonly perBatch?: number;
  /** Columns by their number: what rows point to, which may be more than they show. */
  readonly dictionaries?: Readonly<Record<number, readonly string[]>>;
  /** Empties these rows; their texts stay in the buffers. */
  readonly isEmptied?: (row: number) => boolean;
  /** Batches that the footer leaves out, from this one on. */
  readonly listed?: number;
  /** All columns lie in a struct of this name. */
  readonly struct?: string;
  readonly remarks?: Readonly<Record<string, string>>;
  readonly columnRemarks?: Readonly<Record<string, string>>;
  /** Number of the codec, and what packs a buffer. */
  readonly codec?: readonly [number: number, pack: (buffer: Uint8Array) => Uint8Array];
  /** What buffers say to unpack to, instead of the truth. */
  readonly claimedSize?: number;
  readonly claimedRows?: number;
}

const UTF8 = 5;
const STRUCT = 13;
const pairs = (remarks: Readonly<Record<string, string>>) => ({
  tables: Object.entries(remarks).map(([key, value]) => ({ 0: { text: key }, 1: { text: value } })),
});

function schema(head: readonly string[], options: ArrowOptions): Fields {
  const { dictionaries = {}, struct, remarks = {}, columnRemarks = {} } = options;
  const fields = head.map((name, i): Fields => {
    const field = {
      0: { text: name },
      1: { u8: 1 },
      2: { u8: UTF8 },
      3: { table: {} },
      6: pairs(columnRemarks),
    };
    if (!(i in dictionaries)) return field;
    const index = { table: { 0: { i32: 32 }, 1: { u8: 1 } } };
    return { ...field, 4: { table: { 0: { i64: i }, 1: index } } };
  });
  const around = { 0: { text: struct ?? '' }, 2: { u8: STRUCT }, 3: { table: {} }, 5: { tables: fields } };
  return { 1: { tables: struct === undefined ? fields : [around] }, 2: pairs(remarks) };
}

/** Buffers of a batch and where they stand. */
class Body {
  readonly bytes: number[] = [];
  readonly places: number[] = [];
  readonly nodes: number[] = [];
  readonly #options: ArrowOptions;

  constructor(options: ArrowOptions) {
    this.#options = options;
  }

  add(buffer: Uint8Array): void {
    const { codec, claimedSize } = this.#options;
    let stored = [...buffer];
    if (codec !== undefined && buffer.length > 0) {
      const size = new FlatWriter();
      size.put(claimedSize ?? buffer.length, 8);
      stored = [...size.bytes, ...codec[1](buffer)];
    }
    this.places.push(this.bytes.length, stored.length);
    for (const byte of stored) this.bytes.push(byte);
    while (this.bytes.length % 8 !== 0) this.bytes.push(0);
  }

  validity(rows: number, isEmptied: (row: number) => boolean): void {
    const bits = new Uint8Array(Math.ceil(rows / 8));
    let nulls = 0;
    for (let row = 0; row < rows; row++) {
      if (isEmptied(row)) nulls++;
      else bits[row >> 3] = bits[row >> 3]! | (1 << (row & 7));
    }
    this.nodes.push(rows, nulls);
    this.add(bits);
  }

  texts(values: readonly string[]): void {
    const parts = values.map((text) => new TextEncoder().encode(text));
    let end = 0;
    this.add(words([0, ...parts.map((part) => (end += part.length))]));
    this.add(Uint8Array.from(parts.flatMap((part) => [...part])));
  }
}

const words = (numbers: readonly number[]) => new Uint8Array(Int32Array.from(numbers).buffer);

function batch(body: Body, rows: number, { codec, claimedRows = rows }: ArrowOptions): Fields {
  const fields = {
    0: { i64: claimedRows },
    1: { words: body.nodes, perStruct: 2 },
    2: { words: body.places, perStruct: 2 },
  };
  return codec === undefined ? fields : { ...fields, 3: { table: { 0: { u8: codec[0] } } } };
}

function message(kind: number, header: Fields, body: readonly number[] = []): number[] {
  const metadata = flat({ 0: { i16: 4 }, 1: { u8: kind }, 2: { table: header }, 3: { i64: body.length } });
  const head = new FlatWriter();
  head.put(0xffffffff, 4);
  head.put(metadata.length, 4);
  return [...head.bytes, ...metadata, ...body];
}

type Rows = readonly (readonly string[])[];

function dictionaryOf(id: number, values: readonly string[], options: ArrowOptions): number[] {
  const body = new Body(options);
  body.validity(values.length, () => false);
  body.texts(values);
  return message(2, { 0: { i64: id }, 1: { table: batch(body, values.length, options) } }, body.bytes);
}

function recordsOf(head: readonly string[], rows: Rows, options: ArrowOptions): number[] {
  const { dictionaries = {}, isEmptied = () => false, struct } = options;
  const body = new Body(options);
  if (struct !== undefined) body.validity(rows.length, () => false);
  head.forEach((_, i) => {
    body.validity(rows.length, isEmptied);
    const texts = rows.map((row) => row[i] ?? '');
    const values = dictionaries[i];
    if (values === undefined) body.texts(texts);
    else body.add(words(texts.map((text) => Math.max(0, values.indexOf(text)))));
  });
  return message(3, batch(body, rows.length, options), body.bytes);
}

export function arrowFile(head: readonly string[], rows: Rows, options: ArrowOptions = {}): Uint8Array {
  const { stream = false, perBatch = rows.length || 1, dictionaries = {} } = options;
  const bytes: number[] = stream ? [] : [...new TextEncoder().encode('ARROW1\0\0')];
  const places: Record<'2' | '3', number[]> = { 2: [], 3: [] };
  const put = (message: readonly number[], kind?: '2' | '3') => {
    if (kind !== undefined) places[kind].push(bytes.length, 0, 0);
    for (const byte of message) bytes.push(byte);
  };
  put(message(1, schema(head, options)));
  for (const [id, values] of Object.entries(dictionaries))
    put(dictionaryOf(Number(id), values, options), '2');
  for (let from = 0; from < rows.length; from += perBatch)
    put(recordsOf(head, rows.slice(from, from + perBatch), options), '3');
  put([255, 255, 255, 255, 0, 0, 0, 0]);
  if (stream) return Uint8Array.from(bytes);
  const footer = flat({
    1: { table: schema(head, options) },
    2: { words: places['2'], perStruct: 3 },
    3: { words: places['3'].slice(0, 3 * (options.listed ?? places['3'].length)), perStruct: 3 },
  });
  const tail = new FlatWriter();
  tail.put(footer.length, 4);
  return Uint8Array.from([...bytes, ...footer, ...tail.bytes, ...new TextEncoder().encode('ARROW1')]);
}
