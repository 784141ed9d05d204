import type { ByteSource, ReadContext } from '../../core/types.ts';
import { joinBytes } from '../shared/bytes.ts';
import { Trouble } from '../shared/trouble.ts';
import { Fields } from '../shared/zip/bytes.ts';
import { crc32 } from '../shared/zip/crc.ts';
import { damaged, HeaderFields } from './fields.ts';
import { type Folder, readStreams, type Streams, sizeOf } from './streams.ts';
import { type Packed, unpackFolder } from './unpack.ts';

/** Length of the archive's first header. */
const FIRST = 32;
/** A header beyond this is not one that a person made. */
const MAX_HEADER = 256 * 1024 * 1024;
/** Headers packed in headers. */
const MAX_PACKINGS = 4;
const HEADER = 1;
const ENCODED_HEADER = 0x17;
const ARCHIVE_PROPERTIES = 2;
const ADDITIONAL_STREAMS = 3;
const MAIN_STREAMS = 4;
const FILES = 5;
const EMPTY_STREAM = 0x0e;
const NAMES = 0x11;
/** Flags, times, attributes, places of volumes. */
const WITHOUT_TEXT = new Set([0x0f, 0x10, 0x12, 0x13, 0x14, 0x15, 0x18]);

export interface Archive {
  readonly folders: readonly { readonly folder: Folder; readonly packed: readonly Packed[] }[];
  /** Of the files that have bytes, in their order over all folders. */
  readonly names: readonly string[];
  /** Of folders and empty files. */
  readonly emptyNames: readonly string[];
  /** Fields of the header that nothing is known of. */
  readonly strange: readonly Uint8Array[];
  /** Stretches of the archive that something is known of. */
  readonly owned: readonly Packed[];
}

/** Reads the header of an archive. Throws `Trouble` if it is damaged, encrypted or beyond the limits. */
export async function openArchive(source: ByteSource, context: ReadContext): Promise<Archive> {
  const first = new Fields(await source.read(0, FIRST));
  if (first.bytes.length < FIRST || crc32(first.bytes.subarray(12)) !== first.u32(8)) damaged();
  const start = FIRST + first.u64(12);
  const end = start + first.u64(20);
  const owned: Packed[] = [
    { start: 0, end: FIRST },
    { start, end },
  ];
  if (end === start) return { folders: [], names: [], emptyNames: [], strange: [], owned };
  if (end - start > MAX_HEADER) throw new Trouble('too-large', 'header of the archive is too large');
  if (end > source.size) throw new Trouble('damaged', 'archive is cut');
  let bytes = await source.read(start, end - start);
  if (crc32(bytes) !== first.u32(28)) damaged();
  for (let packings = 0; ; packings++) {
    const fields = new HeaderFields(bytes);
    const kind = fields.byte();
    if (kind === HEADER) return readHeader(fields, owned, context);
    if (kind !== ENCODED_HEADER || packings >= MAX_PACKINGS) damaged();
    const [packing] = foldersOf(readStreams(fields));
    if (packing === undefined) damaged();
    owned.push(...packing!.packed);
    bytes = await wholeFolder(source, packing!, context);
  }
}

async function wholeFolder(
  source: ByteSource,
  { folder, packed }: Archive['folders'][number],
  context: ReadContext,
): Promise<Uint8Array> {
  const size = sizeOf(folder);
  if (size > MAX_HEADER) throw new Trouble('too-large', 'header of the archive is too large');
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const bytes of unpackFolder(source, { folder, packed, context })) {
    parts.push(bytes);
    length += bytes.length;
    if (length > size) damaged();
  }
  const bytes = joinBytes(parts);
  if (length !== size || (folder.crc !== undefined && crc32(bytes) !== folder.crc)) damaged();
  return bytes;
}

/** The folders with the packed streams that go into them, which follow each other. */
function foldersOf({ start, packedSizes, folders }: Streams): Archive['folders'] {
  let at = FIRST + start;
  let next = 0;
  return folders.map((folder) => {
    const packed = folder.packed.map(() => {
      const size = packedSizes[next++] ?? damaged();
      at += size;
      return { start: at - size, end: at };
    });
    return packed.length === 0 ? damaged() : { folder, packed };
  });
}

function readHeader(fields: HeaderFields, owned: Packed[], context: ReadContext): Archive {
  const strange: Uint8Array[] = [];
  let folders: Archive['folders'] = [];
  let files: Names = { names: [], emptyNames: [] };
  for (let id = fields.byte(); id !== 0; id = fields.byte()) {
    if (id === ARCHIVE_PROPERTIES) strange.push(...properties(fields).map(({ bytes }) => bytes));
    else if (id === ADDITIONAL_STREAMS) throw new Trouble('unreadable', 'additional streams are not read');
    else if (id === MAIN_STREAMS) folders = foldersOf(readStreams(fields));
    else if (id === FILES) files = readFiles(fields, strange, context);
    else damaged();
  }
  owned.push(...folders.flatMap(({ packed }) => packed));
  return { folders, ...files, strange, owned };
}

function properties(fields: HeaderFields): { id: number; bytes: Uint8Array }[] {
  const found: { id: number; bytes: Uint8Array }[] = [];
  for (let id = fields.byte(); id !== 0; id = fields.byte())
    found.push({ id, bytes: fields.take(fields.number()) });
  return found;
}

interface Names {
  readonly names: readonly string[];
  readonly emptyNames: readonly string[];
}

function readFiles(fields: HeaderFields, strange: Uint8Array[], context: ReadContext): Names {
  const count = fields.count();
  if (count > context.limits.entries) throw new Trouble('too-large', 'archive has too many entries');
  let empty: boolean[] = new Array(count).fill(false);
  let names: string[] = [];
  for (const { id, bytes } of properties(fields)) {
    if (id === EMPTY_STREAM) empty = new HeaderFields(bytes).bits(count);
    else if (id === NAMES) names = namesIn(bytes);
    else if (!WITHOUT_TEXT.has(id) && bytes.some((byte) => byte !== 0)) strange.push(bytes);
  }
  const all = empty.map((_, i) => names[i] ?? '');
  return { names: all.filter((_, i) => !empty[i]), emptyNames: all.filter((_, i) => empty[i]) };
}

const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Names, each with a zero behind it. */
function namesIn(bytes: Uint8Array): string[] {
  if (bytes[0] !== 0) throw new Trouble('unreadable', 'names of entries are not in the header');
  return UTF16.decode(bytes.subarray(1)).split('\0').slice(0, -1);
}
