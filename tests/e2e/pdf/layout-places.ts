/** What readers of a PDF see, in all the ways that pages set lists and letters. */
import { calcSheet } from './calc.ts';
import type { Content } from './content.ts';
import {
  gridFor,
  LETTER,
  look,
  type Op,
  type Page,
  rowOps,
  rules,
  type Style,
  type TextOp,
  wrapped,
} from './drawing.ts';
import { escaped, htmlPage, htmlTable, paragraphs } from './html.ts';
import type { Place } from './place.ts';
import type { Flow } from './reportlab.ts';
import { rightToLeft } from './right-to-left.ts';

const LEFT = 54;
const WHOLE_PAGE = /^pages? \d/;

const heading = (content: Content, y: number, x = LEFT): TextOp => ({
  text: content.title,
  x,
  y,
  font: 'bold',
  size: 14,
  color: '#000000',
});

interface TableLook {
  readonly ruled?: boolean;
  readonly size?: readonly [number, number];
  /** Rows on the first page. */
  readonly perPage?: number;
}

/** A list of people with its captions again on each page. */
function tablePages(content: Content, { ruled = false, size = [612, 792], perPage = 28 }: TableLook): Page[] {
  const [width, height] = size;
  const style = look(content);
  const cells = [content.head, ...content.rows];
  const grid = gridFor(cells, LEFT, width - 2 * LEFT, style);
  const pages: Page[] = [];
  for (let from = 0; from < content.rows.length; from += perPage) {
    const rows = [content.head, ...content.rows.slice(from, from + perPage)];
    const top = height - 92;
    const number: TextOp = { ...style, text: `${pages.length + 1}`, x: width / 2, y: 30, size: 7 };
    const ops: Op[] = [
      ...(from === 0 ? [heading(content, height - 60)] : []),
      ...(ruled ? rules(rows.length, top, grid) : []),
      ...rows.flatMap((row, r) => rowOps(row, top - r * grid.pitch, r === 0 ? headGrid(grid) : grid)),
      number,
    ];
    pages.push({ width, height, ops });
  }
  return pages;
}

const headGrid = (grid: ReturnType<typeof gridFor>) => ({
  ...grid,
  style: { ...grid.style, font: 'bold' as const },
});

/** Cells of up to three lines in columns too narrow for them. */
function wrappedTable(content: Content): Page[] {
  const style: Style = { font: content.random.pick(['sans', 'serif']), size: 8.5, color: '#000000' };
  const width = (612 - 2 * LEFT) / content.head.length;
  const ops: Op[] = [heading(content, 740)];
  let y = 705;
  for (const row of [content.head, ...content.rows]) {
    const cells = row.map((text) => wrapped(text, width - 8, style));
    const lines = Math.max(...cells.map((cell) => cell.length));
    ops.push({ rect: [LEFT - 4, y + 10.5, 612 - 2 * LEFT, 0.5], fill: '#666666' });
    ops.push(
      ...cells.flatMap((cell, c) =>
        cell.map((text, i) => ({ ...style, text, x: LEFT + c * width, y: y - i * 10 })),
      ),
    );
    y -= lines * 10 + 7;
  }
  return [{ ...LETTER, ops }];
}

/** A page whose text stands upright only when the page is turned: as scanners and landscape printers leave it. */
function turned(page: Page, rotate: 90 | 180 | 270): Page {
  const { width, height } = page;
  const place = (x: number, y: number): [number, number] =>
    rotate === 90 ? [height - y, x] : rotate === 180 ? [width - x, height - y] : [y, width - x];
  const turn = (op: Op): Op => {
    if ('text' in op) {
      const [x, y] = place(op.x, op.y);
      return { ...op, x, y, rotate };
    }
    if (!('rect' in op)) return op;
    const [x, y, w, h] = op.rect;
    const [a, b] = [place(x, y), place(x + w, y + h)];
    return {
      ...op,
      rect: [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])],
    };
  };
  const sideways = rotate !== 180;
  return {
    width: sideways ? height : width,
    height: sideways ? width : height,
    ops: page.ops.map(turn),
  };
}

const byTurns = (content: Content) => content.random.pick([90, 270] as const);

/** A letter that goes through people one after the other. */
function letter(content: Content): Page[] {
  const style: Style = { font: content.random.pick(['serif', 'sans']), size: 10, color: '#000000' };
  const ops: Op[] = [heading(content, 740)];
  let y = 705;
  for (const sentence of content.sentences) {
    const lines = wrapped(`${sentence}.`, 612 - 2 * LEFT, style);
    ops.push(...lines.map((text, i) => ({ ...style, text, x: LEFT, y: y - i * 12.5 })));
    y -= lines.length * 12.5 + 9;
  }
  return [{ ...LETTER, ops }];
}

