import { parquetHeader } from 'hyparquet/src/column.js';
import type { ReadContext } from '../../core/types.ts';
import { joinBytes } from '../shared/bytes.ts';
import { Trouble } from '../shared/trouble.ts';
import { inflate } from '../shared/unpack/inflate.ts';
import { PackedInput } from '../shared/unpack/input.ts';
import { unzstd } from '../shared/unpack/zstd.ts';

/** A page is a megabyte by most writers' settings, and at most a column of a group. */
const MAX_PAGE = 256 * 1024 * 1024;
const MAX_VALUES = 20_000_000;
const MAX_PAGES = 100_000;
/** The shortest header of gzip (RFC 1952): no name, no comment. */
const GZIP_HEAD = 10;
const GZIP_FIELDS = 0x1c;

type Unpack = (packed: Uint8Array) => AsyncIterable<Uint8Array>;

const UNPACK: Readonly<Record<string, Unpack>> = {
  GZIP: ungzip,
  ZSTD: (packed) => unzstd(inputOf(packed)),
};

/** What the library undoes by itself. */
const PLAIN: ReadonlySet<string> = new Set(['UNCOMPRESSED', 'SNAPPY']);

export function isCodecRead(codec: string): boolean {
  return PLAIN.has(codec) || codec in UNPACK;
}

/** The pages of a column that are packed in a way that takes time: unpacked, by where each ends in the bytes. */
export type UnpackedPages = ReadonlyMap<number, Uint8Array>;

/**
 * Looks at all pages of a column before the library does, which believes every size; unpacks those that it cannot.
 * Throws `Trouble` for sizes that are not to be believed.
 */
export async function unpackedPages(
  bytes: Uint8Array,
  codec: string,
  context: ReadContext,
): Promise<UnpackedPages> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader = { view, offset: 0 };
  const pages = new Map<number, Uint8Array>();
  let total = 0;
  for (let count = 0; reader.offset < bytes.length - 1; count++) {
    context.signal.throwIfAborted();
    const header = parquetHeader(reader);
    const size = header.uncompressed_page_size;
    const end = reader.offset + header.compressed_page_size;
    total += size;
    const values =
      header.data_page_header?.num_values ??
      header.data_page_header_v2?.num_values ??
      header.dictionary_page_header?.num_values ??
      0;
    if (!(header.compressed_page_size >= 0) || !(size >= 0) || end > bytes.length)
      throw new Trouble('damaged', 'a page of a column is cut');
    if (total > MAX_PAGE || values > MAX_VALUES || count > MAX_PAGES)
      throw new Trouble('too-large', 'a column is too large to hold');
    const levels = header.data_page_header_v2;
    const before = levels ? levels.repetition_levels_byte_length + levels.definition_levels_byte_length : 0;
    const unpack = levels?.is_compressed === false ? undefined : UNPACK[codec];
    if (unpack && size > before)
      pages.set(end, await whole(unpack(bytes.subarray(reader.offset + before, end)), size - before));
    reader.offset = end;
  }
  return pages;
}

/** Stops at the size that the page says to have. */
async function whole(parts: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  const held: Uint8Array[] = [];
  let length = 0;
  for await (const part of parts) {
    length += part.length;
    if (length > size) throw new Trouble('damaged', 'a page of a column is longer than it says');
    held.push(part.slice());
  }
  return joinBytes(held);
}

function inputOf(packed: Uint8Array): PackedInput {
  async function* once() {
    yield packed;
  }
  return new PackedInput(once());
}

function ungzip(packed: Uint8Array): AsyncIterable<Uint8Array> {
  if (packed[0] !== 0x1f || packed[1] !== 0x8b || ((packed[3] ?? 0) & GZIP_FIELDS) !== 0)
    throw new Trouble('damaged', 'a page of a column is not packed as it says');
  return inflate(inputOf(packed.subarray(GZIP_HEAD)));
}
