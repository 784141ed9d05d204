import type { ByteSource, StopSignal } from '../../core/types.ts';
import { decodeText, guessEncoding, utf8Chunks } from '../shared/encoding.ts';

const HEAD_BYTES = 64 * 1024;
const CHUNK_BYTES = 512 * 1024;
/** The declaration must stand in the first bytes (HTML standard, 13.2.3.2: 1024); many pages exceed that. */
const DECLARATION_BYTES = 8 * 1024;

/** Charsets that the bytes themselves tell, or that are read as Windows-1252 anyway. */
const TOLD_BY_BYTES = /^(?:utf-?8|utf-?16(?:le|be)?|us-ascii|ascii|iso-8859-1|latin1|windows-1252|cp1252)$/;

/**
 * The text of a page. A byte order mark and well-formed UTF-8 go before the charset that the page declares, for
 * pages are re-encoded by servers and editors that leave the declaration as it was.
 */
export async function* decodePage(source: ByteSource, signal: StopSignal): AsyncIterable<string> {
  const decoder = await decoderOf(source);
  if (decoder === undefined) {
    yield* decodeText(source, { signal });
    return;
  }
  for (let offset = 0; offset < source.size; ) {
    signal.throwIfAborted();
    const bytes = await source.read(offset, CHUNK_BYTES);
    if (bytes.length === 0) break;
    offset += bytes.length;
    yield decoder.decode(bytes, { stream: offset < source.size });
  }
}

/** The same as UTF-8, in chunks of whole characters. */
export async function* pageChunks(source: ByteSource, signal: StopSignal): AsyncIterable<Uint8Array> {
  if ((await decoderOf(source)) === undefined) {
    yield* utf8Chunks(source, { signal });
    return;
  }
  const encoder = new TextEncoder();
  for await (const text of decodePage(source, signal)) yield encoder.encode(text);
}

async function decoderOf(source: ByteSource): Promise<TextDecoder | undefined> {
  const head = await source.read(0, Math.min(HEAD_BYTES, source.size));
  return declaredDecoder(head, head.length >= source.size);
}

/** A decoder for the declared charset, if it is to be believed. */
function declaredDecoder(head: Uint8Array, complete: boolean): TextDecoder | undefined {
  const guess = guessEncoding(head, complete);
  if (guess === undefined || guess.bom > 0 || guess.encoding.startsWith('utf-16')) return undefined;
  const label = declaredCharset(head);
  if (label === undefined || TOLD_BY_BYTES.test(label)) return undefined;
  if (guess.encoding === 'utf-8' && head.some((byte) => byte >= 0x80)) return undefined;
  try {
    const decoder = new TextDecoder(label);
    // Who declares UTF-16 in single bytes does not write it (HTML standard, 13.2.3.2).
    return decoder.encoding.startsWith('utf-16') ? undefined : decoder;
  } catch {
    return undefined;
  }
}

function declaredCharset(head: Uint8Array): string | undefined {
  const text = new TextDecoder('windows-1252').decode(head.subarray(0, DECLARATION_BYTES));
  const declared =
    /<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{2,40})/i.exec(text);
  return declared?.[1]?.toLowerCase();
}
