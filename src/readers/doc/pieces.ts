import { Trouble } from '../shared/trouble.ts';

/** A run of characters that stand together in the main stream (MS-DOC 2.8.35, 2.9.177). */
export interface Piece {
  /** Position of its first character in the document. */
  readonly first: number;
  readonly count: number;
  /** Where it stands in the stream. */
  readonly at: number;
  /** One byte a character, in the Western code page; else two. */
  readonly narrow: boolean;
}

const PROPERTIES = 1;
const TABLE = 2;
const NARROW = 0x40000000;

/** The table of pieces (MS-DOC 2.9.38 `Clx`). Throws `Trouble` if it is damaged. */
export function readPieces(clx: Uint8Array): Piece[] {
  const view = new DataView(clx.buffer, clx.byteOffset, clx.byteLength);
  let at = 0;
  while (clx[at] === PROPERTIES && at + 3 <= clx.length) at += 3 + view.getUint16(at + 1, true);
  if (clx[at] !== TABLE || at + 5 > clx.length) throw new Trouble('damaged', 'table of pieces not found');
  const size = view.getUint32(at + 1, true);
  const start = at + 5;
  const count = Math.floor((Math.min(size, clx.length - start) - 4) / 12);
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const first = view.getUint32(start + i * 4, true);
    const next = view.getUint32(start + i * 4 + 4, true);
    const place = view.getUint32(start + (count + 1) * 4 + i * 8 + 2, true);
    const narrow = (place & NARROW) !== 0;
    const offset = place & 0x3fffffff;
    if (next > first) pieces.push({ first, count: next - first, at: narrow ? offset >> 1 : offset, narrow });
  }
  return pieces;
}
