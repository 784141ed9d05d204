import { decodeEntities } from './text.ts';

/** Numbers kept of an attribute. */
const FIELDS = 4;
/** `&lt;`. */
const SHORTEST_ENTITY = 4;
const COLON = 58;
const EQUALS = 61;
const GT = 62;
const SLASH = 47;
const DOUBLE = 34;
const SINGLE = 39;

/** Strings of one character, ready made: most names and values of a sheet are that short. */
const ONE = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/** `source.slice(start, end)`, without a call for one character. */
export function cut(source: string, start: number, end: number): string {
  return end - start === 1
    ? (ONE[source.charCodeAt(start)] ?? source.slice(start, end))
    : source.slice(start, end);
}

/** A start tag: its attributes are found while it is scanned, and cut out and decoded when asked for. */
export class XmlTag {
  /** Without namespace prefix. */
  name = '';
  /** True for `<a/>`. */
  empty = false;
  #source = '';
  #start = 0;
  #nameStart = 0;
  #codes: Uint8Array = new Uint8Array(0);
  /** Start and end of name (without prefix) and of value: four numbers an attribute. */
  #places = new Int32Array(16 * FIELDS);
  #used = 0;

  /** Scans the tag whose name starts at `start`. Returns the offset after its `>`, or -1 if it is not there yet. */
  scan(source: string, codes: Uint8Array, start: number): number {
    this.#source = source;
    this.#codes = codes;
    this.#used = 0;
    this.empty = false;
    let at = start;
    let nameStart = start;
    for (; at < codes.length; at++) {
      const code = codes[at]!;
      if (code <= 32 || code === GT || code === SLASH) break;
      if (code === COLON) nameStart = at + 1;
    }
    this.#start = start;
    this.#nameStart = nameStart;
    this.name = cut(source, nameStart, at);
    return this.#scanAttributes(at);
  }

  /** The namespace prefix with its colon; '' if there is none. */
  get prefix(): string {
    return this.#source.slice(this.#start, this.#nameStart);
  }

  /** The decoded value of the first attribute with this name, whatever its prefix. */
  attribute(name: string): string | undefined {
    const places = this.#places;
    const first = name.charCodeAt(0);
    for (let i = 0; i < this.#used; i += FIELDS) {
      const start = places[i]!;
      if (places[i + 1]! - start !== name.length || this.#codes[start] !== first) continue;
      if (name.length === 1 || this.#source.startsWith(name, start)) return this.#value(i);
    }
    return undefined;
  }

  /** All attributes as name (without prefix) and decoded value. */
  *attributes(): Iterable<readonly [string, string]> {
    for (let i = 0; i < this.#used; i += FIELDS) {
      yield [this.#source.slice(this.#places[i]!, this.#places[i + 1]!), this.#value(i)];
    }
  }

  #value(i: number): string {
    const text = cut(this.#source, this.#places[i + 2]!, this.#places[i + 3]!);
    return text.length < SHORTEST_ENTITY ? text : decodeEntities(text);
  }

  #scanAttributes(start: number): number {
    const codes = this.#codes;
    let used = 0;
    let nameStart = -1;
    let nameEnd = -1;
    for (let at = start; at < codes.length; at++) {
      const code = codes[at]!;
      if (code === GT) {
        this.empty = at > start && codes[at - 1] === SLASH;
        this.#used = used;
        return at + 1;
      }
      if (code === DOUBLE || code === SINGLE) {
        const close = closingQuote(codes, at + 1, code);
        if (close < 0) return -1;
        if (nameStart >= 0) {
          const places = this.#room(used);
          places[used] = nameStart;
          places[used + 1] = nameEnd < 0 ? at : nameEnd;
          places[used + 2] = at + 1;
          places[used + 3] = close;
          used += FIELDS;
        }
        nameStart = nameEnd = -1;
        at = close;
      } else if (code === EQUALS || code <= 32) {
        if (nameEnd < 0) nameEnd = nameStart < 0 ? -1 : at;
      } else if (code === COLON) {
        // `xmlns:v="…"` declares a prefix; it is no attribute `v`, so it keeps its name whole.
        if (!(at - nameStart === 5 && this.#source.startsWith('xmlns', nameStart))) nameStart = at + 1;
        nameEnd = -1;
      } else if (nameStart < 0 || nameEnd >= 0) {
        nameStart = at;
        nameEnd = -1;
      }
    }
    return -1;
  }

  /** The places, with room for one more attribute. */
  #room(used: number): Int32Array {
    if (used + FIELDS > this.#places.length) {
      const places = new Int32Array(this.#places.length * 2);
      places.set(this.#places);
      this.#places = places;
    }
    return this.#places;
  }
}

/** Offset of the quote, -1 if it is not there. A loop: most values are too short for a search. */
function closingQuote(codes: Uint8Array, start: number, quote: number): number {
  for (let at = start; at < codes.length; at++) if (codes[at] === quote) return at;
  return -1;
}
