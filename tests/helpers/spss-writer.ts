/** Writes small data sets of SPSS (PSPP Developers Guide, System File Format), low byte first. */
import { deflateSync } from 'node:zlib';

export interface SpssOptions {
  /** 0 not packed, 1 by codes, 2 by codes in zlib. */
  readonly compression?: 0 | 1 | 2;
  readonly title?: string;
  readonly labels?: readonly string[];
  /** Columns of codes by their number: what the codes 1, 2 … stand for. */
  readonly valueLabels?: Readonly<Record<number, readonly string[]>>;
  /** Columns whose texts are days. */
  readonly days?: readonly number[];
  readonly documents?: readonly string[];
  /** Texts of attributes as they are stored. */
  readonly attributes?: string;
  /** Fewer rows than there are. */
  readonly cases?: number;
  /** What stands in the bytes that fill up a text's last slot. */
  readonly filling?: (row: number, column: number) => string;
  /** What a block of zlib says to unpack to, instead of the truth. */
  readonly claimedSize?: number;
}

type Rows = readonly (readonly string[])[];

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const padded = (bytes: readonly number[], size: number) =>
  [...bytes, ...new Array<number>(Math.max(0, size - bytes.length)).fill(0x20)].slice(0, size);
const i32 = (...values: readonly number[]) => [...new Uint8Array(Int32Array.from(values).buffer)];
const i64 = (value: number) => i32(value, 0);
const f64 = (value: number) => [...new Uint8Array(Float64Array.of(value).buffer)];
/** Seconds from 14 October 1582 to 1970. */
const EPOCH = 141_428 * 86_400;
const DATE = 20;
const COUNTED = 252;
const PIECE = 255;

interface Column {
  readonly kind: 'text' | 'code' | 'day';
  readonly width: number;
}

function columnsOf(
  head: readonly string[],
  rows: Rows,
  { valueLabels = {}, days = [] }: SpssOptions,
): Column[] {
  return head.map((_, i) => {
    if (i in valueLabels) return { kind: 'code', width: 0 };
    if (days.includes(i)) return { kind: 'day', width: 0 };
    return { kind: 'text', width: Math.max(3, ...rows.map((row) => utf8(row[i] ?? '').length)) | 1 };
  });
}

/** The records of one column: longer texts take several. */
function variable(column: Column, name: string, label: string): number[] {
  const format = column.kind === 'day' ? (DATE << 16) | (11 << 8) : (5 << 16) | (8 << 8);
  const record = (width: number, short: string, text: string) => {
    const bytes = utf8(text);
    const said =
      bytes.length === 0 ? [] : [...i32(bytes.length), ...padded(bytes, Math.ceil(bytes.length / 4) * 4)];
    const print = width === 0 ? format : (1 << 16) | (Math.min(width, PIECE) << 8);
    const first = [
      ...i32(2, width, bytes.length > 0 ? 1 : 0, 0, print, print),
      ...padded(utf8(short), 8),
      ...said,
    ];
    const slots = Math.max(1, Math.ceil(width / 8)) - 1;
    return [
      ...first,
      ...Array.from({ length: slots }, () => [...i32(2, -1, 0, 0, 0, 0), ...padded([], 8)]).flat(),
    ];
  };
  return piecesOf(column.width).flatMap((width, i) =>
    record(width, i === 0 ? name : `${name}X${i}`, i === 0 ? label : ''),
  );
}

function piecesOf(width: number): number[] {
  if (width <= PIECE) return [width];
  const count = Math.ceil(width / COUNTED);
  return Array.from({ length: count }, (_, i) => (i < count - 1 ? PIECE : width - (count - 1) * COUNTED));
}

const extension = (subtype: number, bytes: readonly number[]) => [
  ...i32(7, subtype, 1, bytes.length),
  ...bytes,
];

function cellOf(
  { kind, width }: Column,
  text: string,
  { codes, filling }: { codes: readonly string[]; filling: string },
) {
  if (kind === 'code') return f64(text === '' ? -Number.MAX_VALUE : codes.indexOf(text) + 1);
  if (kind === 'day') return f64(text === '' ? -Number.MAX_VALUE : Date.parse(text) / 1000 + EPOCH);
  if (width > PIECE) {
    const bytes = padded(utf8(text), width);
    return piecesOf(width).flatMap((piece, i) =>
      padded(bytes.slice(i * PIECE, (i + 1) * PIECE), Math.ceil(piece / 8) * 8),
    );
  }
  return padded([...padded(utf8(text), width), ...utf8(filling)], Math.ceil(width / 8) * 8);
}

