import { decoderOf as textDecoderOf } from '../shared/encoding.ts';
import { decodeBase64Text } from './transfer.ts';

/** To make a decoder takes longer than to decode a field. A charset that nobody knows is not kept. */
const decoders = new Map<string, TextDecoder>();

function decoderOf(label: string): TextDecoder {
  const known = decoders.get(label);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(label, { fatal: true });
  if (decoders.size < 100) decoders.set(label, decoder);
  return decoder;
}

/** Text in its charset or in UTF-8; what is neither is read as its bytes tell. */
export function decodeBytes(bytes: Uint8Array, charset: string): string {
  for (const label of [charset, 'utf-8']) {
    try {
      return decoderOf(label).decode(bytes);
    } catch {
      // Not its charset, or one that nobody knows.
    }
  }
  return textDecoderOf(bytes)(bytes);
}

const WORD = /=\?([\w.:-]{1,60})(?:\*[\w-]{0,20})?\?([BbQq])\?([^?]{0,2000})\?=/g;
const BETWEEN = /(\?=)[ \t\r\n]{1,100}(?==\?[\w.:-]{1,60}(?:\*[\w-]{0,20})?\?[BbQq]\?)/g;

/** Encoded words of a header (RFC 2047, with the language of RFC 2231) as what they say. */
export function decodeWords(text: string): string {
  if (!text.includes('=?')) return text;
  const parts: { charset: string; bytes: number[]; from: number; to: number }[] = [];
  const joined = text.replace(BETWEEN, '$1');
  for (const match of joined.matchAll(WORD)) {
    const [whole, charset, how, data] = match as unknown as [string, string, string, string];
    const bytes = [...(/b/i.test(how) ? decodeBase64Text(data) : quotedBytes(data))];
    const last = parts.at(-1);
    // A character may begin in one word and end in the next.
    if (last?.to === match.index && last.charset === charset.toLowerCase()) {
      last.bytes.push(...bytes);
      last.to += whole.length;
    } else
      parts.push({
        charset: charset.toLowerCase(),
        bytes,
        from: match.index,
        to: match.index + whole.length,
      });
  }
  let decoded = '';
  let at = 0;
  for (const { charset, bytes, from, to } of parts) {
    decoded += joined.slice(at, from) + decodeBytes(Uint8Array.from(bytes), charset);
    at = to;
  }
  return decoded + joined.slice(at);
}

/** `Q` of RFC 2047: an underscore is a space. */
function quotedBytes(text: string): number[] {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const hex = text[i] === '=' ? /^[0-9A-Fa-f]{2}/.exec(text.slice(i + 1, i + 3))?.[0] : undefined;
    if (hex !== undefined) {
      bytes.push(Number.parseInt(hex, 16));
      i += 2;
    } else bytes.push(text[i] === '_' ? 0x20 : text.charCodeAt(i) & 0xff);
  }
  return bytes;
}
