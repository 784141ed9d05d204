/** Pages as lists of what is painted, which three writers turn into files: points, y upwards, in paint order. */
import { random } from '../../../fixtures/make/random.ts';
import { type Content, contact, twin } from './content.ts';

export type Font = 'sans' | 'bold' | 'serif' | 'mono';
export type Rect = readonly [x: number, y: number, width: number, height: number];

export interface TextOp {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly font: Font;
  /** `#rrggbb`. */
  readonly color: string;
  /** Text rendering mode; 3 paints nothing. */
  readonly mode?: number;
  /** Degrees counter-clockwise. */
  readonly rotate?: number;
}
export type Op =
  | TextOp
  | { readonly rect: Rect; readonly fill: string }
  /** An opaque picture. */
  | { readonly picture: Rect }
  | { readonly clip: Rect; readonly ops: readonly Op[] };

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly ops: readonly Op[];
  readonly rotate?: number;
  readonly crop?: Rect;
}

/** How the texts of a place look. */
export interface Style {
  readonly font: Font;
  readonly size: number;
  readonly color: string;
  readonly mode?: number;
}

/** A generous guess at the width of a text set in a font without serifs. */
export function widthOf(text: string, { size, font }: Pick<Style, 'size' | 'font'>): number {
  let width = 0;
  for (const char of text) {
    if (font === 'mono') width += 0.6;
    else if (/[\p{Lu}@%&]/u.test(char)) width += 0.74;
    else if (/[il.,:;'| ()-]/.test(char)) width += 0.34;
    else width += 0.57;
  }
  return width * size;
}

/** A text in lines that are no wider than `room`. */
export function wrapped(text: string, room: number, style: Style): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, style) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

export interface Grid {
  /** Left edges of the columns, and the right edge of the last. */
  readonly edges: readonly number[];
  readonly style: Style;
  readonly pitch: number;
}

const GAP = 10;

/** Room for all cells on one line each, in letters as large as `room` allows. */
export function gridFor(
  cells: readonly (readonly string[])[],
  left: number,
  room: number,
  style: Style,
): Grid {
  const columns = cells[0]!.map((_, c) =>
    Math.max(...cells.map((row) => widthOf(row[c]!, { font: style.font, size: 1 }))),
  );
  const gaps = GAP * columns.length;
  const size = Math.min(style.size, (room - gaps) / columns.reduce((sum, width) => sum + width, 0));
  const edges = [left];
  for (const width of columns) edges.push(edges.at(-1)! + width * size + GAP);
  return { edges, style: { ...style, size }, pitch: Math.round(size * 1.6 * 10) / 10 };
}

export function rowOps(row: readonly string[], y: number, { edges, style }: Grid): TextOp[] {
  return row.flatMap((text, c) => (text === '' ? [] : [{ text, x: edges[c]!, y, ...style }]));
}

/** Lines between all rows and columns. `top` is the first baseline. */
export function rules(rows: number, top: number, { edges, style, pitch }: Grid): Op[] {
  const above = top + pitch - style.size * 0.35;
  const [left, right] = [edges[0]! - 4, edges.at(-1)! - 4];
  const line = (rect: Rect): Op => ({ rect, fill: '#444444' });
  return [
    ...Array.from({ length: rows + 1 }, (_, r) => line([left, above - r * pitch, right - left, 0.5])),
    ...edges.map((x) => line([x - 4, above - rows * pitch, 0.5, rows * pitch])),
  ];
}

/** What a place holds, painted from `top` down: rows under their captions, or a paragraph for each person. */
export interface Painted {
  readonly ops: readonly TextOp[];
  /** All of it. */
  readonly box: Rect;
  /** Each line of texts. */
  readonly lines: readonly Rect[];
}

const LEFT = 54;

export function painted(content: Content, top: number, style: Style, room = 504): Painted {
  const asRows = content.random.chance(0.5);
  const ops = asRows ? listOps(content, top, style, room) : proseOps(content, top, style, room);
  const lines = linesOf(ops);
  const box = lines.reduce(union);
  return { ops, box, lines };
}

function listOps(content: Content, top: number, style: Style, room: number): TextOp[] {
  const cells = [content.head, ...content.rows];
  const grid = gridFor(cells, LEFT, room, style);
  return cells.flatMap((row, r) => rowOps(row, top - r * grid.pitch, grid));
}

function proseOps(content: Content, top: number, style: Style, room: number): TextOp[] {
  let y = top;
  return content.sentences.flatMap((sentence) => {
    const ops = wrapped(`${sentence}.`, room, style).map((text, i) => ({
      text,
      x: LEFT,
      y: y - i * style.size * 1.25,
      ...style,
    }));
    y -= ops.length * style.size * 1.25 + style.size;
    return ops;
  });
}

function linesOf(ops: readonly TextOp[]): Rect[] {
  const lines = new Map<number, Rect>();
  for (const op of ops) {
    const { x, y, size } = op;
    const own: Rect = [x - 2, y - size * 0.3, widthOf(op.text, op) + 4, size * 1.25];
    const before = lines.get(y);
    lines.set(y, before ? union(before, own) : own);
  }
  return [...lines.values()];
}

function union(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  return [x, y, Math.max(a[0] + a[2], b[0] + b[2]) - x, Math.max(a[1] + a[3], b[1] + b[3]) - y];
}

export const LETTER = { width: 612, height: 792 } as const;

/** The published part of a page: a heading and two remarks that name nobody, down to y = 690. */
export function cover(content: Content): Op[] {
  const remarks = twin(`cover-${content.random.int(1, 1e6)}`, 2);
  const style = { font: 'sans', size: 8.5, color: '#000000' } as const;
  return [
    { text: remarks.title, x: LEFT, y: 740, font: 'bold', size: 13, color: '#000000' },
    ...[...remarks.sentences, contact(content)].map((text, i) => ({
      text: `${text}.`,
      x: LEFT,
      y: 718 - i * 11,
      ...style,
    })),
  ];
}

/** A look that a seed picks. */
export function look(content: Content, color = '#000000'): Style {
  const fonts: readonly Font[] = ['sans', 'serif', 'sans', 'mono'];
  return { font: content.random.pick(fonts), size: content.random.pick([8, 8.5, 9]), color };
}

/** Published pages for places that lie beside the pages. */
export function coverPages(content: Content): Page[] {
  const seed = random(`cover/${content.random.int(1, 1e6)}`);
  const table = twin(`counts-${seed.int(1, 1e6)}`, seed.int(5, 12));
  const style: Style = { font: 'sans', size: 9, color: '#000000' };
  const grid = gridFor([table.head, ...table.rows], LEFT, 400, style);
  const rows = [table.head, ...table.rows].flatMap((row, r) => rowOps(row, 640 - r * grid.pitch, grid));
  return [{ ...LETTER, ops: [...cover(content), ...rows] }];
}
