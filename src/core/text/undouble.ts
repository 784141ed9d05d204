/** Windows-1252, bytes 0x80 to 0x9F, as code points; 0 where it has none (encoding.spec.whatwg.org). */
const HIGH = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e,
  0x178,
];
/** The byte of a sign of Windows-1252; undefined of others. */
function byteOf(code: number): number | undefined {
  if (code < 0x100) return code;
  const at = HIGH.indexOf(code);
  return at < 0 ? undefined : 0x80 + at;
}
/** What the first byte of a letter becomes: none of these stands before such a sign in any language. */
const DOUBLED = /[ÂÃÄÅÐÑØÙ][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]/;
const LONGEST = 1000;
let decoder: TextDecoder | undefined;

/** Undoes UTF-8 that was read as Windows-1252 and written as UTF-8 once more: `NÃ©(e) le` → `Né(e) le`. */
export function undouble(text: string): string {
  if (text.length > LONGEST || !DOUBLED.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = byteOf(text.charCodeAt(i));
    if (byte === undefined) return text;
    bytes[i] = byte;
  }
  try {
    decoder ??= new TextDecoder('utf-8', { fatal: true });
    return decoder.decode(bytes);
  } catch {
    return text;
  }
}
