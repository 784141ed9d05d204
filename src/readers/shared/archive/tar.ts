import { memorySource } from '../../../core/memory-source.ts';
import { problem } from '../../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../../core/types.ts';
import { windowSource } from '../zip/bytes.ts';
import { cleanEntryName, decodeEntryName } from '../zip/names.ts';
import { safeLocator } from './names.ts';
import { paxRecords, TAR_BLOCK, type TarHeader, tarHeader } from './tar-header.ts';
import { TarWords } from './tar-words.ts';

/** Members up to this size are read at once: what they lie in may be readable only forwards. */
const HOLD = 16 * 1024 * 1024;
/** Extended headers and long names beyond this are not those of a program. */
const MAX_EXTRA = 1024 * 1024;
/** Files of all sorts; everything else has no data, or is a header of the next one. */
const FILES = '07SM';
/** Links, devices and folders: data behind them is nobody's, so they are taken for files if they have any. */
const WITHOUT_DATA = '123456V';

/** True for the first block of a tape archive. */
export function isTar(head: Uint8Array): boolean {
  const header = tarHeader(head.subarray(0, TAR_BLOCK));
  return header !== undefined && `${FILES}${WITHOUT_DATA}xgLKXDAN`.includes(header.type);
}

/** The members of a tape archive in order, and what hides between and behind them. `isPacked`: they take no bytes of a file. */
export async function* tarUnits(
  source: ByteSource,
  context: ReadContext,
  isPacked = false,
): AsyncIterable<Unit | Problem> {
  yield* new TarWalk(source, context, isPacked).units();
}

class TarWalk {
  readonly #source: ByteSource;
  readonly #context: ReadContext;
  readonly #isPacked: boolean;
  readonly #words = new TarWords();
  #at = 0;
  #members = 0;
  /** What extended headers say of the next member. */
  #name: string | undefined;
  #size: number | undefined;
  #mapped = false;

  constructor(source: ByteSource, context: ReadContext, isPacked: boolean) {
    this.#source = source;
    this.#context = context;
    this.#isPacked = isPacked;
  }

