import { memorySource } from '../../core/memory-source.ts';
import type { ByteSource, ReadContext, Unit } from '../../core/types.ts';
import { joinBytes } from '../shared/bytes.ts';
import { uuLine } from '../shared/uu-line.ts';
import { bytesOf } from '../shared/zip/bytes.ts';
import { cleanEntryName } from '../shared/zip/names.ts';
import { LineFeed, lengthWithoutEnd } from './line-feed.ts';

/** Files that stand in the text of old mails (POSIX uuencode). */
export async function* uuFiles(source: ByteSource, context: ReadContext): AsyncIterable<Unit> {
  const found: { name: string; parts: Uint8Array[] }[] = [];
  let open: { name: string; parts: Uint8Array[] } | undefined;
  let size = 0;
  const feed = new LineFeed(0, ({ bytes }) => {
    const line = bytes.subarray(0, lengthWithoutEnd(bytes));
    const part = open === undefined ? undefined : uuLine(line);
    if (part !== undefined && size < context.limits.wholeBytes) {
      open!.parts.push(part);
      size += part.length;
      return;
    }
    open = undefined;
    if (line[0] !== 0x62 || line.length > 300) return;
    const begin = /^begin [0-7]{3,4} (\S.{0,254})$/.exec(new TextDecoder().decode(line));
    if (begin === null) return;
    open = { name: begin[1]!, parts: [] };
    found.push(open);
  });
  for await (const bytes of bytesOf(source, 0, source.size)) feed.push(bytes);
  feed.end();
  for (const { name, parts } of found) {
    const bytes = joinBytes(parts);
    if (bytes.length > 0)
      yield {
        kind: 'file',
        source: memorySource(cleanEntryName(name), bytes),
        visibility: 'visible',
        packedSize: bytes.length,
      };
  }
}
