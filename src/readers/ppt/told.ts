import type { Problem, Unit, Visibility } from '../../core/types.ts';
import { Flow } from '../shared/prose/flow.ts';
import type { FlowTable } from '../shared/prose/flow-table.ts';
import { MarkedText } from '../shared/prose/marked-text.ts';
import type { PptPage, PptShape, PptText } from './page.ts';
import type { Rectangle } from './shapes.ts';

export interface PagePlace {
  readonly story: string;
  readonly visibility: Visibility;
  /** Of the slide, in the units of its shapes; undefined where nothing can lie beside it. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
}

const RECTANGLE = 1;
const LINE = 20;
const PICTURE = 75;
/** Shapes on one slide that are compared with each other. */
const MAX_COMPARED = 2_000;
/** Fields of a table that a cell may be written to. */
const MAX_FIELDS = 200_000;

/** A page as units: shapes in the order in which they lie on each other, tables as rows, then what stands beside. */
export function tellPage(page: PptPage, place: PagePlace): (Unit | Problem)[] {
  const ready: (Unit | Problem)[] = [];
  const flow = new Flow(ready, place);
  const shapes = page.shapes;
  for (let i = 0; i < shapes.length; ) {
    const { table } = shapes[i]!;
    let end = i + 1;
    while (table !== undefined && shapes[end]?.table === table) end += 1;
    const cells = shapes.slice(i, end);
    if (table === undefined || !tellTable(flow, cells)) {
      for (const [j, shape] of cells.entries()) tellTexts(flow, shape.texts, hides(shapes, i + j, place));
    }
    i = end;
  }
  tellTexts(flow, page.texts, undefined);
  for (const text of page.headersFooters) flow.aside(text, 'header-footer');
  for (const text of page.words) flow.aside(text, 'attribute');
  flow.finish();
  return ready;
}

/** Paragraphs end with a carriage return, lines with a vertical tab. */
function tellTexts(flow: Flow | FlowTable, texts: readonly PptText[], mark: Visibility | undefined): void {
  for (const { text, title } of texts) {
    for (const line of text.split('\r')) {
      const marked = new MarkedText();
      marked.add(line.replace(/\v/g, '\n'), mark);
      flow.paragraph(marked, { heading: title });
    }
  }
}

function hides(shapes: readonly PptShape[], index: number, place: PagePlace): Visibility | undefined {
  const { look, rectangle, texts } = shapes[index]!;
  if (texts.length === 0) return undefined;
  if (look.hidden) return 'invisible-text';
  if (rectangle === undefined || place.size === undefined) return undefined;
  const { width, height } = place.size;
  const { left, top, right, bottom } = rectangle;
  if (right <= 0 || bottom <= 0 || left >= width || top >= height) return 'invisible-text';
  if (shapes.length > MAX_COMPARED) return undefined;
  return shapes.slice(index + 1).some((over) => covers(over, rectangle)) ? 'covered-text' : undefined;
}

function covers({ look, kind, rectangle }: PptShape, under: Rectangle): boolean {
  if (rectangle === undefined || look.hidden || look.turned || look.clear) return false;
  if (kind !== PICTURE && !(kind === RECTANGLE && look.filled)) return false;
  return (
    rectangle.left <= under.left &&
    rectangle.top <= under.top &&
    rectangle.right >= under.right &&
    rectangle.bottom >= under.bottom
  );
}

/** The cells of a table are shapes beside each other; false if they make no table. */
function tellTable(flow: Flow, shapes: readonly PptShape[]): boolean {
  const cells = shapes.filter(({ kind, rectangle }) => kind !== LINE && rectangle !== undefined);
  // The first is the whole table's.
  if (cells[0]?.texts.length === 0) cells.shift();
  const tops = places(cells.map(({ rectangle }) => rectangle!.top));
  const lefts = places(cells.map(({ rectangle }) => rectangle!.left));
  if (tops.length * lefts.length > MAX_FIELDS || cells.length < 2 || cells.length < shapes.length / 8) {
    return false;
  }
  const fields = new Map<number, PptShape>();
  let filled = 0;
  for (const cell of cells) {
    const { left, top, right, bottom } = cell.rectangle!;
    for (const [row, y] of tops.entries()) {
      if (y + NEAR < top || y + NEAR >= bottom) continue;
      for (const [column, x] of lefts.entries()) {
        if (x + NEAR < left || x + NEAR >= right) continue;
        if (++filled > MAX_FIELDS) return false;
        fields.set(row * lefts.length + column, cell);
      }
    }
  }
  const table = flow.openTable();
  for (const row of tops.keys()) {
    table.openRow();
    for (const column of lefts.keys()) {
      table.openCell();
      tellTexts(table, fields.get(row * lefts.length + column)?.texts ?? [], undefined);
      table.closeCell();
    }
  }
  table.end();
  return true;
}

/** Edges that lie so near each other are one, in 576ths of an inch. */
const NEAR = 4;

function places(edges: readonly number[]): number[] {
  const found: number[] = [];
  for (const edge of [...edges].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || edge - last > NEAR) found.push(edge);
  }
  return found;
}
