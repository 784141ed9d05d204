import { joinBytes } from '../bytes.ts';
import { crc32 } from '../zip/crc.ts';

export interface StoredFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Names are in UTF-8 (APPNOTE 6.3.10, 4.4.4). */
const UTF8_NAMES = 0x0800;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** An archive in memory whose entries are not packed (APPNOTE 6.3.10, 4.3). */
export function storedZip(files: readonly StoredFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const letters = new TextEncoder().encode(name);
    const facts = [crc32(bytes, 0), bytes.length, bytes.length];
    directory.push(header(CENTRAL, 46, { facts, length: letters.length, at }), letters);
    parts.push(header(LOCAL, 30, { facts, length: letters.length, at }), letters, bytes);
    at += 30 + letters.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  end.setUint16(8, files.length, true);
  end.setUint16(10, files.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, at, true);
  return joinBytes([...parts, ...directory, new Uint8Array(end.buffer)]);
}

interface Head {
  /** Checksum, packed and unpacked size. */
  readonly facts: readonly number[];
  readonly length: number;
  readonly at: number;
}

function header(mark: number, size: 30 | 46, { facts, length, at }: Head): Uint8Array {
  const view = new DataView(new ArrayBuffer(size));
  // The directory's entries name the program's version before that of the format.
  const shift = size === 46 ? 2 : 0;
  view.setUint32(0, mark, true);
  view.setUint16(4, 20, true);
  view.setUint16(6 + shift, shift === 0 ? UTF8_NAMES : 0, true);
  if (shift > 0) view.setUint16(8, UTF8_NAMES, true);
  for (const [i, fact] of facts.entries()) view.setUint32(14 + shift + i * 4, fact, true);
  view.setUint16(26 + shift, length, true);
  if (shift > 0) view.setUint32(42, at, true);
  return new Uint8Array(view.buffer);
}
