/** Bytes of a page of formats. */
const PAGE = 512;

/** What a run or a paragraph says of itself; `undefined` where it says nothing. */
export interface Format {
  readonly vanish?: boolean;
  /** Hidden where the style is not, and shown where it is. */
  readonly turnsVanish?: boolean;
  /** Number of the style: of the characters, or of the paragraph. */
  readonly style?: number;
  readonly deleted?: boolean;
  readonly inserted?: boolean;
  /** Half points. */
  readonly size?: number;
  /** Index of the old palette: 1 black, 8 white. */
  readonly colour?: number;
  readonly highlight?: number;
  readonly rgb?: readonly [number, number, number];
  /** Colour of the shading. */
  readonly ground?: readonly [number, number, number];
  /** How many tables the paragraph lies in. */
  readonly level?: number;
  readonly endsRow?: boolean;
  readonly endsCell?: boolean;
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly format: Format;
}

export const NOTHING: Format = {};

/** Formats of characters or paragraphs by where their text stands in the main stream (MS-DOC 2.8.5, 2.8.6, 2.9.33, 2.9.174). */
export class Formats {
  /** Offsets of the pages in the stream. */
  readonly pages: number[] = [];
  readonly #runs: Run[] = [];
  #last = 0;

  /** `list`: the list of pages, from the table stream. */
  constructor(main: Uint8Array, list: Uint8Array, kind: 'characters' | 'paragraphs') {
    const view = new DataView(list.buffer, list.byteOffset, list.byteLength);
    const count = Math.max(0, Math.floor((list.length - 4) / 8));
    for (let i = 0; i < count; i++) {
      const at = (view.getUint32((count + 1) * 4 + i * 4, true) & 0x3fffff) * PAGE;
      if (at + PAGE > main.length) continue;
      this.pages.push(at);
      this.#readPage(main.subarray(at, at + PAGE), kind);
    }
    this.#runs.sort((a, b) => a.start - b.start);
  }

  /** The format at an offset of the stream. Fast where offsets rise. */
  at(offset: number): Format {
    const runs = this.#runs;
    const last = runs[this.#last];
    if (last !== undefined && offset >= last.start && offset < last.end) return last.format;
    let low = 0;
    let high = runs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const run = runs[middle]!;
      if (offset < run.start) high = middle - 1;
      else if (offset >= run.end) low = middle + 1;
      else {
        this.#last = middle;
        return run.format;
      }
    }
    return NOTHING;
  }

  #readPage(page: Uint8Array, kind: 'characters' | 'paragraphs'): void {
    const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
    const count = page[PAGE - 1]!;
    const stride = kind === 'characters' ? 1 : 13;
    if ((count + 1) * 4 + count * stride > PAGE) return;
    for (let i = 0; i < count; i++) {
      const start = view.getUint32(i * 4, true);
      const end = view.getUint32(i * 4 + 4, true);
      const at = page[(count + 1) * 4 + i * stride]! * 2;
      if (at === 0 || end <= start) continue;
      const format =
        kind === 'characters' ? readProperties(characterBytes(page, at)) : paragraphFormat(page, at);
      if (format !== NOTHING) this.#runs.push({ start, end, format });
    }
  }
}

const characterBytes = (page: Uint8Array, at: number) => page.subarray(at + 1, at + 1 + page[at]!);

/** Behind the length, in words, the number of the style. */
function paragraphFormat(page: Uint8Array, at: number): Format {
  const length = page[at]!;
  const start = at + (length === 0 ? 2 : 1);
  const end = length === 0 ? start + 2 * (page[at + 1] ?? 0) : at + 2 * length;
  if (end < start + 2 || end > page.length) return NOTHING;
  const style = page[start]! | (page[start + 1]! << 8);
  return { ...readProperties(page.subarray(start + 2, end)), style };
}

/** Bytes of an operand by the upper bits of its code (MS-DOC 2.2.5.1); 0 for those that state it. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];
const DEFINES_TABLE = 0xd608;

/** Reads the properties that hide text or make tables (MS-DOC 2.6.1, 2.6.2). */
export function readProperties(bytes: Uint8Array): Format {
  const format: { -readonly [K in keyof Format]: Format[K] } = {};
  let found = false;
  for (let at = 0; at + 3 <= bytes.length; ) {
    const code = bytes[at]! | (bytes[at + 1]! << 8);
    const fixed = SIZES[code >> 13]!;
    const wide = code === DEFINES_TABLE;
    const stated = wide ? (bytes[at + 2]! | ((bytes[at + 3] ?? 0) << 8)) + 1 : bytes[at + 2]! + 1;
    const size = fixed > 0 ? fixed : stated;
    if (take(format, code, bytes.subarray(at + 2, at + 2 + size))) found = true;
    at += 2 + Math.max(1, size);
  }
  return found ? format : NOTHING;
}

function take(
  format: { -readonly [K in keyof Format]: Format[K] },
  code: number,
  operand: Uint8Array,
): boolean {
  const first = operand[0] ?? 0;
  const on = (first & 1) === 1;
  switch (code) {
    case 0x083c:
      // 0x80: as the style says; 0x81: the opposite.
      if (first === 0x81) format.turnsVanish = true;
      else if (first !== 0x80) format.vanish = on;
      return true;
    case 0x4a30:
      format.style = first | ((operand[1] ?? 0) << 8);
      return true;
    case 0xca71:
      if (operand[8] === 0 && operand[9] === 0)
        format.ground = [operand[5] ?? 0, operand[6] ?? 0, operand[7] ?? 0];
      return true;
    case 0x0800:
      format.deleted = on;
      return true;
    case 0x0801:
      format.inserted = on;
      return true;
    case 0x4a43:
      format.size = first | ((operand[1] ?? 0) << 8);
      return true;
    case 0x2a42:
      format.colour = first;
      return true;
    case 0x2a0c:
      format.highlight = first;
      return true;
    case 0x6870:
      if (operand[3] === 0) format.rgb = [first, operand[1] ?? 0, operand[2] ?? 0];
      return true;
    case 0x2416:
      if (on) format.level = Math.max(1, format.level ?? 0);
      return true;
    case 0x6649:
      format.level = Math.min(20, first);
      return true;
    case 0x2417:
    case 0x244c:
      format.endsRow = on;
      return true;
    case 0x244b:
      format.endsCell = on;
      return true;
    default:
      return false;
  }
}
