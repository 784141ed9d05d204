import type { ByteSource } from '../../core/types.ts';
import type { Range } from '../shared/archive/members.ts';
import { bytesOf, Fields } from '../shared/zip/bytes.ts';
import { decodeEntryName } from '../shared/zip/names.ts';

export const SECTOR = 2048;
const FIRST = 16;
/** No disc has as many descriptors. */
const MAX_DESCRIPTORS = 64;
const BOOT = 0;
const PRIMARY = 1;
const SUPPLEMENTARY = 2;
const END = 255;
/** Escape sequences of the two-byte alphabets of Joliet, levels 1 to 3. */
const JOLIET = ['%/@', '%/C', '%/E'];

/** Fields of a descriptor that people fill in: place, length, caption (ECMA-119 8.4). */
const WORDS: readonly (readonly [at: number, length: number, caption: string])[] = [
  [8, 32, 'system'],
  [40, 32, 'volume'],
  [190, 128, 'volume set'],
  [318, 128, 'publisher'],
  [446, 128, 'data preparer'],
  [574, 128, 'application'],
  [702, 37, 'copyright file'],
  [739, 37, 'abstract file'],
  [776, 37, 'bibliographic file'],
];
const APPLICATION_USE = 883;
const APPLICATION_USE_END = 1395;

export interface Volume {
  readonly isJoliet: boolean;
  readonly blockSize: number;
  readonly root: Uint8Array;
  /** Of the table of folders: where it lies, how long it is. */
  readonly paths: Range;
  /** Copies of that table. */
  readonly copies: readonly Range[];
  readonly words: readonly { readonly caption: string; readonly text: string }[];
}

export interface Descriptors {
  readonly volumes: readonly Volume[];
  /** Where a catalogue of boot images lies. */
  readonly bootCatalogues: readonly Range[];
  /** Where the list of descriptors lies. */
  readonly start: number;
  readonly end: number;
}

/** True for a file whose seventeenth sector says that it is a disc (ECMA-119 8.1). */
export const isIso = (head: Uint8Array): boolean =>
  textOf(head, FIRST * SECTOR + 1, FIRST * SECTOR + 6) === 'CD001';

/** What the descriptors at the beginning of a disc, or of a later session, say (ECMA-119 8). */
export async function readDescriptors(source: ByteSource, start = FIRST * SECTOR): Promise<Descriptors> {
  const volumes: Volume[] = [];
  const bootCatalogues: Range[] = [];
  let at = start;
  for (let i = 0; i < MAX_DESCRIPTORS; i++, at += SECTOR) {
    const bytes = (await source.read(at, SECTOR)).slice();
    if (bytes.length < SECTOR || textOf(bytes, 1, 6) !== 'CD001') break;
    const type = bytes[0]!;
    if (type === PRIMARY || type === SUPPLEMENTARY) volumes.push(volumeOf(bytes, type));
    if (type === BOOT) bootCatalogues.push(blockRange(new Fields(bytes).u32(71), SECTOR, SECTOR));
    if (type === END) return { volumes, bootCatalogues, start, end: at + SECTOR };
  }
  return { volumes, bootCatalogues, start, end: at };
}

/** Where descriptors of other sessions begin in a stretch of a disc that nothing else leads to. */
export async function* sessionsIn(source: ByteSource, { start, end }: Range): AsyncIterable<number> {
  let at = Math.ceil(start / SECTOR) * SECTOR;
  for await (const bytes of bytesOf(source, at, end)) {
    for (let i = 0; i + 6 < bytes.length; i += SECTOR) {
      const isFirst =
        bytes[i] === PRIMARY && bytes[i + 1] === 0x43 && textOf(bytes, i + 1, i + 6) === 'CD001';
      if (isFirst) yield at + i;
    }
    at += bytes.length;
  }
}

function volumeOf(bytes: Uint8Array, type: number): Volume {
  const fields = new Fields(bytes);
  const isJoliet = type === SUPPLEMENTARY && JOLIET.includes(textOf(bytes, 88, 91));
  const blockSize = fields.u16(128) || SECTOR;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const size = fields.u32(132);
  const table = (block: number) => blockRange(block, size, blockSize);
  const copies = [fields.u32(144), view.getUint32(148), view.getUint32(152)].filter((block) => block > 0);
  const words = WORDS.map(([at, length, caption]) => ({
    caption,
    text: nameOf(bytes.subarray(at, at + length - (isJoliet ? length % 2 : 0)), isJoliet)
      .replaceAll('\0', ' ')
      .trim(),
  }));
  const rest = nameOf(bytes.subarray(APPLICATION_USE, APPLICATION_USE_END), false);
  return {
    isJoliet,
    blockSize,
    root: bytes.subarray(156, 190),
    paths: table(fields.u32(140)),
    copies: copies.map(table),
    words: [...words, { caption: 'for the application', text: rest.replaceAll('\0', ' ').trim() }].filter(
      ({ text }) => text !== '',
    ),
  };
}

/** A name in the alphabet of its tree. */
export const nameOf = (bytes: Uint8Array, isJoliet: boolean): string =>
  isJoliet ? UTF16.decode(bytes) : decodeEntryName(bytes, false);

const UTF16 = new TextDecoder('utf-16be');

const blockRange = (block: number, size: number, blockSize: number): Range => ({
  start: block * blockSize,
  end: block * blockSize + size,
});

const textOf = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end));
