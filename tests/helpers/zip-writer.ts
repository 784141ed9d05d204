import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive, with what tests bend: every field that a reader could stumble over. */
export interface ZipFile {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** 0 = stored, 8 = deflate (default); others are only stated. */
  readonly method?: number;
  /** General purpose flags besides those that follow from the other fields. */
  readonly flags?: number;
  /** Sizes and checksum stand after the data. */
  readonly descriptor?: boolean;
  /** Name as raw bytes, for other encodings. */
  readonly rawName?: Uint8Array;
  /** Left out of the central directory. */
  readonly unlisted?: boolean;
  /** Wrong values for the central directory. */
  readonly stated?: { readonly crc?: number; readonly size?: number };
  readonly comment?: string;
  /** Extra fields of the local header and of the directory: see `extraField`. */
  readonly localExtra?: Uint8Array;
  readonly extra?: Uint8Array;
}

export interface ZipOptions {
  readonly comment?: string;
  readonly prefix?: Uint8Array;
  /** Write sizes and offsets as ZIP64 fields. */
  readonly zip64?: boolean;
  /** Offsets count from the start of the prefix, as some programs write them. */
  readonly absolute?: boolean;
}

const bytes = (data: string | Uint8Array) =>
  typeof data === 'string' ? new TextEncoder().encode(data) : data;

function record(fields: readonly (readonly [number, 2 | 4 | 8])[]): Buffer {
  const out = Buffer.alloc(fields.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of fields) {
    if (size === 2) out.writeUInt16LE(value & 0xffff, at);
    else if (size === 4) out.writeUInt32LE(value >>> 0, at);
    else out.writeBigUInt64LE(BigInt(value), at);
    at += size;
  }
  return out;
}

/** One extra field. */
export function extraField(id: number, data: string | Uint8Array): Uint8Array {
  const held = bytes(data);
  return new Uint8Array(
    Buffer.concat([
      record([
        [id, 2],
        [held.length, 2],
      ]),
      held,
    ]),
  );
}

/** Writes a ZIP archive by hand. */
export function writeZip(files: readonly ZipFile[], options: ZipOptions = {}): Uint8Array {
  const prefix = Buffer.from(options.prefix ?? []);
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = options.absolute === true ? prefix.length : 0;
  for (const file of files) {
    const { local, entry } = writeEntry(file, offset, options.zip64 === true);
    parts.push(local);
    offset += local.length;
    if (file.unlisted !== true) central.push(entry);
  }
  const directory = Buffer.concat(central);
  const end = writeEnd({ count: central.length, size: directory.length, offset }, options);
  return new Uint8Array(Buffer.concat([prefix, ...parts, directory, end]));
}

function writeEntry(file: ZipFile, offset: number, zip64: boolean) {
  const data = bytes(file.data);
  const method = file.method ?? 8;
  const packed = method === 8 ? deflateRawSync(data) : Buffer.from(data);
  const name = Buffer.from(file.rawName ?? new TextEncoder().encode(file.name));
  const utf8 = file.rawName === undefined ? 0x800 : 0;
  const flags = (file.flags ?? 0) | utf8 | (file.descriptor === true ? 8 : 0);
  const crc = crc32(data);
  const later = file.descriptor === true;
  const local = Buffer.concat([
    record([
      [0x04034b50, 4],
      [20, 2],
      [flags, 2],
      [method, 2],
      [0, 4],
    ]),
    record([
      [later ? 0 : crc, 4],
      [later ? 0 : packed.length, 4],
      [later ? 0 : data.length, 4],
    ]),
    record([
      [name.length, 2],
      [file.localExtra?.length ?? 0, 2],
    ]),
    name,
    file.localExtra ?? Buffer.alloc(0),
    packed,
    later
      ? record([
          [0x08074b50, 4],
          [crc, 4],
          [packed.length, 4],
          [data.length, 4],
        ])
      : Buffer.alloc(0),
  ]);
  const size = file.stated?.size ?? data.length;
  const wide = zip64
    ? record([
        [1, 2],
        [24, 2],
        [size, 8],
        [packed.length, 8],
        [offset, 8],
      ])
    : Buffer.alloc(0);
  const extra = Buffer.concat([wide, file.extra ?? Buffer.alloc(0)]);
  const full = 0xffffffff;
  const comment = Buffer.from(file.comment ?? '');
  const entry = Buffer.concat([
    record([
      [0x02014b50, 4],
      [20, 2],
      [20, 2],
      [flags, 2],
      [method, 2],
      [0, 4],
    ]),
    record([
      [file.stated?.crc ?? crc, 4],
      [zip64 ? full : packed.length, 4],
      [zip64 ? full : size, 4],
    ]),
    record([
      [name.length, 2],
      [extra.length, 2],
      [comment.length, 2],
      [0, 8],
      [zip64 ? full : offset, 4],
    ]),
    name,
    extra,
    comment,
  ]);
  return { local, entry };
}

function writeEnd(place: { count: number; size: number; offset: number }, options: ZipOptions): Buffer {
  const { count, size, offset } = place;
  const comment = Buffer.from(options.comment ?? '');
  if (options.zip64 !== true) {
    const fields = record([
      [0x06054b50, 4],
      [0, 4],
      [count, 2],
      [count, 2],
      [size, 4],
      [offset, 4],
    ]);
    return Buffer.concat([fields, record([[comment.length, 2]]), comment]);
  }
  return Buffer.concat([
    record([
      [0x06064b50, 4],
      [44, 8],
      [45, 2],
      [45, 2],
      [0, 8],
      [count, 8],
      [count, 8],
      [size, 8],
      [offset, 8],
    ]),
    record([
      [0x07064b50, 4],
      [0, 4],
      [offset + size, 8],
      [1, 4],
    ]),
    record([
      [0x06054b50, 4],
      [0, 4],
      [0xffff, 2],
      [0xffff, 2],
      [0xffffffff, 4],
      [0xffffffff, 4],
    ]),
    record([[comment.length, 2]]),
    comment,
  ]);
}
