import { cellStyle, Styles } from '../shared/sheet/cell-styles.ts';
import {
  BLACK,
  type Colour,
  type ColourName,
  type Colours,
  colourName,
  DEFAULT_THEME,
  defaultPalette,
  looksSame,
  parseColour,
  resolveColour,
  WHITE,
} from '../shared/sheet/colours.ts';
import { builtInFormat, type NumberFormat, parseNumberFormat } from '../shared/sheet/number-format.ts';
import type { XmlHandler } from '../shared/xml.ts';
import type { XmlTag } from '../shared/xml-tag.ts';

/** Points below which a font cannot be read. */
const UNREADABLE_SIZE = 1.5;
/** Cell formats that are kept; Excel allows 65,490. */
const MAX_FORMATS = 70_000;

interface Font {
  colour?: ColourName | undefined;
  size: number;
}
interface Fill {
  pattern: string;
  colour?: ColourName | undefined;
}
/** A format that a condition lays over a cell (18.8.14). */
interface Overlay {
  font?: Font;
  fill?: Fill;
  code?: string;
}
/** Overlays that are kept. */
const MAX_OVERLAYS = 10_000;

/** Reads `styles.xml` (ECMA-376 part 1, 18.8): number formats, and what makes text invisible. */
export class StylesHandler implements XmlHandler {
  readonly #codes = new Map<number, string>();
  readonly #fonts: Font[] = [];
  readonly #fills: Fill[] = [];
  readonly #formats: { id: number; font: number; fill: number }[] = [];
  readonly #palette: Colour[] = [];
  readonly #overlays: Overlay[] = [];
  #section = '';

  open(tag: XmlTag): void {
    switch (tag.name) {
      case 'numFmts':
      case 'fonts':
      case 'fills':
      case 'cellXfs':
      case 'cellStyleXfs':
      case 'dxfs':
      case 'indexedColors':
        this.#section = tag.name;
        return;
      default:
        this.#openInside(tag);
    }
  }

  close(name: string): void {
    if (name === this.#section) this.#section = '';
  }

  text(): void {}

  #openInside(tag: XmlTag): void {
    if (this.#section === 'fonts') this.#openFont(tag);
    else if (this.#section === 'fills') this.#openFill(tag);
    else if (this.#section === 'dxfs') this.#openOverlay(tag);
    else if (this.#section === 'numFmts') {
      this.#codes.set(Number(tag.attribute('numFmtId')), tag.attribute('formatCode') ?? '');
    } else if (this.#section === 'indexedColors') {
      this.#palette.push(parseColour(tag.attribute('rgb')) ?? BLACK);
    } else if (this.#section === 'cellXfs' && tag.name === 'xf' && this.#formats.length < MAX_FORMATS) {
      const number = (name: string) => Number(tag.attribute(name) ?? 0);
      this.#formats.push({ id: number('numFmtId'), font: number('fontId'), fill: number('fillId') });
    }
  }

  #openFont(tag: XmlTag): void {
    if (tag.name === 'font') this.#fonts.push({ size: 11 });
    readFont(this.#fonts.at(-1), tag);
  }

  #openFill(tag: XmlTag): void {
    if (tag.name === 'fill') this.#fills.push({ pattern: 'none' });
    readFill(this.#fills.at(-1), tag);
  }

  #openOverlay(tag: XmlTag): void {
    if (tag.name === 'dxf' && this.#overlays.length < MAX_OVERLAYS) this.#overlays.push({});
    const overlay = this.#overlays.at(-1);
    if (overlay === undefined) return;
    if (tag.name === 'font') overlay.font = { size: 11 };
    else if (tag.name === 'fill') overlay.fill = { pattern: 'solid' };
    else if (tag.name === 'numFmt') overlay.code = tag.attribute('formatCode') ?? '';
    else if (tag.name === 'color') readFont(overlay.font, tag);
    // The ground of an overlay is the second colour of its pattern, unlike that of a cell.
    else if (tag.name === 'bgColor' && overlay.fill !== undefined) overlay.fill.colour = colourName(tag);
    else if (tag.name === 'patternFill') readFill(overlay.fill, tag, 'solid');
  }

  /** Indices of the overlays that hide text in any cell without colours of its own. */
  hiding(theme: readonly Colour[] = DEFAULT_THEME): Set<number> {
    const colours = { palette: this.#palette.length > 0 ? this.#palette : defaultPalette(), theme };
    const hiding = new Set<number>();
    for (const [index, { font, fill, code }] of this.#overlays.entries()) {
      const same = font?.colour !== undefined && invisible(font, fill, colours);
      if (same || (code !== undefined && parseNumberFormat(code).hidden)) hiding.add(index);
    }
    return hiding;
  }

  /** The styles, once the part and the theme have been read. */
  styles(theme: readonly Colour[] = DEFAULT_THEME): Styles {
    const palette = this.#palette.length > 0 ? this.#palette : defaultPalette();
    const formats = new Map<number, NumberFormat>();
    return new Styles(
      this.#formats.map(({ id, font, fill }) => {
        const code = this.#codes.get(id);
        const format = formats.get(id) ?? (code === undefined ? builtInFormat(id) : parseNumberFormat(code));
        formats.set(id, format);
        return cellStyle(format, invisible(this.#fonts[font], this.#fills[fill], { palette, theme }));
      }),
    );
  }
}

function readFont(font: Font | undefined, tag: XmlTag): void {
  if (font === undefined) return;
  if (tag.name === 'color') font.colour = colourName(tag);
  if (tag.name === 'sz') font.size = Number(tag.attribute('val') ?? 11);
}

/** `pattern`: what it is if the element does not say. */
function readFill(fill: Fill | undefined, tag: XmlTag, pattern = 'none'): void {
  if (fill === undefined) return;
  if (tag.name === 'patternFill') fill.pattern = tag.attribute('patternType') ?? pattern;
  if (tag.name === 'gradientFill') fill.pattern = 'gradient';
  if (tag.name === 'fgColor') fill.colour = colourName(tag);
}

function invisible(font: Font | undefined, fill: Fill | undefined, colours: Colours): boolean {
  if (font === undefined) return false;
  if (font.size <= UNREADABLE_SIZE) return true;
  const pattern = fill?.pattern ?? 'none';
  if (pattern !== 'none' && pattern !== 'solid') return false;
  const ground = pattern === 'none' ? WHITE : resolveColour(fill?.colour, colours, WHITE);
  return looksSame(resolveColour(font.colour, colours, BLACK), ground);
}
