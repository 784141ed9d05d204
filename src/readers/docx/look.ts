import type { Look } from '../shared/prose/look.ts';
import { BLACK, type Colour, parseColour } from '../shared/sheet/colours.ts';
import type { XmlTag } from '../shared/xml/tag.ts';

/** The colours of a highlighter (17.18.40). */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGray: '808080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  green: '00FF00',
  lightGray: 'C0C0C0',
  magenta: 'FF00FF',
  red: 'FF0000',
  white: 'FFFFFF',
  yellow: 'FFFF00',
};

/** False for a property that is switched off (17.17.4). */
const isOn = (tag: XmlTag) => !/^(?:0|false|off)$/.test(tag.attribute('val') ?? '1');

/** The colour of a shading (17.3.5). */
export function shadingOf(tag: XmlTag): Colour | 'none' {
  const solid = tag.attribute('val') === 'solid';
  return parseColour(tag.attribute(solid ? 'color' : 'fill')) ?? (solid ? BLACK : 'none');
}

/** Takes a property (ECMA-376 part 1, 17.3.2) into a look; false for one that hides nothing. */
export function readLook(look: Look, tag: XmlTag): boolean {
  switch (tag.name) {
    case 'vanish':
      look.vanish = isOn(tag);
      return true;
    case 'color':
      look.colour = parseColour(tag.attribute('val')) ?? 'auto';
      return true;
    case 'sz':
      look.size = Number(tag.attribute('val') ?? 20) || 20;
      return true;
    case 'shd':
      look.ground = shadingOf(tag);
      return true;
    case 'highlight':
      look.highlight = parseColour(HIGHLIGHTS[tag.attribute('val') ?? '']) ?? 'none';
      return true;
    default:
      return false;
  }
}
