import { type ElementKind, IN_CELL, IN_SCOPE, IN_TABLE } from './element-kinds.ts';
import { isHidden, type Look, PLAIN_LOOK } from './look.ts';
import type { Seen } from './selector-match.ts';

export interface OpenElement extends Seen {
  readonly kind: ElementKind;
  /** Of what it holds. */
  readonly look: Look;
  /** The last elements in it, where a style asks for them. */
  children?: Seen[];
}

/** Deeper elements are read, but not remembered: no page that is shown is so deep. */
const MAX_DEPTH = 100_000;
/** How far a tag looks for the element that it ends, so that stray tags cost little. */
const MAX_SEARCH = 512;
const MAX_TABLE_SEARCH = 5000;
/** Elements beside an element that a style may ask for. */
const MAX_CHILDREN = 64;
/** More than there are elements of HTML. */
const MAX_KINDS = 512;

/** The elements that are open, and what the end of one of them ends as well. */
export class OpenElements {
  readonly stack: OpenElement[] = [];
  /** What stands here is not seen. */
  hidden = false;
  /** Number of elements so far that were not seen. */
  hiddenCount = 0;
  /** What stands here is in a drawing or formula. */
  foreign = 0;
  private readonly counts = new Int32Array(MAX_KINDS);
  private readonly others = new Map<string, number>();

  /** Told of each element that closes, innermost first. */
  onClose: (kind: ElementKind, element: object) => void = () => {};

  get top(): OpenElement | undefined {
    const { stack } = this;
    return stack.length === 0 ? undefined : stack[stack.length - 1];
  }

  get look(): Look {
    return this.top?.look ?? PLAIN_LOOK;
  }

  push(element: OpenElement): void {
    if (this.stack.length >= MAX_DEPTH) return;
    this.stack.push(element);
    this.add(element.kind, 1);
    this.hidden = isHidden(element.look);
    if (this.hidden) this.hiddenCount++;
  }

  /** Notes an element in the innermost one. */
  addChild(seen: Seen): void {
    const { top } = this;
    if (top === undefined) return;
    top.children ??= [];
    top.children.push(seen);
    if (top.children.length > MAX_CHILDREN) top.children.shift();
  }

  count({ number, name }: ElementKind): number {
    return number > 0 ? this.counts[number]! : (this.others.get(name) ?? 0);
  }

  private add(kind: ElementKind, count: number): void {
    if (kind.number > 0) this.counts[kind.number]! += count;
    else this.others.set(kind.name, this.count(kind) + count);
    if (kind.isForeign) this.foreign += count;
  }

  /** An end tag. Inline elements may overlap (`<b><i></b></i>`); the end of a block ends all that is in it. */
  close(kind: ElementKind): void {
    if (this.count(kind) === 0) return;
    const at = this.find(kind, kind.isTablePart ? IN_TABLE : IN_CELL);
    if (at === undefined) return;
    // `</option>` is left out as often as not: the end of the list ends it, too.
    const endsAll = kind.isBlock || kind.name === 'datalist' || at === this.stack.length - 1;
    if (endsAll) this.popTo(at);
    else this.removed(this.stack.splice(at, 1)[0]!);
  }

  /** Ends the innermost of these elements that is open in the scope, and what is in it. */
  closeInScope(kinds: readonly ElementKind[], walls: number = IN_SCOPE): void {
    for (const kind of kinds) {
      if (this.count(kind) === 0) continue;
      const at = this.find(kind, walls);
      if (at !== undefined) {
        this.popTo(at);
        return;
      }
    }
  }

  closeAll(): void {
    this.popTo(0);
  }

  private find(kind: ElementKind, walls: number): number | undefined {
    const far = kind.isTablePart ? MAX_TABLE_SEARCH : MAX_SEARCH;
    const lowest = Math.max(0, this.stack.length - far);
    for (let at = this.stack.length - 1; at >= lowest; at--) {
      const open = this.stack[at]!.kind;
      // Elements of other names than those of HTML have no kind of their own.
      if (open === kind || open.name === kind.name) return at;
      if ((open.walls & walls) !== 0) return undefined;
    }
    return undefined;
  }

  private popTo(length: number): void {
    while (this.stack.length > length) this.removed(this.stack.pop()!);
  }

  private removed(element: OpenElement): void {
    this.add(element.kind, -1);
    this.hidden = isHidden(this.look);
    this.onClose(element.kind, element);
  }
}
