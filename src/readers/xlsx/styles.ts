import { type CellStyle, cellStyle, Styles } from '../shared/sheet/cell-styles.ts';
import {
  BLACK,
  type Colour,
  type Colours,
  DEFAULT_THEME,
  defaultPalette,
  parseColour,
} from '../shared/sheet/colours.ts';
import { builtInFormat, type NumberFormat, parseNumberFormat } from '../shared/sheet/number-format.ts';
import type { XmlHandler } from '../shared/xml/scanner.ts';
import type { XmlTag } from '../shared/xml/tag.ts';
import {
  type Fill,
  type Font,
  invisible,
  Looks,
  type Overlay,
  readFill,
  readFont,
  readOverlay,
} from './looks.ts';
import { isTrue } from './workbook.ts';

/** Cell formats that are kept; Excel allows 65,490. */
const MAX_FORMATS = 70_000;
/** Overlays that are kept. */
const MAX_OVERLAYS = 10_000;

interface Format {
  readonly id: number;
  readonly font: number;
  readonly fill: number;
  /** Formulas of such cells are not shown while their sheet is protected. */
  concealed: boolean;
}

/** Reads `styles.xml` (ECMA-376 part 1, 18.8): number formats, and what makes text invisible. */
export class StylesHandler implements XmlHandler {
  readonly #codes = new Map<number, string>();
  readonly #fonts: Font[] = [];
  readonly #fills: Fill[] = [];
  readonly #formats: Format[] = [];
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
    } else if (this.#section === 'cellXfs') this.#openFormat(tag);
  }

  #openFormat(tag: XmlTag): void {
    if (tag.name === 'xf' && this.#formats.length < MAX_FORMATS) {
      const number = (name: string) => Number(tag.attribute(name) ?? 0);
      const [id, font, fill] = [number('numFmtId'), number('fontId'), number('fillId')];
      this.#formats.push({ id, font, fill, concealed: false });
    } else if (tag.name === 'protection') {
      const format = this.#formats.at(-1);
      if (format !== undefined) format.concealed = isTrue(tag.attribute('hidden'));
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
    if (overlay !== undefined) readOverlay(overlay, tag);
  }

  /** What formats and overlays look like, once the part and the theme have been read. */
  looks(theme: readonly Colour[] = DEFAULT_THEME): Looks {
    const looks = this.#formats.map(({ font, fill }) => ({
      font: this.#fonts[font],
      fill: this.#fills[fill],
    }));
    return new Looks({ looks, overlays: this.#overlays, colours: this.#colours(theme) });
  }

  /** The styles, likewise. */
  styles(theme: readonly Colour[] = DEFAULT_THEME): Styles {
    const colours = this.#colours(theme);
    const formats = new Map<number, NumberFormat>();
    return new Styles(
      this.#formats.map(({ id, font, fill, concealed }): CellStyle => {
        const code = this.#codes.get(id);
        const format = formats.get(id) ?? (code === undefined ? builtInFormat(id) : parseNumberFormat(code));
        formats.set(id, format);
        const unseen = invisible({ font: this.#fonts[font], fill: this.#fills[fill] }, colours);
        const style = cellStyle(format, unseen);
        return concealed ? { ...style, concealed } : style;
      }),
    );
  }

  #colours(theme: readonly Colour[]): Colours {
    return { palette: this.#palette.length > 0 ? this.#palette : defaultPalette(), theme };
  }
}
