import { PACKED_KINDS, type PackedId, type PackedKind } from './packed-kinds.ts';
import { bunzip2 } from './unpack/bzip2.ts';
import type { PackedInput } from './unpack/input.ts';
import { unlz4 } from './unpack/lz4.ts';
import { unlzw } from './unpack/lzw.ts';
import { unlzmaAlone, unxz } from './unpack/xz.ts';
import { unzlib } from './unpack/zlib.ts';
import { unzstd } from './unpack/zstd.ts';

/** A format that packs one file, often an archive. */
export interface PackedFormat extends Omit<PackedKind, 'id'> {
  readonly id: string;
  /** One stream, up to its last byte. */
  unpack(input: PackedInput): AsyncIterable<Uint8Array>;
}

const UNPACK: Readonly<Record<PackedId, PackedFormat['unpack']>> = {
  bzip2: bunzip2,
  xz: unxz,
  zstd: unzstd,
  lz4: unlz4,
  compress: unlzw,
  lzma: unlzmaAlone,
  zlib: unzlib,
};

/** Gzip is read by its own reader, which knows its members. */
export const PACKED_FORMATS = PACKED_KINDS.map((kind) => ({ ...kind, unpack: UNPACK[kind.id] }));
