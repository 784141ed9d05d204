import { BLACK, type Colour, looksSame, WHITE } from '../sheet/colours.ts';
import type { Mark } from './marked-text.ts';

/** What of the properties of a run or style hides text. Undefined: left to what is below. */
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
