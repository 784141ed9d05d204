import { type Decode, decoderFor } from '../shared/legacy/code-pages.ts';
import { dateText } from '../shared/sheet/dates.ts';

/** First bytes of the programs' versions (dBase 3 to 7, FoxBase, FoxPro, with and without memos). */
const VERSIONS = new Set([
  0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0x8c, 0x8e, 0xcb, 0xe5, 0xf5,
]);
/** FoxPro writes `B` for numbers; everywhere else that is a memo. */
const isFoxPro = (version: number) => version >= 0x30 && version <= 0x32;
const END_OF_FIELDS = 0x0d;
const FIELD = 32;
/** dBase 7 describes fields at greater length. */
const LONG_FIELD = 48;
/** Julian day of 1899-12-30, from which dates are counted here. */
const JULIAN_EPOCH = 2_415_019;
/** Language drivers of the header and the code pages that they stand for. */
const CODE_PAGES: Readonly<Record<number, number>> = {
  1: 437,
  2: 850,
  3: 1252,
  4: 10000,
  8: 865,
  9: 437,
  10: 850,
  11: 437,
  13: 437,
  14: 850,
  15: 437,
  16: 850,
  17: 437,
  18: 850,
  19: 932,
  20: 850,
  21: 437,
  22: 850,
  23: 865,
  24: 437,
  25: 437,
  26: 850,
  27: 437,
  29: 850,
  31: 852,
  34: 852,
  35: 852,
  36: 860,
  37: 850,
  38: 866,
  55: 850,
  64: 852,
  77: 936,
  78: 949,
  79: 950,
  80: 874,
  87: 1252,
  88: 1252,
  89: 1252,
  100: 852,
  101: 866,
  120: 950,
  121: 949,
  122: 936,
  123: 932,
  124: 874,
  135: 852,
  200: 1250,
  201: 1251,
  202: 1254,
  203: 1253,
  204: 1257,
};

interface Field {
  readonly name: string;
  /** One letter: `C` text, `N` number, `D` date, `L` truth, `M` memo, `I` whole number, `T` date and time … */
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

export interface DbfHeader {
  readonly records: number;
  readonly length: number;
  readonly recordLength: number;
  readonly fields: readonly Field[];
  /** Whether texts stand in a file beside the table. */
  readonly hasMemos: boolean;
  /** That texts are written in, if the table says so. */
  readonly codePage: number | undefined;
}

/** The header of a table of dBase or FoxPro; undefined if the bytes are none: all of its numbers must agree. */
export function dbfHeader(head: Uint8Array, size: number): DbfHeader | undefined {
  if (head.length < 65 || !VERSIONS.has(head[0]!) || head[2]! > 12 || head[3]! > 31) return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const length = view.getUint16(8, true);
  const recordLength = view.getUint16(10, true);
  const records = view.getUint32(4, true);
  const long = (head[0]! & 7) === 4;
  if (length < 65 || length > size || recordLength < 2) return undefined;
  const fields = fieldsOf(head.subarray(0, length), long);
  const total = fields?.reduce((sum, field) => sum + field.length, 1);
  if (fields === undefined || total !== recordLength) return undefined;
  // Cut or longer files are tables, too, but not ones that say to be a thousand times as long.
  if (records * recordLength > 1000 * size + 65_536) return undefined;
  const stored = Math.max(0, Math.ceil((size - length) / recordLength));
  return {
    records: Math.min(records, stored),
    length,
    recordLength,
    fields,
    hasMemos: fields.some(({ type }) => (isFoxPro(head[0]!) ? 'MGPW' : 'MGPB').includes(type)),
    codePage: CODE_PAGES[head[29]!],
  };
}

function fieldsOf(header: Uint8Array, long: boolean): Field[] | undefined {
  const size = long ? LONG_FIELD : FIELD;
  const nameLength = long ? 32 : 11;
  const fields: Field[] = [];
  let offset = 1;
  for (let at = long ? 68 : 32; at < header.length; at += size) {
    if (header[at] === END_OF_FIELDS) return fields.length > 0 ? fields : undefined;
    if (at + size > header.length) return undefined;
    const type = String.fromCharCode(header[at + nameLength]!);
    if (!/[A-Z0+@]/.test(type)) return undefined;
    const place = long ? at + 33 : at + 16;
    // Texts may be longer than a byte says; then the places of decimals count on.
    const length = header[place]! + (type === 'C' ? header[place + 1]! << 8 : 0);
    fields.push({ name: nameAt(header.subarray(at, at + nameLength)), type, offset, length });
    offset += length;
  }
  return undefined;
}

function nameAt(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return decoderFor(1252)(end < 0 ? bytes : bytes.subarray(0, end)).trim();
}

/** The texts of a record's fields, dates as `YYYY-MM-DD`. */
export function recordTexts(record: Uint8Array, fields: readonly Field[], decode: Decode): string[] {
  return fields.map(({ type, offset, length }) => {
    const bytes = record.subarray(offset, offset + length);
    if (isBinary(type, length)) return binaryText(bytes, type);
    const text = decode(bytes).replace(/\0.*$/s, '').trim();
    const date = type === 'D' ? /^(\d{4})(\d\d)(\d\d)$/.exec(text) : null;
    return date === null ? text : `${date[1]}-${date[2]}-${date[3]}`;
  });
}

/** Numbers that are not written out; memos are numbers of blocks in another file. */
const isBinary = (type: string, length: number) =>
  'IT@O+Y0PGBWM'.includes(type) && (length === 4 || length === 8 || type === '0' || 'GBPM'.includes(type));

function binaryText(bytes: Uint8Array, type: string): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'I' || type === '+') return bytes.length === 4 ? String(view.getInt32(0, true)) : '';
  if ((type === 'O' || type === 'B') && bytes.length === 8) return String(view.getFloat64(0, true));
  if (type === 'Y' && bytes.length === 8) return String(Number(view.getBigInt64(0, true)) / 10_000);
  if ((type === 'T' || type === '@') && bytes.length === 8) {
    const day = view.getUint32(0, true) - JULIAN_EPOCH;
    return dateText(day + view.getUint32(4, true) / 86_400_000, '1900') ?? '';
  }
  return '';
}
