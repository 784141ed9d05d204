import { decoderFor } from '../../src/readers/shared/legacy/code-pages.ts';

const writers = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Text in an encoding of before Unicode, by the web's name of it or `cp` and its number; undefined if it has no sign for some of it. */
export function inLegacy(text: string, encoding: string): Uint8Array | undefined {
  const known = writers.get(encoding) ?? bytesOf(encoding);
  writers.set(encoding, known);
  const bytes: number[] = [];
  for (const char of text) {
    const written = char < '\u0080' ? [char.charCodeAt(0)] : known.get(char);
    if (written === undefined) return undefined;
    bytes.push(...written);
  }
  return Uint8Array.from(bytes);
}

/** What each sign beyond ASCII is written as: the decoder turned round. */
function bytesOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decode = encoding.startsWith('cp')
    ? decoderFor(Number(encoding.slice(2)))
    : (bytes: Uint8Array) => new TextDecoder(encoding).decode(bytes);
  const all = new Map<string, readonly number[]>();
  const add = (...bytes: number[]): void => {
    const text = decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text > '\u007f' && text !== '\ufffd' && !all.has(text))
      all.set(text, bytes);
  };
  for (let lead = 0x80; lead < 0x100; lead++) {
    add(lead);
    if (!encoding.startsWith('cp')) for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail);
  }
  return all;
}
