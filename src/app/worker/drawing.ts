import type { Engine } from '../../core/engine.ts';
import { findIn } from '../../core/find-in-text.ts';
import { mask } from '../../core/mask.ts';
import type { EntryParts } from '../../core/report.ts';
import { withoutNumbers } from '../../core/shown.ts';
import type { Category } from '../../core/types.ts';
import type { Drawing } from '../messages.ts';

/** What many people have in common: a sheet may be called `Honduras`. */
const COMMON: ReadonlySet<Category> = new Set([
  'nationality',
  'facility',
  'status',
  'demographic',
  'location',
]);

/** What is drawn of a file. Nothing of files in which nothing was found: of these there is no picture. */
export function drawingOf({ outlines = [], evidence }: EntryParts, engine: Engine): Drawing {
  if (evidence.findingsTotal === 0) return NOTHING;
  const sheets = outlines.map((sheet) => ({
    ...sheet,
    name: asLocated(sheet.name),
    shown: shownName(sheet.name, engine),
  }));
  return { sheets };
}

/** Of a file without a picture. */
export const NOTHING: Drawing = { sheets: [] };

/** A name as it is read back out of a locator of the report. */
function asLocated(name: string): string {
  const quoted = withoutNumbers(`'${name.replaceAll("'", "''")}'`);
  return quoted.slice(1, -1).replaceAll("''", "'");
}

function shownName(name: string, engine: Engine): string {
  const tells = findIn(name, {}, engine).some(({ category }) => !COMMON.has(category));
  return tells ? mask(name) : asLocated(name);
}
