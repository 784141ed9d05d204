import { Trouble } from '../../shared/trouble.ts';

/** Bytes of one value by its type (TIFF 6.0, section 2; BigTIFF). Others hold nothing that pictures need. */
const TYPE_BYTES: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 5: 8, 7: 1, 13: 4, 16: 8, 18: 8 };
const RATIONAL = 5;
const MAX_DIRECTORIES = 2_000;
const MAX_ENTRIES = 4_096;
/** Strips or tiles of one picture. */
const MAX_VALUES = 100_000;
const SUB_DIRECTORIES = 0x14a;

/** What a directory says of its picture: numbers by tag. */
export class Directory {
  readonly #values: ReadonlyMap<number, readonly number[]>;

  constructor(values: ReadonlyMap<number, readonly number[]>) {
    this.#values = values;
  }

  all(tag: number): readonly number[] {
    return this.#values.get(tag) ?? [];
  }

  one(tag: number, otherwise: number): number {
    return this.#values.get(tag)?.[0] ?? otherwise;
  }
}

export interface TiffFile {
  readonly bytes: Uint8Array;
  readonly little: boolean;
  /** Of pages in order, each followed by those below it. */
  readonly directories: readonly Directory[];
}

/** Reads all directories of pictures. Throws `Trouble` if there are too many; damaged ones end the row. */
export function readDirectories(bytes: Uint8Array): TiffFile {
  const little = bytes[0] === 0x49;
  const parser = new Parser(bytes, little);
  return { bytes, little, directories: parser.directories() };
}

class Parser {
  readonly #view: DataView;
  readonly #little: boolean;
  readonly #big: boolean;

  constructor(bytes: Uint8Array, little: boolean) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#little = little;
    this.#big = bytes[little ? 2 : 3] === 0x2b;
  }

  directories(): Directory[] {
    const found: Directory[] = [];
    const visited = new Set<number>();
    const queue = [this.#number(this.#big ? 8 : 4, this.#big ? 8 : 4)];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      if (at < 8 || visited.has(at) || at + 8 > this.#view.byteLength) continue;
      visited.add(at);
      if (visited.size > MAX_DIRECTORIES) throw new Trouble('too-large', 'too many pages or directories');
      const { directory, next } = this.#directory(at);
      found.push(directory);
      queue.push(next, ...directory.all(SUB_DIRECTORIES).slice(0, MAX_ENTRIES).toReversed());
    }
    return found;
  }

  #directory(at: number): { directory: Directory; next: number } {
    const big = this.#big;
    const count = this.#number(at, big ? 8 : 2);
    const values = new Map<number, readonly number[]>();
    let entry = at + (big ? 8 : 2);
    if (count > MAX_ENTRIES) return { directory: new Directory(values), next: 0 };
    for (let i = 0; i < count; i++, entry += big ? 20 : 12)
      values.set(this.#number(entry, 2), this.#entry(entry));
    return { directory: new Directory(values), next: this.#number(entry, big ? 8 : 4) };
  }

  #entry(at: number): number[] {
    const big = this.#big;
    const type = this.#number(at + 2, 2);
    const size = TYPE_BYTES[type] ?? 0;
    const count = this.#number(at + 4, big ? 8 : 4);
    const inline = big ? 8 : 4;
    const place = at + 4 + inline;
    const start = size * count <= inline ? place : this.#number(place, inline);
    if (size === 0 || count > MAX_VALUES || start + size * count > this.#view.byteLength) return [];
    return Array.from({ length: count }, (_, i) => this.#value(start + i * size, type));
  }

  #value(at: number, type: number): number {
    if (type === RATIONAL) return this.#number(at, 4) / (this.#number(at + 4, 4) || 1);
    return this.#number(at, TYPE_BYTES[type]!);
  }

  /** 0 behind the end of the file. */
  #number(at: number, size: number): number {
    const view = this.#view;
    if (at + size > view.byteLength) return 0;
    if (size === 8) return Number(view.getBigUint64(at, this.#little));
    if (size === 4) return view.getUint32(at, this.#little);
    return size === 2 ? view.getUint16(at, this.#little) : view.getUint8(at);
  }
}
