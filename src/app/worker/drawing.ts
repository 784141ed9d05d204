import type { Engine } from '../../core/engine.ts';
import { findIn } from '../../core/find-in-text.ts';
import { mask } from '../../core/mask.ts';
import type { EntryParts } from '../../core/report.ts';
import { withoutNumbers } from '../../core/shown.ts';
import type { Category } from '../../core/types.ts';
import { type Drawing, type DrawnPage, NO_DRAWING } from '../messages.ts';

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
  if (evidence.findingsTotal === 0) return NO_DRAWING;
  const sheets = outlines.map((sheet) => ({
    ...sheet,
    name: asLocated(sheet.name),
    shown: shownName(sheet.name, engine),
  }));
  return { sheets, pages: pagesOf(evidence) };
}

/** Where on pages the findings lie that are kept to be shown. */
function pagesOf({ found }: EntryParts['evidence']): DrawnPage[] {
  const pages = new Map<number, Mutable<DrawnPage>>();
  for (const { owner, kept, visibility } of found)
    for (const { at } of kept) {
      const { drawn } = owner.locate(at);
      if (!drawn) continue;
      const page = pages.get(drawn.page) ?? { page: drawn.page, size: drawn.size, boxes: [] };
      page.boxes = [...page.boxes, { visibility, box: drawn.box }];
      pages.set(drawn.page, page);
    }
  return [...pages.values()].sort((a, b) => a.page - b.page);
}
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A name as it is read back out of a locator of the report. */
function asLocated(name: string): string {
  const quoted = withoutNumbers(`'${name.replaceAll("'", "''")}'`);
  return quoted.slice(1, -1).replaceAll("''", "'");
}

function shownName(name: string, engine: Engine): string {
  const tells = findIn(name, {}, engine).some(({ category }) => !COMMON.has(category));
  return tells ? mask(name) : asLocated(name);
}
