import { crc32, deflateRawSync } from 'node:zlib';

export interface SevenZipOptions {
  /** Hexadecimal digits of the method: `00` keeps the bytes, `040108` is Deflate. Others only say so. */
  readonly method?: string;
  /** Bytes between the packed data and the header, and behind the archive. */
  readonly between?: string;
  readonly behind?: string;
}

/** A number in as few bytes as `7zFormat.txt` allows, up to four. */
function number(value: number): number[] {
  if (value < 0x80) return [value];
  if (value < 0x4000) return [0x80 | (value >> 8), value & 255];
  if (value < 0x200000) return [0xc0 | (value >> 16), value & 255, (value >> 8) & 255];
  return [0xe0 | (value >> 24), value & 255, (value >> 8) & 255, (value >> 16) & 255];
}

const u32 = (value: number): number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255);

/** A 7z archive of one folder with all files in it. */
export function writeSevenZip(
  files: readonly { readonly name: string; readonly data: string | Uint8Array }[],
  { method = '00', between = '', behind = '' }: SevenZipOptions = {},
): Uint8Array {
  const contents = files.map(({ data }) => Buffer.from(data));
  const whole = Buffer.concat(contents);
  const packed = method === '040108' ? deflateRawSync(whole) : whole;
  const id = [...Buffer.from(method, 'hex')];
  const names = [...Buffer.from(files.map(({ name }) => `${name}\0`).join(''), 'utf16le')];
  const header = Buffer.from([
    ...[1, 4, 6, 0, 1, 9, ...number(packed.length), 0],
    ...[7, 11, 1, 0, 1, id.length, ...id, 12, ...number(whole.length), 0],
    ...[8, 13, ...number(files.length), 9, ...contents.slice(0, -1).flatMap(({ length }) => number(length))],
    ...[10, 1, ...contents.flatMap((content) => u32(crc32(content))), 0, 0],
    ...[5, ...number(files.length), 17, ...number(names.length + 1), 0, ...names, 0, 0],
  ]);
  const place = Buffer.from([
    ...[...u32(packed.length + Buffer.byteLength(between)), 0, 0, 0, 0],
    ...[...u32(header.length), 0, 0, 0, 0, ...u32(crc32(header))],
  ]);
  const first = Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4, ...u32(crc32(place))]);
  return new Uint8Array(
    Buffer.concat([first, place, packed, Buffer.from(between), header, Buffer.from(behind)]),
  );
}
