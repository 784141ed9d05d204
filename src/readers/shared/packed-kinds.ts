import type { Localized } from '../../core/types.ts';
import { isZlib, looksLikeLzma } from './unpack/heads.ts';

/** How a format that packs one file is known, without what unpacks it. */
export interface PackedKind {
  readonly id: PackedId;
  readonly name: Localized;
  /** Endings of names that are dropped, and what stands in their stead: `['.tgz', '.tar']`. */
  readonly endings: readonly (readonly [string, string])[];
  /** By the first bytes, also of each further stream in the file. */
  isHead(head: Uint8Array): boolean;
}

export type PackedId = 'bzip2' | 'xz' | 'zstd' | 'lz4' | 'compress' | 'lzma' | 'zlib';

const starts =
  (...signature: number[]) =>
  (head: Uint8Array) =>
    signature.every((byte, i) => head[i] === byte);

const BZIP2_BLOCK = [0x31, 0x41, 0x59, 0x26, 0x53, 0x59];
const BZIP2_END = [0x17, 0x72, 0x45, 0x38, 0x50, 0x90];

function isBzip2(head: Uint8Array): boolean {
  const level = head[3] ?? 0;
  if (!starts(0x42, 0x5a, 0x68)(head) || level < 0x31 || level > 0x39) return false;
  return [BZIP2_BLOCK, BZIP2_END].some((magic) => magic.every((byte, i) => head[4 + i] === byte));
}

/** Gzip is read by its own reader, which knows its members. */
export const PACKED_KINDS: readonly PackedKind[] = [
  {
    id: 'bzip2',
    name: { en: 'Bzip2 data (BZ2)', es: 'Datos bzip2 (BZ2)' },
    endings: [
      ['.bz2', ''],
      ['.tbz2', '.tar'],
      ['.tbz', '.tar'],
      ['.bz', ''],
    ],
    isHead: isBzip2,
  },
  {
    id: 'xz',
    name: { en: 'XZ data', es: 'Datos XZ' },
    endings: [
      ['.xz', ''],
      ['.txz', '.tar'],
    ],
    isHead: starts(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00),
  },
  {
    id: 'zstd',
    name: { en: 'Zstandard data (ZST)', es: 'Datos Zstandard (ZST)' },
    endings: [
      ['.zst', ''],
      ['.tzst', '.tar'],
      ['.zstd', ''],
    ],
    isHead: starts(0x28, 0xb5, 0x2f, 0xfd),
  },
  {
    id: 'lz4',
    name: { en: 'LZ4 data', es: 'Datos LZ4' },
    endings: [['.lz4', '']],
    isHead: starts(0x04, 0x22, 0x4d, 0x18),
  },
  {
    id: 'compress',
    name: { en: 'Data packed by compress (Z)', es: 'Datos de compress (Z)' },
    endings: [
      ['.z', ''],
      ['.taz', '.tar'],
    ],
    isHead: starts(0x1f, 0x9d),
  },
  {
    id: 'lzma',
    name: { en: 'LZMA data', es: 'Datos LZMA' },
    endings: [
      ['.lzma', ''],
      ['.tlz', '.tar'],
    ],
    isHead: looksLikeLzma,
  },
  {
    id: 'zlib',
    name: { en: 'Zlib data (objects of Git)', es: 'Datos zlib (objetos de Git)' },
    endings: [
      ['.zz', ''],
      ['.zlib', ''],
    ],
    isHead: isZlib,
  },
];
