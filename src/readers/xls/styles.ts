import {
  BLACK,
  type Colour,
  DEFAULT_THEME,
  defaultPalette,
  looksSame,
  resolveColour,
  WHITE,
} from '../shared/sheet/colours.ts';
import { parseNumberFormat } from '../shared/sheet/number-format.ts';
import type { Records } from './records.ts';

const FONT = 0x31;
const NUMBER_FORMAT = 0x41e;
const XF = 0xe0;
const PALETTE = 0x92;
/** The window's colours, left to the screen. */
const AUTOMATIC = 0x7fff;
/** Twentieths of a point at and below which a font cannot be read. */
const UNREADABLE_SIZE = 30;
/** Excel allows 4,050 formats. */
const MAX_FORMATS = 70_000;

interface Format {
  readonly font: number;
  /** Number of its number format. */
  readonly number: number;
  /** Fill pattern: 0 none, 1 solid. */
  readonly pattern: number;
  readonly ground: number;
  /** Formulas are not shown while their sheet is protected. */
  readonly conceals: boolean;
}

/** Which cell formats of a workbook hide their text (MS-XLS 2.4.122, 2.4.353): by font against fill, size, or `;;;`. */
export class XlsStyles {
  readonly #fonts: { readonly size: number; readonly colour: number }[] = [];
  readonly #formats: Format[] = [];
  /** Numbers of the number formats that show nothing. */
  readonly #empty = new Set<number>();
  readonly #palette: Colour[] = defaultPalette();
  readonly #hidden = new Map<number, boolean>();

  /** `text`: reads the string of a record from an offset on. */
  record(records: Records, text: (records: Records, at: number) => string): void {
    if (records.id === NUMBER_FORMAT) {
      if (parseNumberFormat(text(records, 2)).hidden) this.#empty.add(records.u16(0));
    } else if (records.id === FONT) this.#fonts.push({ size: records.u16(0), colour: records.u16(4) });
    else if (records.id === XF) this.#addFormat(records);
    else if (records.id === PALETTE) this.#readPalette(records);
  }

  /** `index` of the cell's format (`ixfe`). */
  hides(index: number): boolean {
    let hides = this.#hidden.get(index);
    if (hides === undefined) {
      hides = this.#isHidden(this.#formats[index]);
      this.#hidden.set(index, hides);
    }
    return hides;
  }

  /** True for cells whose formulas are not shown while their sheet is protected. */
  concealsFormula(index: number): boolean {
    return this.#formats[index]?.conceals === true;
  }

  /** True for a cell with a ground that is not white. */
  hasGround(index: number): boolean {
    const format = this.#formats[index];
    if (format === undefined || format.pattern === 0) return false;
    return format.pattern > 1 || !looksSame(this.#colour(format.ground, WHITE), WHITE);
  }

  /** True for a colour that cannot be seen on white. */
  isPaper(colour: number): boolean {
    return looksSame(this.#colour(colour, BLACK), WHITE);
  }

  /** True for a font, black if it has no colour, that cannot be seen on a ground. */
  looksSame(font: number | undefined, ground: number): boolean {
    return looksSame(this.#colour(font ?? AUTOMATIC, BLACK), this.#colour(ground, WHITE));
  }

  #isHidden(format: Format | undefined): boolean {
    if (format === undefined) return false;
    if (this.#empty.has(format.number)) return true;
    // There never is a font of number 4 (2.5.129).
    const font = this.#fonts[format.font > 4 ? format.font - 1 : format.font];
    if (font === undefined) return false;
    if (font.size <= UNREADABLE_SIZE) return true;
    if (format.pattern > 1) return false;
    const ground = format.pattern === 0 ? WHITE : this.#colour(format.ground, WHITE);
    return looksSame(this.#colour(font.colour, BLACK), ground);
  }

  #colour(index: number, automatic: Colour): Colour {
    if (index === AUTOMATIC) return automatic;
    return resolveColour(
      { indexed: index, tint: 0 },
      { palette: this.#palette, theme: DEFAULT_THEME },
      automatic,
    );
  }

  #addFormat(records: Records): void {
    if (this.#formats.length >= MAX_FORMATS) return;
    const [font, number] = [records.u16(0), records.u16(2)];
    // 20 bytes in BIFF8, 16 in BIFF5.
    const wide = records.length >= 20;
    const colours = records.u16(wide ? 18 : 8);
    const pattern = wide ? records.u16(16) >> 10 : records.u16(10) & 0x3f;
    const conceals = (records.u16(4) & 2) !== 0;
    this.#formats.push({ font, number, pattern, ground: colours & 0x7f, conceals });
  }

  #readPalette(records: Records): void {
    const count = Math.min(records.u16(0), 56);
    for (let i = 0; i < count; i++) {
      const at = 2 + i * 4;
      const low = records.u16(at);
      this.#palette[8 + i] = [low & 255, low >> 8, records.u16(at + 2) & 255];
    }
  }
}
