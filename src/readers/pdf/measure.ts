import type { Platform, ReadContext } from '../../core/types.ts';
import { adler32 } from '../shared/unpack/zlib.ts';
import type { ObjectStore } from './syntax/object-store.ts';
import type { PdfDict, PdfStream } from './syntax/values.ts';

/** What becomes of a stream when it is unpacked. */
export type Fate = 'whole' | 'damaged' | 'unreadable' | 'ratio' | 'too-large';

/** PDFium unpacks a stream in one piece, and has 2 GiB for all. */
const MAX_STREAM = 256 * 1024 * 1024;
/** Streams that unpack to less than this may have any ratio. */
const RATIO_FLOOR = 4 * 1024 * 1024;
const HEADER = 2;
/** The checksum of zlib data (RFC 1950) is looked for in so many bytes at its end: line ends follow, or a few more. */
const TAIL = 64;
const CHECKSUM = 4;

/** Filters of pictures, which hold no text and which PDFium undoes for nothing but drawing. */
const PICTURES = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'JBIG2Decode', 'CCITTFaxDecode', 'CCF']);

/** Unpacks a stream without keeping what comes out. */
export async function fateOf(store: ObjectStore, stream: PdfStream, context: ReadContext): Promise<Fate> {
  const filters = store.filters(stream);
  const packed = stream.end - stream.start;
  const limit = Math.min(MAX_STREAM, Math.max(RATIO_FLOOR, packed * context.limits.ratio));
  const [first] = filters;
  if (filters.some(({ parms }) => hasEndlessRows(parms))) return 'unreadable';
  if (!first || PICTURES.has(first.name)) return packed > MAX_STREAM ? 'too-large' : 'whole';
  if (filters.length === 1 && (first.name === 'FlateDecode' || first.name === 'Fl')) {
    const bytes = store.raw(stream);
    return over(await inflatedFate(bytes, context.platform, limit), limit);
  }
  const { complete, cut, left } = await store.data(stream);
  if (left !== undefined) return PICTURES.has(left) ? 'whole' : 'unreadable';
  return over(complete ? 'whole' : cut ? 'cut' : 'damaged', limit);
}

/** Rows of so many bits that PDFium undoes no predictor (ISO 32000-1, 7.4.4.4). */
const MAX_ROW_BITS = 2 ** 31;

function hasEndlessRows(parms: PdfDict): boolean {
  if ((parms.get('Predictor') ?? 1) === 1) return false;
  const [columns, colors, bits] = ['Columns', 'Colors', 'BitsPerComponent'].map((key) => parms.get(key));
  const row = Number(columns ?? 1) * Number(colors ?? 1) * Number(bits ?? 8);
  return !(row > 0 && row < MAX_ROW_BITS);
}

function over(fate: 'whole' | 'damaged' | 'cut', limit: number): Fate {
  if (fate !== 'cut') return fate;
  return limit < MAX_STREAM ? 'ratio' : 'too-large';
}

async function inflatedFate(
  packed: Uint8Array,
  platform: Platform,
  limit: number,
): Promise<'whole' | 'damaged' | 'cut'> {
  // PDFium reads nothing else.
  if (!hasHeader(packed)) return packed.length > 0 ? 'damaged' : 'whole';
  // Browsers refuse what follows the end of the data: first without the checksum.
  const short = await unpack(
    platform,
    packed.subarray(HEADER, Math.max(HEADER, packed.length - CHECKSUM)),
    limit,
  );
  if (short.size > limit) return 'cut';
  if (endsWith(packed, short.sum)) return 'whole';
  // A line end between the checksum and the end of the stream hid the last bytes.
  const long = await unpack(platform, packed.subarray(HEADER), limit);
  return endsWith(packed, long.sum) ? 'whole' : 'damaged';
}

function hasHeader(packed: Uint8Array): boolean {
  const [first = 0, second = 0] = packed;
  return (first & 15) === 8 && ((first << 8) | second) % 31 === 0;
}

async function unpack(
  platform: Platform,
  packed: Uint8Array,
  limit: number,
): Promise<{ size: number; sum: number }> {
  let size = 0;
  let sum = 1;
  const stream = platform.inflateRaw(once(packed))[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await stream.next().catch(() => undefined);
      if (next === undefined || next.done === true) return { size, sum };
      size += next.value.length;
      if (size > limit) return { size, sum };
      sum = adler32(next.value, sum);
    }
  } finally {
    await stream.return?.();
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

function endsWith(packed: Uint8Array, sum: number): boolean {
  for (let at = packed.length - CHECKSUM; at >= Math.max(0, packed.length - TAIL); at--) {
    const found = (packed[at]! << 24) | (packed[at + 1]! << 16) | (packed[at + 2]! << 8) | packed[at + 3]!;
    if (found >>> 0 === sum) return true;
  }
  return false;
}
