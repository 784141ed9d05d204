import type { CellBytes } from '../shared/data/cell-bytes.ts';
import { decoderFor } from '../shared/legacy/code-pages.ts';
import { printableRuns } from '../shared/legacy/printable.ts';
import { Trouble } from '../shared/trouble.ts';
import type { Buffers } from './buffers.ts';
import type { Dictionaries } from './dictionaries.ts';
import { numberTexts } from './numbers.ts';
import type { Field } from './schema.ts';
import { shown, type Vector } from './vector.ts';

/** Values of one list that are told in its cell. */
const MAX_LISTED = 100_000;
const UTF8 = new TextDecoder();
const LATIN = decoderFor(1252);

export interface VectorSource {
  readonly buffers: Buffers;
  readonly dictionaries: Dictionaries;
  readonly bytes: CellBytes;
}

const NOTHING_LEFT = () => [];

/** The next column of a batch (Arrow columnar format, Physical memory layout). Throws `Trouble`. */
export function vectorOf(field: Field, source: VectorSource): Vector {
  const { buffers, dictionaries } = source;
  const { length, nulls } = buffers.node();
  const made = { field, length, children: [], isValid: () => true, left: NOTHING_LEFT };
  if (field.dictionary !== undefined) {
    const isValid = validity(buffers, length, nulls);
    const { id, index } = field.dictionary;
    const numbers = numberTexts(index, buffers.next((length * index.width) / 8))!;
    const entries = dictionaries.get(id);
    return { ...made, isValid, stored: (row) => entries.text(Number(numbers(row)), isValid(row)) };
  }
  if (field.type === 'null') return { ...made, isValid: () => false, stored: () => '' };
  if (field.type === 'union') return { ...made, ...unionOf(field, source, length) };
  if (field.type === 'run-end') return { ...made, ...runEndsOf(field, source) };
  const isValid = validity(buffers, length, nulls);
  return { ...made, isValid, ...storedOf(field, source, length) };
}

type Stored = Pick<Vector, 'stored'> & Partial<Vector>;

function validity(buffers: Buffers, length: number, nulls: number): (row: number) => boolean {
  const { bytes } = buffers.next();
  if (nulls === 0 || bytes.length === 0) return () => true;
  if (bytes.length < length / 8) throw new Trouble('damaged', 'a column is cut');
  return (row) => ((bytes[row >> 3]! >> (row & 7)) & 1) === 1;
}

function storedOf(field: Field, source: VectorSource, length: number): Stored {
  const { buffers, bytes } = source;
  switch (field.type) {
    case 'bool': {
      const data = buffers.next(length / 8).bytes;
      return { stored: (row) => (((data[row >> 3] ?? 0) >> (row & 7)) & 1 ? 'true' : 'false') };
    }
    case 'utf8':
    case 'large-utf8':
      return slicesOf(buffers, length, {
        isLarge: field.type !== 'utf8',
        decode: (part) => UTF8.decode(part),
      });
    case 'binary':
    case 'large-binary':
      return slicesOf(buffers, length, {
        isLarge: field.type !== 'binary',
        decode: (part) => bytes.text(part),
      });
    case 'utf8-view':
      return viewsOf(buffers, length, (part) => UTF8.decode(part));
    case 'binary-view':
      return viewsOf(buffers, length, (part) => bytes.text(part));
    case 'fixed-binary': {
      const { width } = field;
      const data = buffers.next(length * width).bytes;
      return { stored: (row) => bytes.text(data.subarray(row * width, (row + 1) * width)) };
    }
    case 'struct':
      return structOf(field, source);
    default:
      return listOrNumber(field, source, length);
  }
}

function listOrNumber(field: Field, source: VectorSource, length: number): Stored {
  const { buffers } = source;
  if (/list|map/.test(field.type)) return listOf(field, source, length);
  const width = field.width;
  if (!(width > 0)) throw new Trouble('unreadable', 'a column is of a type that is not known');
  const stored = numberTexts(field, buffers.next((length * width) / 8));
  if (stored === undefined) throw new Trouble('unreadable', 'a column is of a type that is not known');
  return { stored };
}

/** Where the values of each row begin and end. */
function offsetsOf(buffers: Buffers, length: number, isLarge: boolean): (row: number) => number {
  const data = buffers.next(length === 0 ? 0 : (length + 1) * (isLarge ? 8 : 4));
  return isLarge ? (row) => data.size(row * 8) : (row) => data.u32(row * 4);
}

interface Slicing {
  readonly isLarge: boolean;
  readonly decode: (bytes: Uint8Array) => string;
}

function slicesOf(buffers: Buffers, length: number, { isLarge, decode }: Slicing): Stored {
  const offset = offsetsOf(buffers, length, isLarge);
  const { bytes } = buffers.next();
  return {
    stored: (row) => {
      const [start, end] = [offset(row), offset(row + 1)];
      if (start > end || end > bytes.length) throw new Trouble('damaged', 'a text is cut');
      return decode(bytes.subarray(start, end));
    },
    left: () =>
      length === 0
        ? runsOf(bytes)
        : [...runsOf(bytes.subarray(0, offset(0))), ...runsOf(bytes.subarray(offset(length)))],
  };
}

const runsOf = (bytes: Uint8Array) =>
  printableRuns(bytes, (part) => (isUtf8(part) ? UTF8 : LATIN_).decode(part));
