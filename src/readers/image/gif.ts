import { joinBytes } from '../shared/bytes.ts';
import type { Picture } from '../shared/picture/picture.ts';
import { type ByteWindow, hasMark } from '../shared/picture/window.ts';
import { Trouble } from '../shared/trouble.ts';

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;
const COMMENT = 0xfe;
const PLAIN_TEXT = 0x01;
const APPLICATION = 0xff;
/** Application identifier and authentication code; the packet that follows is no chain of sub-blocks. */
const XMP = 'XMP DataXMP';
/** What ends such a packet, so that old programs can skip it: a falling row of lengths (XMP part 3, 1.1.2). */
const XMP_TRAILER = 258;
const MAX_BLOCKS = 5_000_000;
const MAX_TEXT = 4 * 1024 * 1024;

/** Bytes of a table of colours, by the flags before it; 0 if there is none. */
const colourTable = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Reads a GIF file block by block (GIF89a specification). Throws `Trouble` if a block is cut. */
export async function readGif(window: ByteWindow, picture: Picture): Promise<void> {
  const screen = await window.view(0, 13);
  picture.size(screen.getUint16(6, true), screen.getUint16(8, true), false);
  const blocks = new Blocks(window, picture);
  for (let at = 13 + colourTable(screen.getUint8(10)); at < window.size; ) {
    const kind = (await window.bytes(at, 1))[0];
    if (kind === TRAILER) {
      picture.end = at + 1;
      return;
    }
    if (kind === EXTENSION) at = await blocks.extension(at + 1);
    else if (kind === IMAGE) {
      const flags = (await window.bytes(at + 9, 1))[0]!;
      at = await blocks.skip(at + 10 + colourTable(flags) + 1);
    } else throw new Trouble('damaged', 'block of a picture expected');
  }
}

class Blocks {
  readonly #window: ByteWindow;
  readonly #picture: Picture;
  #count = 0;

  constructor(window: ByteWindow, picture: Picture) {
    this.#window = window;
    this.#picture = picture;
  }

  /** Reads the extension whose label stands at `at`; returns where it ends. */
  async extension(at: number): Promise<number> {
    const label = (await this.#window.bytes(at, 1))[0];
    if (label === COMMENT || label === PLAIN_TEXT) {
      const parts: Uint8Array[] = [];
      // The first block of a plain text is its place on the screen.
      const start = label === COMMENT ? at + 1 : at + 14;
      const end = await this.skip(start, parts);
      this.#picture.addBytes('comment', joinBytes(parts));
      return end;
    }
    const end = await this.skip(at + 1);
    if (label === APPLICATION && hasMark(await this.#window.some(at + 2, XMP.length), XMP)) {
      const start = at + 2 + XMP.length;
      this.#picture.addXmp(await this.#window.bytes(start, Math.max(0, end - XMP_TRAILER - start)));
    }
    return end;
  }

  /** Goes through sub-blocks from `at`, keeping their bytes if asked to; returns where they end. */
  async skip(at: number, keep?: Uint8Array[]): Promise<number> {
    let next = at;
    let kept = 0;
    for (;;) {
      const length = (await this.#window.bytes(next, 1))[0]!;
      if (length === 0) return next + 1;
      if (++this.#count > MAX_BLOCKS) throw new Trouble('too-large', 'picture has too many blocks');
      if (keep !== undefined) {
        kept += length;
        if (kept > MAX_TEXT) throw new Trouble('too-large', 'metadata of a picture is too large to hold');
        keep.push((await this.#window.bytes(next + 1, length)).slice());
      }
      next += 1 + length;
    }
  }
}
