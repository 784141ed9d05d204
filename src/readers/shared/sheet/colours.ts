import type { XmlTag } from '../xml/tag.ts';

/** Red, green, blue: 0–255. */
export type Colour = readonly [number, number, number];

export const BLACK: Colour = [0, 0, 0];
export const WHITE: Colour = [255, 255, 255];

/** The palette of indexed colours 8–63; 0–7 repeat 8–15 (ECMA-376 part 1, 18.8.27). */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';

/** The colours a workbook can name: its palette and its theme (in the order themes are numbered in). */
export interface Colours {
  readonly palette: readonly Colour[];
  readonly theme: readonly Colour[];
}

export function parseColour(hex: string | undefined): Colour | undefined {
  const rgb = hex?.match(/^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i)?.[1];
  if (rgb === undefined) return undefined;
  return [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16)) as unknown as Colour;
}

export function defaultPalette(): Colour[] {
  const colours = PALETTE.split(' ').map((hex) => parseColour(hex)!);
  return [...colours.slice(0, 8), ...colours];
}

/** The Office theme of 2013: light 1, dark 1, light 2, dark 2, accents 1–6, links. */
export const DEFAULT_THEME: readonly Colour[] =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'
    .split(' ')
    .map((hex) => parseColour(hex)!);

/** What a `color` element names (`rgb`, `indexed`, `theme` with `tint`). Undefined: automatic, or unknown. */
export interface ColourName {
  readonly rgb?: Colour;
  readonly indexed?: number;
  readonly theme?: number;
  readonly tint: number;
}

export function colourName(tag: XmlTag): ColourName | undefined {
  const tint = Math.max(-1, Math.min(1, Number(tag.attribute('tint') ?? 0) || 0));
  const rgb = parseColour(tag.attribute('rgb'));
  if (rgb !== undefined) return { rgb, tint };
  const indexed = tag.attribute('indexed');
  if (indexed !== undefined) return { indexed: Number(indexed), tint };
  const theme = tag.attribute('theme');
  return theme === undefined ? undefined : { theme: Number(theme), tint };
}

/** The colour itself; `automatic` for what is left to the screen (64: text, 65: ground). */
export function resolveColour(name: ColourName | undefined, colours: Colours, automatic: Colour): Colour {
  if (name === undefined) return automatic;
  if (name.indexed === 64) return BLACK;
  if (name.indexed === 65) return WHITE;
  const base =
    name.rgb ?? colours.palette[name.indexed ?? -1] ?? colours.theme[name.theme ?? -1] ?? automatic;
  // Tint moves lightness towards white or black (18.8.19); near enough on the channels themselves.
  const to = name.tint < 0 ? 0 : 255;
  const share = Math.abs(name.tint);
  return base.map((channel) => channel + (to - channel) * share) as unknown as Colour;
}

/** True if text of the one colour cannot be told from a ground of the other. */
export function looksSame(one: Colour, other: Colour): boolean {
  return one.every((channel, i) => Math.abs(channel - other[i]!) <= 10);
}
