import type { Probe, Reader } from '../core/types.ts';

/** Tables that a font can have; far more than any has. */
const MAX_TABLES = 255;
const EOT_MAGIC = 0x504c;
const EOT_VERSIONS = [0x00010000, 0x00020001, 0x00020002];

/** True for fonts by their first bytes: OpenType and TrueType (ISO/IEC 14496-22), collections, WOFF, WOFF2, EOT. */
function isFont(head: Uint8Array): boolean {
  if (head.length < 36) return false;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const mark = String.fromCharCode(...head.subarray(0, 4));
  const isOutline = (flavour: string) => ['\0\x01\0\0', 'OTTO', 'true', 'typ1'].includes(flavour);
  if (mark === 'wOFF' || mark === 'wOF2') {
    const flavour = String.fromCharCode(...head.subarray(4, 8));
    return isOutline(flavour) || flavour === 'ttcf';
  }
  if (mark === 'ttcf') return view.getUint16(4) <= 2 && view.getUint16(6) === 0;
  // The tables' names follow; Access databases begin with the same four bytes.
  if (isOutline(mark)) {
    return (
      view.getUint16(4) <= MAX_TABLES && /^[\w/ ]{4}$/.test(String.fromCharCode(...head.subarray(12, 16)))
    );
  }
  return view.getUint16(34, true) === EOT_MAGIC && EOT_VERSIONS.includes(view.getUint32(8, true));
}

/** Tables of OpenType that office programs embed. */
const TABLES = new Set(
  (
    'BASE CBDT CBLC CFF CFF2 COLR CPAL DSIG EBDT EBLC EBSC FFTM GDEF GPOS GSUB HVAR JSTF LTSH MATH MERG MVAR OS/2 PCLT ' +
    'STAT SVG VDMX VORG VVAR avar cmap cvar cvt fpgm fvar gasp glyf gvar hdmx head hhea hmtx kern loca ltag maxp meta ' +
    'morx name post prep sbix vhea vmtx'
  ).split(' '),
);

/**
 * True for a font that Word embeds: its first 32 bytes are masked (ECMA-376 part 4, 14.2.1), the list of its tables
 * goes on behind them, in alphabetical order.
 */
function isMaskedFont(head: Uint8Array): boolean {
  if (head.length < 96) return false;
  const tags = [44, 60, 76].map((at) => String.fromCharCode(...head.subarray(at, at + 4)));
  return tags.every((tag, i) => TABLES.has(tag.trimEnd()) && (i === 0 || tag > tags[i - 1]!));
}

/** Fonts: known, so that a web site's folder is read whole. They hold shapes, no text of people. */
export const fontReader: Reader = {
  id: 'font',
  extensions: ['ttf', 'otf', 'ttc', 'woff', 'woff2', 'eot', 'odttf', 'fntdata'],
  about: {
    name: {
      en: 'Fonts (TTF, OTF, TTC, WOFF, WOFF2, EOT, ODTTF)',
      es: 'Tipos de letra (TTF, OTF, TTC, WOFF, WOFF2, EOT, ODTTF)',
    },
    reads: {
      en: 'known to hold no text of people',
      es: 'se sabe que no contienen texto de personas',
    },
  },
  recognise: (probe: Probe) => (isFont(probe.head) || isMaskedFont(probe.head) ? 0.97 : 0),
  async *read() {},
};
