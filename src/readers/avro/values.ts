import type { CellBytes } from '../shared/data/cell-bytes.ts';
import { clockText, dayText, momentText } from '../shared/data/moment.ts';
import { DataNumbers } from '../shared/data/source-bytes.ts';
import type { RowBuilder } from '../shared/json/builder.ts';
import { Trouble } from '../shared/trouble.ts';
import type { Type } from './schema.ts';

const MAX_DEPTH = 150;
/** Values of no bytes among others. */
const VALUES_PER_BYTE = 16;
const LEAST_VALUES = 100_000;
const UTF8 = new TextDecoder();

/** Numbers, texts and bytes in the order they stand in (Apache Avro specification, Binary Encoding). */
export class AvroBytes {
  at = 0;
  readonly #data: DataNumbers;

  constructor(bytes: Uint8Array) {
    this.#data = new DataNumbers(bytes);
  }

  get left(): number {
    return this.#data.bytes.length - this.at;
  }

  /** A number in seven bits a byte, signs folded in. Exact up to 2^53 as a number. */
  long(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.#data.u8(this.at++);
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return (value >> 1n) ^ -(value & 1n);
    }
    throw new Trouble('damaged', 'a number is impossible');
  }

  size(): number {
    const size = Number(this.long());
    if (!(size >= 0 && size <= this.left)) throw new Trouble('damaged', 'a record is cut');
    return size;
  }

  take(size: number): Uint8Array {
    if (!(size >= 0 && size <= this.left)) throw new Trouble('damaged', 'a record is cut');
    this.at += size;
    return this.#data.bytes.subarray(this.at - size, this.at);
  }

  float(wide: boolean): number {
    const at = this.at;
    this.at += wide ? 8 : 4;
    return wide ? this.#data.f64(at) : this.#data.f32(at);
  }
}

/** Tells a builder of tables what a value holds. */
export class ValueTeller {
  readonly #events: RowBuilder;
  readonly #files: CellBytes;
  readonly #bytes: AvroBytes;
  #left: number;

  constructor(events: RowBuilder, files: CellBytes, bytes: AvroBytes) {
    this.#events = events;
    this.#files = files;
    this.#bytes = bytes;
    this.#left = LEAST_VALUES + VALUES_PER_BYTE * bytes.left;
  }

  tell(type: Type, depth = 0): void {
    if (depth > MAX_DEPTH) throw new Trouble('too-deep', 'records are nested too deeply');
    // Records of records of nothing take no bytes.
    if (--this.#left < 0) throw new Trouble('ratio', 'a block holds more values than its bytes can');
    switch (type.kind) {
      case 'record':
        this.#events.open(false);
        for (const field of type.fields) {
          this.#events.key(field.name);
          this.tell(field.type, depth + 1);
        }
        this.#events.close(false);
        return;
      case 'union': {
        const one = type.fields[Number(this.#bytes.long())];
        if (one === undefined) throw new Trouble('damaged', 'a value is of no type');
        this.tell(one.type, depth + 1);
        return;
      }
      case 'array':
      case 'map':
        this.#list(type, depth);
        return;
      default:
        this.#events.scalar(this.#scalar(type));
    }
  }

  /** Blocks of values, each with its number; a negative number has its size in bytes behind it. */
  #list({ kind, fields }: Type, depth: number): void {
    const isMap = kind === 'map';
    this.#events.open(!isMap);
    for (let count = Number(this.#bytes.long()); count !== 0; count = Number(this.#bytes.long())) {
      if (count < 0) this.#bytes.long();
      for (let i = 0; i < Math.abs(count); i++) {
        const before = this.#bytes.at;
        if (isMap) this.#events.key(UTF8.decode(this.#bytes.take(this.#bytes.size())));
        this.tell(fields[0]!.type, depth + 1);
        // Values of no bytes could be claimed without end.
        if (this.#bytes.at === before) throw new Trouble('damaged', 'a list holds nothing');
      }
    }
    this.#events.close(!isMap);
  }

  #scalar(type: Type): string {
    const bytes = this.#bytes;
    switch (type.kind) {
      case 'null':
        return '';
      case 'boolean':
        return bytes.take(1)[0] === 0 ? 'false' : 'true';
      case 'int':
      case 'long':
        return wholeText(bytes.long(), type);
      case 'float':
      case 'double':
        return numberText(bytes.float(type.kind === 'double'));
      case 'enum':
        return type.symbols?.[Number(bytes.long())] ?? '';
      case 'string':
        return UTF8.decode(bytes.take(bytes.size()));
      default: {
        const value = bytes.take(type.kind === 'fixed' ? type.size! : bytes.size());
        return type.logical === 'decimal' ? decimalText(value, type.scale ?? 0) : this.#files.text(value);
      }
    }
  }
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const short = Number(value.toPrecision(7));
  return String(Math.fround(short) === value ? short : value);
}

function wholeText(value: bigint, { logical = '' }: Type): string {
  const number = Number(value);
  if (logical === 'date') return dayText(number) ?? String(value);
  const unit = logical.endsWith('-micros') ? 1000 : logical.endsWith('-nanos') ? 1_000_000 : 1;
  if (/^(?:local-)?timestamp-/.test(logical)) return momentText(number / unit) ?? String(value);
  return logical.startsWith('time-') && number >= 0 ? clockText(number / unit / 1000) : String(value);
}

/** A signed number, the high byte first. */
function decimalText(bytes: Uint8Array, scale: number): string {
  if (bytes.length === 0 || bytes.length > 64 || scale > 100) return '';
  let value = BigInt((bytes[0]! << 24) >> 24);
  for (const byte of bytes.subarray(1)) value = (value << 8n) | BigInt(byte);
  if (scale <= 0) return String(value);
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
