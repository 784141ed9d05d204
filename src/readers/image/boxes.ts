import { type ByteWindow, latin1 } from '../shared/picture/window.ts';
import { Trouble } from '../shared/trouble.ts';

const MAX_BOXES = 100_000;

/** A box of a file of the ISO base media family, JPEG 2000 among them. */
export interface Box {
  readonly type: string;
  /** First byte of the content, first byte after it. */
  readonly start: number;
  readonly end: number;
}

/** The boxes between two offsets; what is none ends them. */
export async function* boxes(window: ByteWindow, start: number, end: number): AsyncIterable<Box> {
  for (let at = start, count = 0; at + 8 <= end; count++) {
    if (count > MAX_BOXES) throw new Trouble('too-large', 'picture has too many boxes');
    const head = await window.view(at, 8);
    const type = latin1(await window.bytes(at + 4, 4));
    if (!/^[\w ]{4}$/.test(type)) return;
    let size = head.getUint32(0);
    const wide = size === 1;
    if (wide) size = Number((await window.view(at + 8, 8)).getBigUint64(0));
    // A size of 0 means up to the end.
    if (size === 0) size = end - at;
    if (size < (wide ? 16 : 8)) return;
    if (at + size > end) throw new Trouble('damaged', 'picture is cut');
    yield { type, start: at + (wide ? 16 : 8), end: at + size };
    at += size;
  }
}
