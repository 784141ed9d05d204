import { attributeOf, NEVER_DRAWN, NEVER_SHOWN, OWN_COLOURS } from './elements.ts';
import { hinted, saysColour } from './hints.ts';
import { goneUnder, type Look, lookUnder, onAnything, PLAIN_LOOK, withOwnColours } from './look.ts';
import type { OpenElements } from './open-elements.ts';
import type { OpenTag } from './open-tag.ts';
import type { Seen } from './selector-match.ts';
import type { StyleRules } from './style-rules.ts';

/** How elements look by their markup and by the page's styles. */
export class ElementLooks {
  private readonly rules: StyleRules;
  private readonly elements: OpenElements;
  /** Something may lie under texts: another sheet's colours, or an element that is laid over others. */
  private isOnAnything: boolean;

  constructor(rules: StyleRules, elements: OpenElements) {
    this.rules = rules;
    this.elements = elements;
    this.isOnAnything = rules.isOnAnything;
  }

  /** Of an element that begins now. `cell`: its place in its row. */
  of(tag: OpenTag, cell: number | undefined): Look {
    const { look } = this.elements;
    const outer = this.isOnAnything ? onAnything(look) : look;
    if (this.rules.isEmpty && this.elements.foreign === 0 && looksPlain(tag)) return outer;
    return this.under(outer, tag, cell);
  }

  /** Remembers what rules ask for that speak of elements beside others. */
  note(seen: Seen): void {
    this.noteGround(seen.tag);
    if (this.rules.bySiblings) this.elements.addChild(seen);
  }

  /** Sheets and scripts of other files say more of colours than the page does. */
  private noteGround(tag: OpenTag): void {
    if (tag.name === 'link') this.isOnAnything ||= /stylesheet/i.test(attributeOf(tag, 'rel') ?? '');
    else if (tag.name === 'script') this.isOnAnything ||= attributeOf(tag, 'src') !== undefined;
  }

  private under(around: Look, tag: OpenTag, cell: number | undefined): Look {
    const { stack, foreign } = this.elements;
    this.noteGround(tag);
    const top = stack.at(-1);
    // The summary of closed details is seen.
    const outer =
      tag.name === 'summary' && top?.kind.name === 'details' ? (stack.at(-2)?.look ?? PLAIN_LOOK) : around;
    if (isClosed(tag) || (foreign > 0 && isUndrawn(tag))) return goneUnder(outer);
    const style = hinted(tag, this.rules.styleOf({ tag, cell }, stack));
    if (/absolute|fixed|sticky/.test(style.get('position') ?? '')) this.isOnAnything = true;
    // What a browser hides by its own style sheet is seen where the page's says so.
    const shown = style.get('display');
    if ((shown === undefined || shown.startsWith('none')) && isHiddenAtFirst(tag)) return goneUnder(outer);
    const ground = this.isOnAnything ? onAnything(outer) : outer;
    return lookUnder(OWN_COLOURS.has(tag.name) ? withOwnColours(ground) : ground, style);
  }
}

/** True if nothing in the tag has to do with looks. */
function looksPlain(tag: OpenTag): boolean {
  if (tag.attributes.length === 0) return !tag.kind.isSpecial;
  tag.memo.looksPlain ??=
    !tag.kind.isSpecial &&
    !isHiddenAtFirst(tag) &&
    attributeOf(tag, 'style') === undefined &&
    !(tag.name === 'script' || saysColour(tag));
  return tag.memo.looksPlain;
}

/** Hidden whatever styles say: elements that are not shown, what is to be opened first. */
function isClosed(tag: OpenTag): boolean {
  tag.memo.isClosed ??= saysClosed(tag);
  return tag.memo.isClosed;
}

function saysClosed(tag: OpenTag): boolean {
  // What stands in for an object is seen where it is missing.
  const isObject = tag.name === 'object' && ['data', 'classid'].some((name) => attributeOf(tag, name));
  if (isObject || NEVER_SHOWN.has(tag.name) || attributeOf(tag, 'hidden') === 'until-found') return true;
  return tag.name === 'details' && attributeOf(tag, 'open') === undefined;
}

/** Hidden by the style sheet of browsers (HTML standard, 15.3.1). */
function isHiddenAtFirst(tag: OpenTag): boolean {
  if (tag.name === 'dialog' && attributeOf(tag, 'open') === undefined) return true;
  return attributeOf(tag, 'hidden') !== undefined || attributeOf(tag, 'popover') !== undefined;
}

/** Parts of drawings that are not drawn: by their name, or by attributes that stand for styles (SVG 2, 6.6). */
function isUndrawn(tag: OpenTag): boolean {
  if (NEVER_DRAWN.has(tag.name)) return true;
  return tag.attributes.some(
    ([name, value]) =>
      (name === 'display' && value === 'none') ||
      (name === 'visibility' && /^(?:hidden|collapse)$/.test(value)) ||
      ((name === 'opacity' || name === 'font-size') && Number(value) === 0),
  );
}