const isUtf8 = (part: Uint8Array) => part.some((byte) => byte > 127);
const LATIN_ = { decode: LATIN };

const VIEW = 16;
/** Texts of up to so many bytes stand in the view itself. */
const INLINE = 12;

function viewsOf(buffers: Buffers, length: number, decode: (bytes: Uint8Array) => string): Stored {
  const views = buffers.next(length * VIEW);
  const data = buffers.variadic().map(({ bytes }) => bytes);
  const outside = (row: number) => {
    const at = row * VIEW;
    return { size: views.u32(at), buffer: views.u32(at + 8), start: views.u32(at + 12) };
  };
  const stored = (row: number) => {
    const { size, buffer, start } = outside(row);
    if (size <= INLINE) return decode(views.bytes.subarray(row * VIEW + 4, row * VIEW + 4 + size));
    const bytes = data[buffer];
    if (bytes === undefined || start + size > bytes.length) throw new Trouble('damaged', 'a text is cut');
    return decode(bytes.subarray(start, start + size));
  };
  const left = () =>
    data.flatMap((bytes, buffer) => {
      const taken: [number, number][] = [];
      for (let row = 0; row < length; row++) {
        const view = outside(row);
        if (view.size > INLINE && view.buffer === buffer) taken.push([view.start, view.start + view.size]);
      }
      return gapsOf(taken, bytes.length).flatMap(([from, to]) => runsOf(bytes.subarray(from, to)));
    });
  return { stored, left };
}

/** What of `size` bytes lies between the ranges. */
function gapsOf(taken: [number, number][], size: number): [number, number][] {
  taken.sort(([a], [b]) => a - b);
  const gaps: [number, number][] = [];
  let end = 0;
  for (const [from, to] of [...taken, [size, size] as const]) {
    if (from - end >= 4) gaps.push([end, from]);
    end = Math.max(end, to);
  }
  return gaps;
}

function structOf(field: Field, source: VectorSource): Stored {
  const children = field.children.map((child) => vectorOf(child, source));
  return { children, stored: (row) => members(children, row), left: leftIn(children) };
}

const leftIn = (children: readonly Vector[]) => () => children.flatMap((child) => child.left());

function members(children: readonly Vector[], row: number): string {
  return children
    .map((child) => [child.field.name, shown(child, row)] as const)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}: ${text}`)
    .join(', ');
}

/** Lists of every kind, and maps, which are lists of pairs. */
function listOf(field: Field, source: VectorSource, length: number): Stored {
  const { type, width } = field;
  const range = rangeOf(field, source.buffers, length);
  const child = field.children[0];
  if (child === undefined || (type === 'fixed-list' && !(width >= 0)))
    throw new Trouble('damaged', 'a list has no type');
  const values = vectorOf(child, source);
  const one = (at: number) => {
    if (!values.isValid(at)) return '';
    if (type !== 'map' || values.children.length !== 2) return values.stored(at);
    return values.children.map((part) => shown(part, at)).join(': ');
  };
  const stored = (row: number) => {
    const [from, to] = range(row);
    if (from > to || to > values.length) throw new Trouble('damaged', 'a list is cut');
    if (to - from > MAX_LISTED) throw new Trouble('too-large', 'a list in a cell is too long');
    const texts: string[] = [];
    for (let at = from; at < to; at++) texts.push(one(at));
    return texts.filter((text) => text !== '').join('; ');
  };
  return { stored, left: values.left };
}

function rangeOf(
  { type, width }: Field,
  buffers: Buffers,
  length: number,
): (row: number) => [number, number] {
  if (type === 'fixed-list') return (row) => [row * width, (row + 1) * width];
  const isLarge = type.startsWith('large');
  const offset = offsetsOf(buffers, type.endsWith('view') ? Math.max(0, length - 1) : length, isLarge);
  if (!type.endsWith('view')) return (row) => [offset(row), offset(row + 1)];
  const size = offsetsOf(buffers, Math.max(0, length - 1), isLarge);
  return (row) => [offset(row), offset(row) + size(row)];
}

function unionOf({ typeIds, dense, children }: Field, source: VectorSource, length: number): Stored {
  const { buffers } = source;
  const types = buffers.next(length);
  const offsets = dense ? buffers.next(length * 4) : undefined;
  const vectors = children.map((child) => vectorOf(child, source));
  const childOf = (row: number) => {
    const id = types.i8(row);
    return vectors[typeIds.length === 0 ? id : typeIds.indexOf(id)];
  };
  const stored = (row: number) => {
    const child = childOf(row);
    const at = offsets?.u32(row * 4) ?? row;
    if (child === undefined || at >= child.length)
      throw new Trouble('damaged', 'a value of a union is missing');
    return shown(child, at);
  };
  return { stored, left: leftIn(vectors) };
}

/** Values that stand for several rows: where each ends, and the value. */
function runEndsOf({ children }: Field, source: VectorSource): Stored {
  const [ends, values] = children.map((child) => vectorOf(child, source));
  if (ends === undefined || values === undefined) throw new Trouble('damaged', 'a column is cut');
  const stored = (row: number) => {
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Number(ends.stored(middle)) > row) high = middle;
      else low = middle + 1;
    }
    return low < values.length ? shown(values, low) : '';
  };
  return { stored, left: values.left };
}
