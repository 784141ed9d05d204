import type { FileEntry, ReportPlace } from '../../core/types.ts';
import { isHidden } from '../shared/facts.ts';
import { type CellBlock, columnLetters, spotOf } from '../shared/locator.ts';
import { number } from '../words/index.ts';
import { html, Markup, NONE } from './markup.ts';
import type { Page } from './page.ts';

/** A block of cells in which people are. */
export interface Block extends CellBlock {
  readonly place: ReportPlace;
}

/** More maps than these, and more blocks on one, cannot be taken in. */
const MOST_SHEETS = 6;
const MOST_BLOCKS = 100;

/** Where the grid lies in the picture; around it stand the letters of columns and the numbers of rows. */
export const FRAME = { x: 46, y: 20, width: 170, height: 104 } as const;
export const SIZE = { width: 224, height: 130 } as const;
/** So that a single cell of a large sheet is seen. */
const SMALLEST = 4;

/** Small maps of a file's sheets, with the blocks that hold people: hatched where they hide. */
export function sheetMaps(file: FileEntry, page: Page): Markup {
  const sheets = blocksBySheet(file.places);
  if (sheets.size === 0) return NONE;
  const maps = [...sheets].slice(0, MOST_SHEETS).map(([sheet, blocks]) => mapOf(sheet, blocks, page));
  return html`<div class="maps">${maps}</div>
`;
}

/** The blocks of cells that hold people, by the name of their sheet. */
export function blocksBySheet(places: readonly ReportPlace[]): Map<string, Block[]> {
  const sheets = new Map<string, Block[]>();
  for (const place of places) {
    const spot = spotOf(place.locator);
    if (spot.kind !== 'cells') continue;
    const blocks = sheets.get(spot.sheet);
    if (blocks) blocks.push({ ...spot.block, place });
    else sheets.set(spot.sheet, [{ ...spot.block, place }]);
  }
  return sheets;
}

/** As many as can be told apart. Hidden ones on top: they must not be painted over. */
export function drawnBlocks(blocks: readonly Block[]): Block[] {
  return [...blocks]
    .sort((a, b) => Number(isHidden(a.place)) - Number(isHidden(b.place)))
    .slice(-MOST_BLOCKS);
}

/** `B2:F40 (hidden rows), H2 (comment)`: the few that are drawn last. */
export function blocksSaid(drawn: readonly Block[], { words }: Page): string {
  return drawn
    .slice(-5)
    .reverse()
    .map((block) => `${areaOf(block)} (${words.visibilities[block.place.visibility]})`)
    .join(', ');
}

function mapOf(sheet: string, blocks: readonly Block[], page: Page): Markup {
  const { words, own } = page;
  const columns = Math.max(...blocks.map(({ right }) => right)) + 1;
  const rows = Math.max(...blocks.map(({ bottom }) => bottom)) + 1;
  const isSheetHidden = blocks.every(({ place }) => /hidden-sheet$/.test(place.visibility));
  const shown = drawnBlocks(blocks);
  const told = blocksSaid(shown, page);
  const state = isSheetHidden
    ? html`, <span class="state">${words.visibilities['hidden-sheet']}</span>`
    : NONE;
  return html`
<figure class="map">
<svg role="img" aria-label="${own.mapOf(sheet, told)}" width="${SIZE.width}" height="${SIZE.height}" viewBox="0 0 ${SIZE.width} ${SIZE.height}">
<rect class="sheet${isSheetHidden ? ' away' : ''}" x="${FRAME.x}" y="${FRAME.y}" width="${FRAME.width}" height="${FRAME.height}"/>
${grid(columns)}${shown.map((block) => rectangle(block, columns, rows))}
${labels(columns, number(rows, words))}
</svg>
<figcaption><bdi>${own.map(sheet)}</bdi>${state}</figcaption>
</figure>
`;
}

function areaOf({ left, top, right, bottom }: CellBlock): string {
  const first = `${columnLetters(left)}${top + 1}`;
  const last = `${columnLetters(right)}${bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** Lines between columns, as long as they can be told apart. */
export function grid(columns: number): Markup {
  if (columns < 2 || columns > 40) return NONE;
  const step = FRAME.width / columns;
  const lines = Array.from({ length: columns - 1 }, (_, at) => {
    const x = (FRAME.x + step * (at + 1)).toFixed(1);
    return `M${x} ${FRAME.y}v${FRAME.height}`;
  });
  return new Markup(`<path class="line" d="${lines.join('')}"/>`);
}

export function rectangle(block: Block, columns: number, rows: number): Markup {
  const [x, width] = span([block.left, block.right], columns, [FRAME.x, FRAME.width]);
  const [y, height] = span([block.top, block.bottom], rows, [FRAME.y, FRAME.height]);
  const kind = isHidden(block.place) ? 'hidden' : 'visible';
  const at = `x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}"`;
  const hatch = kind === 'hidden' ? `<rect fill="url(#hatch)" ${at}/>` : '';
  return new Markup(`<rect class="block-${kind}" ${at}/>${hatch}`);
}

/** From cells to the picture: at least so wide that it is seen, and never out of the frame. */
function span(
  [first, last]: readonly [number, number],
  count: number,
  [from, room]: readonly [number, number],
): [start: number, length: number] {
  const length = Math.max(SMALLEST, ((last - first + 1) / count) * room);
  const start = Math.min((first / count) * room, room - length);
  return [from + Math.max(0, start), Math.min(length, room)];
}

export function labels(columns: number, rows: string): Markup {
  const right = FRAME.x + FRAME.width;
  const bottom = FRAME.y + FRAME.height;
  const last =
    columns > 1
      ? html`<text x="${right - 3}" y="14" text-anchor="end">${columnLetters(columns - 1)}</text>`
      : NONE;
  return html`<g aria-hidden="true"><text x="${FRAME.x + 3}" y="14">A</text>${last}<text x="${FRAME.x - 6}" y="${FRAME.y + 10}" text-anchor="end">1</text><text x="${FRAME.x - 6}" y="${bottom - 2}" text-anchor="end">${rows}</text></g>`;
}

/** What maps are hatched with; once a page. */
export const HATCH = new Markup(
  '<svg class="defs" width="0" height="0" aria-hidden="true"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stripe" width="2" height="6"/></pattern></defs></svg>',
);
