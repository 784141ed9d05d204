import type { ReadContext } from '../../core/types.ts';
import { DataNumbers, type SourceBytes } from '../shared/data/source-bytes.ts';
import { Trouble } from '../shared/trouble.ts';
import { inflate } from '../shared/unpack/inflate.ts';
import { unpackedBlock } from '../shared/unpack/whole.ts';
import type { Dictionary } from './dictionary.ts';

const CHUNK = 256 * 1024;
/** Eight codes, and what at most follows them. */
const GROUP = 72;
const MAX_BLOCKS = 10_000_000;
const RATIO_FLOOR = 64 * 1024 * 1024;

/** The slots of all rows, one after the other, unpacked. Leaves `bytes` behind the last one read. */
export async function* slotsOf(
  bytes: SourceBytes,
  dictionary: Dictionary,
  context: ReadContext,
): AsyncIterable<Uint8Array> {
  if (dictionary.compression === 0) {
    while (bytes.left >= 8) yield await bytes.take(Math.min(CHUNK, bytes.left - (bytes.left % 8)));
  } else if (dictionary.compression === 1) yield* undone(plainly(bytes), dictionary, bytes);
  else if (dictionary.compression === 2) yield* undone(blocksOf(bytes, dictionary, context), dictionary);
  else throw new Trouble('unreadable', 'rows are packed in a way that is not known');
}

async function* plainly(bytes: SourceBytes): AsyncIterable<Uint8Array> {
  while (bytes.left > 0) yield await bytes.take(Math.min(CHUNK, bytes.left));
}

/** Undoes the codes: each of eight bytes says what a slot holds, or that it follows. */
async function* undone(
  chunks: AsyncIterable<Uint8Array>,
  dictionary: Dictionary,
  bytes?: SourceBytes,
): AsyncIterable<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    const all = new Uint8Array(rest.length + chunk.length);
    all.set(rest);
    all.set(chunk, rest.length);
    const group = groups(all, dictionary, false);
    yield group.slots;
    rest = all.subarray(group.at);
    if (!group.ended) continue;
    if (bytes !== undefined) bytes.at -= rest.length;
    return;
  }
  const last = groups(rest, dictionary, true);
  yield last.slots;
  if (bytes !== undefined) bytes.at -= rest.length - last.at;
}

function groups(
  packed: Uint8Array,
  { bias, little }: Dictionary,
  isLast: boolean,
): { slots: Uint8Array; at: number; ended: boolean } {
  const slots = new Uint8Array(Math.ceil(packed.length / 8) * 64);
  const view = new DataView(slots.buffer);
  let [at, to] = [0, 0];
  while (at + 8 <= packed.length && (isLast || at + GROUP <= packed.length)) {
    const codes = at;
    at += 8;
    for (let i = 0; i < 8; i++) {
      const code = packed[codes + i]!;
      if (code === 0) continue;
      if (code === 252) return { slots: slots.subarray(0, to), at, ended: true };
      if (code === 253) {
        if (at + 8 > packed.length) return { slots: slots.subarray(0, to), at: packed.length, ended: true };
        slots.set(packed.subarray(at, at + 8), to);
        at += 8;
      } else if (code === 254) slots.fill(0x20, to, to + 8);
      else view.setFloat64(to, code === 255 ? -Number.MAX_VALUE : code - bias, little);
      to += 8;
    }
  }
  return { slots: slots.subarray(0, to), at, ended: false };
}

/** The blocks of ZSAV, which a list at the end describes. */
async function* blocksOf(
  bytes: SourceBytes,
  { little }: Dictionary,
  context: ReadContext,
): AsyncIterable<Uint8Array> {
  const head = new DataNumbers((await bytes.take(24)).slice(), little);
  const blocksAt = bytes.at;
  const trailer = head.size(8);
  bytes.at = trailer;
  const list = new DataNumbers((await bytes.take(24)).slice(), little);
  const count = list.u32(20);
  if (count > MAX_BLOCKS || count * 24 > bytes.left)
    throw new Trouble('damaged', 'the list of blocks is cut');
  const blocks = new DataNumbers((await bytes.take(24 * count)).slice(), little);
  const end = bytes.at;
  let [at, total] = [blocksAt, 0];
  for (let i = 0; i < count; i++) {
    context.signal.throwIfAborted();
    const [size, packedSize] = [blocks.u32(24 * i + 16), blocks.u32(24 * i + 20)];
    // A block elsewhere than behind the last one would leave bytes that nobody looks at.
    if (blocks.size(24 * i + 8) !== at) throw new Trouble('damaged', 'blocks do not follow each other');
    bytes.at = at;
    const packed = (await bytes.take(packedSize)).slice();
    at = bytes.at;
    total += size;
    if (total > RATIO_FLOOR && total > context.limits.ratio * (at - blocksAt))
      throw new Trouble('ratio', `rows unpack to more than ${context.limits.ratio} times their size`);
    // Two bytes of zlib (RFC 1950) stand before the packed ones.
    yield await unpackedBlock(packed.subarray(2), inflate, { size, context });
  }
  if (at !== trailer) throw new Trouble('damaged', 'blocks do not follow each other');
  bytes.at = end;
}
