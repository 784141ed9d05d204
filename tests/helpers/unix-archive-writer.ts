export interface UnixFile {
  readonly name: string;
  readonly data: string | Uint8Array;
}

const bytesOf = (data: string | Uint8Array) => Buffer.from(data as Uint8Array);
const up = (length: number, align: number) => Math.ceil(length / align) * align - length;

/** An archive of `ar`: names as System V, GNU (in a list) or BSD (in front of the data) writes them. */
export function writeAr(files: readonly UnixFile[], names: 'short' | 'gnu' | 'bsd' = 'short'): Uint8Array {
  const list = files.map(({ name }) => `${name}/\n`);
  const parts = files.flatMap(({ name, data }, i) => {
    if (names === 'gnu') return arMember(`/${list.slice(0, i).join('').length}`, bytesOf(data));
    if (names === 'bsd')
      return arMember(`#1/${Buffer.byteLength(name)}`, Buffer.concat([Buffer.from(name), bytesOf(data)]));
    return arMember(`${name}/`, bytesOf(data));
  });
  const long = names === 'gnu' ? arMember('//', Buffer.from(list.join(''))) : [];
  return new Uint8Array(Buffer.concat([Buffer.from('!<arch>\n'), ...long, ...parts]));
}

export function arMember(name: string, data: Buffer): Buffer[] {
  const fields = `${name.padEnd(16)}${'0'.padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'100644'.padEnd(8)}`;
  const header = `${fields}${String(data.length).padEnd(10)}\`\n`;
  return [Buffer.from(header, 'latin1'), data, Buffer.from('\n'.repeat(data.length % 2))];
}

export type CpioFormat = 'newc' | 'odc' | 'little' | 'big';
const REGULAR = 0o100644;

/** An archive of `cpio`. `link`: a symbolic one to this name comes first. */
export function writeCpio(
  files: readonly UnixFile[],
  format: CpioFormat = 'newc',
  link?: string,
): Uint8Array {
  const first = link === undefined ? [] : [{ name: 'link', data: link, mode: 0o120777 }];
  const all = [...first, ...files.map((file) => ({ ...file, mode: REGULAR }))];
  const parts = [...all, { name: 'TRAILER!!!', data: '', mode: 0 }].flatMap(({ name, data, mode }) =>
    cpioEntry({ name: Buffer.from(`${name}\0`), data: bytesOf(data), mode }, format),
  );
  return new Uint8Array(Buffer.concat(parts));
}

interface Entry {
  readonly name: Buffer;
  readonly data: Buffer;
  readonly mode: number;
}

function cpioEntry({ name, data, mode }: Entry, format: CpioFormat): Buffer[] {
  const header = cpioHeader({ name, data, mode }, format);
  const align = format === 'newc' ? 4 : format === 'odc' ? 1 : 2;
  return [
    header,
    name,
    Buffer.alloc(up(header.length + name.length, align)),
    data,
    Buffer.alloc(up(data.length, align)),
  ];
}

function cpioHeader({ name, data, mode }: Entry, format: CpioFormat): Buffer {
  if (format === 'newc') {
    const fields = [1, mode, 0, 0, 1, 0, data.length, 0, 0, 0, 0, name.length, 0];
    return Buffer.from(`070701${fields.map((value) => value.toString(16).padStart(8, '0')).join('')}`);
  }
  if (format === 'odc') {
    const short = [1, 1, mode, 0, 0, 1, 0].map((value) => value.toString(8).padStart(6, '0')).join('');
    const size = data.length.toString(8).padStart(11, '0');
    return Buffer.from(`070707${short}${'0'.repeat(11)}${name.length.toString(8).padStart(6, '0')}${size}`);
  }
  const fields = [
    0o070707,
    1,
    1,
    mode,
    0,
    0,
    1,
    0,
    0,
    0,
    name.length,
    data.length >> 16,
    data.length & 0xffff,
  ];
  const header = Buffer.alloc(26);
  for (const [i, value] of fields.entries()) {
    if (format === 'little') header.writeUInt16LE(value, 2 * i);
    else header.writeUInt16BE(value, 2 * i);
  }
  return header;
}

/** A package of RPM with these texts by their tags, and its files. */
export function writeRpm(files: Uint8Array, texts: Readonly<Record<number, string>> = {}): Uint8Array {
  const lead = Buffer.alloc(96);
  lead.write('edabeedb0300', 'hex');
  const signature = rpmHeader({});
  return new Uint8Array(
    Buffer.concat([lead, signature, Buffer.alloc(up(signature.length, 8)), rpmHeader(texts), files]),
  );
}

function rpmHeader(texts: Readonly<Record<number, string>>): Buffer {
  const entries = Object.entries(texts);
  const store = Buffer.from(entries.map(([, text]) => `${text}\0`).join(''));
  const intro = Buffer.alloc(16);
  intro.write('8eade801', 'hex');
  intro.writeUInt32BE(entries.length, 8);
  intro.writeUInt32BE(store.length, 12);
  let offset = 0;
  const index = entries.map(([tag, text]) => {
    const entry = Buffer.alloc(16);
    for (const [i, value] of [Number(tag), 6, offset, 1].entries()) entry.writeUInt32BE(value, 4 * i);
    offset += Buffer.byteLength(text) + 1;
    return entry;
  });
  return Buffer.concat([intro, ...index, store]);
}
