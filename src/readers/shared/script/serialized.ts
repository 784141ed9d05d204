/**
 * How texts stand in the state that a page of a server's framework carries along: ASP.NET Web Forms (`__VIEWSTATE`,
 * LosFormatter: 0xFF 0x01, texts behind 0x05 or 0x1E with a length of seven bits a byte) and Java objects (Java Object
 * Serialization Specification 6.4: 0xACED, texts behind 0x74 with a length of two bytes).
 */
type Layout = 'net' | 'java';

const MAX_BYTES = 16 * 1024 * 1024;
const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** What Base64 of such a state begins with. */
export function isSerialized(base64: string): boolean {
  return base64.startsWith('/wE') || base64.startsWith('rO0AB');
}

/** The texts of the state, one below the other. */
export function serializedTexts(bytes: Uint8Array): string {
  const layout: Layout = bytes[0] === 0xff ? 'net' : 'java';
  const texts: string[] = [];
  const end = Math.min(bytes.length, MAX_BYTES);
  let at = 2;
  while (at < end) {
    const found = textAt(bytes, at, layout);
    // A count before the texts may look like the mark of one.
    const next = found === undefined ? undefined : textAt(bytes, at + 1, layout);
    const chosen = next !== undefined && next.text.length > found!.text.length ? next : found;
    if (chosen !== undefined && /[\p{L}\d]{2}/u.test(chosen.text)) texts.push(chosen.text);
    at = chosen?.end ?? at + 1;
  }
  return texts.join('\n');
}

/** The text that is announced at `at`. */
function textAt(bytes: Uint8Array, at: number, layout: Layout): { text: string; end: number } | undefined {
  const token = bytes[at];
  if (layout === 'java' ? token !== 0x74 : token !== 0x05 && token !== 0x1e) return undefined;
  let length = 0;
  let start = at + 1;
  if (layout === 'java') {
    length = (bytes[start] ?? 0) * 256 + (bytes[start + 1] ?? 0);
    start += 2;
  } else {
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[start++] ?? 0;
      length += (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
  }
  const end = start + length;
  if (length < 2 || end > bytes.length) return undefined;
  const text = textOf(bytes.subarray(start, end));
  return text === undefined ? undefined : { text, end };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = UTF8.decode(bytes);
    return /[\0-\x08\x0e-\x1f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
