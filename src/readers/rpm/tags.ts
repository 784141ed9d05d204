import type { ByteSource } from '../../core/types.ts';
import { Trouble } from '../shared/trouble.ts';
import { decodeEntryName } from '../shared/zip/names.ts';

export const RPM_MAGIC = [0xed, 0xab, 0xee, 0xdb];
/** Length of the first part of a package, which is kept for old programs. */
export const LEAD = 96;
const MAGIC = 0x8eade801;
const INTRO = 16;
const ENTRY = 16;
/** Headers beyond these are not those of a package (as RPM itself has it). */
const MAX_TAGS = 65_536;
const MAX_STORE = 256 * 1024 * 1024;
const BINARY = 7;
const TEXT_TYPES = new Set([6, 8, 9]);

/** Captions of what people write; everything else is told under the tag's number. */
const CAPTIONS: Readonly<Record<number, string>> = {
  1000: 'package',
  1004: 'summary',
  1005: 'description',
  1011: 'vendor',
  1014: 'licence',
  1015: 'packager',
  1020: 'url',
  1023: 'script before installation',
  1024: 'script after installation',
  1025: 'script before removal',
  1026: 'script after removal',
  1039: 'user',
  1040: 'group',
  1081: 'changed by',
  1082: 'change',
  1117: 'files',
  1118: 'folders',
};
/** Signatures, keys, sums, bit fields, origins of signatures: made by programs, and of their kind alone. */
const WITHOUT_TEXT = new Set([
  62, 63, 256, 257, 259, 261, 262, 267, 268, 269, 273, 274, 275, 276, 277, 278, 1000, 1002, 1004, 1005,
]);
const LARGEST_SUM = 8192;
/** Sums of the files. */
const SUM = /^[0-9a-f]{32,128}$/;

export interface Tags {
  readonly texts: readonly {
    readonly tag: number;
    readonly caption: string;
    readonly texts: readonly string[];
  }[];
  /** Bytes of which nothing is known. */
  readonly strange: Uint8Array;
  /** Where the header ends. */
  readonly end: number;
}

/** A header of a package: an index of tags, and the store that it leads into. Throws `Trouble` on damage. */
export async function readTags(source: ByteSource, at: number): Promise<Tags> {
  const intro = view(await source.read(at, INTRO));
  if (intro.byteLength < INTRO) throw new Trouble('damaged', 'package is cut');
  if (intro.getUint32(0) !== MAGIC) damaged();
  const count = intro.getUint32(8);
  const size = intro.getUint32(12);
  if (count > MAX_TAGS || size > MAX_STORE)
    throw new Trouble('too-large', 'header of the package is too large');
  const start = at + INTRO + count * ENTRY;
  const end = start + size;
  if (end > source.size) throw new Trouble('damaged', 'package is cut');
  const index = view(await source.read(at + INTRO, count * ENTRY));
  const store = await source.read(start, size);
  return { ...textsOf(index, store), end };
}

function textsOf(index: DataView, store: Uint8Array): Pick<Tags, 'texts' | 'strange'> {
  const texts: Tags['texts'][number][] = [];
  // What the index does not lead to is told as bytes.
  const strange = store.slice();
  let decoded = 0;
  for (let i = 0; i + ENTRY <= index.byteLength; i += ENTRY) {
    const [tag, type, offset, count] = [0, 4, 8, 12].map((at) => index.getUint32(i + at)) as number[];
    if (TEXT_TYPES.has(type!)) {
      const { lines, end } = linesAt(store, offset!, type === 6 ? 1 : count!);
      decoded += end - offset!;
      // Entries that lead to the same bytes again and again are made to take time.
      if (decoded > store.length * 4 + 65_536) damaged();
      texts.push({
        tag: tag!,
        caption: CAPTIONS[tag!] ?? `tag ${tag}`,
        texts: lines.filter((line) => !SUM.test(line)),
      });
      strange.fill(0, offset, end);
    } else if (type === BINARY && WITHOUT_TEXT.has(tag!) && count! <= LARGEST_SUM)
      strange.fill(0, offset, offset! + count!);
  }
  return { texts, strange };
}

function linesAt(store: Uint8Array, offset: number, count: number): { lines: string[]; end: number } {
  const lines: string[] = [];
  let at = offset;
  while (lines.length < count && at < store.length) {
    const zero = store.indexOf(0, at);
    const end = zero < 0 ? store.length : zero;
    lines.push(decodeEntryName(store.subarray(at, end), false));
    at = end + 1;
  }
  return { lines, end: Math.max(offset, at) };
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function damaged(): never {
  throw new Trouble('damaged', 'header of the package is damaged');
}