  async *units(): AsyncIterable<Unit | Problem> {
    while (this.#at < this.#source.size) {
      this.#context.signal.throwIfAborted();
      const block = await this.#source.read(this.#at, TAR_BLOCK);
      if (block.every((byte) => byte === 0)) break;
      const header = tarHeader(block);
      if (header === undefined) {
        yield problem('damaged', 'a header of the archive is damaged');
        if (!(await this.#resume())) break;
        continue;
      }
      if (++this.#members > this.#context.limits.entries) {
        yield problem('too-large', 'archive has too many entries');
        return;
      }
      yield* this.#member(header);
    }
    yield* this.#behind();
    yield* this.#words.take();
  }

  async *#member(header: TarHeader): AsyncIterable<Unit | Problem> {
    const start = this.#at + TAR_BLOCK + (await sparseBlocks(this.#source, header, this.#at + TAR_BLOCK));
    const size = (await this.#hasNoData(header, start)) ? 0 : (this.#size ?? header.size);
    const end = start + size;
    this.#at = start + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
    this.#words.header(header);
    if ('xgXLK'.includes(header.type)) {
      yield* this.#extra(header, start, size);
      return;
    }
    const name = cleanEntryName(this.#name ?? header.name);
    this.#words.name(name);
    const from = this.#mapped ? start + (await this.#mapLength(start, end)) : start;
    this.#name = undefined;
    this.#size = undefined;
    this.#mapped = false;
    if (size > 0) yield await this.#file(name, from, Math.min(end, this.#source.size));
    if (end > this.#source.size) {
      const locator = safeLocator(name);
      yield problem('damaged', 'a file in the archive is cut', locator ?? 'an entry');
      this.#at = this.#source.size;
    } else yield* this.#padding(end);
  }

  /** Links tell the size of what they lead to; only some programs repeat its data. */
  async #hasNoData({ type, size }: TarHeader, start: number): Promise<boolean> {
    if (size === 0 || !'123456'.includes(type)) return false;
    const next = await this.#source.read(start, TAR_BLOCK);
    return tarHeader(next) !== undefined || next.every((byte) => byte === 0);
  }

  async #file(name: string, start: number, end: number): Promise<Unit> {
    const size = end - start;
    const source =
      size <= HOLD
        ? memorySource(name, (await this.#source.read(start, size)).slice())
        : windowSource(name, this.#source, { start, end });
    return { kind: 'file', source, visibility: 'visible', packedSize: this.#isPacked ? 0 : size };
  }

  /** A long name of GNU's, or an extended header. */
  async *#extra(header: TarHeader, start: number, size: number): AsyncIterable<Unit | Problem> {
    if (size > MAX_EXTRA || start + size > this.#source.size) {
      yield problem('damaged', 'a header of the archive is too long or cut');
      return;
    }
    const bytes = await this.#source.read(start, size);
    if (header.type === 'L' || header.type === 'K') {
      const zero = bytes.indexOf(0);
      const text = decodeEntryName(zero < 0 ? bytes : bytes.subarray(0, zero), false);
      if (header.type === 'L') this.#name = text;
      else this.#words.add('link', text);
      return;
    }
    const records = paxRecords(bytes);
    if (records === undefined) {
      yield problem('damaged', 'an extended header of the archive is damaged');
      return;
    }
    this.#words.records(records);
    if (header.type === 'g') return;
    this.#name = records.get('GNU.sparse.name') ?? records.get('path') ?? this.#name;
    const told = records.get('size');
    if (told !== undefined && /^\d{1,15}$/.test(told)) this.#size = Number(told);
    this.#mapped = records.get('GNU.sparse.major') === '1';
  }

  /** Bytes of the list of holes before a sparse file's data: decimal numbers in lines, padded to a block (GNU 1.0). */
  async #mapLength(start: number, end: number): Promise<number> {
    const head = await this.#source.read(start, Math.min(MAX_EXTRA, end - start));
    const text = decodeEntryName(head, false);
    const count = Number(/^\d{1,7}(?=\n)/.exec(text)?.[0] ?? Number.NaN);
    let at = text.indexOf('\n') + 1;
    for (let i = 0; i < 2 * count && at > 0; i++) at = text.indexOf('\n', at) + 1;
    return Number.isNaN(count) || at <= 0 ? 0 : Math.ceil(at / TAR_BLOCK) * TAR_BLOCK;
  }

  /** The rest of a file's last block is zero unless somebody put something there. */
  async *#padding(end: number): AsyncIterable<Unit> {
    const rest = this.#at - end;
    if (rest === 0) return;
    const bytes = await this.#source.read(end, rest);
    if (bytes.some((byte) => byte !== 0))
      yield slack(memorySource(`bytes-${end}-${end + rest}`, withoutZeros(bytes)));
  }

  /** Looks for the next header behind damage. */
  async #resume(): Promise<boolean> {
    const step = 256 * TAR_BLOCK;
    for (let at = this.#at + TAR_BLOCK; at < this.#source.size; at += step) {
      this.#context.signal.throwIfAborted();
      const bytes = await this.#source.read(at, step);
      for (let i = 0; i + TAR_BLOCK <= bytes.length; i += TAR_BLOCK) {
        if (tarHeader(bytes.subarray(i, i + TAR_BLOCK)) === undefined) continue;
        this.#at = at + i;
        return true;
      }
    }
    return false;
  }

  /** Behind the end of the archive stand zeros up to the end of the tape's record. */
  async *#behind(): AsyncIterable<Unit> {
    const step = 256 * TAR_BLOCK;
    for (let at = this.#at; at < this.#source.size; at += step) {
      this.#context.signal.throwIfAborted();
      const bytes = await this.#source.read(at, step);
      const first = bytes.findIndex((byte) => byte !== 0);
      if (first < 0) continue;
      const start = at + first - (first % TAR_BLOCK);
      const range = { start, end: this.#source.size };
      yield slack(windowSource(`bytes-${start}-${range.end}`, this.#source, range));
      return;
    }
  }
}

/** What stands between zeros. */
function withoutZeros(bytes: Uint8Array): Uint8Array {
  const last = bytes.findLastIndex((byte) => byte !== 0);
  return bytes.slice(
    bytes.findIndex((byte) => byte !== 0),
    last + 1,
  );
}

const slack = (source: ByteSource): Unit => ({ kind: 'file', source, visibility: 'slack' });

/** Further blocks of the list of holes of a sparse file in GNU's old form, which precede its data. */
async function sparseBlocks(source: ByteSource, header: TarHeader, start: number): Promise<number> {
  if (header.type !== 'S') return 0;
  let length = 0;
  for (let more = header.block[482]; more === 1 && length < MAX_EXTRA; ) {
    const block = await source.read(start + length, TAR_BLOCK);
    more = block[504];
    length += TAR_BLOCK;
  }
  return length;
}
