export interface DiscFile {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** The long name of Rock Ridge. */
  readonly unixName?: string;
  /** Left out of the first tree, so that only Joliet's leads to it. */
  readonly jolietOnly?: true;
  /** A link to this path, instead of data. */
  readonly link?: string;
  readonly flags?: number;
}

export interface IsoOptions {
  readonly joliet?: true;
  readonly publisher?: string;
  readonly applicationUse?: string;
  /** What stands before the descriptors. */
  readonly systemArea?: Uint8Array | string;
  /** What stands behind the last file. */
  readonly behind?: string;
  /** Files of an earlier session, which the first descriptors do not lead to. */
  readonly earlier?: readonly DiscFile[];
}

const SECTOR = 2048;
const FIRST = 16;

/** A disc (ECMA-119) with its files in one folder. */
export function writeIso(files: readonly DiscFile[], options: IsoOptions = {}): Uint8Array {
  const session = writeSession(files, FIRST, options);
  const system = padded(Buffer.from((options.systemArea ?? '') as string), FIRST);
  const earlier = options.earlier
    ? writeSession(options.earlier, FIRST + session.length / SECTOR, {})
    : Buffer.alloc(0);
  return new Uint8Array(Buffer.concat([system, session, earlier, Buffer.from(options.behind ?? '')]));
}

function writeSession(files: readonly DiscFile[], first: number, options: IsoOptions): Buffer {
  const trees = options.joliet ? [false, true] : [false];
  // Descriptors and their end, a table of folders and a folder for each tree, then the files.
  let block = first + trees.length * 3 + 1;
  const placed = files.map((file) => {
    const data = Buffer.from(file.link === undefined ? (file.data as string) : '');
    const at = block;
    block += Math.ceil(data.length / SECTOR);
    return { file, at, data };
  });
  const folders = trees.map((isJoliet, i) => {
    const own = first + trees.length * 2 + 1 + i;
    const listed = placed.filter(({ file }) => isJoliet || !file.jolietOnly);
    const entries = listed.map(({ file, at, data }) => entry(file, { at, size: data.length, isJoliet }));
    return padded(Buffer.concat([folder(own, '\0'), folder(own, '\x01'), ...entries]), 1);
  });
  const tables = trees.map((_, i) => padded(pathTable(first + trees.length * 2 + 1 + i), 1));
  const heads = trees.map((isJoliet, i) => {
    const places = { table: first + trees.length + 1 + i, root: first + trees.length * 2 + 1 + i };
    return descriptor(isJoliet, { ...places, options });
  });
  const end = Buffer.alloc(SECTOR);
  end.write('\xffCD001\x01', 'latin1');
  return Buffer.concat([...heads, end, ...tables, ...folders, ...placed.map(({ data }) => padded(data, 0))]);
}

function descriptor(isJoliet: boolean, place: { table: number; root: number; options: IsoOptions }): Buffer {
  const sector = Buffer.alloc(SECTOR);
  sector.write(`${isJoliet ? '\x02' : '\x01'}CD001\x01`, 'latin1');
  if (!isJoliet) sector.fill(' ', 8, 72);
  if (!isJoliet) sector.write('STATISTICS', 40);
  if (isJoliet) sector.write('%/E', 88);
  both16(sector, SECTOR, 128);
  both32(sector, 10, 132);
  sector.writeUInt32LE(place.table, 140);
  folder(place.root, '\0').copy(sector, 156);
  if (!isJoliet) sector.write(place.options.publisher ?? '', 318);
  if (!isJoliet) sector.write(place.options.applicationUse ?? '', 883);
  return sector;
}

function pathTable(root: number): Buffer {
  const table = Buffer.alloc(10);
  table[0] = 1;
  table.writeUInt32LE(root, 2);
  table[6] = 1;
  return table;
}

const folder = (at: number, name: string): Buffer =>
  record(Buffer.from(name), { at, size: SECTOR, flags: 2 });

function entry(
  file: DiscFile,
  { at, size, isJoliet }: { at: number; size: number; isJoliet: boolean },
): Buffer {
  const flags = file.flags ?? 0;
  if (isJoliet) return record(Buffer.from(file.name, 'utf16le').swap16(), { at, size, flags });
  const fields: Buffer[] = [];
  if (file.unixName) fields.push(field('NM', Buffer.concat([Buffer.alloc(1), Buffer.from(file.unixName)])));
  if (file.link)
    fields.push(field('SL', Buffer.concat([Buffer.from([0, 0, file.link.length]), Buffer.from(file.link)])));
  return record(Buffer.from(`${file.name.toUpperCase()};1`), { at, size, flags }, Buffer.concat(fields));
}

const field = (id: string, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from(id), Buffer.from([data.length + 4, 1]), data]);

interface Place {
  readonly at: number;
  readonly size: number;
  readonly flags: number;
}

function record(name: Buffer, { at, size, flags }: Place, use = Buffer.alloc(0)): Buffer {
  const start = 33 + name.length + (1 - (name.length % 2));
  const bytes = Buffer.alloc(start + use.length + ((start + use.length) % 2));
  bytes[0] = bytes.length;
  both32(bytes, at, 2);
  both32(bytes, size, 10);
  bytes[25] = flags;
  both16(bytes, 1, 28);
  bytes[32] = name.length;
  name.copy(bytes, 33);
  use.copy(bytes, start);
  return bytes;
}

function both32(bytes: Buffer, value: number, at: number): void {
  bytes.writeUInt32LE(value, at);
  bytes.writeUInt32BE(value, at + 4);
}

function both16(bytes: Buffer, value: number, at: number): void {
  bytes.writeUInt16LE(value, at);
  bytes.writeUInt16BE(value, at + 2);
}

function padded(data: Buffer, sectors: number): Buffer {
  const out = Buffer.alloc(Math.max(sectors, Math.ceil(data.length / SECTOR)) * SECTOR);
  data.copy(out);
  return out;
}
