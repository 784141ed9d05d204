import { memorySource } from '../../../core/memory-source.ts';
import type { ByteSource, ReadContext } from '../../../core/types.ts';
import { base64Bytes } from '../script/decode.ts';
import { Trouble } from '../trouble.ts';
import { XmlScanner } from '../xml/scanner.ts';
import { codesOf, decodeXml } from '../xml/text.ts';
import { bytesOf } from '../zip/bytes.ts';
import { isWord2003 } from './flat-marks.ts';
import { type StoredFile, storedZip } from './stored-zip.ts';
import { partsOfWord2003 } from './word-2003.ts';

/**
 * The package of a flat XML document as the archive that it would be. What stands outside of its parts is a part, too.
 * Throws `Trouble` if it is larger than may be held, or cut.
 */
export async function unflattened(source: ByteSource, context: ReadContext): Promise<ByteSource> {
  if (source.size > context.limits.wholeBytes)
    throw new Trouble('too-large', 'file is too large to hold whole');
  const pieces: string[] = [];
  for await (const { text } of decodeXml(bytesOf(source, 0, source.size))) {
    context.signal.throwIfAborted();
    pieces.push(text);
  }
  const text = pieces.join('');
  const parts = isWord2003(text) ? partsOfWord2003(text) : partsOf(text, context.limits.cellLength);
  return memorySource(source.name, storedZip(parts));
}

const PART = /<((?:[\w-]{1,40}:)?)part\s[^<>]{1,4000}>/g;
const MAX_PARTS = 100_000;

/** The parts, and what stands between them as a part of its own: nothing is lost. */
function partsOf(text: string, maxToken: number): StoredFile[] {
  const parts: StoredFile[] = [];
  const types: string[] = [];
  let outside = '';
  let at = 0;
  PART.lastIndex = 0;
  for (let found = PART.exec(text); found !== null; found = PART.exec(text)) {
    if (parts.length >= MAX_PARTS) throw new Trouble('too-large', 'archive has too many entries');
    const [open, prefix = ''] = found;
    // An empty one stays with what stands outside.
    if (open.endsWith('/>')) continue;
    const end = text.indexOf(`</${prefix}part>`, found.index);
    if (end < 0) throw new Trouble('damaged', 'part is cut');
    outside += text.slice(at, found.index);
    const { name, type } = attributesOf(open, maxToken);
    parts.push({
      name: name.replace(/^\//, ''),
      bytes: contentOf(text.slice(found.index + open.length, end), prefix),
    });
    types.push(`<Override PartName="${escaped(name)}" ContentType="${escaped(type)}"/>`);
    at = end + prefix.length + 7;
    PART.lastIndex = at;
  }
  outside += text.slice(at);
  // The root's own tag and instructions say nothing of people.
  const rest = outside
    .replace(/<\?[^<>]{0,1000}\?>|<\/?(?:[\w-]{1,40}:)?package\b[^<>]{0,20000}>/g, '')
    .trim();
  const encode = (content: string) => new TextEncoder().encode(content);
  if (rest !== '') parts.push({ name: 'outside-of-parts.txt', bytes: encode(rest) });
  const list = `<Types>${types.join('')}</Types>`;
  return [{ name: '[Content_Types].xml', bytes: encode(list) }, ...parts];
}

function attributesOf(open: string, maxToken: number): { readonly name: string; readonly type: string } {
  let name = '';
  let type = '';
  const handler = {
    open: (tag: { attribute(key: string): string | undefined }) => {
      name = tag.attribute('name') ?? '';
      type = tag.attribute('contentType') ?? '';
    },
    close: () => {},
    text: () => {},
  };
  const scanner = new XmlScanner(handler, maxToken);
  scanner.push({ text: open, codes: codesOf(open) });
  return { name, type };
}

/** XML as it stands, or bytes in base 64. Anything else stays as it is, for the engine to look at. */
function contentOf(content: string, prefix: string): Uint8Array {
  const body = content.trim();
  const inside = (name: string) => {
    const open = new RegExp(`^<${prefix}${name}(?:\\s[^<>]{0,4000})?>`).exec(body)?.[0];
    const close = `</${prefix}${name}>`;
    return open !== undefined && body.endsWith(close) ? body.slice(open.length, -close.length) : undefined;
  };
  const data = inside('binaryData');
  const bytes = data === undefined ? undefined : base64Bytes(data.replace(/\s{1,1000}/g, ''));
  return bytes ?? new TextEncoder().encode(inside('xmlData') ?? body);
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
