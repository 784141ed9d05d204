import { attributeTexts } from '../attributes.ts';
import { attributeOf } from '../elements.ts';
import type { OpenTag } from '../open-tag.ts';
import { isSpace } from '../white-space.ts';
import { type FormValue, valueSpans } from './row-form.ts';
import type { RowToken } from './row-tokens.ts';

const MAX_SLOTS = 2_000;
/** Elements in a cell that do nothing but hold text. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);

/** What a slot holds: a text; a value of an attribute in quotes, whose code stands for it; or one without. */
export const TEXT = 0;
export const BARE = 1;

/** A begin tag whose attributes say something. */
export interface TellingTag {
  readonly tag: OpenTag;
  /** The attributes that come with each row, and the slots that hold them. */
  readonly values: readonly { readonly attribute: number; readonly slot: number }[];
  /** The piece that it stands in, and its offset there. */
  readonly piece: number;
  readonly offset: number;
}

/**
 * What rows written by one program have in common: all but what stands in slots, the texts in their cells and some values of
 * attributes. `⏎<tr id="` value `"><td>` text `</td><td>` text `</td></tr>`; a text may be empty.
 */
export interface RowShape {
  /** What stands before each slot, and behind the last one, as UTF-8. */
  readonly pieces: readonly Uint8Array[];
  /** What each slot holds. */
  readonly kinds: Uint8Array;
  /** Of each cell the number of its first slot, and of the first one behind it. */
  readonly cells: readonly (readonly [first: number, behind: number])[];
  /** For each slot, 1 if a line break stands before it in its cell. */
  readonly breaks: Uint8Array;
  /** For each piece the length of the white space in it that stands outside of cells. */
  readonly spaces: readonly (readonly number[])[];
  /** Offset of the row's begin tag in the first piece. */
  readonly tagAt: number;
  readonly telling: readonly TellingTag[];
}

const UTF8 = new TextEncoder();

/**
 * The shape of a row with what stands before it; undefined if there is anything in it but cells with texts. `markup`: what the
 * tokens were read of; `values`: the attributes that have slots.
 */
export function shapeOf(
  markup: string,
  tokens: readonly RowToken[],
  values: readonly FormValue[],
): RowShape | undefined {
  const returns = markup.includes('\r');
  // Line ends are either this way or that.
  if (returns && /\r(?!\n)|(?<!\r)\n/.test(markup)) return undefined;
  const builder = new ShapeBuilder(returns);
  for (const [number, token] of tokens.entries()) {
    const own = values.filter((value) => value.token === number).map(({ attribute }) => attribute);
    if (!builder.take(token, own)) return undefined;
  }
  return builder.end();
}

class ShapeBuilder {
  private readonly returns: boolean;
  private readonly pieces: Uint8Array[] = [];
  private readonly kinds: number[] = [];
  private readonly breaks: number[] = [];
  private readonly spaces: number[][] = [];
  private readonly telling: TellingTag[] = [];
  /** What is read of the next piece. */
  private piece = '';
  private pieceSpaces: number[] = [];
  private tagAt = -1;
  private readonly cells: [first: number, behind: number][] = [];
  private at: 'before' | 'row' | 'cell' | 'behind' = 'before';
  /** What is open in the row, innermost last. */
  private readonly open: string[] = [];
  /** 1 if a line break stands before the next slot. */
  private hasBreak = 0;

  constructor(returns: boolean) {
    this.returns = returns;
  }

  /** False if the row is of no shape. */
  take(token: RowToken, values: readonly number[]): boolean {
    if (this.at === 'behind' || this.breaks.length > MAX_SLOTS) return false;
    if (token.kind === 'text') return this.text(token.written);
    return token.kind === 'open' ? this.begin(token, values) : this.finish(token.name, token.written);
  }

  end(): RowShape | undefined {
    if (this.at !== 'behind' || this.cells.length === 0) return undefined;
    this.endPiece();
    const { pieces, cells, spaces, tagAt, telling } = this;
    const [kinds, breaks] = [Uint8Array.from(this.kinds), Uint8Array.from(this.breaks)];
    return { pieces, kinds, cells, breaks, spaces, tagAt, telling };
  }

  /** In a cell it is what the slot behind the last tag holds. */
  private text(written: string): boolean {
    if (this.at === 'cell') return true;
    this.pieceSpaces.push(written.length);
    this.add(written);
    return isSpace(written);
  }

  private begin({ tag, written }: RowToken & { kind: 'open' }, values: readonly number[]): boolean {
    const { name } = tag;
    const isCell = name === 'td' || name === 'th';
    if (
      this.at === 'before' ? name !== 'tr' : this.at === 'row' ? !isCell : !INLINE.has(name) && name !== 'br'
    )
      return false;
    if (isCell && (spans(tag, 'colspan') || spans(tag, 'rowspan'))) return false;
    if (name === 'tr') this.tagAt = this.bytes().length;
    this.addTag(tag, written, values);
    if (isCell) this.cells.push([this.breaks.length, this.breaks.length]);
    this.at = name === 'tr' ? 'row' : 'cell';
    if (name === 'br') this.hasBreak = 1;
    else this.open.push(name);
    if (this.at === 'cell') this.textSlot();
    return true;
  }

  private addTag(tag: OpenTag, written: string, values: readonly number[]): void {
    const [piece, offset] = [this.pieces.length, this.bytes().length];
    const places = valueSpans(written);
    let at = 0;
    const slots = values.map((attribute) => {
      const { from, to } = places[attribute]!;
      this.add(written.slice(at, from));
      at = to;
      const quote = written.charCodeAt(from - 1);
      return { attribute, slot: this.slot(quote === 0x22 || quote === 0x27 ? quote : BARE) };
    });
    this.add(written.slice(at));
    if (attributeTexts(withValues(tag, slots, () => TELLING)).length > 0)
      this.telling.push({ tag, values: slots, piece, offset });
  }

  private finish(name: string, written: string): boolean {
    if (this.open.pop() !== name) return false;
    this.add(written);
    if (name === 'tr') this.at = 'behind';
    else if (name === 'td' || name === 'th') this.at = 'row';
    else this.textSlot();
    return true;
  }

  private textSlot(): void {
    this.slot(TEXT);
    this.cells.at(-1)![1] = this.breaks.length;
    this.hasBreak = 0;
  }

  /** Returns its number. */
  private slot(kind: number): number {
    this.endPiece();
    this.kinds.push(kind);
    this.breaks.push(kind === TEXT ? this.hasBreak : 0);
    return this.kinds.length - 1;
  }

  private endPiece(): void {
    this.pieces.push(this.bytes());
    this.spaces.push(this.pieceSpaces);
    this.piece = '';
    this.pieceSpaces = [];
  }

  private add(written: string): void {
    this.piece += this.returns ? written.replaceAll('\n', '\r\n') : written;
  }

  private bytes(): Uint8Array {
    return UTF8.encode(this.piece);
  }
}

const spans = (tag: OpenTag, name: string): boolean => !['1', undefined].includes(attributeOf(tag, name));

/** Says something under whatever attribute has texts. */
const TELLING = 'Ana 12345';

/** The tag with what stands in slots. */
export function withValues(
  tag: OpenTag,
  values: TellingTag['values'],
  valueIn: (slot: number) => string,
): OpenTag {
  if (values.length === 0) return tag;
  const attributes = [...tag.attributes];
  for (const { attribute, slot } of values)
    attributes[attribute] = [attributes[attribute]![0], valueIn(slot)];
  return { ...tag, attributes, memo: {} };
}
