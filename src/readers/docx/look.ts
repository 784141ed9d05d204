import type { Mark } from '../shared/prose/marked-text.ts';
import { BLACK, type Colour, looksSame, parseColour, WHITE } from '../shared/sheet/colours.ts';
import type { XmlTag } from '../shared/xml-tag.ts';

/** What of a run's or style's properties hides text (ECMA-376 part 1, 17.3.2). Undefined: left to what is below. */
export interface Look {
  vanish?: boolean;
  /** `auto`: black, or white on a dark ground. */
  colour?: Colour | 'auto';
  /** Half points. */
  size?: number;
  ground?: Colour | 'none';
  highlight?: Colour | 'none';
  /** Drawn without any fill. */
  unfilled?: boolean;
}

/** Half points below which nobody can read a letter. */
const UNREADABLE_SIZE = 3;
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
export const isOn = (tag: XmlTag) => !/^(?:0|false|off)$/.test(tag.attribute('val') ?? '1');

/** The colour of a shading (17.3.5). */
export function shadingOf(tag: XmlTag): Colour | 'none' {
  const solid = tag.attribute('val') === 'solid';
  return parseColour(tag.attribute(solid ? 'color' : 'fill')) ?? (solid ? BLACK : 'none');
}

/** Takes a property into a look; false for one that hides nothing. */
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

const isColour = (ground: Colour | 'none' | undefined): ground is Colour =>
  ground !== undefined && ground !== 'none';

/**
 * How text of a look hides on what lies under its paragraph. `below`: undefined where nobody can say what that is.
 */
export function markOf(look: Look, below: Colour | undefined): Mark {
  if (look.vanish === true || look.unfilled === true) return 'invisible-text';
  if (look.size !== undefined && look.size <= UNREADABLE_SIZE) return 'invisible-text';
  const marker = isColour(look.highlight) ? look.highlight : undefined;
  const ground = marker ?? (isColour(look.ground) ? look.ground : below);
  const automatic = look.colour === undefined || look.colour === 'auto';
  if (ground === undefined) return undefined;
  // A highlighter does not turn automatic black to white; shading does.
  if (automatic) return marker !== undefined && looksSame(marker, BLACK) ? 'covered-text' : undefined;
  if (!looksSame(look.colour as Colour, ground)) return undefined;
  return looksSame(ground, WHITE) ? 'invisible-text' : 'covered-text';
}
