/** PDFDocEncoding where it parts from Latin-1 (ISO 32000-1, annex D.3): 0x18–0x1F, 0x80–0x9E, 0xA0. */
const ACCENTS = [0x2d8, 0x2c7, 0x2c6, 0x2d9, 0x2dd, 0x2db, 0x2da, 0x2dc];
const SIGNS = [
  0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x192, 0x2044, 0x2039, 0x203a, 0x2212, 0x2030, 0x201e,
  0x201c, 0x201d, 0x2018, 0x2019, 0x201a, 0x2122, 0xfb01, 0xfb02, 0x141, 0x152, 0x160, 0x178, 0x17d, 0x131,
  0x142, 0x153, 0x161, 0x17e,
];
const EURO = 0x20ac;

const UTF16BE = new TextDecoder('utf-16be');
const UTF16LE = new TextDecoder('utf-16le');
const UTF8 = new TextDecoder();
const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true });
/** The mark around a language code in UTF-16 (ISO 32000-1, 7.9.2.2). */
const LANGUAGE = /\u001b[A-Za-z]{2,4}(?:[A-Za-z]{2})?\u001b/g;

/**
 * The text of a text string: UTF-16 or UTF-8 by its mark, else PDFDocEncoding. Beyond the standard, bytes that are
 * well-formed UTF-8 with letters outside ASCII are taken for UTF-8: writers forget the mark.
 */
export function textOf(bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  if (a === 0xfe && b === 0xff) return UTF16BE.decode(bytes.subarray(2)).replace(LANGUAGE, '');
  if (a === 0xff && b === 0xfe) return UTF16LE.decode(bytes.subarray(2)).replace(LANGUAGE, '');
  if (a === 0xef && b === 0xbb && c === 0xbf) return UTF8.decode(bytes.subarray(3));
  if (bytes.some((byte) => byte > 127)) {
    try {
      return STRICT_UTF8.decode(bytes);
    } catch {
      // Not UTF-8.
    }
  }
  return documentText(bytes);
}

const CHUNK = 8192;

function documentText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...Array.from(bytes.subarray(at, at + CHUNK), documentChar));
  }
  return text;
}

function documentChar(byte: number): number {
  if (byte >= 0x18 && byte < 0x20) return ACCENTS[byte - 0x18]!;
  if (byte >= 0x80 && byte < 0x9f) return SIGNS[byte - 0x80]!;
  return byte === 0xa0 ? EURO : byte;
}
