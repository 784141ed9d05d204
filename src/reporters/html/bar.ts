import { type FileEntry, VISIBILITIES, type Visibility } from '../../core/types.ts';
import { counted, number } from '../words/index.ts';
import { html, type Markup, NONE } from './markup.ts';
import type { Page } from './page.ts';

interface Share {
  readonly visibility: Visibility;
  readonly persons: number;
  readonly places: number;
}

/** How many shades there are for hidden parts; those with the fewest people share the last. */
const SHADES = 6;
const WIDTH = 1000;

/** Where people are over all files: a bar, and the same as a table for who cannot see it or wants figures. */
export function whereBar(files: readonly FileEntry[], page: Page): Markup {
  const shares = sharesOf(files);
  const total = shares.reduce((sum, { persons }) => sum + persons, 0);
  if (total === 0) return NONE;
  const { own, words } = page;
  const label = shares
    .map(
      ({ visibility, persons }) =>
        `${words.visibilities[visibility]} ${counted(persons, words.person, words)}`,
    )
    .join(', ');
  return html`
<figure class="bar">
<svg role="img" aria-label="${own.barOf(label)}" viewBox="0 0 ${WIDTH} 40" preserveAspectRatio="none">${segments(shares, total)}</svg>
<table>
<caption>${own.bar}</caption>
<thead><tr><th scope="col">${own.how}</th><th scope="col" class="number">${own.people}</th><th scope="col" class="number">${own.places}</th></tr></thead>
<tbody>${shares.map((share, at) => row(share, at, page))}
</tbody>
</table>
<figcaption>${own.barNote}</figcaption>
</figure>
`;
}

/** Hidden parts first, then by people. */
function sharesOf(files: readonly FileEntry[]): Share[] {
  const places = files.flatMap((file) => file.places);
  return VISIBILITIES.map((visibility): Share => {
    const own = places.filter((place) => place.visibility === visibility);
    return { visibility, places: own.length, persons: own.reduce((sum, { persons }) => sum + persons, 0) };
  })
    .filter(({ persons }) => persons > 0)
    .sort(
      (a, b) =>
        Number(a.visibility === 'visible') - Number(b.visibility === 'visible') || b.persons - a.persons,
    );
}

function shade({ visibility }: Share, at: number): string {
  return visibility === 'visible' ? 'seen' : `hid${Math.min(at, SHADES - 1)}`;
}

function segments(shares: readonly Share[], total: number): Markup[] {
  const gap = 4;
  const room = WIDTH - gap * (shares.length - 1);
  let left = 0;
  return shares.map((share, at) => {
    // The few must be seen beside the many.
    const width = Math.max(6, (share.persons / total) * room);
    const x = Math.min(left, WIDTH - width);
    left = x + width + gap;
    return html`<rect class="${shade(share, at)}" x="${x.toFixed(1)}" y="0" width="${width.toFixed(1)}" height="40"/>`;
  });
}

function row(share: Share, at: number, { words }: Page): Markup {
  const swatch = html`<svg class="swatch" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true"><rect class="${shade(share, at)}" width="10" height="10"/></svg>`;
  return html`
<tr><th scope="row">${swatch} ${words.visibilities[share.visibility]}</th><td class="number">${number(share.persons, words)}</td><td class="number">${number(share.places, words)}</td></tr>`;
}
