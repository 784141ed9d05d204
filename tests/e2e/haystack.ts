/** Characters of a value's beginning by which its possible places are found. */
const PREFIX = 6;

/** Outputs in which a quarter of a million values are looked for: every place is indexed by its first characters. */
export class Haystack {
  readonly #text: string;
  readonly #places = new Map<string, number[]>();

  constructor(outputs: readonly string[]) {
    this.#text = outputs.join('\n');
    // Reports repeat themselves; a line says the same wherever it stands.
    const lines = new Set(this.#text.split('\n').map((line) => line.trim()));
    this.#text = [...lines].join('\n');
    for (let at = 0; at + PREFIX <= this.#text.length; at++) {
      const key = this.#text.slice(at, at + PREFIX);
      const places = this.#places.get(key);
      if (places === undefined) this.#places.set(key, [at]);
      else places.push(at);
    }
  }

  /** Whether the value (of six characters or more) stands anywhere. */
  has(value: string): boolean {
    const places = this.#places.get(value.slice(0, PREFIX));
    return places?.some((at) => this.#text.startsWith(value, at)) ?? false;
  }
}
