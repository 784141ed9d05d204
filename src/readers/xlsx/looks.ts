import {
  BLACK,
  type ColourName,
  type Colours,
  colourName,
  looksSame,
  resolveColour,
  WHITE,
} from '../shared/sheet/colours.ts';
import { parseNumberFormat } from '../shared/sheet/number-format.ts';
import type { XmlTag } from '../shared/xml/tag.ts';

/** Points below which a font cannot be read. */
const UNREADABLE_SIZE = 1.5;

export interface Font {
  colour?: ColourName | undefined;
  size: number;
}
export interface Fill {
  pattern: string;
  colour?: ColourName | undefined;
}
/** A format that a condition lays over a cell (ECMA-376 part 1, 18.8.14); what it leaves out stays the cell's own. */
export interface Overlay {
  font?: Font;
  fill?: Fill;
  code?: string;
}
/** What a cell looks like by itself. */
export interface Look {
  readonly font: Font | undefined;
  readonly fill: Fill | undefined;
}

export function readFont(font: Font | undefined, tag: XmlTag): void {
  if (font === undefined) return;
  if (tag.name === 'color') font.colour = colourName(tag);
  if (tag.name === 'sz') font.size = Number(tag.attribute('val') ?? 11);
}

/** `pattern`: what it is if the element does not say. */
export function readFill(fill: Fill | undefined, tag: XmlTag, pattern = 'none'): void {
  if (fill === undefined) return;
  if (tag.name === 'patternFill') fill.pattern = tag.attribute('patternType') ?? pattern;
  if (tag.name === 'gradientFill') fill.pattern = 'gradient';
  if (tag.name === 'fgColor') fill.colour = colourName(tag);
}

/** Takes an element inside a `dxf`. */
export function readOverlay(overlay: Overlay, tag: XmlTag): void {
  if (tag.name === 'font') overlay.font = { size: 11 };
  else if (tag.name === 'fill') overlay.fill = { pattern: 'solid' };
  else if (tag.name === 'numFmt') overlay.code = tag.attribute('formatCode') ?? '';
  else if (tag.name === 'color') {
    // Borders have colours, too, and stand behind the fill.
    if (overlay.fill === undefined) readFont(overlay.font, tag);
  }
  // The ground of an overlay is the second colour of its pattern, unlike that of a cell.
  else if (tag.name === 'bgColor' && overlay.fill !== undefined) overlay.fill.colour = colourName(tag);
  else if (tag.name === 'patternFill' || tag.name === 'gradientFill') readFill(overlay.fill, tag, 'solid');
}

/** True if text in the font cannot be seen on the fill. */
export function invisible({ font, fill }: Look, colours: Colours): boolean {
  if (font === undefined) return false;
  if (font.size <= UNREADABLE_SIZE) return true;
  const pattern = fill?.pattern ?? 'none';
  if (pattern !== 'none' && pattern !== 'solid') return false;
  const ground = pattern === 'none' ? WHITE : resolveColour(fill?.colour, colours, WHITE);
  return looksSame(resolveColour(font.colour, colours, BLACK), ground);
}

/** What `Looks` are made of: plain data. */
export interface LooksOf {
  /** Of the cells' formats, by their index. */
  readonly looks: readonly Look[];
  /** Those of the workbook, by theirs. */
  readonly overlays: readonly Overlay[];
  readonly colours: Colours;
}

/** What the formats of cells look like, and which of them an overlay hides. */
export class Looks {
  readonly of: LooksOf;
  readonly #known = new Map<Overlay, Map<number, boolean>>();

  constructor(of: LooksOf) {
    this.of = of;
  }

  overlay(index: number): Overlay | undefined {
    return this.of.overlays[index];
  }

  /** True if the overlay hides the text of a cell of this format. */
  hides(overlay: Overlay, format: number): boolean {
    let known = this.#known.get(overlay);
    if (known === undefined) {
      known = new Map();
      this.#known.set(overlay, known);
    }
    const before = known.get(format);
    if (before !== undefined) return before;
    const found = this.#laidOver(overlay, this.of.looks[format]);
    known.set(format, found);
    return found;
  }

  /** True if the overlay hides the text of cells of some format. */
  hidesAny(overlay: Overlay): boolean {
    // One more than there are: cells without a format of their own.
    for (let format = 0; format <= this.of.looks.length; format++)
      if (this.hides(overlay, format)) return true;
    return false;
  }

  #laidOver({ font, fill, code }: Overlay, look: Look | undefined): boolean {
    if (code !== undefined && parseNumberFormat(code).hidden) return true;
    if (font?.colour === undefined && fill === undefined) return false;
    const colour = font?.colour ?? look?.font?.colour;
    return invisible({ font: { colour, size: 11 }, fill: fill ?? look?.fill }, this.of.colours);
  }
}
