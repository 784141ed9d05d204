import type { TextBlock } from '../../core/types.ts';
import { xmpValues } from '../shared/xmp.ts';
import type { PdfDocument } from './document.ts';
import type { Teller } from './structure/teller.ts';

const START = '<x:xmpmeta';
const END = '</x:xmpmeta>';
const MAX_PACKETS = 50;
const MAX_PACKET_BYTES = 1024 * 1024;
/** The file is searched in blocks that overlap by the length of the mark. */
const BLOCK = 1024 * 1024;

const UTF8 = new TextDecoder();

/**
 * Texts of the XMP packets (ISO 16684-1) that lie in the file uncompressed, as the standard asks for: those of
 * pictures are among them.
 */
export function* packetTexts(document: PdfDocument, teller: Teller): Iterable<TextBlock> {
  const place = { locator: 'XMP metadata', visibility: 'property', title: 'XMP metadata' } as const;
  for (const packet of packets(document)) {
    for (const [header, value] of xmpValues(packet)) yield* teller.tell(value, { ...place, header });
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
