import type { FileEntry, ReportPlace } from '../../../core/types.ts';
import { html, Markup, NONE } from '../../../reporters/html/markup.ts';
import { isHidden } from '../../../reporters/shared/facts.ts';
import { spotOf } from '../../../reporters/shared/locator.ts';
import { number } from '../../../reporters/words/index.ts';
import type { Context } from '../context.ts';

/** More pages than these are told, not drawn. */
const MOST_PAGES = 12;
const WIDTH = 64;
const HEIGHT = 86;

interface Leaf {
  readonly first: number;
  readonly last: number;
  readonly places: readonly ReportPlace[];
}

/** The pages of a document that show people: with a black box over hatched lines where text lies under a cover. */
export function pageStrip(file: FileEntry, context: Context): Markup {
  const leaves = leavesOf(file.places).slice(0, MOST_PAGES);
  if (leaves.length === 0) return NONE;
  return html`<ol class="pages">${leaves.map((leaf) => drawn(leaf, context))}</ol>`;
}

function leavesOf(places: readonly ReportPlace[]): Leaf[] {
  const leaves = new Map<string, { first: number; last: number; places: ReportPlace[] }>();
  for (const place of places) {
    const spot = spotOf(place.locator);
    if (spot.kind !== 'pages') continue;
    const key = `${spot.first} ${spot.last}`;
    const known = leaves.get(key);
    if (known) known.places.push(place);
    else leaves.set(key, { first: spot.first, last: spot.last, places: [place] });
  }
  return [...leaves.values()].sort((a, b) => a.first - b.first || a.last - b.last);
}

function drawn({ first, last, places }: Leaf, { desk, words }: Context): Markup {
  const hides = places.find(isHidden);
  const isStack = last > first;
  const said = desk.page(number(first, words), number(last, words));
  const how = places.map(({ visibility }) => words.visibilities[visibility]).join(', ');
  const behind = isStack
    ? `<rect class="leaf" x="8" y="2" width="${WIDTH - 10}" height="${HEIGHT - 8}" rx="2"/>`
    : '';
  const cover = hides
    ? '<rect class="block-hidden" x="10" y="30" width="40" height="26"/><rect fill="url(#hatch)" x="10" y="30" width="40" height="26"/>'
    : '<rect class="block-visible" x="10" y="30" width="40" height="34"/>';
  const black =
    hides?.visibility === 'covered-text' ? '<rect class="black" x="14" y="34" width="40" height="22"/>' : '';
  const lines = [16, 22, 64, 70, 76].map((y) => `M10 ${y}h${y === 76 ? 24 : 40}`).join('');
  const picture = new Markup(
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true">${behind}<rect class="leaf" x="2" y="6" width="${WIDTH - 10}" height="${HEIGHT - 8}" rx="2"/><path class="lines" d="${lines}"/>${cover}${black}</svg>`,
  );
  return html`<li>${picture}<span class="page-name">${said}</span><span class="${hides ? 'state' : 'quiet'}">${how}</span></li>`;
}
