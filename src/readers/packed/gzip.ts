import type { ByteSource, Platform } from '../../core/types.ts';
import type { PackedFormat } from '../shared/packed-formats.ts';
import { Trouble } from '../shared/trouble.ts';
import { isGzip } from '../shared/unpack/heads.ts';
import { inflate } from '../shared/unpack/inflate.ts';
import type { PackedInput } from '../shared/unpack/input.ts';
import { bytesOf, Fields } from '../shared/zip/bytes.ts';
import { crc32 } from '../shared/zip/crc.ts';
import { decodeEntryName } from '../shared/zip/names.ts';

const HAS_CRC = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;
const TRAILER = 8;
/** Names and comments longer than this are cut. */
const MAX_TEXT = 64 * 1024;

export const GZIP_ENDINGS = [
  ['.gz', ''],
  ['.tgz', '.tar'],
  ['.svgz', '.svg'],
  ['.emz', '.emf'],
  ['.wmz', '.wmf'],
  ['.gzip', ''],
] as const;

/** What the header of a member says (RFC 1952 2.3). */
export interface GzipHeader {
  readonly name: string;
  readonly comment: string;
  readonly extra: Uint8Array;
}

/** The format, for files of several members; `onHeader` hears of each. */
export function gzipFormat(
  onHeader: (header: GzipHeader) => void,
  crcOf: (bytes: Uint8Array, before: number) => number,
): PackedFormat {
  return {
    id: 'gzip',
    name: { en: 'gzip data', es: 'datos gzip' },
    endings: GZIP_ENDINGS,
    isHead: isGzip,
    unpack: (input) => member(input, onHeader, crcOf),
  };
}

async function* member(
  input: PackedInput,
  onHeader: (header: GzipHeader) => void,
  crcOf: (bytes: Uint8Array, before: number) => number,
): AsyncIterable<Uint8Array> {
  onHeader(await readHeader(input));
  let crc = 0;
  let size = 0;
  for await (const bytes of inflate(input)) {
    crc = crcOf(bytes, crc);
    size += bytes.length;
    yield bytes;
  }
  const trailer = new Fields(await input.take(TRAILER));
  if (trailer.u32(0) !== crc || trailer.u32(4) !== size % 2 ** 32) {
    throw new Trouble('damaged', 'checksum is wrong');
  }
}

async function readHeader(input: PackedInput): Promise<GzipHeader> {
  const head = await input.take(10);
  if (!isGzip(head)) throw new Trouble('damaged', 'header of gzip data is damaged');
  const flags = head[3]!;
  const extra =
    flags & HAS_EXTRA ? await input.take(new Fields(await input.take(2)).u16(0)) : new Uint8Array(0);
  const name = flags & HAS_NAME ? await readText(input) : '';
  const comment = flags & HAS_COMMENT ? await readText(input) : '';
  if (flags & HAS_CRC) await input.take(2);
  return { name, comment, extra };
}

async function readText(input: PackedInput): Promise<string> {
  const there = await input.fill(MAX_TEXT);
  const field = input.bytes.subarray(input.at, input.at + there);
  const end = field.indexOf(0);
  if (end < 0) throw new Trouble('damaged', 'header of gzip data is damaged');
  const text = decodeEntryName(field.subarray(0, end), false);
  input.at += end + 1;
  return text;
}

/**
 * The one member of nearly every file, by the platform's faster inflater, which does not tell where a stream ends:
 * throws `NotOne` at the end if the trailer shows that there is more to it, or damage.
 */
export async function* singleMember(
  packed: ByteSource,
  { headerEnd, platform }: { headerEnd: number; platform: Platform },
): AsyncIterable<Uint8Array> {
  const end = packed.size - TRAILER;
  const trailer = new Fields(await packed.read(end, TRAILER));
  const checksum = platform.crc32 ?? crc32;
  let crc = 0;
  let size = 0;
  const inflated = platform.inflateRaw(bytesOf(packed, headerEnd, end))[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await inflated.next().catch(() => {
        throw new NotOne();
      });
      if (next.done === true) break;
      crc = checksum(next.value, crc);
      size += next.value.length;
      yield next.value;
    }
  } finally {
    await inflated.return?.();
  }
  if (trailer.u32(0) !== crc || trailer.u32(4) !== size % 2 ** 32) throw new NotOne();
}

/** Not one sound member and nothing else. */
export class NotOne extends Error {}

/** Where the data of the first member begins, and what its header says. */
export async function firstHeader(input: PackedInput): Promise<{ header: GzipHeader; headerEnd: number }> {
  const header = await readHeader(input);
  return { header, headerEnd: input.position };
}
