import { memorySource } from '../../../core/memory-source.ts';
import { problem } from '../../../core/problem.ts';
import type { Problem, Unit } from '../../../core/types.ts';
import type { ElementHandler } from './xml-router.ts';

/** Reads `office:binary-data` (ODF 1.3 part 3, 10.4.5): a picture or object in base 64, a file of its own. */
export class BinaryDataHandler implements ElementHandler {
  readonly #ready: (Unit | Problem)[];
  readonly #name: string;
  readonly #maxBytes: number;
  readonly #repeats: boolean;
  readonly #pieces: string[] = [];
  #length = 0;

  /** `repeats`: the object is read itself, so that a drawing of it says nothing new. */
  constructor(
    ready: (Unit | Problem)[],
    name: string,
    options: { readonly maxBytes: number; readonly repeats: boolean },
  ) {
    this.#ready = ready;
    this.#name = name;
    this.#maxBytes = options.maxBytes;
    this.#repeats = options.repeats;
  }

  open(): void {}
  close(): void {}

  text(text: string): void {
    this.#length += text.length;
    if (this.#length <= this.#maxBytes) this.#pieces.push(text);
  }

  finish(): void {
    if (this.#length > this.#maxBytes) {
      this.#ready.push(problem('too-large', 'an object is too large to hold', this.#name));
      return;
    }
    const bytes = decodeBase64(this.#pieces.join(''));
    if (bytes === undefined) this.#ready.push(problem('damaged', 'an object is no base 64', this.#name));
    else if (bytes.length > 0 && !(this.#repeats && isOfficeDrawing(bytes))) {
      this.#ready.push({
        kind: 'file',
        source: memorySource(this.#name, bytes),
        visibility: 'embedded',
        packedSize: bytes.length,
      });
    }
  }
}

/** Undefined for what is no base 64. */
function decodeBase64(text: string): Uint8Array | undefined {
  try {
    const decoded = atob(text.replace(/[^A-Za-z0-9+/=]+/g, ''));
    const bytes = new Uint8Array(decoded.length);
    for (let i = 0; i < decoded.length; i++) bytes[i] = decoded.charCodeAt(i);
    return bytes;
  } catch {
    return undefined;
  }
}

/** True for a drawing in the office's own format, in which it keeps how an object looked. */
export function isOfficeDrawing(head: Uint8Array): boolean {
  return new TextDecoder('windows-1252').decode(head.subarray(0, 6)) === 'VCLMTF';
}
