import { join } from './picture-writer.ts';

export const u8 = (...values: number[]) => Uint8Array.from(values);
export const u16 = (...values: number[]) => Uint8Array.from(values.flatMap((v) => [v & 255, (v >> 8) & 255]));
export const u32 = (...values: number[]) =>
  Uint8Array.from(values.flatMap((v) => [v & 255, (v >> 8) & 255, (v >> 16) & 255, (v >>> 24) & 255]));
export const f64 = (value: number) => new Uint8Array(Float64Array.of(value).buffer);
export const utf16 = (text: string) =>
  u16(...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)));

/** A record of BIFF2 to BIFF8: id, length, data. */
export const record = (id: number, ...data: Uint8Array[]) => {
  const bytes = join(...data);
  return join(u16(id, bytes.length), bytes);
};
/** A string with a length of two bytes and flags. */
export const string8 = (text: string) => join(u16(text.length), u8(1), utf16(text));
/** The same with a length of one byte. */
export const shortString8 = (text: string) => join(u8(text.length, 1), utf16(text));

const BOF = 0x809;
const EOF = record(0x0a);
export const substream = (kind: number, ...records: Uint8Array[]) =>
  join(record(BOF, u16(0x0600, kind, 0, 0), u32(0, 0)), ...records, EOF);

/** Cells; `format` counts in the workbook's formats. */
export const label = (row: number, column: number, text: string, format = 0) =>
  record(0x204, u16(row, column, format), string8(text));
export const number = (row: number, column: number, value: number, format = 0) =>
  record(0x203, u16(row, column, format), f64(value));
export const shared = (row: number, column: number, index: number) =>
  record(0xfd, u16(row, column, 0), u32(index));
/** A row; flags: 0x20 hidden, and the level of its group. */
export const row = (index: number, flags: number, height = 0x8000) =>
  record(0x208, u16(index, 0, 0, height, 0, 0, flags, 15));
export const columns = (first: number, last: number, flags: number, width = 2560) =>
  record(0x7d, u16(first, last, width, 0, flags, 0));
export const font = (colour: number, size = 200) =>
  record(0x31, u16(size, 0, colour, 400, 0), u16(0, 0), shortString8('F'));
/** A cell format; `fill`: colour of a solid ground. */
export const format = (fontIndex: number, numberFormat = 0, fill?: number) =>
  record(
    0xe0,
    u16(fontIndex, numberFormat, 1),
    new Uint8Array(10),
    u16(fill === undefined ? 0 : 1 << 10, fill === undefined ? 0x20c0 : fill),
  );
export const strings = (...texts: string[]) =>
  record(0xfc, u32(texts.length, texts.length), ...texts.map(string8));

export interface BiffSheet {
  readonly name: string;
  /** 0 visible, 1 hidden, 2 very hidden. */
  readonly state?: number;
  readonly records: readonly Uint8Array[];
  readonly kind?: number;
}

/** A workbook stream of BIFF8. */
export function biffBook(sheets: readonly BiffSheet[], globals: readonly Uint8Array[] = []): Uint8Array {
  const bodies = sheets.map(({ records, kind }) => substream(kind ?? 0x10, ...records));
  const listed = (positions: readonly number[]) =>
    substream(
      0x05,
      ...globals,
      ...sheets.map(({ name, state }, i) =>
        record(0x85, u32(positions[i] ?? 0), u8(state ?? 0, 0), shortString8(name)),
      ),
    );
  let position = listed([]).length;
  const positions = bodies.map((body) => {
    const at = position;
    position += body.length;
    return at;
  });
  return join(listed(positions), ...bodies);
}

/** A record of BIFF12: id and length in as few bytes as they need. */
export function record12(id: number, ...data: Uint8Array[]): Uint8Array {
  const bytes = join(...data);
  const head = id < 128 ? [id] : [(id & 0x7f) | 0x80, id >> 7];
  let { length } = bytes;
  do {
    head.push((length & 0x7f) | (length > 127 ? 0x80 : 0));
    length >>= 7;
  } while (length > 0);
  return join(u8(...head), bytes);
}
export const wideString = (text: string) => join(u32(text.length), utf16(text));
