import { Trouble } from '../trouble.ts';
import { Fields } from '../zip/bytes.ts';
import { History } from './history.ts';
import type { PackedInput } from './input.ts';
import { XxHash32 } from './xxhash.ts';

const WINDOW = 64 * 1024;

/** One LZ4 frame (LZ4 frame format 1.6.4), with the checksum of all of it. Stops behind its last byte. */
export async function* unlz4(input: PackedInput): AsyncIterable<Uint8Array> {
  const head = await input.take(6);
  const flags = head[4]!;
  const largest = 2 ** (8 + 2 * ((head[5]! >> 4) & 7));
  if (flags >> 6 !== 1 || largest < 65_536) damaged();
  if ((flags & 1) !== 0) throw new Trouble('unreadable', 'data packed with a dictionary is not read');
  await input.take(((flags & 8) !== 0 ? 8 : 0) + 1);
  const history = new History(WINDOW);
  const hash = new XxHash32();
  for (;;) {
    const word = new Fields(await input.take(4)).u32(0);
    if (word === 0) break;
    const size = word % 2 ** 31;
    if (size > largest) damaged();
    const block = await input.take(size);
    if ((flags & 0x10) !== 0) await input.take(4);
    history.room(largest);
    if (word >= 2 ** 31) put(history, block);
    else unlz4Block(block, history, history.at + largest);
    const bytes = history.take();
    if ((flags & 4) !== 0) hash.add(bytes);
    yield bytes;
  }
  if ((flags & 4) !== 0 && new Fields(await input.take(4)).u32(0) !== hash.sum)
    throw new Trouble('damaged', 'checksum is wrong');
}

function unlz4Block(block: Uint8Array, history: History, limit: number): void {
  let at = 0;
  const more = (start: number) => {
    let length = start;
    if (start === 15) {
      for (let byte = 255; byte === 255; ) {
        byte = block[at++] ?? damaged();
        length += byte;
      }
    }
    return length;
  };
  while (at < block.length) {
    const token = block[at++]!;
    const literals = more(token >> 4);
    if (at + literals > block.length || history.at + literals > limit) damaged();
    put(history, block.subarray(at, at + literals));
    at += literals;
    if (at === block.length) return;
    const distance = block[at]! | ((block[at + 1] ?? 0) << 8);
    at += 2;
    const length = more(token & 15) + 4;
    if (history.at + length > limit) damaged();
    history.copy(distance, length);
  }
}

function put(history: History, bytes: Uint8Array): void {
  history.bytes.set(bytes, history.at);
  history.at += bytes.length;
}

function damaged(): never {
  throw new Trouble('damaged', 'compressed data is damaged');
}
