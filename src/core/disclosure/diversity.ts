import { KeyIndex } from './key-index.ts';
import { MISSING } from './value-codes.ts';

/** Pairs of class and value that are counted: 50 MB. */
const MOST_PAIRS = 3_000_000;
/** A class and the number of a value fit into one key of 53 bits. */
const VALUES = 1 << 21;

/** What the rows of the classes have in a sensitive column. */
export interface Diversity {
  /** Fewest distinct values of a class: distinct l-diversity (Machanavajjhala et al. 2007). */
  readonly distinct: number;
  /** exp of the least entropy of a class: entropy l-diversity. 1 where all rows of a class have one value. */
  readonly entropy: number;
  /** Rows of classes of at least the asked size that all have one value: who is known to be in it is known to have it. */
  readonly alike: number;
}

/** Counts the values of a sensitive column in each equivalence class. */
export class DiversityCounter {
  private readonly values = new KeyIndex();
  private readonly pairs = new KeyIndex();
  private counts = new Uint32Array(64);
  private owners = new Uint32Array(64);
  private readonly most: number;
  private full = false;

  constructor(most = MOST_PAIRS) {
    this.most = most;
  }

  /** `number`: the class of the row, −1 if it has none. A blank is no value. */
  add(number: number, code: number): void {
    if (this.full || code === MISSING) return;
    if (number < 0 || this.values.size >= VALUES || this.pairs.size >= this.most) {
      this.full = true;
      return;
    }
    const at = this.pairs.add(number * VALUES + this.values.add(code) + 1);
    if (at === this.counts.length) this.grow();
    this.counts[at]!++;
    this.owners[at] = number;
  }

  /** Of the classes with at least `least` rows; undefined if there are none, or if values or classes are too many. */
  of(classCounts: ArrayLike<number>, least: number): Diversity | undefined {
    if (this.full || this.pairs.size === 0) return undefined;
    const distinct = new Uint32Array(classCounts.length);
    const told = new Float64Array(classCounts.length);
    const logs = new Float64Array(classCounts.length);
    for (let at = 0; at < this.pairs.size; at++) {
      const [owner, count] = [this.owners[at]!, this.counts[at]!];
      distinct[owner]!++;
      told[owner]! += count;
      logs[owner]! += count * Math.log(count);
    }
    let [fewest, entropy, alike] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
    for (let i = 0; i < distinct.length; i++) {
      const n = told[i]!;
      if (n < least) continue;
      fewest = Math.min(fewest, distinct[i]!);
      entropy = Math.min(entropy, Math.log(n) - logs[i]! / n);
      if (distinct[i] === 1 && n === classCounts[i]) alike += n;
    }
    return fewest === Number.POSITIVE_INFINITY
      ? undefined
      : { distinct: fewest, entropy: Math.exp(entropy), alike };
  }

  private grow(): void {
    const [counts, owners] = [this.counts, this.owners];
    this.counts = new Uint32Array(counts.length * 2);
    this.counts.set(counts);
    this.owners = new Uint32Array(counts.length * 2);
    this.owners.set(owners);
  }
}
