// ZIP archives of files of any length, as the workbooks of benchmarks are.
import { constants, crc32, createDeflateRaw } from 'node:zlib';
import { inPieces } from './pieces.ts';

/** A file of an archive, deflated. */
export interface Packed {
  readonly name: string;
  readonly bytes: Buffer;
  readonly size: number;
  readonly crc: number;
}

/** Deflates a text that is never held whole. */
export async function pack(name: string, texts: Iterable<string>): Promise<Packed> {
  const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED });
  const parts: Buffer[] = [];
  deflate.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => deflate.on('end', resolve));
  let size = 0;
  let crc = 0;
  for (const text of inPieces(texts)) {
    const bytes = Buffer.from(text);
    size += bytes.length;
    crc = crc32(bytes, crc);
    if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve));
  }
  deflate.end();
  await ended;
  return { name, bytes: Buffer.concat(parts), size, crc };
}

/** The ZIP archive of them. */
export function archive(files: readonly Packed[]): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, size, crc } of files) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    body.push(Buffer.from('PK\x03\x04'), fields, Buffer.from(name), bytes);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), fields, more, Buffer.from(name));
    offset += 30 + name.length + bytes.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...body, listed, Buffer.from('PK\x05\x06'), end]);
}
