import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { bytesOf, windowSource } from '../shared/zip/bytes.ts';
import { LineFeed } from './line-feed.ts';
import { FROM_LINE } from './recognise.ts';

const FROM = [0x46, 0x72, 0x6f, 0x6d, 0x20];
const LATIN1 = new TextDecoder('windows-1252');
const LONGEST = 1_000;
const MAX_MESSAGES = 1_000_000;

/** The messages of a mailbox (mboxo, mboxrd, mboxcl, RFC 4155) as files, found in one pass that keeps none of them. */
export async function* messagesOf(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const found: Separator[] = [];
  let afterBlank = true;
  const feed = new LineFeed(0, ({ bytes, start, begins }) => {
    if (begins && afterBlank && isFromLine(bytes)) found.push({ start, end: start + bytes.length });
    afterBlank = begins && (bytes[0] === 10 || (bytes[0] === 13 && bytes[1] === 10));
  });
  let count = 0;
  let open = 0;
  /** What lies before a separator, and from there on the next message. */
  const before = function* (separators: readonly Separator[]): Iterable<Unit> {
    for (const { start, end } of separators) {
      if (start > open) yield fileOf(++count, open, start);
      open = end;
    }
  };
  const fileOf = (number: number, start: number, end: number): Unit => {
    const file = windowSource(`message-${number}.eml`, source, { start, end });
    return { kind: 'file', source: file, visibility: 'visible', packedSize: file.size };
  };
  for await (const bytes of bytesOf(source, 0, source.size)) {
    context.signal.throwIfAborted();
    feed.push(bytes);
    yield* before(found.splice(0));
    if (count >= MAX_MESSAGES) {
      yield problem('too-large', 'mailbox has too many messages');
      return;
    }
  }
  feed.end();
  yield* before(found.splice(0));
  if (open < source.size) yield fileOf(++count, open, source.size);
}

/** The line before a message. */
interface Separator {
  readonly start: number;
  readonly end: number;
}

function isFromLine(bytes: Uint8Array): boolean {
  if (bytes.length > LONGEST || FROM.some((byte, i) => bytes[i] !== byte)) return false;
  return FROM_LINE.test(LATIN1.decode(bytes).trimEnd());
}
