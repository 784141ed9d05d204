import { type StreamFile, writeCompound } from './compound-writer.ts';

/** A run of text with its properties (MS-DOC 2.6.1) as bytes: `[0x3c, 0x08, 1]` hides it. */
export interface DocRun {
  readonly text: string;
  readonly properties?: readonly number[];
  /** Properties of the paragraph that ends here. */
  readonly paragraph?: readonly number[];
  /** Number of the paragraph's style. */
  readonly style?: number;
}

/** A style of paragraphs (kind 1) or characters (kind 2), with properties of characters. */
export interface DocStyle {
  readonly kind?: 1 | 2;
  /** Number of the style that it is based on. */
  readonly base?: number;
  readonly properties?: readonly number[];
}

export interface DocXml {
  readonly runs: readonly DocRun[];
  readonly styles?: readonly DocStyle[];
  /** Streams of the container besides. */
  readonly streams?: readonly StreamFile[];
  /** Characters of each part behind the body, in the order of the header: footnotes, headers … */
  readonly counts?: Readonly<Record<'footnotes' | 'headers' | 'comments', number>> | undefined;
  /** Text in the main stream that no piece shows. */
  readonly leftOver?: string;
  /** One byte a character. */
  readonly narrow?: boolean;
  readonly encrypted?: boolean;
  readonly version?: number;
}

export const IN_TABLE = [0x16, 0x24, 1];
export const ENDS_ROW = [...IN_TABLE, 0x17, 0x24, 1];
export const HIDDEN = [0x3c, 0x08, 1];
/** Looks as the style says, the other way round, and as a style of characters says. */
export const TURNED = [0x3c, 0x08, 0x81];
export const charactersStyle = (style: number) => [0x30, 0x4a, style, 0];
export const DELETED = [0x00, 0x08, 1];

const TEXT = 0x800;

/** A Word document of 97 to 2003, written by hand: one piece of text, one page of formats of each kind. */
export function writeDoc(doc: DocXml): Uint8Array {
  const { runs, counts, leftOver = '', narrow = false, encrypted = false, version = 0xc1 } = doc;
  const { styles = [], streams = [] } = doc;
  const text = runs.map((run) => run.text).join('');
  const width = narrow ? 1 : 2;
  const body = Buffer.from(text, narrow ? 'latin1' : 'utf16le');
  const left = Buffer.from(leftOver, 'latin1');
  const pages = Math.ceil((TEXT + body.length + left.length) / 512);
  const main = Buffer.alloc((pages + 2) * 512);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(version, 2);
  main.writeUInt16LE(0x0200 | (encrypted ? 0x0100 : 0), 10);
  const { footnotes = 0, headers = 0, comments = 0 } = counts ?? {};
  main.writeUInt32LE(text.length - footnotes - headers - comments, 0x4c);
  main.writeUInt32LE(footnotes, 0x50);
  main.writeUInt32LE(headers, 0x54);
  main.writeUInt32LE(comments, 0x5c);
  body.copy(main, TEXT);
  left.copy(main, TEXT + body.length);
  formats(main.subarray(pages * 512), runs, { width, of: 'properties' });
  formats(main.subarray((pages + 1) * 512), runs, { width, of: 'paragraph' });
  const clx = Buffer.alloc(5 + 8 + 8);
  clx[0] = 2;
  clx.writeUInt32LE(16, 1);
  clx.writeUInt32LE(text.length, 9);
  clx.writeUInt32LE(narrow ? (TEXT * 2) | 0x40000000 : TEXT, 15);
  const list = (page: number) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt32LE(main.length, 4);
    bytes.writeUInt32LE(page, 8);
    return bytes;
  };
  const parts: readonly (readonly [number, Buffer])[] = [
    [1, styleSheet(styles)],
    [33, clx],
    [12, list(pages)],
    [13, list(pages + 1)],
  ];
  let at = 0;
  for (const [index, bytes] of parts) {
    main.writeUInt32LE(at, 0x9a + index * 8);
    main.writeUInt32LE(bytes.length, 0x9a + index * 8 + 4);
    at += bytes.length;
  }
  const table = Buffer.concat(parts.map(([, bytes]) => bytes));
  return writeCompound([
    { name: 'WordDocument', data: padded(main) },
    { name: '1Table', data: padded(table) },
    ...streams,
  ]);
}

/** Styles as MS-DOC 2.9.271 has them: each with a name of one letter. */
function styleSheet(styles: readonly DocStyle[]): Buffer {
  if (styles.length === 0) return Buffer.alloc(0);
  const words = (...numbers: number[]) => Buffer.from(Uint16Array.from(numbers).buffer);
  const part = (bytes: readonly number[]) =>
    Buffer.concat([words(bytes.length), Buffer.from(bytes), Buffer.alloc(bytes.length & 1)]);
  const all = styles.map(({ kind = 1, base = 0xfff, properties = [] }, i) => {
    const parts = kind === 1 ? [part([i, 0]), part(properties)] : [part(properties)];
    return Buffer.concat([words(0x0ffe, kind | (base << 4), parts.length, 0, 0, 1, 0x41 + i, 0), ...parts]);
  });
  const sheet = all.map((bytes) =>
    Buffer.concat([words(bytes.length), bytes, Buffer.alloc(bytes.length & 1)]),
  );
  return Buffer.concat([words(4, styles.length, 10), ...sheet]);
}

/** Streams below 4096 bytes lie elsewhere; these do not. */
const padded = (bytes: Buffer): Uint8Array =>
  new Uint8Array(Buffer.concat([bytes, Buffer.alloc(Math.max(0, 4096 - bytes.length))]));

function formats(
  page: Buffer,
  runs: readonly DocRun[],
  { width, of }: { readonly width: number; readonly of: 'properties' | 'paragraph' },
): void {
  const stride = of === 'properties' ? 1 : 13;
  let offset = TEXT;
  let free = 510;
  const known = new Map<string, number>();
  page.writeUInt32LE(offset, 0);
  for (const [i, run] of runs.entries()) {
    offset += run.text.length * width;
    page.writeUInt32LE(offset, (i + 1) * 4);
    const bytes = run[of] ?? [];
    const style = of === 'paragraph' ? (run.style ?? 0) : 0;
    if (bytes.length === 0 && style === 0) continue;
    const record =
      of === 'properties'
        ? [bytes.length, ...bytes]
        : [0, Math.ceil((bytes.length + 2) / 2), style, 0, ...bytes];
    // Runs that look the same share their properties, as Word writes it.
    const place = known.get(`${record}`) ?? (free - record.length) & ~1;
    if (!known.has(`${record}`)) {
      free = place;
      page.set(record, place);
      known.set(`${record}`, place);
    }
    page[(runs.length + 1) * 4 + i * stride] = place / 2;
  }
  page[511] = runs.length;
}
