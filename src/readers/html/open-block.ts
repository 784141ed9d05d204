import type { ElementKind } from './element-kinds.ts';
import type { OpenElement } from './open-elements.ts';
import type { OpenTag } from './open-tag.ts';
import { TextPile } from './text-pile.ts';
import type { Place } from './unseen.ts';

/** A part of a block that stands in an element of its own. */
export interface Piece {
  readonly tag: string;
  readonly header: string;
  readonly seen: string;
  readonly hidden: string;
}

interface OpenPiece {
  readonly of: object;
  readonly tag: string;
  readonly header: string;
  seen: string;
  hidden: string;
}

/** A block whose text is complete. */
export interface ClosedBlock {
  readonly tag: string;
  readonly place: Place;
  readonly pile: TextPile;
  /** Undefined if it is all one. */
  readonly pieces: readonly Piece[] | undefined;
  /** What the markup itself calls it; '' if it does not. */
  readonly caption: string;
}

const MAX_PIECES = 60;
/** Text that only parts other texts. */
const BETWEEN = /^[\s|·•,;–—/-]{0,20}$/;
/** Attributes that say what a text is: microdata, RDFa, captions for narrow screens; names of fields in XML. */
const CAPTIONS: ReadonlySet<string> = new Set([
  'itemprop',
  'property',
  'data-label',
  'data-title',
  'data-th',
  'data-field',
]);
const XML_CAPTIONS: ReadonlySet<string> = new Set(['name', 'key', 'label', 'field']);
const BODY = 'body';

/** The block of running text that is open: a paragraph, a heading, what stands between two others. */
export class OpenBlock {
  pile = new TextPile();
  place: Place = { line: 1, column: 1 };
  /** `place` is the block's; all that it holds so far may be space. */
  isBegun = false;
  private tag = BODY;
  /** Its parts that stand in elements of their own; undefined once there is text beside them. */
  private pieces: OpenPiece[] | undefined = [];
  /** The tags that may name it: its own, and in other markup the one around. */
  private ownTag: OpenTag | undefined;
  private around: OpenTag | undefined;
  private readonly xml: boolean;

  constructor(xml: boolean) {
    this.xml = xml;
  }

  /** Nothing of it is there but what the next begin tag throws away. */
  get isNothing(): boolean {
    return (
      this.pile.size === 0 &&
      !this.pile.raw &&
      !this.isBegun &&
      this.tag === BODY &&
      this.pieces?.length === 0 &&
      this.ownTag === undefined
    );
  }

  /** The next one begins. `raw`: white space counts in it. */
  start({ name }: ElementKind, raw: boolean): void {
    this.tag = name;
    if (this.pile.size > 0 || this.pile.raw !== raw) this.pile = new TextPile(raw);
    if (this.pieces?.length !== 0) this.pieces = [];
  }

  /** What it begins with, and the tag around that. */
  name(tag: OpenTag | undefined, around: OpenTag | undefined): void {
    this.ownTag = tag;
    if (this.xml) this.around = tag && around;
  }

  /** A text in it. `top`: the element that it stands in, undefined if that is the block. */
  add(data: string, hidden: boolean, top: OpenElement | undefined): void {
    const { pieces } = this;
    if (pieces === undefined || BETWEEN.test(data)) return;
    if (top === undefined || pieces.length >= MAX_PIECES) {
      this.pieces = undefined;
      return;
    }
    const last = pieces.at(-1);
    if (last?.of !== top) pieces.push(pieceOf(top, data, hidden));
    else if (hidden) last.hidden += data;
    else last.seen += data;
  }

  /** Its text leaves; undefined if there is none. What follows is a block of the same name. */
  close(): ClosedBlock | undefined {
    this.isBegun = false;
    const { pile, pieces, tag, place } = this;
    if (pile.size === 0) return undefined;
    this.pile = new TextPile();
    this.pieces = [];
    const parts = pieces !== undefined && pieces.length > 1 ? pieces.map(trimmed) : undefined;
    return { tag, place, pile, pieces: parts, caption: this.caption() };
  }

  private caption(): string {
    const { ownTag, around } = this;
    const names = this.xml ? XML_CAPTIONS : CAPTIONS;
    return (ownTag && captionIn(ownTag, names)) || (around ? captionIn(around, names) : '');
  }
}

function pieceOf(of: OpenElement, data: string, hidden: boolean): OpenPiece {
  const header = of.tag.attributes.length === 0 ? '' : captionIn(of.tag, CAPTIONS);
  return { of, tag: of.kind.name, header, seen: hidden ? '' : data, hidden: hidden ? data : '' };
}

function captionIn(tag: OpenTag, names: ReadonlySet<string>): string {
  for (const [name, value] of tag.attributes) if (names.has(name)) return value.trim();
  return '';
}

function trimmed({ tag, header, seen, hidden }: Piece): Piece {
  return { tag, header, seen: seen.replace(/\s+/g, ' ').trim(), hidden: hidden.replace(/\s+/g, ' ').trim() };
}
