import { Trouble } from '../shared/trouble.ts';
import type { DrawnText } from './lines.ts';

const SIGNATURE = 0x464d4520;
const PLUS = 0x2b464d45;
const END = 14;
const COMMENT = 70;
const TEXT_NARROW = 83;
const TEXT_WIDE = 84;
const SMALL_TEXT = 108;
const PLUS_STRING = 0x401c;
const PLUS_DRIVER_STRING = 0x4036;
const UTF16 = new TextDecoder('utf-16le');
const NARROW = new TextDecoder('windows-1252');

export function isEnhanced(head: Uint8Array): boolean {
  if (head.length < 88) return false;
  const view = viewOf(head);
  return view.getUint32(0, true) === 1 && view.getUint32(40, true) === SIGNATURE;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The texts in an enhanced metafile (MS-EMF 2.3.5), in the order in which they are drawn. Throws `Trouble` if it is cut. */
export function* enhancedTexts(bytes: Uint8Array): Iterable<DrawnText> {
  const view = viewOf(bytes);
  for (let at = 0; at + 8 <= bytes.length; ) {
    const type = view.getUint32(at, true);
    const size = view.getUint32(at + 4, true);
    if (size < 8 || at + size > bytes.length) throw new Trouble('damaged', 'drawing is cut');
    yield* recordTexts(type, bytes.subarray(at, at + size));
    if (type === END) return;
    at += size;
  }
  throw new Trouble('damaged', 'drawing is cut');
}

function* recordTexts(type: number, record: Uint8Array): Iterable<DrawnText> {
  const view = viewOf(record);
  if ((type === TEXT_WIDE || type === TEXT_NARROW) && record.length >= 76) {
    yield drawnText(view, record, type === TEXT_WIDE);
  } else if (type === SMALL_TEXT && record.length >= 36) {
    const flags = view.getUint32(20, true);
    const start = 36 + (flags & 0x100 ? 0 : 16);
    const wide = (flags & 0x200) === 0;
    const text = textOf(record, { start, count: view.getUint32(16, true), wide });
    yield { x: view.getInt32(8, true), y: view.getInt32(12, true), text };
  } else if (type === COMMENT && record.length >= 16 && view.getUint32(12, true) === PLUS) {
    yield* plusTexts(record.subarray(16));
  }
}

function drawnText(view: DataView, record: Uint8Array, wide: boolean): DrawnText {
  const count = view.getUint32(44, true);
  const text = textOf(record, { start: view.getUint32(48, true), count, wide });
  const distances = view.getUint32(72, true);
  let width = 0;
  if (distances > 0) {
    for (let i = 0; i < text.length && distances + i * 4 + 4 <= record.length; i++) {
      width += view.getInt32(distances + i * 4, true);
    }
  }
  return { x: view.getInt32(36, true), y: view.getInt32(40, true), text, width };
}

/** Records of GDI+ in a comment (MS-EMFPLUS 2.3.4): strings, and codes of characters with their places. */
function* plusTexts(bytes: Uint8Array): Iterable<DrawnText> {
  const view = viewOf(bytes);
  for (let at = 0; at + 12 <= bytes.length; ) {
    const type = view.getUint16(at, true);
    const size = view.getUint32(at + 4, true);
    if (size < 12) return;
    const record = bytes.subarray(at, at + size);
    if (type === PLUS_STRING && record.length >= 40) {
      const text = textOf(record, { start: 40, count: view.getUint32(at + 20, true), wide: true });
      yield { x: view.getFloat32(at + 24, true), y: view.getFloat32(at + 28, true), text };
    } else if (type === PLUS_DRIVER_STRING && record.length >= 28 && view.getUint32(at + 16, true) & 1) {
      const count = view.getUint32(at + 24, true);
      const places = at + 28 + count * 2 + ((count * 2) % 4);
      const placed = places + 8 <= bytes.length;
      const [x, y] = placed ? [view.getFloat32(places, true), view.getFloat32(places + 4, true)] : [0, 0];
      yield { x, y, text: textOf(record, { start: 28, count, wide: true }) };
    }
    at += size;
  }
}

function textOf(
  record: Uint8Array,
  { start, count, wide }: { readonly start: number; readonly count: number; readonly wide: boolean },
): string {
  const bytes = record.subarray(start, start + count * (wide ? 2 : 1));
  return (wide ? UTF16 : NARROW).decode(bytes).replace(/\0/g, '');
}
