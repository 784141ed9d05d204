import type { FileEntry, Stretch } from '../../../core/types.ts';
import {
  type Block,
  blocksBySheet,
  blocksSaid,
  drawnBlocks,
  FRAME,
  grid,
  labels,
  rectangle,
  SIZE,
} from '../../../reporters/html/map.ts';
import { html, Markup, NONE } from '../../../reporters/html/markup.ts';
import { columnLetters } from '../../../reporters/shared/locator.ts';
import { number } from '../../../reporters/words/index.ts';
import type { DrawnSheet } from '../../messages.ts';
import type { Context } from '../context.ts';
import { cut } from '../cut.ts';

/** More sheets than these are counted. */
const MOST_SHEETS = 12;
/** A sheet that holds little is not drawn as a few giant cells. */
const LEAST = { rows: 8, columns: 5 } as const;
/** Stretches of hidden rows that are told in words. */
const MOST_SAID = 3;

/** Whether rows or columns of the sheet are hidden. */
export const folds = ({ hiddenRows, hiddenColumns }: DrawnSheet): boolean =>
  hiddenRows.length > 0 || hiddenColumns.length > 0;

/** All sheets of a workbook in its order, so that who made it knows it again: hidden ones, what is hidden on them, and where people are. */
export function workbook(file: FileEntry, context: Context): Markup {
  const { desk, words } = context;
  const { sheets } = context.drawing;
  const blocks = blocksBySheet(file.places);
  const rank = ({ name, state }: DrawnSheet): number => (blocks.has(name) ? 0 : state === 'visible' ? 2 : 1);
  const chosen = new Set([...sheets].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_SHEETS));
  const left = sheets.filter((sheet) => !chosen.has(sheet));
  const maps = sheets
    .filter((sheet) => chosen.has(sheet))
    .map((sheet) => mapOf(sheet, blocks.get(sheet.name) ?? [], context));
  const more =
    left.length > 0
      ? html`<p class="quiet">${desk.moreSheets(number(left.length, words), left.length === 1)}</p>`
      : NONE;
  return html`<div class="maps">${maps}</div>${more}`;
}

function mapOf(sheet: DrawnSheet, blocks: readonly Block[], context: Context): Markup {
  const { desk, words } = context;
  const rows = Math.max(LEAST.rows, sheet.rows, ...blocks.map(({ bottom }) => bottom + 1));
  const columns = Math.max(LEAST.columns, sheet.columns, ...blocks.map(({ right }) => right + 1));
  const shown = drawnBlocks(blocks);
  const isAway = sheet.state !== 'visible';
  const state = isAway ? html`<span class="state">${words.visibilities[sheet.state]}</span>` : NONE;
  const isNobody = blocks.length === 0;
  const note = sheet.rows === 0 ? desk.sheetEmpty : desk.sheetNobody;
  // Of a sheet without people it is enough to be known again: it is drawn small, without letters and numbers.
  const view = isNobody
    ? ([FRAME.x - 1, FRAME.y - 1, FRAME.width + 2, FRAME.height + 2] as const)
    : ([0, 0, SIZE.width, SIZE.height] as const);
  return html`
<figure class="map${isAway ? ' of-hidden' : ''}${isNobody ? ' of-nobody' : ''}">
<svg role="img" aria-label="${said(sheet, shown, context)}" width="${String(view[2])}" height="${String(view[3])}" viewBox="${view.join(' ')}">
<rect class="sheet${isAway ? ' unseen' : ''}" x="${FRAME.x}" y="${FRAME.y}" width="${FRAME.width}" height="${FRAME.height}"/>
${grid(columns)}${folded(sheet, rows, columns)}${shown.map((block) => rectangle(block, columns, rows))}
${isNobody ? NONE : labels(columns, number(rows, words))}
</svg>
<figcaption><bdi class="tab">${cut(sheet.shown)}</bdi>${state}${isNobody ? html`<span class="quiet">${note}</span>` : NONE}</figcaption>
</figure>
`;
}

/** The picture in words. */
function said(sheet: DrawnSheet, shown: readonly Block[], context: Context): string {
  const { desk, words } = context;
  const rows = stretches(sheet.hiddenRows, (row) => String(row + 1));
  const columns = stretches(sheet.hiddenColumns, columnLetters);
  return [
    desk.sheetOf(cut(sheet.shown), words.visibilities[sheet.state]),
    shown.length > 0
      ? desk.sheetPeople(blocksSaid(shown, context))
      : sheet.rows === 0
        ? desk.sheetEmpty
        : desk.sheetNobody,
    ...(rows === '' ? [] : [desk.foldedRows(rows)]),
    ...(columns === '' ? [] : [desk.foldedColumns(columns)]),
  ].join('; ');
}

function stretches(all: readonly Stretch[], name: (at: number) => string): string {
  const told = all
    .slice(0, MOST_SAID)
    .map(([first, last]) => (first === last ? name(first) : `${name(first)}–${name(last)}`));
  return all.length > MOST_SAID ? `${told.join(', ')} …` : told.join(', ');
}

/** Bands over the rows and columns that are hidden, those of one pixel put together. */
function folded({ hiddenRows, hiddenColumns }: DrawnSheet, rows: number, columns: number): Markup {
  const across = bands(hiddenRows, rows, FRAME.height).map(([from, length]) =>
    band(FRAME.x, FRAME.y + from, FRAME.width, length),
  );
  const down = bands(hiddenColumns, columns, FRAME.width).map(([from, length]) =>
    band(FRAME.x + from, FRAME.y, length, FRAME.height),
  );
  return new Markup([...across, ...down].join(''));
}

const THINNEST = 1.5;

/** From rows to the picture; what would touch is one band. */
function bands(all: readonly Stretch[], count: number, room: number): [from: number, length: number][] {
  const made: [from: number, length: number][] = [];
  for (const [first, last] of all) {
    if (first >= count) break;
    const from = (first / count) * room;
    const end = Math.min(room, Math.max(from + THINNEST, ((last + 1) / count) * room));
    const before = made.at(-1);
    if (before && from <= before[0] + before[1] + 0.5) before[1] = end - before[0];
    else made.push([from, end - from]);
  }
  return made;
}

function band(x: number, y: number, width: number, height: number): string {
  const at = `x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}"`;
  return `<rect class="folded" ${at}/><rect fill="url(#fold)" ${at}/>`;
}

/** What hidden rows and columns are hatched with; once a page. */
export const FOLD = new Markup(
  '<svg class="defs" width="0" height="0" aria-hidden="true"><defs><pattern id="fold" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="fold-stripe" width="1.2" height="5"/></pattern></defs></svg>',
);
