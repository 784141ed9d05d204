import { ascii, join } from './picture-writer.ts';

const SECTOR = 512;
const MINI = 64;
const MINI_LIMIT = 4096;
const END = 0xfffffffe;
const NONE = 0xffffffff;

export interface StreamFile {
  /** Storage that it lies in; none for the root. */
  readonly folder?: string;
  readonly name: string;
  readonly data: Uint8Array;
}

const u32 = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >>> 24) & 255];
const padded = (bytes: Uint8Array, unit: number) => join(bytes, new Uint8Array(-bytes.length & (unit - 1)));

/** A chain of `count` sectors from `start`, as the table writes it. */
const chainOf = (start: number, count: number) =>
  Array.from({ length: count }, (_, i) => (i === count - 1 ? END : start + i + 1));

interface Entry {
  readonly name: string;
  readonly type: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

function directoryEntry({ name, type, right, child, start, size }: Entry): Uint8Array {
  const letters = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  const bytes = new Uint8Array(128);
  bytes.set(letters);
  bytes.set([letters.length + 2, 0, type, 1, ...u32(NONE), ...u32(right), ...u32(child)], 64);
  bytes.set([...u32(start), ...u32(size), ...u32(0)], 116);
  return bytes;
}

/** A compound file (MS-CFB, version 3) with storages one level deep. */
export function writeCompound(files: readonly StreamFile[]): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: 5, right: NONE, child: NONE, start: END, size: 0 }];
  const add = (parent: number, entry: Pick<Entry, 'name' | 'type' | 'start' | 'size'>) => {
    entries.push({ ...entry, right: entries[parent]!.child, child: NONE });
    entries[parent]!.child = entries.length - 1;
    return entries.length - 1;
  };
  const sectors: Uint8Array[] = [];
  const fat: number[] = [];
  const place = (data: Uint8Array) => {
    const start = fat.length;
    const bytes = padded(data, SECTOR);
    fat.push(...chainOf(start, bytes.length / SECTOR));
    sectors.push(bytes);
    return bytes.length === 0 ? END : start;
  };
  const minis: Uint8Array[] = [];
  const miniFat: number[] = [];
  for (const { folder, name, data } of files) {
    const known = entries.findIndex((entry) => entry.type === 1 && entry.name === folder);
    const parent =
      folder === undefined ? 0 : known >= 0 ? known : add(0, { name: folder, type: 1, start: 0, size: 0 });
    const small = data.length < MINI_LIMIT;
    const start = small ? miniFat.length : place(data);
    if (small) {
      const bytes = padded(data, MINI);
      miniFat.push(...chainOf(start, bytes.length / MINI));
      minis.push(bytes);
    }
    add(parent, { name, type: 2, start, size: data.length });
  }
  const mini = join(...minis);
  entries[0]!.start = place(mini);
  entries[0]!.size = mini.length;
  const miniFatStart = place(Uint8Array.from(miniFat.flatMap(u32)));
  const directoryStart = place(join(...entries.map(directoryEntry)));
  const fatStart = fat.length;
  // The table's own sectors stand in it, too.
  let fatCount = 1;
  while (fatStart + fatCount > fatCount * (SECTOR / 4)) fatCount += 1;
  const fatSectors = Array.from({ length: fatCount }, (_, i) => fatStart + i);
  const fatBytes = new Uint8Array(SECTOR * fatCount).fill(255);
  fatBytes.set([...fat, ...fatSectors.map(() => END)].flatMap(u32));
  const header = new Uint8Array(SECTOR).fill(255);
  header.set([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(16),
    0x3e,
    0,
    3,
    0,
    0xfe,
    0xff,
  ]);
  header.set([9, 0, 6, 0, ...new Uint8Array(10), ...u32(fatCount), ...u32(directoryStart), ...u32(0)], 30);
  header.set(
    [...u32(MINI_LIMIT), ...u32(miniFatStart), ...u32(1), ...u32(END), ...u32(0), ...fatSectors.flatMap(u32)],
    56,
  );
  return join(header, ...sectors, fatBytes);
}

/** A compressed container (MS-OVBA 2.4.1) of literals only. */
export function packVba(source: string): Uint8Array {
  const bytes = ascii(source);
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += 3600) {
    const data: number[] = [];
    const chunk = bytes.subarray(at, at + 3600);
    for (let i = 0; i < chunk.length; i += 8) data.push(0, ...chunk.subarray(i, i + 8));
    const size = data.length - 1;
    chunks.push(join([size & 255, 0xb0 | (size >> 8)], data));
  }
  return join([1], ...chunks);
}

/** A macro project with these modules. */
export function writeMacros(
  modules: Readonly<Record<string, string>>,
  more: readonly StreamFile[] = [],
): Uint8Array {
  const cache = Uint8Array.from({ length: 300 }, (_, i) => (i * 37) & 255);
  return writeCompound([
    { folder: 'VBA', name: 'dir', data: packVba('\x01\0\x04\0\0\0\x03\0\0\0\x03\0\x02\0\0\0\xe4\x04') },
    { folder: 'VBA', name: '_VBA_PROJECT', data: cache },
    ...Object.entries(modules).map(([name, source]) => ({
      folder: 'VBA',
      name,
      data: join(cache, packVba(`Attribute VB_Name = "${name}"\r\n${source}`)),
    })),
    ...more,
  ]);
}
