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

/** Reads `styles.xml` (ECMA-376 part 1, 18.8): number formats, and what makes text invisible. */
export class StylesHandler implements XmlHandler {
  readonly #codes = new Map<number, string>();
  readonly #fonts: Font[] = [];
  readonly #fills: Fill[] = [];
  readonly #formats: { id: number; font: number; fill: number }[] = [];
  readonly #palette: Colour[] = [];
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
    const font = this.#fonts.at(-1);
    if (font === undefined) return;
    if (tag.name === 'color') font.colour = colourName(tag);
    if (tag.name === 'sz') font.size = Number(tag.attribute('val') ?? 11);
  }

  #openFill(tag: XmlTag): void {
    if (tag.name === 'fill') this.#fills.push({ pattern: 'none' });
    const fill = this.#fills.at(-1);
    if (fill === undefined) return;
    if (tag.name === 'patternFill') fill.pattern = tag.attribute('patternType') ?? 'none';
    if (tag.name === 'gradientFill') fill.pattern = 'gradient';
    if (tag.name === 'fgColor') fill.colour = colourName(tag);
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

function invisible(font: Font | undefined, fill: Fill | undefined, colours: Colours): boolean {
  if (font === undefined) return false;
  if (font.size <= UNREADABLE_SIZE) return true;
  const pattern = fill?.pattern ?? 'none';
  if (pattern !== 'none' && pattern !== 'solid') return false;
  const ground = pattern === 'none' ? WHITE : resolveColour(fill?.colour, colours, WHITE);
  return looksSame(resolveColour(font.colour, colours, BLACK), ground);
}
