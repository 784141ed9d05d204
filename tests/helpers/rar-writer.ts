import { crc32 } from 'node:zlib';

export interface RarFile {
  readonly name: string;
  readonly data: string;
  /** 0 is stored without packing. */
  readonly method?: number;
  readonly isEncrypted?: boolean;
  readonly link?: string;
  /** A service block of this name instead of a file. */
  readonly service?: boolean;
}

const number = (value: number): number[] =>
  value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...number(Math.floor(value / 128))];

/** A RAR archive of version 5, nothing in it packed, whatever its headers say. */
export function writeRar5(files: readonly RarFile[], behind = ''): Uint8Array {
  const blocks = files.flatMap((file) => {
    const [name, data] = [Buffer.from(file.name), Buffer.from(file.data)];
    const fields = [
      ...[...number(4), ...number(data.length), ...number(0x20), ...u32(crc32(data))],
      ...[...number((file.method ?? 0) << 7), 1, ...number(name.length), ...name],
    ];
    const extra = [...(file.isEncrypted ? [2, 1, 0] : []), ...(file.link ? linkOf(file.link) : [])];
    return [block5({ type: file.service ? 3 : 2, fields, extra, size: data.length }), data];
  });
  const main = block5({ type: 1, fields: [0], extra: [], size: 0 });
  const end = block5({ type: 5, fields: [0], extra: [], size: 0 });
  const start = Buffer.from('Rar!\x1a\x07\x01\0', 'latin1');
  return new Uint8Array(Buffer.concat([start, main, ...blocks, end, Buffer.from(behind)]));
}

function linkOf(link: string): number[] {
  const record = [5, 1, 0, ...number(Buffer.byteLength(link)), ...Buffer.from(link)];
  return [...number(record.length), ...record];
}

interface Block {
  readonly type: number;
  readonly fields: readonly number[];
  readonly extra: readonly number[];
  readonly size: number;
}

function block5({ type, fields, extra, size }: Block): Buffer {
  const flags = (extra.length > 0 ? 1 : 0) | (size > 0 ? 2 : 0);
  const sizes = [...(extra.length > 0 ? number(extra.length) : []), ...(size > 0 ? number(size) : [])];
  const header = [type, flags, ...sizes, ...fields, ...extra];
  const bytes = Buffer.from([...number(header.length), ...header]);
  return Buffer.concat([Buffer.from(u32(crc32(bytes))), bytes]);
}

/** A RAR archive of version 4. `unicode`: what stands behind the zero of each name. */
export function writeRar4(files: readonly RarFile[], unicode = ''): Uint8Array {
  const blocks = files.flatMap((file) => {
    const name = Buffer.from(unicode === '' ? file.name : `${file.name}\0${unicode}`, 'latin1');
    const data = Buffer.from(file.data);
    const fields = [
      ...[...u32(data.length), ...u32(data.length), 3, ...u32(crc32(data)), ...u32(0x5a210000), 29],
      ...[0x30 + (file.method ?? 0), name.length & 255, name.length >> 8, ...u32(0o100644), ...name],
    ];
    const flags = 0x8000 | (file.isEncrypted ? 4 : 0) | (unicode === '' ? 0 : 0x200);
    return [block4(file.service ? 0x7a : 0x74, flags, fields), data];
  });
  const main = block4(0x73, 0, [0, 0, 0, 0, 0, 0]);
  const start = Buffer.from('Rar!\x1a\x07\0', 'latin1');
  return new Uint8Array(Buffer.concat([start, main, ...blocks, block4(0x7b, 0x4000, [])]));
}

function block4(type: number, flags: number, fields: readonly number[]): Buffer {
  const size = 7 + fields.length;
  const bytes = Buffer.from([type, flags & 255, flags >> 8, size & 255, size >> 8, ...fields]);
  const crc = crc32(bytes) & 0xffff;
  return Buffer.concat([Buffer.from([crc & 255, crc >> 8]), bytes]);
}

const u32 = (value: number): number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255);
