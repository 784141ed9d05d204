import type { OpenTag } from './open-tag.ts';

/** An element as selectors see it. */
export interface Seen {
  readonly tag: OpenTag;
  /** 1-based place among the cells of its row; undefined for other elements. */
  readonly cell?: number | undefined;
  /** The last elements in it so far, where selectors ask for what stands beside another. */
  readonly children?: readonly Seen[];
}

/** `level`: how many of the elements around are around this one. */
export type Test = (seen: Seen, around: readonly Seen[], level: number) => boolean;

/** One compound selector: `td.name[hidden]`. */
export interface Compound {
  /** What it is looked up by, any of them: `#id`, `.class`, `td`, `*`. */
  readonly keys: readonly string[];
  readonly tests: readonly Test[];
  /** Needs more than the tag itself. */
  readonly byPlace: boolean;
}

export type Combinator = ' ' | '>' | '+' | '~';

export interface Selector {
  /** Rightmost first; each with the combinator that stands before it. */
  readonly compounds: readonly { readonly compound: Compound; readonly before: Combinator }[];
  readonly specificity: number;
  /** Asks for what stands beside an element. */
  readonly bySiblings: boolean;
}

/** Elements that one selector may be tried on, so that deep pages cost little. */
const MAX_STEPS = 2000;

/** Finds out whether an element is meant by a selector. `around`: what is open, innermost last. */
export class Matcher {
  private readonly parts: Selector['compounds'];
  private readonly around: readonly Seen[];
  /** Elements that it was tried on. */
  steps = 0;

  constructor({ compounds }: Selector, around: readonly Seen[]) {
    this.parts = compounds;
    this.around = around;
  }

  matches(seen: Seen, level = this.around.length): boolean {
    return this.from(0, seen, level);
  }

  private from(index: number, seen: Seen, level: number): boolean {
    const { compound, before } = this.parts[index]!;
    if (++this.steps > MAX_STEPS) return false;
    for (const test of compound.tests) if (!test(seen, this.around, level)) return false;
    const next = index + 1;
    if (next === this.parts.length) return true;
    if (before === '>') return level > 0 && this.from(next, this.around[level - 1]!, level - 1);
    if (before === ' ') return this.isWithin(next, level);
    const siblings = this.siblings(seen, level);
    return (before === '+' ? siblings.slice(-1) : siblings).some((one) => this.from(next, one, level));
  }

  private isWithin(index: number, level: number): boolean {
    for (let at = level - 1; at >= 0 && this.steps < MAX_STEPS; at--) {
      if (this.from(index, this.around[at]!, at)) return true;
    }
    return false;
  }

  /** The elements beside that come before. */
  private siblings(seen: Seen, level: number): readonly Seen[] {
    const children = this.around[level - 1]?.children ?? [];
    const own = children.lastIndexOf(seen);
    return own < 0 ? children : children.slice(0, own);
  }
}
