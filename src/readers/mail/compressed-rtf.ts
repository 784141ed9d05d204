import { Trouble } from '../shared/trouble.ts';
import { Fields } from '../shared/zip/bytes.ts';

const LZFU = 0x75465a4c;
const PLAIN = 0x414c454d;
const WINDOW = 4096;
/** What the window holds at first (MS-OXRTFCP 2.1.2.1). */
const BEGINNING =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/** A body in compressed RTF (MS-OXRTFCP). Throws `Trouble` if it is none. */
export function decompressRtf(bytes: Uint8Array): Uint8Array {
  const fields = new Fields(bytes);
  const rawSize = fields.u32(4);
  const kind = fields.u32(8);
  if (kind === PLAIN) return bytes.subarray(16, 16 + rawSize);
  // Nine bits say at least one byte, at most seventeen of them two.
  if (kind !== LZFU || rawSize > bytes.length * 20)
    throw new Trouble('damaged', 'compressed text is damaged');
  const window = new Uint8Array(WINDOW);
  window.set(new TextEncoder().encode(BEGINNING));
  const out = new Uint8Array(rawSize);
  let write = BEGINNING.length;
  let filled = 0;
  const put = (byte: number) => {
    window[write] = byte;
    write = (write + 1) % WINDOW;
    if (filled < rawSize) out[filled++] = byte;
  };
  for (let at = 16; at < bytes.length && filled < rawSize; ) {
    const control = bytes[at++]!;
    for (let bit = 0; bit < 8 && at < bytes.length; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(bytes[at++]!);
        continue;
      }
      const reference = (bytes[at]! << 8) | (bytes[at + 1] ?? 0);
      at += 2;
      const offset = reference >> 4;
      if (offset === write) return out.subarray(0, filled);
      for (let i = 0; i < (reference & 15) + 2; i++) put(window[(offset + i) % WINDOW]!);
    }
  }
  return out.subarray(0, filled);
}
