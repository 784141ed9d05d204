/** Tallies as bits, sixteen a number. */
export type Tallies = readonly number[];

/** Bits in each number of `Tallies`. */
export const TALLIES = 16;
/** Sets that are told apart: far more than a policy's rules hold in together. */
const MOST_SETS = 0xffff;

/** The sets of tallies that people are counted in, each known by a small number; 0 is the empty one. */
export class TallySets {
  private readonly sets: Tallies[] = [[]];
  private readonly ids = new Map<string, number>();
  private readonly known = new WeakMap<Tallies, number>();
  private readonly unions = new Map<number, number>();
  private readonly rests = new Map<number, number>();
  private last: Tallies | undefined;
  private lastId = 0;

  get count(): number {
    return this.sets.length;
  }

  idOf(tallies: Tallies): number {
    // Most people in turn are counted alike.
    if (tallies !== this.last) {
      this.last = tallies;
      this.lastId = this.idOfOther(tallies);
    }
    return this.lastId;
  }

  private idOfOther(tallies: Tallies): number {
    let id = this.known.get(tallies);
    if (id === undefined) {
      id = this.find(tallies);
      this.known.set(tallies, id);
    }
    return id;
  }

  /** All that are in one of the two. */
  union(one: number, other: number): number {
    if (one === other || other === 0) return one;
    if (one === 0) return other;
    return this.combined(this.unions, one, other, (a, b) => a | b);
  }

  /** Those of the first that are not in the second. */
  without(one: number, other: number): number {
    if (other === 0) return one;
    if (one === other || one === 0) return 0;
    return this.combined(this.rests, one, other, (a, b) => a & ~b);
  }

  has(id: number, tally: number): boolean {
    return ((this.sets[id]![Math.floor(tally / TALLIES)] ?? 0) & (1 << (tally % TALLIES))) !== 0;
  }

  private combined(
    memory: Map<number, number>,
    one: number,
    other: number,
    combine: (a: number, b: number) => number,
  ): number {
    const key = one * (MOST_SETS + 1) + other;
    let id = memory.get(key);
    if (id === undefined) {
      const [a, b] = [this.sets[one]!, this.sets[other]!];
      const length = Math.max(a.length, b.length);
      id = this.find(Array.from({ length }, (_, i) => combine(a[i] ?? 0, b[i] ?? 0)));
      memory.set(key, id);
    }
    return id;
  }

  private find(tallies: Tallies): number {
    const last = tallies.findLastIndex((bits) => bits !== 0);
    const key = tallies.slice(0, last + 1).join();
    if (key === '') return 0;
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.sets.length <= MOST_SETS ? this.sets.push(tallies.slice(0, last + 1)) - 1 : MOST_SETS;
      this.ids.set(key, id);
    }
    return id;
  }
}
