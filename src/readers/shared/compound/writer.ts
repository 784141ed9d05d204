import { SIGNATURE } from './streams.ts';

/** A stream of a compound file that is to be made. */
interface Part {
  readonly folders: readonly string[];
  readonly name: string;
  readonly bytes: Uint8Array;
}
interface Entry {
  readonly name: string;
  readonly type: number;
  next: number;
  child: number;
  start: number;
  size: number;
}

const SECTOR = 4096;
const SHIFT = 12;
const ENTRY = 128;
const END = 0xfffffffe;
const NONE = 0xffffffff;
const ROOT = 5;
const STORAGE = 1;
const STREAM = 2;
/** Sectors of the table of sectors that the header can name. */
const MOST_TABLES = 109;

/**
 * A compound file (MS-CFB, version 4) of a storage that lies in another, so that it can be read as a file. Streams
 * are laid in sectors of 4,096 bytes, short ones too; siblings are a list. Undefined if it would be larger than 446 MB.
 */
export function compoundFile(parts: readonly Part[]): Uint8Array | undefined {
  const entries: Entry[] = [entry('Root Entry', ROOT)];
  const storages = new Map<string, number>([['', 0]]);
  let sectors = 0;
  const placed: { at: number; bytes: Uint8Array }[] = [];
  for (const { folders, name, bytes } of parts) {
    const index = addTo(entries, storageOf(entries, storages, folders), entry(name, STREAM));
    const made = entries[index]!;
    made.size = bytes.length;
    if (bytes.length === 0) continue;
    made.start = sectors;
    placed.push({ at: sectors, bytes });
    sectors += Math.ceil(bytes.length / SECTOR);
  }
  const directory = sectors;
  const directorySectors = Math.ceil((entries.length * ENTRY) / SECTOR);
  const before = directory + directorySectors;
  const tables = Math.ceil((before + MOST_TABLES) / (SECTOR / 4));
  if (tables > MOST_TABLES) return undefined;
  const whole = new Uint8Array((1 + before + tables) * SECTOR);
  const view = new DataView(whole.buffer);
  for (const { at, bytes } of placed) whole.set(bytes, (1 + at) * SECTOR);
  for (const [i, one] of entries.entries()) writeEntry(view, (1 + directory) * SECTOR + i * ENTRY, one);
  writeHeader(view, { directory, tables, before });
  const table = (sector: number, value: number) =>
    view.setUint32((1 + before) * SECTOR + sector * 4, value, true);
  for (let i = 0; i < (tables * SECTOR) / 4; i++) table(i, i < before ? i + 1 : NONE);
  for (const { at, bytes } of placed) table(at + Math.ceil(bytes.length / SECTOR) - 1, END);
  table(before - 1, END);
  for (let i = 0; i < tables; i++) table(before + i, 0xfffffffd);
  return whole;
}

const entry = (name: string, type: number): Entry => ({
  name,
  type,
  next: NONE,
  child: NONE,
  start: END,
  size: 0,
});

function addTo(entries: Entry[], parent: number, made: Entry): number {
  made.next = entries[parent]!.child;
  entries.push(made);
  entries[parent]!.child = entries.length - 1;
  return entries.length - 1;
}

function storageOf(entries: Entry[], known: Map<string, number>, folders: readonly string[]): number {
  let parent = 0;
  for (let depth = 1; depth <= folders.length; depth++) {
    const path = folders.slice(0, depth).join('\n');
    const index = known.get(path) ?? addTo(entries, parent, entry(folders[depth - 1]!, STORAGE));
    known.set(path, index);
    parent = index;
  }
  return parent;
}

function writeEntry(view: DataView, at: number, { name, type, next, child, start, size }: Entry): void {
  const letters = name.slice(0, 31);
  for (let i = 0; i < letters.length; i++) view.setUint16(at + i * 2, letters.charCodeAt(i), true);
  view.setUint16(at + 64, letters.length * 2 + 2, true);
  view.setUint8(at + 66, type);
  view.setUint8(at + 67, 1);
  view.setUint32(at + 68, NONE, true);
  view.setUint32(at + 72, next, true);
  view.setUint32(at + 76, child, true);
  view.setUint32(at + 116, start, true);
  view.setUint32(at + 120, size, true);
}

function writeHeader(
  view: DataView,
  {
    directory,
    tables,
    before,
  }: { readonly directory: number; readonly tables: number; readonly before: number },
): void {
  new Uint8Array(view.buffer, 0, 8).set(SIGNATURE);
  const words: readonly (readonly [number, number])[] = [
    [24, 0x3e],
    [26, 4],
    [28, 0xfffe],
    [30, SHIFT],
    [32, 6],
  ];
  for (const [at, value] of words) view.setUint16(at, value, true);
  // No stream is short enough to lie among the small ones: they begin below 0 bytes.
  const numbers = [0, tables, directory, 0, 0, END, 0, END, 0];
  for (const [i, value] of numbers.entries()) view.setUint32(40 + i * 4, value, true);
  for (let i = 0; i < MOST_TABLES; i++) view.setUint32(76 + i * 4, i < tables ? before + i : NONE, true);
}
