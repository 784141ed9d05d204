/** Characters of a value's beginning by which its possible places are found. */
const PREFIX = 6;
/** Lists of places, by the lower bits of what the first characters come to. */
const LISTS = 1 << 20;
/** In 26 letters, digits and signs most beginnings come to numbers of their own. */
const BASE = 37;
const NONE = -1;

/** Outputs in which a quarter of a million values are looked for: every place is indexed by its first characters. */
export class Haystack {
  readonly #text: string;
  /** The last place of each list, and for each place the one before it. */
  readonly #last = new Int32Array(LISTS).fill(NONE);
  readonly #before: Int32Array;

  constructor(outputs: readonly string[]) {
    // Reports repeat themselves; a line says the same wherever it stands.
    const lines = new Set(
      outputs
        .join('\n')
        .split('\n')
        .map((line) => line.trim()),
    );
    this.#text = [...lines].join('\n');
    this.#before = new Int32Array(this.#text.length).fill(NONE);
    for (let at = 0; at + PREFIX <= this.#text.length; at++) {
      const list = listOf(this.#text, at);
      this.#before[at] = this.#last[list]!;
      this.#last[list] = at;
    }
  }

  /** Whether the value (of six characters or more) stands anywhere. */
  has(value: string): boolean {
    if (value.length < PREFIX) throw new RangeError('too short to be looked for');
    for (let at = this.#last[listOf(value, 0)]!; at !== NONE; at = this.#before[at]!)
      if (this.#text.startsWith(value, at)) return true;
    return false;
  }
}

function listOf(text: string, from: number): number {
  let code = 0;
  for (let at = from; at < from + PREFIX; at++) code = (code * BASE + text.charCodeAt(at)) | 0;
  return code & (LISTS - 1);
}
