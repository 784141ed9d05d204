import { xmpValues } from '../shared/xmp.ts';
import type { PdfDocument } from './document.ts';

const START = '<x:xmpmeta';
const END = '</x:xmpmeta>';
const MAX_PACKETS = 50;
const MAX_PACKET_BYTES = 1024 * 1024;
const MAX_VALUES = 5000;
/** The file is searched in blocks that overlap by the length of the mark. */
const BLOCK = 1024 * 1024;

const UTF8 = new TextDecoder();

/**
 * Texts of the XMP packets (ISO 16684-1) that lie in the file uncompressed, as the standard asks for: name of the
 * property, value. Packets of pictures in the file are among them.
 */
export function* xmpProperties(document: PdfDocument): Iterable<readonly [string, string]> {
  const seen = new Set<string>();
  for (const packet of packets(document)) {
    for (const [name, value] of xmpValues(packet)) {
      const key = `${name}\n${value}`;
      if (seen.size >= MAX_VALUES) return;
      if (seen.has(key)) continue;
      seen.add(key);
      yield [name, value];
    }
  }
}

function* packets(document: PdfDocument): Iterable<string> {
  const mark = new TextEncoder().encode(START);
  let found = 0;
  for (let at = 0; at < document.size && found < MAX_PACKETS; at += BLOCK) {
    const block = document.bytes(at, at + BLOCK + mark.length);
    for (
      let from = block.indexOf(0x3c);
      from >= 0 && found < MAX_PACKETS;
      from = block.indexOf(0x3c, from + 1)
    ) {
      if (from >= BLOCK || !mark.every((byte, i) => block[from + i] === byte)) continue;
      found++;
      const text = UTF8.decode(document.bytes(at + from, at + from + MAX_PACKET_BYTES));
      const end = text.indexOf(END);
      if (end >= 0) yield text.slice(0, end);
    }
  }
}
