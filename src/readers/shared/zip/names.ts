import { decoderFor } from '../legacy/code-pages.ts';

/** The code page in which archives without the UTF-8 flag write names (APPNOTE 4.6, D.1). */
const DOS_NAMES = 437;

/** To make a decoder takes longer than to decode a name. */
const STRICT = new TextDecoder('utf-8', { fatal: true });
const LENIENT = new TextDecoder('utf-8');

/**
 * The name of an entry. Without the UTF-8 flag the standard says code page 437, but many writers store UTF-8
 * without saying so: what decodes as UTF-8 is taken as that.
 */
export function decodeEntryName(bytes: Uint8Array, utf8Flag: boolean): string {
  try {
    return (utf8Flag ? LENIENT : STRICT).decode(bytes);
  } catch {
    return decoderFor(DOS_NAMES)(bytes);
  }
}

/** A relative path with `/`, free of `.`, `..`, drive letters and leading slashes. Never used on a disk. */
export function cleanEntryName(name: string): string {
  const steps = name
    .replace(/\\/g, '/')
    .split('/')
    .filter((step) => step !== '' && step !== '.' && step !== '..' && !/^[A-Za-z]:$/.test(step));
  return steps.join('/') || 'unnamed';
}
