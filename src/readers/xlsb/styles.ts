import {
  BLACK,
  type Colour,
  type ColourName,
  DEFAULT_THEME,
  defaultPalette,
  looksSame,
  resolveColour,
  WHITE,
} from '../shared/sheet/colours.ts';
import { parseNumberFormat } from '../shared/sheet/number-format.ts';
import type { Records12 } from './records.ts';

const FONT = 43;
const NUMBER_FORMAT = 44;
const FILL = 45;
const XF = 47;
const INDEXED_COLOUR = 475;
const BEGIN_CELL_FORMATS = 617;
const END_CELL_FORMATS = 618;
/** Twentieths of a point at and below which a font cannot be read. */
const UNREADABLE_SIZE = 30;
const MAX_FORMATS = 70_000;

interface Format {
  readonly font: number;
  readonly fill: number;
  /** Number of its number format. */
  readonly number: number;
}

/** Which cell formats hide their text (MS-XLSB 2.4.657, 2.4.658, 2.4.842): by font against fill, size, or `;;;`. */
export class XlsbStyles {
  readonly #fonts: { readonly size: number; readonly colour: ColourName | undefined }[] = [];
  readonly #fills: { readonly pattern: number; readonly colour: ColourName | undefined }[] = [];
  readonly #formats: Format[] = [];
  /** Numbers of the number formats that show nothing. */
  readonly #empty = new Set<number>();
  readonly #palette: Colour[] = [];
  #inCellFormats = false;
  #hidden: readonly boolean[] | undefined;

  record(records: Records12): void {
    switch (records.id) {
      case BEGIN_CELL_FORMATS:
      case END_CELL_FORMATS:
        this.#inCellFormats = records.id === BEGIN_CELL_FORMATS;
        return;
      case FONT:
        this.#fonts.push({ size: records.u16(0), colour: colourAt(records, 12) });
        return;
      case NUMBER_FORMAT:
        if (parseNumberFormat(records.string(2).text).hidden) this.#empty.add(records.u16(0));
        return;
      case FILL:
        this.#fills.push({ pattern: records.u32(0), colour: colourAt(records, 4) });
        return;
      case INDEXED_COLOUR:
        this.#palette.push([records.u8(0), records.u8(1), records.u8(2)]);
        return;
      case XF:
        if (this.#inCellFormats && this.#formats.length < MAX_FORMATS) {
          this.#formats.push({ number: records.u16(2), font: records.u16(4), fill: records.u16(6) });
        }
    }
  }

  /** The colours that formats name by their place in the theme. */
  theme: readonly Colour[] = DEFAULT_THEME;

  hides(format: number): boolean {
    this.#hidden ??= this.#formats.map((one) => this.#isHidden(one));
    return this.#hidden[format] ?? false;
  }

  #isHidden(format: Format): boolean {
    if (this.#empty.has(format.number)) return true;
    const font = this.#fonts[format.font];
    const fill = this.#fills[format.fill];
    if (font === undefined) return false;
    if (font.size <= UNREADABLE_SIZE) return true;
    const pattern = fill?.pattern ?? 0;
    if (pattern > 1) return false;
    const palette = this.#palette.length > 0 ? this.#palette : defaultPalette();
    const colours = { palette, theme: this.theme };
    const ground = pattern === 0 ? WHITE : resolveColour(fill?.colour, colours, WHITE);
    return looksSame(resolveColour(font.colour, colours, BLACK), ground);
  }
}

/** A colour in 8 bytes (2.5.12): type, index, tint, red, green, blue, alpha. */
function colourAt(records: Records12, offset: number): ColourName | undefined {
  const type = records.u8(offset) >> 1;
  const index = records.u8(offset + 1);
  const tint = ((records.u16(offset + 2) << 16) >> 16) / 32_767;
  if (type === 1) return { indexed: index, tint };
  if (type === 2) {
    return { rgb: [records.u8(offset + 4), records.u8(offset + 5), records.u8(offset + 6)], tint };
  }
  return type === 3 ? { theme: index, tint } : undefined;
}
