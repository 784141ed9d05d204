import type { CharacterSet } from './characters.ts';
import { type Assertion, PatternError, type PatternNode } from './syntax.ts';

/** One step of the machine (Thompson 1968; Pike's virtual machine). `to`, `or`: numbers of steps, the better one first. */
export type Step =
  | { readonly op: 'set'; readonly set: number }
  | { readonly op: 'split'; to: number; or: number }
  | { readonly op: 'jump'; to: number }
  | { readonly op: 'assert'; readonly what: Assertion }
  | { readonly op: 'match' };

export interface Program {
  readonly steps: readonly Step[];
  /** The distinct sets that steps ask for. */
  readonly sets: readonly CharacterSet[];
}

/** Bounds the memory and the time that one character may take. */
const MOST_STEPS = 1_500;

/** Steps for the tree, with what has to hold before and after it. Throws `PatternError`. */
export function programOf(
  node: PatternNode,
  { before, after }: { readonly before?: Assertion; readonly after?: Assertion },
): Program {
  const compiler = new Compiler();
  if (before) compiler.emit({ kind: 'assert', what: before });
  compiler.emit(node);
  if (after) compiler.emit({ kind: 'assert', what: after });
  return compiler.end();
}

class Compiler {
  private readonly steps: Step[] = [];
  private readonly sets: CharacterSet[] = [];
  private readonly known = new Map<string, number>();

  end(): Program {
    this.add({ op: 'match' });
    return { steps: this.steps, sets: this.sets };
  }

  emit(node: PatternNode): void {
    if (node.kind === 'set') this.add({ op: 'set', set: this.setOf(node.set) });
    else if (node.kind === 'assert') this.add({ op: 'assert', what: node.what });
    else if (node.kind === 'all') for (const part of node.parts) this.emit(part);
    else if (node.kind === 'any') this.alternatives(node.parts);
    else this.repeat(node);
  }

  private alternatives(parts: readonly PatternNode[]): void {
    const ends: { to: number }[] = [];
    for (const [i, part] of parts.entries()) {
      if (i === parts.length - 1) {
        this.emit(part);
        break;
      }
      const split = this.split();
      split.to = this.next;
      this.emit(part);
      ends.push(this.jump());
      split.or = this.next;
    }
    for (const end of ends) end.to = this.next;
  }

  private repeat({ part, least, most, greedy }: PatternNode & { kind: 'repeat' }): void {
    for (let i = 0; i < least; i++) this.emit(part);
    const splits: { to: number; or: number }[] = [];
    const bounded = most !== Number.POSITIVE_INFINITY;
    for (let i = least; bounded ? i < most : i === least; i++) {
      const at = this.next;
      const split = this.split();
      splits.push(split);
      this.enter(split, greedy);
      this.emit(part);
      if (!bounded) this.jump().to = at;
    }
    for (const split of splits) {
      if (greedy) split.or = this.next;
      else split.to = this.next;
    }
  }

  /** The part begins here: wanted first if greedy. */
  private enter(split: { to: number; or: number }, greedy: boolean): void {
    if (greedy) split.to = this.next;
    else split.or = this.next;
  }

  private get next(): number {
    return this.steps.length;
  }

  private split(): Step & { op: 'split' } {
    return this.add({ op: 'split', to: 0, or: 0 });
  }

  private jump(): Step & { op: 'jump' } {
    return this.add({ op: 'jump', to: 0 });
  }

  private add<S extends Step>(step: S): S {
    if (this.steps.length >= MOST_STEPS) throw new PatternError('too-large', 0);
    this.steps.push(step);
    return step;
  }

  private setOf(set: CharacterSet): number {
    let number = this.known.get(set.key);
    if (number === undefined) {
      number = this.sets.push(set) - 1;
      this.known.set(set.key, number);
    }
    return number;
  }
}