/** Paragraphs that run down the left half of the page and on down the right. */
function twoColumns(content: Content): Page[] {
  const style: Style = { font: content.random.pick(['serif', 'sans']), size: 9, color: '#000000' };
  const ops: Op[] = [heading(content, 740)];
  const half = Math.ceil(content.sentences.length / 2);
  for (const [column, texts] of [content.sentences.slice(0, half), content.sentences.slice(half)].entries()) {
    let y = 700;
    for (const sentence of texts) {
      const lines = wrapped(`${sentence}.`, 236, style);
      ops.push(...lines.map((text, i) => ({ ...style, text, x: LEFT + column * 260, y: y - i * 11.2 })));
      y -= lines.length * 11.2 + 8;
    }
  }
  return [{ ...LETTER, ops }];
}

/** A list that runs down the left half of the page and on down the right, its captions above both. */
function listColumns(content: Content): Page[] {
  const [width, height] = [792, 612];
  const room = (width - 2 * LEFT - 24) / 2;
  const half = Math.ceil(content.rows.length / 2);
  const ops: Op[] = [heading(content, height - 60)];
  for (const [column, part] of [content.rows.slice(0, half), content.rows.slice(half)].entries()) {
    const left = LEFT + column * (room + 24);
    const grid = gridFor([content.head, ...content.rows], left, room, look(content));
    [content.head, ...part].forEach((row, r) => {
      ops.push(...rowOps(row, height - 92 - r * grid.pitch, r === 0 ? headGrid(grid) : grid));
    });
  }
  return [{ width, height, ops }];
}

/** The same in the cells of a spreadsheet: two lists side by side, an empty column between them. */
function sideBySide(content: Content): Content {
  const half = Math.ceil(content.rows.length / 2);
  const none = content.head.map(() => '');
  const rows = content.rows.slice(0, half).map((row, i) => [...row, '', ...(content.rows[half + i] ?? none)]);
  return { ...content, head: [...content.head, '', ...content.head], rows };
}

/** A block of captions and values for each person, two or one beside the other. */
function cards(content: Content): Page[] {
  const style: Style = { font: content.random.pick(['sans', 'serif']), size: 9, color: '#000000' };
  const { head, rows } = content;
  const perPage = Math.floor(640 / (head.length * 14 + 18));
  const pages: Page[] = [];
  for (let from = 0; from < rows.length; from += perPage) {
    const ops: Op[] = from === 0 ? [heading(content, 740)] : [];
    rows.slice(from, from + perPage).forEach((row, i) => {
      const top = 700 - i * (head.length * 14 + 18);
      head.forEach((caption, c) => {
        const y = top - c * 14;
        ops.push({ ...style, font: 'bold', text: `${caption}:`, x: LEFT, y });
        ops.push({ ...style, text: row[c]!, x: LEFT + 150, y });
      });
    });
    pages.push({ ...LETTER, ops });
  }
  return pages;
}

const tableFlow =
  (look: { readonly ruled: boolean; readonly wrap?: boolean; readonly landscape?: boolean }) =>
  (content: Content): Flow => ({
    kind: 'flow',
    size: look.landscape ? [792, 612] : [612, 792],
    font: content.random.pick(['Helvetica', 'Times-Roman']),
    story: [
      { heading: content.title },
      { table: [content.head, ...content.rows], ruled: look.ruled, wrap: look.wrap ?? true },
    ],
  });

const proseFlow =
  (columns: 1 | 2) =>
  (content: Content): Flow => ({
    kind: 'flow',
    size: [612, 792],
    columns,
    font: content.random.pick(['Helvetica', 'Times-Roman', 'Courier']),
    story: [{ heading: content.title }, ...content.sentences.map((text) => ({ paragraph: `${text}.` }))],
  });

const htmlList =
  (css: string) =>
  (content: Content): string =>
    htmlPage(content, `<h1>${escaped(content.title)}</h1>${htmlTable(content)}`, { css });

const listing = (look: Parameters<typeof calcSheet>[1]) => (content: Content) =>
  calcSheet(content, { ...look, above: [content.title, ''] });