/** Codes that say of each slot that it follows, of blank ones that they are. */
function packed(slots: readonly number[]): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < slots.length || at === 0; at += 64) {
    const codes: number[] = [];
    const data: number[] = [];
    for (let slot = at; slot < Math.min(at + 64, slots.length); slot += 8) {
      const value = slots.slice(slot, slot + 8);
      const isBlank = value.every((byte) => byte === 0x20);
      codes.push(isBlank ? 254 : 253);
      if (!isBlank) data.push(...value);
    }
    if (codes.length < 8) codes.push(252);
    bytes.push(...padded(codes, 8).map((code) => (code === 0x20 ? 0 : code)), ...data);
  }
  return bytes;
}

function blocks(bytes: readonly number[], start: number, claimedSize: number | undefined): number[] {
  const block = [...deflateSync(Uint8Array.from(bytes))];
  const trailer = start + 24 + block.length;
  return [
    ...[...i64(start), ...i64(trailer), ...i64(48), ...block],
    ...[...i32(-100, -1), ...i64(0), ...i32(0x3ff000, 1)],
    ...[...i64(start), ...i64(start + 24), ...i32(claimedSize ?? bytes.length, block.length)],
  ];
}

export function spssFile(head: readonly string[], rows: Rows, options: SpssOptions = {}): Uint8Array {
  const {
    compression = 1,
    title = '',
    labels = [],
    valueLabels = {},
    documents = [],
    attributes = '',
  } = options;
  const columns = columnsOf(head, rows, options);
  const shorts = head.map((_, i) => `V${i + 1}`);
  const slotOf = (column: number) =>
    columns.slice(0, column).reduce((sum, { width }) => sum + slotsIn(width), 0);
  const sets = Object.entries(valueLabels).flatMap(([column, texts]) => {
    const values = texts.flatMap((text, i) => {
      const bytes = utf8(text).slice(0, 255);
      return [...f64(i + 1), bytes.length, ...padded(bytes, Math.ceil((bytes.length + 1) / 8) * 8 - 1)];
    });
    return [...i32(3, texts.length), ...values, ...i32(4, 1, slotOf(Number(column)) + 1)];
  });
  const long = columns.flatMap(({ width }, i) => (width > PIECE ? `${shorts[i]}=${width}\0\t` : [])).join('');
  const dictionary = [
    ...[...utf8(compression === 2 ? '$FL3' : '$FL2'), ...padded(utf8('@(#) SPSS DATA FILE'), 60)],
    ...[...i32(2, slotOf(columns.length), compression, 0, options.cases ?? rows.length), ...f64(100)],
    ...[...padded(utf8('01 Jan 24'), 9), ...padded(utf8('10:00:00'), 8), ...padded(utf8(title), 64), 0, 0, 0],
    ...columns.flatMap((column, i) => variable(column, shorts[i]!, labels[i] ?? '')),
    ...sets,
    ...(documents.length > 0
      ? [...i32(6, documents.length), ...documents.flatMap((line) => padded(utf8(line), 80))]
      : []),
    ...extension(13, utf8(shorts.map((short, i) => `${short}=${head[i]}`).join('\t'))),
    ...(long === '' ? [] : extension(14, utf8(long))),
    ...(attributes === '' ? [] : extension(17, utf8(attributes))),
    ...[...extension(20, utf8('UTF-8')), ...i32(999, 0)],
  ];
  const slots = rows.flatMap((row, r) =>
    columns.flatMap((column, c) =>
      cellOf(column, row[c] ?? '', { codes: valueLabels[c] ?? [], filling: options.filling?.(r, c) ?? '' }),
    ),
  );
  if (compression === 0) return Uint8Array.from([...dictionary, ...slots]);
  if (compression === 1) return Uint8Array.from([...dictionary, ...packed(slots)]);
  return Uint8Array.from([...dictionary, ...blocks(packed(slots), dictionary.length, options.claimedSize)]);
}

const slotsIn = (width: number) =>
  piecesOf(width).reduce((sum, piece) => sum + Math.max(1, Math.ceil(piece / 8)), 0);
