import type { ByteSource, ReadContext } from '../../core/types.ts';
import { DataNumbers } from '../shared/data/source-bytes.ts';
import { Trouble } from '../shared/trouble.ts';
import { unlz4 } from '../shared/unpack/lz4.ts';
import { type Unpack, unpackedBlock } from '../shared/unpack/whole.ts';
import { unzstd } from '../shared/unpack/zstd.ts';
import type { FlatTable } from './flat.ts';

/** Members of `CompressionType` (Message.fbs). */
const CODECS: readonly Unpack[] = [unlz4, unzstd];
/** More rows in one batch than that have no room for a byte each. */
const MAX_ROWS = 2 ** 31;

/** What a record batch is made of, in the order that its columns ask for it. Throws `Trouble`. */
export class Buffers {
  readonly rows: number;
  readonly little: boolean;
  /** Bytes of all buffers, unpacked. */
  readonly size: number;
  readonly #nodes: readonly number[];
  readonly #buffers: readonly Uint8Array[];
  readonly #variadic: readonly number[];
  #node = 0;
  #buffer = 0;
  #view = 0;

  private constructor(batch: FlatTable, buffers: readonly Uint8Array[], little: boolean) {
    this.rows = checkedRows(batch.size(0));
    this.little = little;
    this.#nodes = batch.words(1, 2);
    this.#variadic = batch.words(4);
    this.#buffers = buffers;
    this.size = buffers.reduce((sum, { length }) => sum + length, 0);
  }

  /** Reads and unpacks the body of a batch. */
  static async read(
    batch: FlatTable,
    body: { source: ByteSource; start: number; length: number; little: boolean },
    context: ReadContext,
  ): Promise<Buffers> {
    if (body.length > context.limits.wholeBytes)
      throw new Trouble('too-large', 'a batch of rows is too large to hold');
    const bytes = await body.source.read(body.start, body.length);
    const compression = batch.table(3);
    const unpack = compression === undefined ? undefined : CODECS[compression.u8(0)];
    if (compression !== undefined && (unpack === undefined || compression.u8(1) !== 0))
      throw new Trouble('unreadable', 'rows are packed in a way that is not known');
    const buffers: Uint8Array[] = [];
    let held = 0;
    const places = batch.words(2, 2);
    for (let i = 0; i < places.length; i += 2) {
      context.signal.throwIfAborted();
      const [start, length] = [places[i]!, places[i + 1]!];
      if (start + length > bytes.length) throw new Trouble('damaged', 'a column is cut');
      const packed = bytes.subarray(start, start + length);
      const buffer = unpack === undefined ? packed : await unpacked(packed, unpack, context);
      held += unpack === undefined ? 0 : buffer.length;
      if (held > context.limits.wholeBytes)
        throw new Trouble('too-large', 'a batch of rows is too large to hold');
      buffers.push(buffer);
    }
    return new Buffers(batch, buffers, body.little);
  }

  /** Length and number of nulls of the next column. */
  node(): { length: number; nulls: number } {
    const [length, nulls] = [this.#nodes[this.#node], this.#nodes[this.#node + 1]];
    this.#node += 2;
    if (length === undefined || nulls === undefined) throw new Trouble('damaged', 'a column is missing');
    return { length: checkedRows(length), nulls };
  }

  /** The next buffer, which must have so many bytes at least. */
  next(least = 0): DataNumbers {
    const bytes = this.#buffers[this.#buffer++];
    if (bytes === undefined || bytes.length < least) throw new Trouble('damaged', 'a column is cut');
    return new DataNumbers(bytes, this.little);
  }

  /** The buffers that the next column of views points into. */
  variadic(): DataNumbers[] {
    const count = this.#variadic[this.#view++] ?? 0;
    if (count > this.#buffers.length) throw new Trouble('damaged', 'a column is cut');
    return Array.from({ length: count }, () => this.next());
  }
}

function checkedRows(count: number): number {
  if (count > MAX_ROWS) throw new Trouble('damaged', 'a number of rows is impossible');
  return count;
}

/** The unpacked length stands before the packed bytes; −1 says that they are not packed. */
async function unpacked(packed: Uint8Array, unpack: Unpack, context: ReadContext): Promise<Uint8Array> {
  if (packed.length === 0) return packed;
  const size = Number(new DataNumbers(packed).i64(0));
  const body = packed.subarray(8);
  if (size === -1) return body;
  if (!(size >= 0)) throw new Trouble('damaged', 'a length is impossible');
  if (size > context.limits.wholeBytes) throw new Trouble('too-large', 'a column is too large to hold');
  return size === 0 ? body.subarray(0, 0) : unpackedBlock(body, unpack, { size, context });
}