export const LAYOUT_PLACES: readonly Place[] = [
  {
    id: 'table',
    title: 'table with rules over pages, its captions on each',
    read: 'rows under their captions, over all pages as one table',
    visibility: 'visible',
    where: WHOLE_PAGE,
    holds: [30, 40],
    draw: (content) => tablePages(content, { ruled: true, perPage: content.random.int(12, 18) }),
    not: ['reportlab', 'Chromium'],
    reportlab: tableFlow({ ruled: true }),
    sheet: listing({ ruled: true, landscape: true }),
  },
  {
    id: 'unruled',
    title: 'table without rules',
    read: 'columns from where cells start and end',
    visibility: 'visible',
    where: WHOLE_PAGE,
    holds: [6, 30],
    draw: (content) => tablePages(content, {}),
    not: ['reportlab', 'Chromium'],
    reportlab: tableFlow({ ruled: false }),
    sheet: listing({ landscape: true }),
  },
  {
    id: 'wrapped',
    title: 'cells of several lines',
    read: 'lines are joined to the cell that they belong to',
    visibility: 'visible',
    where: WHOLE_PAGE,
    holds: [4, 14],
    draw: wrappedTable,
    not: ['reportlab', 'Chromium'],
    reportlab: tableFlow({ ruled: true, wrap: true }),
    html: htmlList(
      'table { table-layout: fixed; width: 100%; overflow-wrap: anywhere } td { border-top: 0.5pt solid #999 }',
    ),
    sheet: listing({ widest: 1.1, ruled: true }),
  },
  {
    id: 'landscape',
    title: 'wide pages',
    read: 'as pages of any size',
    visibility: 'visible',
    where: WHOLE_PAGE,
    holds: [8, 40],
    draw: (content) => tablePages(content, { size: [792, 612], perPage: 20 }),
    not: ['reportlab', 'Chromium'],
    reportlab: tableFlow({ ruled: false, landscape: true }),
    html: htmlList('@page { size: letter landscape }'),
    sheet: listing({ landscape: true, ruled: true }),
  },
  {
    id: 'page-rotate',
    title: 'pages turned by `/Rotate`',
    read: 'as the page is seen',
    visibility: 'visible',
    where: WHOLE_PAGE,
    holds: [5, 25],
    draw: (content) => {
      const by = byTurns(content);
      return tablePages(content, {}).map((page) => ({ ...turned(page, by), rotate: by }));
    },
    not: ['Chromium'],
  },
  {
    id: 'text-rotate',
    title: 'text that runs up or down the page, or stands on its head',
    read: 'in the direction of the letters',
    visibility: 'visible',
    where: WHOLE_PAGE,
    holds: [5, 25],
    draw: (content) => {
      const by = content.random.pick([90, 180, 270] as const);
      return tablePages(content, {}).map((page) => turned(page, by));
    },
    html: htmlList('table { writing-mode: vertical-rl }'),
  },
  {
    id: 'text-columns',
    title: 'two columns of text',
    read: 'each column to its end before the next',
    visibility: 'visible',
    where: WHOLE_PAGE,
    holds: [4, 16],
    draw: twoColumns,
    reportlab: proseFlow(2),
  },
  {
    id: 'list-columns',
    title: 'a list in two columns of the page, and two tables side by side',
    read: 'one table, down the left and on down the right',
    visibility: 'visible',
    where: WHOLE_PAGE,
    holds: [6, 24],
    draw: listColumns,
    sheet: (content) => listing({ landscape: true })(sideBySide(content)),
  },
  {
    id: 'cards',
    title: 'a block of captions and values for each person',
    read: 'one row for each block',
    visibility: 'visible',
    where: WHOLE_PAGE,
    holds: [3, 12],
    draw: cards,
    not: ['Chromium'],
  },
  {
    id: 'letter',
    title: 'letter',
    read: 'paragraphs; hyphenated and broken lines are joined',
    visibility: 'visible',
    where: WHOLE_PAGE,
    holds: [3, 12],
    draw: letter,
    not: ['reportlab', 'Chromium'],
    reportlab: proseFlow(1),
    html: (content) =>
      htmlPage(content, paragraphs(content), { css: 'p { text-align: justify; hyphens: auto }' }),
  },
  {
    id: 'right-to-left',
    title: 'tables from right to left',
    read: 'letters in the order of reading, columns with their captions',
    visibility: 'visible',
    where: WHOLE_PAGE,
    holds: [3, 8],
    html: (content) => {
      const list = rightToLeft(content);
      return htmlPage(content, `<div dir="rtl">${htmlTable(list)}</div>`, { css: 'table { width: 100% }' });
    },
    sheet: (content) =>
      calcSheet(rightToLeft(content), { sheet: 'style:writing-mode="rl-tb"', landscape: true }),
  },
];
