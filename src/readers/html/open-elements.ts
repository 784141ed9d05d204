import { BLOCK, SCOPE, TABLE_PART } from './elements.ts';
import { isHidden, type Look, PLAIN_LOOK } from './look.ts';
import type { Seen } from './selector.ts';

export interface OpenElement extends Seen {
  readonly name: string;
  /** Of what it holds. */
  readonly look: Look;
}

/** Deeper elements are read, but not remembered: no page that is shown is so deep. */
const MAX_DEPTH = 100_000;
/** How far a tag looks for the element that it ends, so that stray tags cost little. */
const MAX_SEARCH = 512;
const MAX_TABLE_SEARCH = 5000;

/** The elements that are open, and what the end of one of them ends as well. */
export class OpenElements {
  readonly stack: OpenElement[] = [];
  /** What stands here is not seen. */
  hidden = false;
  private readonly counts = new Map<string, number>();

  /** Told of each element that closes, innermost first. */
  onClose: (name: string, element: object) => void = () => {};

  get top(): OpenElement | undefined {
    return this.stack[this.stack.length - 1];
  }

  get look(): Look {
    return this.top?.look ?? PLAIN_LOOK;
  }

  push(element: OpenElement): void {
    if (this.stack.length >= MAX_DEPTH) return;
    this.stack.push(element);
    this.counts.set(element.name, this.count(element.name) + 1);
    this.hidden = isHidden(element.look);
  }

  count(name: string): number {
    return this.counts.get(name) ?? 0;
  }

  /** An end tag. Inline elements may overlap (`<b><i></b></i>`); the end of a block ends all that is in it. */
  close(name: string): void {
    if (this.count(name) === 0) return;
    const at = this.find(name, isTablePart(name) ? IN_TABLE : WALLS);
    if (at === undefined) return;
    if (BLOCK.has(name)) this.popTo(at);
    else this.removed(this.stack.splice(at, 1)[0]!);
  }

  /** Ends the innermost of these elements that is open in the scope, and what is in it. */
  closeInScope(names: readonly string[], scope: ReadonlySet<string> = SCOPE): void {
    if (names.every((name) => this.count(name) === 0)) return;
    for (const name of names) {
      const at = this.find(name, scope);
      if (at !== undefined) {
        this.popTo(at);
        return;
      }
    }
  }

  closeAll(): void {
    this.popTo(0);
  }

  private find(name: string, scope: ReadonlySet<string>): number | undefined {
    const far = isTablePart(name) ? MAX_TABLE_SEARCH : MAX_SEARCH;
    const lowest = Math.max(0, this.stack.length - far);
    for (let at = this.stack.length - 1; at >= lowest; at--) {
      const open = this.stack[at]!.name;
      if (open === name) return at;
      if (scope.has(open)) return undefined;
    }
    return undefined;
  }

  private popTo(length: number): void {
    while (this.stack.length > length) this.removed(this.stack.pop()!);
  }

  private removed(element: OpenElement): void {
    this.counts.set(element.name, this.count(element.name) - 1);
    this.hidden = isHidden(this.look);
    this.onClose(element.name, element);
  }
}

/** End tags inside a cell do not end what is open outside of it. */
const WALLS: ReadonlySet<string> = new Set(['td', 'th', 'caption', 'table']);
const IN_TABLE: ReadonlySet<string> = new Set(['table']);
const isTablePart = (name: string): boolean => TABLE_PART.has(name);
