import type { ByteSource, ReadContext } from '../../core/types.ts';
import type { Range } from '../shared/archive/members.ts';
import { Trouble } from '../shared/trouble.ts';
import { Fields } from '../shared/zip/bytes.ts';
import { extraOf } from './rock-ridge.ts';
import { nameOf, type Volume } from './volume.ts';

/** A table of folders or a folder beyond this is not one of a disc. */
const MAX_FOLDER = 64 * 1024 * 1024;
const FOLDER = 2;
const CONTINUED = 0x80;

export interface DiscFile {
  readonly path: string;
  readonly range: Range;
  /** Parts of it lie between those of others. */
  readonly isWoven: boolean;
}

/** What the trees of a disc lead to. */
export interface Tree {
  readonly files: DiscFile[];
  readonly folderNames: string[];
  /** Links, and words in fields of which nothing is known. */
  readonly words: Set<string>;
  readonly owned: Range[];
  isCut: boolean;
  /** Bytes of folders that were read. */
  folderBytes: number;
}

interface Folder {
  readonly range: Range;
  readonly path: string;
}

/** Goes through all folders of a volume; those of the table of paths that no folder leads to come last. */
export async function walkVolume(
  source: ByteSource,
  volume: Volume,
  tree: Tree,
  { limits, signal }: ReadContext,
): Promise<void> {
  const seen = new Set<number>();
  const queue: Folder[] = [{ range: rangeOf(new Fields(volume.root), volume), path: '' }];
  const listed = await listedFolders(source, volume);
  tree.owned.push(volume.paths, ...volume.copies);
  for (let folder = queue.pop() ?? listed.pop(); folder; folder = queue.pop() ?? listed.pop()) {
    signal.throwIfAborted();
    if (seen.has(folder.range.start)) continue;
    seen.add(folder.range.start);
    if (seen.size + tree.files.length > limits.entries)
      throw new Trouble('too-large', 'archive has too many entries');
    queue.push(...(await readFolder(source, folder, { volume, tree })));
  }
}

/** The records of a folder: they do not cross sectors, whose rest is zero. */
function* recordsIn(bytes: Uint8Array, blockSize: number): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at]!;
    if (length < 34 || at + length > bytes.length) {
      at = (Math.floor(at / blockSize) + 1) * blockSize;
      continue;
    }
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

/** One folder. Folders in it come back. */
async function readFolder(
  source: ByteSource,
  { range, path }: Folder,
  { volume, tree }: { volume: Volume; tree: Tree },
): Promise<Folder[]> {
  if (range.end - range.start > MAX_FOLDER) throw new Trouble('too-large', 'a folder is too large');
  if (range.end > source.size) tree.isCut = true;
  tree.folderBytes += range.end - range.start;
  // Folders that lie over each other are made to take time.
  if (tree.folderBytes > MAX_FOLDER + 4 * source.size)
    throw new Trouble('damaged', 'folders of the disc overlap');
  const bytes = (await source.read(range.start, range.end - range.start)).slice();
  const folders: Folder[] = [];
  let open: DiscFile | undefined;
  for (const record of recordsIn(bytes, volume.blockSize)) {
    const start = range.start + record.byteOffset - bytes.byteOffset;
    tree.owned.push({ start, end: start + record.length });
    const { name, flags, range: data } = await entryOf(source, record, { volume, tree });
    if (name === '') continue;
    const full = path === '' ? name : `${path}/${name}`;
    if (flags & FOLDER) {
      tree.folderNames.push(name);
      folders.push({ range: data, path: full });
      continue;
    }
    const goesOn = open !== undefined && open.range.end === data.start;
    const file = {
      path: full,
      range: { start: goesOn ? open!.range.start : data.start, end: data.end },
      isWoven: record[26] !== 0 || record[27] !== 0,
    };
    open = flags & CONTINUED ? file : undefined;
    if (open === undefined) tree.files.push(file);
  }
  if (open !== undefined) tree.files.push(open);
  return folders;
}

/** An entry; its name is '' for a folder's own and that of the folder above. */
async function entryOf(
  source: ByteSource,
  record: Uint8Array,
  { volume, tree }: { volume: Volume; tree: Tree },
) {
  const nameEnd = 33 + record[32]!;
  const raw = record.subarray(33, nameEnd);
  const use = record.subarray(nameEnd + (nameEnd % 2));
  const extra = await extraOf(source, use, volume.blockSize);
  for (const text of extra.words) tree.words.add(text);
  tree.owned.push(...extra.areas);
  const isSelf = raw.length === 1 && raw[0]! < 2;
  const plain = nameOf(raw, volume.isJoliet)
    .replace(/;\d{1,5}$/, '')
    .replace(/\.$/, '');
  const name = isSelf ? '' : extra.name || plain || 'unnamed';
  return { name, flags: record[25]!, range: rangeOf(new Fields(record), volume) };
}

/** Where a folder's or file's data lies: behind attributes that few discs have. */
function rangeOf(record: Fields, { blockSize }: Volume): Range {
  const start = (record.u32(2) + record.bytes[1]!) * blockSize;
  return { start, end: start + record.u32(10) };
}

/** Folders by the table of paths, without their sizes, which the first entry of each tells. */
async function listedFolders(source: ByteSource, volume: Volume): Promise<Folder[]> {
  const { start, end } = volume.paths;
  if (end - start > MAX_FOLDER) throw new Trouble('too-large', 'a folder is too large');
  const table = new Fields((await source.read(start, end - start)).slice());
  const folders: Folder[] = [];
  for (let at = 0; at + 8 < table.bytes.length; ) {
    const length = table.bytes[at]!;
    if (length === 0) break;
    const own = (table.u32(at + 2) + table.bytes[at + 1]!) * volume.blockSize;
    const first = new Fields((await source.read(own, 34)).slice());
    const isFolder = first.bytes.length === 34 && first.u32(2) * volume.blockSize === own;
    if (isFolder) folders.push({ range: { start: own, end: own + first.u32(10) }, path: 'listed' });
    at += 8 + length + (length % 2);
  }
  return folders;
}
