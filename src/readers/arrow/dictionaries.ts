import { Trouble } from '../shared/trouble.ts';
import { shown, type Vector } from './vector.ts';

/** Values that rows of a column point to, and which of them any row does. */
export class Entries {
  readonly #vectors: Vector[] = [];
  readonly #used: Uint8Array[] = [];

  add(vector: Vector): void {
    this.#vectors.push(vector);
    this.#used.push(new Uint8Array(Math.ceil(vector.length)));
  }

  /** The text of an entry; `isSeen` notes that a row shows it. */
  text(index: number, isSeen: boolean): string {
    let at = index;
    for (const [i, vector] of this.#vectors.entries()) {
      if (at < vector.length) {
        if (at < 0) break;
        if (isSeen) this.#used[i]![at] = 1;
        return isSeen ? shown(vector, at) : '';
      }
      at -= vector.length;
    }
    if (!isSeen) return '';
    throw new Trouble('damaged', 'a value is not in its list');
  }

  /** What no row shows: a table keeps it when its rows were filtered. */
  *unused(): Iterable<string> {
    for (const [i, vector] of this.#vectors.entries())
      for (let at = 0; at < vector.length; at++) if (this.#used[i]![at] === 0) yield vector.stored(at);
  }

  left(): string[] {
    return this.#vectors.flatMap((vector) => vector.left());
  }
}

/** The dictionaries of a file by their numbers. */
export class Dictionaries {
  readonly #byId = new Map<bigint, Entries>();
  /** Those that others took the place of. */
  readonly #gone: [bigint, Entries][] = [];

  get(id: bigint): Entries {
    const entries = this.#byId.get(id);
    if (entries === undefined) throw new Trouble('damaged', 'the values of a column are missing');
    return entries;
  }

  add(id: bigint, vector: Vector, isDelta: boolean): void {
    const known = this.#byId.get(id);
    if (known !== undefined && isDelta) known.add(vector);
    else {
      if (known !== undefined) this.#gone.push([id, known]);
      const entries = new Entries();
      entries.add(vector);
      this.#byId.set(id, entries);
    }
  }

  all(): [bigint, Entries][] {
    return [...this.#gone, ...this.#byId];
  }
}
