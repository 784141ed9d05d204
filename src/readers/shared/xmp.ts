import { decodeEntities } from './xml/text.ts';

/** One tag, or the text up to the next; attributes are taken apart afterwards. */
const TOKEN = /<[^<>]{0,65536}>|[^<]{1,65536}/g;
const ELEMENT = /^<([\w.-]{1,100}:[\w.-]{1,100})/;
const ATTRIBUTE = /\s([\w.-]{1,100}:[\w.-]{1,100})=(?:"([^"<]{0,65536})"|'([^'<]{0,65536})')/g;
/** Names that say how values are put together, not what they are. */
const STRUCTURE = /^(?:rdf|xml|xmlns|x):/;
/** Facts of the file, not of anybody: times, identifiers, its type, pictures in letters. */
const OF_THE_FILE = /:(?:\w{1,20}Date|when|\w{0,20}(?:Document|Instance|Version)ID|format|image)$/;

/** The texts of an XMP packet (ISO 16684-1): name of the property with its prefix, value. */
export function* xmpValues(packet: string): Iterable<readonly [string, string]> {
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
