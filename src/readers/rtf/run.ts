import type { Look } from '../shared/prose/look.ts';
import type { ColourTable } from './colour-table.ts';

/** How the text of a group is written. */
export interface Run {
  look: Look;
  deleted: boolean;
  inserted: boolean;
  /** Number in the table of fonts; −1 is the default. */
  font: number;
}

/** What a control word changes of a run (RTF 1.9.1, "Character Formatting Properties"); undefined if it is none of that kind. */
export function runChange(
  name: string,
  value: number | undefined,
  colours: ColourTable,
): ((run: Run) => void) | undefined {
  const on = value !== 0;
  switch (name) {
    case 'v':
      return ({ look }) => (look.vanish = on);
    case 'deleted':
      return (run) => (run.deleted = on);
    case 'revised':
      return (run) => (run.inserted = on);
    case 'fs':
      return ({ look }) => (look.size = value ?? 24);
    case 'cf':
      return ({ look }) => (look.colour = colours.at(value ?? 0) ?? 'auto');
    case 'highlight':
      return ({ look }) => (look.highlight = groundOf(value, colours));
    case 'cb':
    case 'chcbpat':
      return ({ look }) => (look.ground = groundOf(value, colours));
    case 'plain':
      return (run) => Object.assign(run, { look: {}, deleted: false, inserted: false, font: -1 });
    case 'f':
      return (run) => (run.font = value ?? -1);
    default:
      return undefined;
  }
}

function groundOf(value: number | undefined, colours: ColourTable) {
  const colour = colours.at(value ?? 0);
  return colour === undefined || colour === 'auto' ? 'none' : colour;
}
