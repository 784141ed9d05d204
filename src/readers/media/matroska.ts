import { problem } from '../../core/problem.ts';
import type { Problem } from '../../core/types.ts';
import { type Recording, utf8 } from './recording.ts';

const MAX_ELEMENTS = 200_000;
const MAX_DEPTH = 12;
/** Elements that hold elements and say something (RFC 9559, 5.1): segment, facts, tags, attachments, chapters, tracks. */
const CONTAINERS = new Set([
  0x18538067, 0x1549a966, 0x1254c367, 0x7373, 0x67c8, 0x1941a469, 0x61a7, 0x1043a770, 0x45b9, 0xb6, 0x80,
  0x1654ae6b, 0xae,
]);
const TEXTS: ReadonlyMap<number, string> = new Map([
  [0x7ba9, 'title'],
  [0x7384, 'file name'],
  [0x3c83ab, 'file name'],
  [0x3e83bb, 'file name'],
  [0x4487, 'tag'],
  [0x466e, 'attached file'],
  [0x467e, 'attached file'],
  [0x85, 'chapter'],
  [0x536e, 'track'],
]);
const TAG_NAME = 0x45a3;
const TAG_BINARY = 0x4485;
const FILE_DATA = 0x465c;
const TRACK_TYPE = 0x83;
const SUBTITLES = 0x11;
const CLUSTER = 0x1f43b675;
/** Elements on the highest level below the segment: where one begins, a cluster of unknown length has ended. */
const UNKNOWN = Number.POSITIVE_INFINITY;

/** Reads the elements of Matroska and WebM files (RFC 8794, RFC 9559) besides the sounds and pictures. */
export class Matroska {
  readonly problems: Problem[] = [];
  readonly #recording: Recording;
  #count = 0;
  #tag = '';

  constructor(recording: Recording) {
    this.#recording = recording;
  }

  async read(): Promise<void> {
    await this.#elements(0, this.#recording.window.size, 0);
  }

  async #elements(start: number, end: number, depth: number): Promise<void> {
    for (let at = start; at + 2 <= end; ) {
      if (++this.#count > MAX_ELEMENTS || depth > MAX_DEPTH) {
        this.problems.push(problem('too-large', 'recording has too many elements'));
        return;
      }
      const head = await this.#recording.window.some(at, 12);
      const id = variable(head, 0, false);
      const size = id === undefined ? undefined : variable(head, id.length, true);
      if (id === undefined || size === undefined) return;
      const body = at + id.length + size.length;
      const next = size.value === UNKNOWN ? end : Math.min(end, body + size.value);
      // What a live recording writes without lengths is gone through element by element.
      const isOpen = id.value === CLUSTER && size.value === UNKNOWN;
      if (CONTAINERS.has(id.value)) await this.#elements(body, next, depth + 1);
      else if (!isOpen) await this.#element(id.value, body, next);
      at = isOpen ? body : next;
    }
  }

  async #element(id: number, start: number, end: number): Promise<void> {
    const { window } = this.#recording;
    if (id === FILE_DATA) this.#recording.file('attached.bin', start, end);
    else if (id === TAG_NAME) this.#tag = utf8(await window.bytes(start, end - start));
    else if (id === TAG_BINARY) this.#recording.addBytes(this.#tag, await window.bytes(start, end - start));
    else if (id === TRACK_TYPE) {
      const [kind] = await window.bytes(start, 1);
      if (kind === SUBTITLES) this.problems.push(problem('unreadable', 'subtitles of a film are not read'));
    } else {
      const key = TEXTS.get(id);
      if (key === undefined) return;
      const text = utf8(await window.bytes(start, end - start));
      this.#recording.say(key === 'tag' && this.#tag !== '' ? this.#tag : key, text);
    }
  }
}

/** A number whose leading zeros say how long it is (RFC 8794, 4); all ones: not known. */
function variable(
  bytes: Uint8Array,
  at: number,
  isSize: boolean,
): { readonly value: number; readonly length: number } | undefined {
  const first = bytes[at];
  if (first === undefined || first === 0) return undefined;
  const length = Math.clz32(first) - 23;
  if (at + length > bytes.length) return undefined;
  let value = isSize ? first & (0xff >> length) : first;
  let allOnes = value === 0xff >> length;
  for (let i = 1; i < length; i++) {
    value = value * 256 + bytes[at + i]!;
    allOnes &&= bytes[at + i] === 255;
  }
  return { value: isSize && allOnes ? UNKNOWN : value, length };
}
