import { Trouble } from '../shared/trouble.ts';
import type { DrawnText } from './lines.ts';

const PLACEABLE = 0x9ac6cdd7;
const TEXT_OUT = 0x0521;
const EXT_TEXT_OUT = 0x0a32;
/** Options of a text that say that a rectangle stands before it. */
const WITH_RECTANGLE = 0x06;
const NARROW = new TextDecoder('windows-1252');

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the header begins: behind another one that says how large the drawing is. */
const headerAt = (view: DataView) => (view.getUint32(0, true) === PLACEABLE ? 22 : 0);

export function isWindowsMetafile(head: Uint8Array): boolean {
  if (head.length < 40) return false;
  const view = viewOf(head);
  const at = headerAt(view);
  const version = view.getUint16(at + 4, true);
  return (
    [1, 2].includes(view.getUint16(at, true)) &&
    view.getUint16(at + 2, true) === 9 &&
    (version === 0x300 || version === 0x100) &&
    view.getUint16(at + 16, true) === 0
  );
}

/** The texts in a Windows metafile (MS-WMF 2.3.3), in the order in which they are drawn. Throws `Trouble` if it is cut. */
export function* windowsTexts(bytes: Uint8Array): Iterable<DrawnText> {
  const view = viewOf(bytes);
  for (let at = headerAt(view) + 18; at + 6 <= bytes.length; ) {
    const size = view.getUint32(at, true) * 2;
    const kind = view.getUint16(at + 4, true);
    if (kind === 0) return;
    if (size < 6 || at + size > bytes.length) break;
    const record = bytes.subarray(at, at + size);
    if (kind === TEXT_OUT && size >= 12) yield plainText(record);
    else if (kind === EXT_TEXT_OUT && size >= 14) yield placedText(record);
    at += size;
  }
  throw new Trouble('damaged', 'drawing is cut');
}

function plainText(record: Uint8Array): DrawnText {
  const view = viewOf(record);
  const count = view.getUint16(6, true);
  const end = 8 + count + (count % 2);
  const placed = end + 4 <= record.length;
  const [y, x] = placed ? [view.getInt16(end, true), view.getInt16(end + 2, true)] : [0, 0];
  return { x, y, text: NARROW.decode(record.subarray(8, 8 + count)) };
}

function placedText(record: Uint8Array): DrawnText {
  const view = viewOf(record);
  const count = view.getUint16(10, true);
  const start = 14 + (view.getUint16(12, true) & WITH_RECTANGLE ? 8 : 0);
  const distances = start + count + (count % 2);
  let width = 0;
  for (let i = 0; i < count && distances + i * 2 + 2 <= record.length; i++) {
    width += view.getInt16(distances + i * 2, true);
  }
  const text = NARROW.decode(record.subarray(start, start + count));
  return { x: view.getInt16(8, true), y: view.getInt16(6, true), text, width };
}
