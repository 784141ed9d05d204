import type { FileEntry, ReportPlace, Visibility } from '../../../core/types.ts';
import { html, Markup, NONE } from '../../../reporters/html/markup.ts';
import { isHidden } from '../../../reporters/shared/facts.ts';
import { spotOf } from '../../../reporters/shared/locator.ts';
import { number } from '../../../reporters/words/index.ts';
import type { DrawnPage } from '../../messages.ts';
import type { Context } from '../context.ts';

/** More pages than these are told, not drawn. */
const MOST_PAGES = 12;
/** The longer side of a page, and what a box must have to be seen. Pixels. */
const LONGEST = 200;
const SMALLEST = 3;
/** A page of which nobody knows its size. */
const UPRIGHT = [612, 792] as const;

/** A page, or several of which it is not known which part of a text stands on which. */
interface Leaf {
  readonly first: number;
  readonly last: number;
  readonly places: ReportPlace[];
  readonly drawn?: DrawnPage;
}

/**
 * The pages of a document that show people, in their true shape, with boxes where text lies that is not to be seen: black where it is
 * covered. Where the places are not known, the pages are drawn without any.
 */
export function pageStrip(file: FileEntry, context: Context): Markup {
  const { desk, words, drawing } = context;
  const all = leavesOf(file.places, drawing.pages);
  if (all.length === 0) return NONE;
  const rest = all.length - MOST_PAGES;
  const more =
    rest > 0 ? html`<p class="quiet">${desk.morePages(number(rest, words), rest === 1)}</p>` : NONE;
  return html`<ol class="pages">${all.slice(0, MOST_PAGES).map((leaf) => item(leaf, context))}</ol>${more}`;
}

function leavesOf(places: readonly ReportPlace[], drawn: readonly DrawnPage[]): Leaf[] {
  const leaves = new Map<string, Leaf>();
  for (const page of drawn)
    leaves.set(String(page.page), { first: page.page, last: page.page, places: [], drawn: page });
  for (const place of places) {
    const spot = spotOf(place.locator);
    if (spot.kind !== 'pages') continue;
    const inside = drawn.filter(({ page }) => page >= spot.first && page <= spot.last);
    // What stands on several pages is told at each where it is drawn.
    for (const { page } of inside) leaves.get(String(page))!.places.push(place);
    if (inside.length > 0) continue;
    const key = spot.first === spot.last ? String(spot.first) : `${spot.first}–${spot.last}`;
    const leaf = leaves.get(key) ?? { first: spot.first, last: spot.last, places: [] };
    leaf.places.push(place);
    leaves.set(key, leaf);
  }
  return [...leaves.values()].sort((a, b) => a.first - b.first || a.last - b.last);
}

function item(leaf: Leaf, context: Context): Markup {
  const { desk, words } = context;
  const said = desk.page(number(leaf.first, words), number(leaf.last, words));
  const boxed = new Set(leaf.drawn?.boxes.map(({ visibility }) => visibility));
  const others = new Set(leaf.places.map(({ visibility }) => visibility).filter((way) => !boxed.has(way)));
  const told = [...others].map((way) => line(words.visibilities[way], way));
  return html`<li>${picture(leaf)}<span class="page-name">${said}</span>${leaf.drawn ? boxesSaid(leaf.drawn, context) : NONE}${told}</li>`;
}

const line = (text: string, way: Visibility): Markup =>
  html`<span class="${way === 'visible' ? 'quiet' : 'state'}">${text}</span>`;

function boxesSaid({ boxes }: DrawnPage, { desk, words }: Context): Markup[] {
  const counts = new Map<Visibility, number>();
  for (const { visibility } of boxes) counts.set(visibility, (counts.get(visibility) ?? 0) + 1);
  return [...counts].map(([way, count]) =>
    line(desk.boxes(number(count, words), count === 1, words.visibilities[way]), way),
  );
}

/** What lies behind a leaf that stands for several pages is seen by so much. */
const BEHIND = 6;

function picture({ first, last, places, drawn }: Leaf): Markup {
  const [width, height] = drawn?.size ?? UPRIGHT;
  const scale = LONGEST / Math.max(width, height);
  const [w, h] = [width * scale, height * scale];
  const isStack = last > first;
  const behind = isStack ? rect('leaf', [BEHIND, 0, w, h]) : '';
  const inside = drawn ? boxesOf(drawn, scale) : unknownPlace(places.some(isHidden), w, h);
  const room = [w, h].map((side) => Math.ceil(side + 2 + (isStack ? BEHIND : 0)));
  return new Markup(
    `<svg viewBox="-1 -1 ${room.join(' ')}" width="${room[0]}" height="${room[1]}" aria-hidden="true">${behind}<g transform="translate(0 ${isStack ? BEHIND : 0})">${rect('leaf', [0, 0, w, h])}${inside}</g></svg>`,
  );
}

function boxesOf({ boxes }: DrawnPage, scale: number): string {
  return boxes
    .map(({ visibility, box: [left, top, right, bottom] }) => {
      const width = Math.max(SMALLEST, (right - left) * scale);
      const height = Math.max(SMALLEST, (bottom - top) * scale);
      const at = [left * scale, top * scale, width, height] as const;
      return visibility === 'covered-text'
        ? rect('black', at)
        : rect('block-hidden', at) + rect('hatched', at);
    })
    .join('');
}

/** Somewhere on the page; nobody knows where. */
function unknownPlace(hides: boolean, width: number, height: number): string {
  const at = [width * 0.15, height * 0.3, width * 0.7, height * 0.35] as const;
  return hides ? rect('block-hidden', at) + rect('hatched', at) : rect('block-visible', at);
}

type Rectangle = readonly [x: number, y: number, width: number, height: number];

function rect(kind: string, at: Rectangle): string {
  const [x, y, width, height] = at.map((one) => one.toFixed(1));
  return `<rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}"/>`;
}
