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

/** Fonts: known, so that a web site's folder is read whole. They hold shapes, no text of people. */
export const fontReader: Reader = {
  id: 'font',
  extensions: ['ttf', 'otf', 'ttc', 'woff', 'woff2', 'eot'],
  about: {
    name: {
      en: 'Fonts (TTF, OTF, TTC, WOFF, WOFF2, EOT)',
      es: 'Tipos de letra (TTF, OTF, TTC, WOFF, WOFF2, EOT)',
    },
    reads: {
      en: 'known to hold no text of people',
      es: 'se sabe que no contienen texto de personas',
    },
  },
  recognise: (probe: Probe) => (isFont(probe.head) ? 0.97 : 0),
  async *read() {},
};
