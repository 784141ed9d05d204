import type { Problem } from '../../../core/types.ts';
import { decodeHead } from '../encoding.ts';
import { problemOf, Trouble } from '../trouble.ts';
import { xmpValues } from '../xmp.ts';

/** Texts kept of one picture, and their characters in all. More is no metadata any more. */
const MAX_TEXTS = 5_000;
const MAX_CHARACTERS = 8 * 1024 * 1024;

/** What a picture's metadata says: its key, as a caption, and the text under it. */
export interface PictureText {
  readonly key: string;
  readonly text: string;
}

/** What is learnt of a picture while its parts are walked through. */
export class Picture {
  /** Pixels; of the largest page, where there are several. */
  width = 0;
  height = 0;
  /** True if it has no colours: one bit or shades of grey. */
  gray = false;
  /** How it is turned to be shown (TIFF 6.0, Orientation); 0 while nothing is said. */
  orientation = 0;
  /** Offset of the first byte after the picture; undefined while its end has not been seen. */
  end: number | undefined;
  readonly texts: PictureText[] = [];
  /** Small pictures that Exif holds, as JPEG files: they may show what the picture shows no more. */
  readonly thumbnails: Uint8Array[] = [];
  /** What could not be read, by its words, so that the same thing is said once. */
  readonly #problems = new Map<string, Problem>();
  readonly #seen = new Set<string>();
  #characters = 0;

  /** Keeps a text; blank ones and repeated ones say nothing. Throws `Trouble` when there are too many. */
  add(key: string, text: string): void {
    const trimmed = text.replace(/^[\0\s]{1,1000}/, '').replace(/[\0\s]{1,1000}$/, '');
    const both = `${key}\n${trimmed}`;
    if (!/[\p{L}\p{N}]/u.test(trimmed) || this.#seen.has(both)) return;
    this.#characters += both.length;
    if (this.texts.length >= MAX_TEXTS || this.#characters > MAX_CHARACTERS) {
      throw new Trouble('too-large', 'picture has too much metadata');
    }
    this.#seen.add(both);
    this.texts.push({ key, text: trimmed });
  }

  /** Keeps bytes that may be text; others are data of programs. */
  addBytes(key: string, bytes: Uint8Array): void {
    const end = lastNonZero(bytes) + 1;
    const text = decodeHead(bytes.subarray(0, end), true);
    if (text !== undefined) this.add(key, text);
  }

  /** Keeps the values of an XMP packet (ISO 16684-1). */
  addXmp(bytes: Uint8Array): void {
    const text = decodeHead(bytes, true);
    if (text === undefined) return;
    for (const [key, value] of xmpValues(text)) this.add(key, value);
  }

  /** Does a part of the reading; trouble in it is noted, and what comes after it is read all the same. */
  async attempt(part: () => Promise<void>): Promise<void> {
    try {
      await part();
    } catch (error) {
      const found = problemOf(error);
      this.#problems.set(found.detail, found);
    }
  }

  problems(): Iterable<Problem> {
    return this.#problems.values();
  }

  /** Notes the size of one picture or page of the file. */
  size(width: number, height: number, gray: boolean): void {
    if (width * height < this.width * this.height) return;
    this.width = width;
    this.height = height;
    this.gray = gray;
  }
}

function lastNonZero(bytes: Uint8Array): number {
  let at = bytes.length - 1;
  while (at >= 0 && bytes[at] === 0) at -= 1;
  return at;
}
