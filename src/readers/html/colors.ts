/** Colours as numbers, so that two ways to write one are equal (CSS Color 4). */

/** No colour: the text cannot be seen. */
export const TRANSPARENT = -1;

const NAMED: Readonly<Record<string, number>> = {
  white: 0xffffff,
  snow: 0xfffafa,
  ivory: 0xfffff0,
  black: 0,
  red: 0xff0000,
  blue: 0x0000ff,
  green: 0x008000,
  gray: 0x808080,
  grey: 0x808080,
  silver: 0xc0c0c0,
  yellow: 0xffff00,
  whitesmoke: 0xf5f5f5,
  ghostwhite: 0xf8f8ff,
  lightgray: 0xd3d3d3,
  lightgrey: 0xd3d3d3,
  navy: 0x000080,
  transparent: TRANSPARENT,
};

/** Undefined if it is not known. */
export function colorOf(value: string): number | undefined {
  const text = value.trim();
  if (Object.hasOwn(NAMED, text)) return NAMED[text];
  const hex = /^#([\da-f]{3,8})$/.exec(text)?.[1];
  if (hex !== undefined) return hexColor(hex);
  const parts = /^(rgb|hsl)a?\(([\d.,%\s/deg-]{3,60})\)$/.exec(text);
  if (parts === null) return undefined;
  const [first = 0, second = 0, third = 0, alpha = 1] = parts[2]!
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map(channel);
  if (alpha <= 0.02) return TRANSPARENT;
  if (parts[1] === 'hsl') return third >= 1 || third === 100 ? 0xffffff : undefined;
  return (first << 16) | (second << 8) | third;
}

/** Colours that nobody can tell apart. */
export function sameColor(one: number, other: number): boolean {
  if (one < 0 || other < 0) return false;
  return [16, 8, 0].every((shift) => Math.abs(((one >> shift) & 255) - ((other >> shift) & 255)) <= 8);
}

function hexColor(hex: string): number | undefined {
  const wide = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join('') : hex;
  if (wide.length !== 6 && wide.length !== 8) return undefined;
  if (wide.length === 8 && Number.parseInt(wide.slice(6), 16) <= 5) return TRANSPARENT;
  return Number.parseInt(wide.slice(0, 6), 16);
}

function channel(text: string, index: number): number {
  const number = Number.parseFloat(text);
  if (!text.endsWith('%')) return number;
  return index === 3 ? number / 100 : Math.round(number * 2.55);
}
