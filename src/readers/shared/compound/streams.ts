import { joinBytes } from '../bytes.ts';
import { Trouble } from '../trouble.ts';

export const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Sector numbers above this stand for ends and gaps. */
const MAX_SECTOR = 0xfffffffa;
const ENTRY_SIZE = 128;
const NONE = 0xffffffff;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;
/** Streams and storages in one file. */
const MAX_ENTRIES = 100_000;

/** A stream of a compound file with the storages that it lies in, outermost first. */
export interface CompoundStream {
  readonly folders: readonly string[];
  readonly name: string;
  readonly size: number;
  /** Throws `Trouble` if its sectors do not hang together. */
  bytes(): Uint8Array;
}

/** The streams of a compound file held in memory (MS-CFB). Throws `Trouble` if it is damaged. */
export function compoundStreams(bytes: Uint8Array): CompoundStream[] {
  return new CompoundFile(bytes).streams();
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sector: number;
  readonly #miniSector: number;
  readonly #miniLimit: number;
  readonly #fat: Uint32Array;
  readonly #entries: Entry[];
  #miniFat: Uint32Array | undefined;
  #mini: Uint8Array | undefined;

  constructor(bytes: Uint8Array) {
    if (bytes.length < 512 || SIGNATURE.some((byte, i) => bytes[i] !== byte)) damaged();
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.#view.getUint16(30, true);
    const miniShift = this.#view.getUint16(32, true);
    if ((shift !== 9 && shift !== 12) || miniShift !== 6) damaged();
    this.#sector = 2 ** shift;
    this.#miniSector = 2 ** miniShift;
    this.#miniLimit = this.#view.getUint32(56, true);
    this.#fat = numbers(this.#joined(this.#fatSectors()));
    this.#entries = this.#directory(this.#chain(this.#view.getUint32(48, true)));
  }

  streams(): CompoundStream[] {
    const found: CompoundStream[] = [];
    const seen = new Set<number>();
    let total = 0;
    const root = this.#entries[0];
    const waiting = root === undefined ? [] : [{ id: root.child, folders: [] as readonly string[] }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { id, folders } = next;
      const entry = this.#entries[id];
      if (entry === undefined || seen.has(id)) continue;
      seen.add(id);
      waiting.push({ id: entry.left, folders }, { id: entry.right, folders });
      if (entry.type === STORAGE) waiting.push({ id: entry.child, folders: [...folders, entry.name] });
      if (entry.type !== STREAM) continue;
      const { name, size } = entry;
      total += size;
      // Streams that share sectors are there to keep us busy.
      if (total > 2 * this.#bytes.length) damaged();
      found.push({ folders, name, size, bytes: () => this.#stream(entry) });
    }
    return found;
  }

  #stream({ start, size }: Entry): Uint8Array {
    if (size === 0) return new Uint8Array(0);
    const whole = size < this.#miniLimit ? this.#miniStream(start, size) : this.#chain(start, size);
    if (whole.length < size) damaged();
    return whole.subarray(0, size);
  }

  /** The sectors that hold the table of sectors: 109 of them in the header, the others in a chain. */
  #fatSectors(): number[] {
    const found: number[] = [];
    for (let i = 0; i < 109; i++) found.push(this.#view.getUint32(76 + i * 4, true));
    let next = this.#view.getUint32(68, true);
    const perSector = this.#sector / 4 - 1;
    for (let steps = 0; next < MAX_SECTOR && steps < this.#sectors; steps++) {
      const sector = numbers(this.#sectorBytes(next));
      found.push(...sector.subarray(0, perSector));
      next = sector[perSector] ?? NONE;
    }
    return found.filter((sector) => sector < MAX_SECTOR);
  }

  #directory(bytes: Uint8Array): Entry[] {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY_SIZE <= bytes.length && entries.length < MAX_ENTRIES; at += ENTRY_SIZE) {
      const nameBytes = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2));
      entries.push({
        name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + nameBytes)),
        type: view.getUint8(at + 66),
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }

  #miniStream(start: number, size: number): Uint8Array {
    const root = this.#entries[0];
    if (root === undefined || root.type !== ROOT) damaged();
    this.#mini ??= this.#chain(root!.start);
    this.#miniFat ??= numbers(this.#chain(this.#view.getUint32(60, true)));
    const parts: Uint8Array[] = [];
    const needed = Math.ceil(size / this.#miniSector);
    for (
      let next = start;
      next < MAX_SECTOR && parts.length < needed;
      next = this.#miniFat[next] ?? damaged()
    ) {
      parts.push(this.#mini.subarray(next * this.#miniSector, (next + 1) * this.#miniSector));
    }
    return joinBytes(parts);
  }

  /** The bytes of a chain of sectors: `size` of them or some more, or all. */
  #chain(start: number, size = Number.POSITIVE_INFINITY): Uint8Array {
    const needed = Math.ceil(size / this.#sector);
    const sectors: number[] = [];
    for (
      let next = start;
      next < MAX_SECTOR && sectors.length < needed;
      next = this.#fat[next] ?? damaged()
    ) {
      // More sectors than there are: the chain bites its tail.
      if (sectors.push(next) > this.#sectors) damaged();
    }
    return this.#joined(sectors);
  }

  get #sectors(): number {
    return Math.ceil(this.#bytes.length / this.#sector);
  }

  #joined(sectors: readonly number[]): Uint8Array {
    return joinBytes(sectors.map((sector) => this.#sectorBytes(sector)));
  }

  #sectorBytes(sector: number): Uint8Array {
    const start = (sector + 1) * this.#sector;
    if (start >= this.#bytes.length) damaged();
    return this.#bytes.subarray(start, start + this.#sector);
  }
}

function numbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(i * 4, true));
}

function damaged(): never {
  throw new Trouble('damaged', 'compound file does not hang together');
}
