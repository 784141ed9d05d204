import type { ByteSource, ReadContext, Unit } from '../../core/types.ts';
import { cutAt } from '../shared/cut.ts';
import { decodeHead, decodeText } from '../shared/encoding.ts';
import { signatureFamily } from '../shared/signatures.ts';
import { windowSource } from '../shared/zip/bytes.ts';
import { pictureKind } from './kinds.ts';

/** Fewer bytes after a picture are padding or a mark of its program. */
const SMALL = 64;
const HEAD = 64 * 1024;
const BLOCK = 256 * 1024;
/** Zeros, ones, tab, line ends, space. */
const PADDING = [0, 0xff, 9, 10, 13, 32];
/** Characters to a block of text. */
const TEXT_BLOCK = 64 * 1024;

/**
 * What follows the end of a picture, where programs do not look: a file, read as such, or text. Other bytes are
 * data of cameras (films, depths, settings) and hold nothing that a person wrote.
 */
export async function* trailingUnits(
  source: ByteSource,
  end: number,
  context: ReadContext,
): AsyncIterable<Unit> {
  const start = await paddingEnd(source, end, context);
  if (source.size - start <= SMALL) return;
  const rest = windowSource(`bytes-${start}-${source.size}`, source, { start, end: source.size });
  const head = await rest.read(0, HEAD);
  if (signatureFamily(head) !== undefined || pictureKind(head) !== undefined) {
    yield { kind: 'file', source: rest, visibility: 'slack' };
  } else if (decodeHead(head, head.length >= rest.size) !== undefined) {
    yield* textUnits(rest, context);
  }
}

/** The first byte from `start` that is no padding. */
async function paddingEnd(source: ByteSource, start: number, context: ReadContext): Promise<number> {
  for (let at = start; at < source.size; ) {
    context.signal.throwIfAborted();
    const bytes = await source.read(at, Math.min(BLOCK, source.size - at));
    if (bytes.length === 0) return source.size;
    const found = bytes.findIndex((byte) => !PADDING.includes(byte));
    // 0xFF begins a picture, too.
    if (found >= 0) return at + (found > 0 && bytes[found - 1] === 0xff ? found - 1 : found);
    at += bytes.length;
  }
  return source.size;
}

async function* textUnits(rest: ByteSource, context: ReadContext): AsyncIterable<Unit> {
  const location = { locator: 'after the end of the picture' };
  const block = (text: string): Unit => ({
    kind: 'text',
    part: 'bytes after the picture',
    text,
    visibility: 'slack',
    locate: () => location,
  });
  let held = '';
  for await (const text of decodeText(rest, { signal: context.signal })) {
    held += text;
    let at = 0;
    while (held.length - at > TEXT_BLOCK) {
      const end = cutAt(held, at, at + TEXT_BLOCK);
      yield block(held.slice(at, end));
      at = end;
    }
    held = held.slice(at);
  }
  if (held.trim() !== '') yield block(held);
}
