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
    for (const [name, value] of values(packet)) {
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

/** One tag, or the text up to the next; attributes are taken apart afterwards. */
const TOKEN = /<[^<>]{0,65536}>|[^<]{1,65536}/g;
const ELEMENT = /^<([\w.-]{1,100}:[\w.-]{1,100})/;
const ATTRIBUTE = /\s([\w.-]{1,100}:[\w.-]{1,100})=(?:"([^"<]{0,65536})"|'([^'<]{0,65536})')/g;
/** Names that say how values are put together, not what they are. */
const STRUCTURE = /^(?:rdf|xml|xmlns|x):/;
/** Facts of the file, not of anybody: times, identifiers, its type, pictures in letters. */
const OF_THE_FILE = /:(?:\w{1,20}Date|when|\w{0,20}(?:Document|Instance|Version)ID|format|image)$/;

function* values(packet: string): Iterable<readonly [string, string]> {
  let name = '';
  for (const [token] of packet.matchAll(TOKEN)) {
    if (!token.startsWith('<')) {
      const text = decodeEntities(token).trim();
      if (text !== '' && name !== '' && !OF_THE_FILE.test(name)) yield [name, text];
      continue;
    }
    const element = ELEMENT.exec(token)?.[1];
    if (element && !STRUCTURE.test(element)) name = element;
    for (const [, key = '', double, single] of token.matchAll(ATTRIBUTE)) {
      const text = decodeEntities(double ?? single ?? '').trim();
      if (text !== '' && !STRUCTURE.test(key) && !OF_THE_FILE.test(key)) yield [key, text];
    }
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g,
    (whole, name, decimal, hex) => {
      if (name) return ENTITIES[name] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
