import type { ByteSource } from '../../../core/types.ts';
import { Trouble } from '../trouble.ts';

const BLOCK = 64 * 1024;
/** Bytes of metadata that are held at once; more is no metadata. */
const MAX_HELD = 4 * 1024 * 1024;

/** Looks at a source through a window, so that many small reads near each other are one. */
export class ByteWindow {
  readonly source: ByteSource;
  readonly size: number;
  #start = 0;
  #bytes: Uint8Array = new Uint8Array(0);

  constructor(source: ByteSource) {
    this.source = source;
    this.size = source.size;
  }

  /** `length` bytes from `offset`. Throws `Trouble` if the file ends before, or if they are too many to hold. */
  async bytes(offset: number, length: number): Promise<Uint8Array> {
    if (offset < 0 || offset + length > this.size) throw new Trouble('damaged', 'picture is cut');
    if (length > MAX_HELD) throw new Trouble('too-large', 'metadata of a picture is too large to hold');
    const end = this.#start + this.#bytes.length;
    if (offset < this.#start || offset + length > end) {
      this.#start = offset;
      this.#bytes = await this.source.read(offset, Math.max(length, Math.min(BLOCK, this.size - offset)));
      if (this.#bytes.length < length) throw new Trouble('damaged', 'picture is cut');
    }
    return this.#bytes.subarray(offset - this.#start, offset - this.#start + length);
  }

  /** Fields of `length` bytes from `offset`. Trouble as for `bytes`. */
  async view(offset: number, length: number): Promise<DataView> {
    const bytes = await this.bytes(offset, length);
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** As many of `length` bytes from `offset` as there are. */
  some(offset: number, length: number): Promise<Uint8Array> {
    return this.bytes(offset, Math.max(0, Math.min(length, this.size - offset)));
  }
}

/** Bytes as characters of the same numbers, for names of chunks and other marks. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** True if `mark` stands at `at`. */
export function hasMark(bytes: Uint8Array, mark: string, at = 0): boolean {
  for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark.charCodeAt(i)) return false;
  return true;
}
