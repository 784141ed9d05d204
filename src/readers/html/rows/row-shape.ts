import { attributeTexts } from '../attributes.ts';
import { attributeOf } from '../elements.ts';
import type { OpenTag } from '../open-tag.ts';
import { isSpace } from '../white-space.ts';
import { type RowToken, rowTokens } from './row-tokens.ts';

const MAX_SLOTS = 2_000;
/** Elements in a cell that do nothing but hold text. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);

/** A begin tag whose attributes say something. */
export interface TellingTag {
  readonly tag: OpenTag;
  /** The piece that it stands in, and its offset there. */
  readonly piece: number;
  readonly offset: number;
}

/**
 * What rows written by one program have in common: all but the texts in their cells. `⏎<tr><td>` text `</td><td>` text
 * `</td></tr>`; a text may be empty.
 */
export interface RowShape {
  /** What stands before each text, and behind the last one, as UTF-8. */
  readonly pieces: readonly Uint8Array[];
  /** Of each cell the number of its first text, and of the first one behind it. */
  readonly cells: readonly (readonly [first: number, behind: number])[];
  /** For each text, whether a line break stands before it in its cell. */
  readonly breaks: Uint8Array;
  /** For each piece the length of the white space in it that stands outside of cells. */
  readonly spaces: readonly (readonly number[])[];
  /** Offset of the row's begin tag in the first piece. */
  readonly tagAt: number;
  readonly telling: readonly TellingTag[];
}

const UTF8 = new TextEncoder();

/** The shape of a row with what stands before it; undefined if there is anything in it but cells with texts. */
export function shapeOf(markup: string): RowShape | undefined {
  const tokens = rowTokens(markup);
  const returns = markup.includes('\r');
  // Line ends are either this way or that.
  if (tokens === undefined || (returns && /\r(?!\n)|(?<!\r)\n/.test(markup))) return undefined;
  const builder = new ShapeBuilder(returns);
  return tokens.every((token) => builder.take(token)) ? builder.end() : undefined;
}

class ShapeBuilder {
  private readonly returns: boolean;
  private readonly pieces: Uint8Array[] = [];
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
  take(token: RowToken): boolean {
    if (this.at === 'behind' || this.breaks.length > MAX_SLOTS) return false;
    if (token.kind === 'text') return this.text(token.written);
    return token.kind === 'open'
      ? this.begin(token.tag, token.written)
      : this.finish(token.name, token.written);
  }

  end(): RowShape | undefined {
    if (this.at !== 'behind' || this.cells.length === 0) return undefined;
    this.endPiece();
    const { pieces, cells, spaces, tagAt, telling } = this;
    return { pieces, cells, breaks: Uint8Array.from(this.breaks), spaces, tagAt, telling };
  }

  /** In a cell it is what the slot behind the last tag holds. */
  private text(written: string): boolean {
    if (this.at === 'cell') return true;
    this.pieceSpaces.push(written.length);
    this.add(written);
    return isSpace(written);
  }

  private begin(tag: OpenTag, written: string): boolean {
    const { name } = tag;
    const isCell = name === 'td' || name === 'th';
    if (
      this.at === 'before' ? name !== 'tr' : this.at === 'row' ? !isCell : !INLINE.has(name) && name !== 'br'
    )
      return false;
    if (isCell && (spans(tag, 'colspan') || spans(tag, 'rowspan'))) return false;
    if (attributeTexts(tag).length > 0)
      this.telling.push({ tag, piece: this.pieces.length, offset: this.bytes().length });
    if (name === 'tr') this.tagAt = this.bytes().length;
    if (isCell) this.cells.push([this.breaks.length, this.breaks.length]);
    this.at = name === 'tr' ? 'row' : 'cell';
    this.add(written);
    if (name === 'br') this.hasBreak = 1;
    else this.open.push(name);
    if (this.at === 'cell') this.slot();
    return true;
  }

  private finish(name: string, written: string): boolean {
    if (this.open.pop() !== name) return false;
    this.add(written);
    if (name === 'tr') this.at = 'behind';
    else if (name === 'td' || name === 'th') this.at = 'row';
    else this.slot();
    return true;
  }

  private slot(): void {
    this.endPiece();
    this.breaks.push(this.hasBreak);
    this.cells.at(-1)![1]++;
    this.hasBreak = 0;
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
