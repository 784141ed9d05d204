import type { FileEntry, ReportPlace } from '../../../core/types.ts';
import { sheetMaps } from '../../../reporters/html/map.ts';
import { html, type Markup, NONE } from '../../../reporters/html/markup.ts';
import { isHidden, nounOf, placesInOrder } from '../../../reporters/shared/facts.ts';
import { counted, number } from '../../../reporters/words/index.ts';
import type { Context } from '../context.ts';
import { placeSaid } from '../place.ts';
import { pageStrip } from './pages.ts';
import { folds, workbook } from './workbook.ts';

const MOST_PLACES = 12;

/** Where people are in a file: a picture of its sheets or pages, and the same in words. */
export function where(file: FileEntry, context: Context): Markup {
  const { desk, words, drawing } = context;
  if (file.places.length === 0) return NONE;
  const all = placesInOrder(file.places);
  const rest = all.length - MOST_PLACES;
  const maps = drawing.sheets.length > 0 ? workbook(file, context) : sheetMaps(file, context);
  const pages = pageStrip(file, context);
  const hides = all.some(isHidden);
  const isDrawn = maps.html !== '' || pages.html !== '';
  const black = drawing.pages.some(({ boxes }) =>
    boxes.some(({ visibility }) => visibility === 'covered-text'),
  );
  const hatched = all.some((place) => isHidden(place) && !(black && place.visibility === 'covered-text'));
  const keys = [
    ...(hatched ? [key('hides', desk.legendHidden)] : []),
    ...(black ? [key('black', desk.legendBlack)] : []),
    ...(all.every(isHidden) ? [] : [key('seen', desk.legendSeen)]),
    ...(drawing.sheets.some(folds) ? [key('folded', desk.legendFolded)] : []),
  ];
  const legend = html`<p class="legend">${keys}</p>`;
  return html`
<h3>${hides ? desk.whereHidden : desk.where}</h3>
${isDrawn ? html`<div class="picture">${maps}${pages}${legend}</div>` : NONE}
<ul class="places">${all.slice(0, MOST_PLACES).map((place) => line(place, context))}${
    rest > 0
      ? html`<li class="quiet">${words.more(number(rest, words), rest === 1 ? words.place[0] : words.place[1])}</li>`
      : NONE
  }</ul>`;
}

const key = (kind: string, text: string): Markup =>
  html`<span><span class="key ${kind}-key"></span>${text}</span>`;

function line(place: ReportPlace, context: Context): Markup {
  const { words } = context;
  const kinds = Object.keys(place.categories).map((category) => nounOf(category, 2, words));
  const hides = isHidden(place);
  return html`
<li class="${hides ? 'hides' : 'shows'}"><span class="how">${words.visibilities[place.visibility]}</span>
<span class="spot"><bdi>${placeSaid(place.locator, context)}</bdi></span>
<span class="count">${place.persons > 0 ? counted(place.persons, words.person, words) : ''}</span>
<span class="quiet kinds">${kinds.join(', ')}</span></li>`;
}
