/** One header with its data, and every field that tests bend. */
export interface TarFile {
  readonly name: string;
  readonly data?: string | Uint8Array;
  readonly type?: string;
  readonly link?: string;
  readonly user?: string;
  readonly prefix?: string;
  /** `ustar` (default), GNU's dialect, or none as before 1988. */
  readonly format?: 'posix' | 'gnu' | 'v7';
  /** Stated size, if it is another than that of the data. */
  readonly size?: number;
  /** The size as a binary number. */
  readonly binarySize?: boolean;
  /** Bytes of the last block behind the data. */
  readonly padding?: string;
}

const BLOCK = 512;
const encode = (data: string | Uint8Array) =>
  typeof data === 'string' ? new TextEncoder().encode(data) : data;

/** Writes a tape archive by hand. `end`: with its two zero blocks. */
export function writeTar(files: readonly TarFile[], end = true): Uint8Array {
  const parts = files.flatMap((file) => [header(file), padded(encode(file.data ?? ''), file.padding ?? '')]);
  return new Uint8Array(Buffer.concat([...parts, Buffer.alloc(end ? 2 * BLOCK : 0)]));
}

/** Extended headers: each record begins with its own length. */
export function paxData(records: Readonly<Record<string, string>>): string {
  return Object.entries(records)
    .map(([key, value]) => {
      const rest = ` ${key}=${value}\n`;
      const bytes = Buffer.byteLength(rest);
      let length = bytes + 1;
      while (String(length).length + bytes !== length) length = String(length).length + bytes;
      return `${length}${rest}`;
    })
    .join('');
}

function header(file: TarFile): Buffer {
  const { format = 'posix' } = file;
  const block = Buffer.alloc(BLOCK);
  const size = file.size ?? encode(file.data ?? '').length;
  block.write(file.name, 0, 100, 'utf8');
  block.write('0000644\0', 100);
  block.write('0001750\0', 108);
  block.write('0001750\0', 116);
  if (file.binarySize) {
    block.writeUInt32BE(size, 132);
    block[124] = 0x80;
  } else block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write('14345670000\0', 136);
  block.write('        ', 148);
  block.write(file.type ?? (format === 'v7' ? '\0' : '0'), 156);
  block.write(file.link ?? '', 157);
  if (format !== 'v7') {
    block.write(format === 'gnu' ? 'ustar  \0' : 'ustar\x0000', 257, 'latin1');
    block.write(file.user ?? '', 265);
    block.write(file.prefix ?? '', 345);
  }
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function padded(data: Uint8Array, padding: string): Buffer {
  const out = Buffer.alloc(Math.ceil(data.length / BLOCK) * BLOCK);
  out.set(data);
  out.write(padding, data.length);
  return out;
}
