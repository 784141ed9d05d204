/** Office drawings (MS-ODRAW): a tree of records with 8 bytes of header each. */
const OPTIONS = 0xf00b;
const OPTIONS_MORE = 0xf122;
const BLIPS: Readonly<Record<number, string>> = {
  61469: 'jpg',
  61470: 'png',
  61471: 'bmp',
  61481: 'tif',
  61482: 'jpg',
};
/** Drawings of Windows and Macintosh, which nothing here reads. */
const VECTORS = new Set([0xf01a, 0xf01b, 0xf01c]);
/** Shape name, description, text of WordArt, name of its file, tooltip, text of an equation (2.3.2 and others). */
const WORDS = new Set([0x00c0, 0x0105, 0x0380, 0x0381, 0x038d, 0x0111]);
const UTF16 = new TextDecoder('utf-16le');
const MAX_RECORDS = 1_000_000;
/** Names that Office gives by itself. */
const TECHNICAL =
  /^(?:(?:Picture|Rectangle|Chart|Text ?Box|Shape|Image|Imagen|Object|Line|Comment|Host Control|AutoShape|Group|Drop Down|Button|Check Box|Group Box|Gráfico|Oval) ?\d{0,6}|_x\d{4}_.{0,20})$/iu;

export interface Picture {
  readonly kind: string;
  readonly bytes: Uint8Array;
}

export interface Drawing {
  readonly words: readonly string[];
  readonly pictures: readonly Picture[];
  /** Pictures of a kind that cannot be handed on. */
  readonly vectors: number;
}

/** The words and pictures of a drawing, whose bytes are those of all its records in a row. */
export function readDrawing(bytes: Uint8Array): Drawing {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words: string[] = [];
  const pictures: Picture[] = [];
  let vectors = 0;
  let count = 0;
  for (let at = 0; at + 8 <= bytes.length && count < MAX_RECORDS; count++) {
    const head = view.getUint16(at, true);
    const type = view.getUint16(at + 2, true);
    const end = Math.min(bytes.length, at + 8 + view.getUint32(at + 4, true));
    const data = bytes.subarray(at + 8, end);
    // A container's records follow its header; entries of the picture store hold their picture behind 36 bytes.
    const inside = (head & 15) === 15 ? 8 : type === 0xf007 ? 8 + 36 + (bytes[at + 8 + 33] ?? 0) : undefined;
    if (type === OPTIONS || type === OPTIONS_MORE) words.push(...optionWords(data, head >> 4));
    const kind = BLIPS[type];
    if (kind !== undefined) pictures.push({ kind, bytes: data.subarray(pictureStart(data)) });
    if (VECTORS.has(type)) vectors += 1;
    at = inside === undefined ? end : at + inside;
  }
  return { words: words.filter((word) => !TECHNICAL.test(word)), pictures, vectors };
}

/** Properties in a table, then the values of those that do not fit into it. */
function optionWords(data: Uint8Array, count: number): string[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const words: string[] = [];
  let at = count * 6;
  for (let i = 0; i < count && i * 6 + 6 <= data.length; i++) {
    const id = view.getUint16(i * 6, true);
    if ((id & 0x8000) === 0) continue;
    const length = view.getUint32(i * 6 + 2, true);
    if (WORDS.has(id & 0x3fff))
      words.push(
        UTF16.decode(data.subarray(at, at + length))
          .replace(/\0.*$/s, '')
          .trim(),
      );
    at += length;
  }
  return words.filter((word) => word !== '');
}

const SIGNATURES = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
];

/** A picture follows one or two identifiers of 16 bytes and a tag. */
function pictureStart(data: Uint8Array): number {
  for (let at = 0; at < 64; at++) {
    if (SIGNATURES.some((bytes) => bytes.every((byte, i) => data[at + i] === byte))) return at;
  }
  return 17;
}
