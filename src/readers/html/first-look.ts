import type { ByteSource, StopSignal } from '../../core/types.ts';
import { ByteWord } from './byte-word.ts';
import { decodePage } from './decode.ts';
import { StyleFinder } from './sheets.ts';
import type { StyleRules } from './style-rules.ts';

export interface FirstLook {
  /** The rules of all style sheets of the page. */
  readonly rules: StyleRules;
  /** The text of the page, unless it is long. */
  readonly chunks?: readonly string[];
}

/** Pages of up to so many bytes are decoded once. */
const MAX_KEPT = 4 << 20;
/** Style sheets are looked for in so many bytes of a page; in longer ones they hide what follows them. */
const MAX_LOOKED_THROUGH = 256 << 20;
const CHUNK_BYTES = 512 * 1024;
/** No begin tag of a style sheet is longer. */
const MAX_TAG = 2048;

/** Style sheets are looked for before the page is read, since they may stand after what they hide. */
export async function firstLook(source: ByteSource, signal: StopSignal): Promise<FirstLook> {
  if (source.size > MAX_KEPT) return { rules: await rulesOfLong(source, signal) };
  const finder = new StyleFinder();
  const chunks: string[] = [];
  for await (const chunk of decodePage(source, signal)) {
    chunks.push(chunk);
    finder.write(chunk);
  }
  return { rules: finder.end(), chunks };
}

/** A long page is decoded only as far as style sheets stand in it. */
async function rulesOfLong(source: ByteSource, signal: StopSignal): Promise<StyleRules> {
  const finder = new StyleFinder();
  const last = await lastStyle(source, signal);
  if (last < 0) return finder.end();
  // There are no more characters than bytes.
  let size = 0;
  for await (const chunk of decodePage(source, signal)) {
    size += chunk.length;
    finder.write(chunk);
    if ((size > last + MAX_TAG && !finder.isInSheet) || size > MAX_LOOKED_THROUGH) break;
  }
  return finder.end();
}

/** Offset of the last begin tag of a style sheet, or what looks like one in bytes; -1 if there is none. */
async function lastStyle(source: ByteSource, signal: StopSignal): Promise<number> {
  let last = -1;
  const end = Math.min(source.size, MAX_LOOKED_THROUGH);
  for (let offset = 0; offset < end; offset += CHUNK_BYTES) {
    signal.throwIfAborted();
    const bytes = await source.read(offset, CHUNK_BYTES + STYLE.length - 1);
    // Two bytes to a character: UTF-16, where nothing can be told by single bytes.
    if (bytes.includes(0)) return source.size;
    const found = lastStyleIn(bytes);
    if (found >= 0) last = offset + found;
  }
  return last;
}

const STYLE = new ByteWord('<style');

function lastStyleIn(bytes: Uint8Array): number {
  let last = -1;
  for (let at = STYLE.find(bytes, 0, bytes.length); at >= 0; at = STYLE.find(bytes, at + 1, bytes.length))
    last = at;
  return last;
}
