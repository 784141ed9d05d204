import type { TextBlock } from '../../core/types.ts';
import { xmpValues } from '../shared/xmp.ts';
import type { PdfDocument } from './document.ts';
import type { Teller } from './structure/teller.ts';

const START = new TextEncoder().encode('<x:xmpmeta');
const END = '</x:xmpmeta>';
const MAX_PACKETS = 50;
const MAX_PACKET_BYTES = 1024 * 1024;

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
  let at = document.find(START, 0);
  for (let found = 0; at >= 0 && found < MAX_PACKETS; found++) {
    const text = UTF8.decode(document.bytes(at, at + MAX_PACKET_BYTES));
    const end = text.indexOf(END);
    if (end >= 0) yield text.slice(0, end);
    at = document.find(START, at + 1);
  }
}
