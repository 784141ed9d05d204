import { expect, test } from 'vitest';
import type { Drawing } from '../../src/app/messages.ts';
import { drawingOf } from '../../src/app/worker/drawing.ts';
import { memorySource } from '../../src/core/memory-source.ts';
import { scanFile } from '../../src/core/scan.ts';
import { DEFAULT_POLICY } from '../../src/policies/index.ts';
import { scanKit } from '../../src/run/kit.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { biffBook, columns, label, row as rowRecord } from '../helpers/biff-writer.ts';
import { cell, row, sheet, style, writeOds } from '../helpers/ods-writer.ts';
import { writePdf } from '../helpers/pdf-writer.ts';
import { sheetData, writeXlsx } from '../helpers/xlsx-writer.ts';

const settings = { policy: DEFAULT_POLICY, lang: 'en', limits: {}, maxFindings: 5, secret: [3, 4] } as const;
const { signal } = new AbortController();
const kit = scanKit(settings, nodePlatform);

const ROWS = [
  ['Name', 'A-Number', 'Nationality'],
  ['Ana Ruiz', 'A203008311', 'Honduras'],
  ['Luis Vega', 'A203016230', 'Guatemala'],
  ['Marta Rey', 'A203024149', 'Honduras'],
];
const PLAIN = { rows: [['Month'], ['May']] };

const xlsx = writeXlsx({
  sheets: [
    { name: 'Summary', ...PLAIN },
    {
      name: 'Guests',
      xml:
        '<cols><col min="2" max="2" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>' +
        sheetData(ROWS).replace(/<row r="([34])"/g, '<row r="$1" hidden="1"'),
    },
    { name: 'Old', state: 'hidden', ...PLAIN },
    { name: 'Older', state: 'veryHidden', xml: '<sheetData/>' },
    { name: 'Ana Ruiz', ...PLAIN },
    { name: 'Honduras', ...PLAIN },
    { name: '203-00-8311', ...PLAIN },
  ],
});

const HIDDEN = 'table:visibility="collapse"';
const ods = writeOds({
  styles: style('off', 'table', '<style:table-properties table:display="false"/>'),
  body:
    sheet(
      `<table:table-column/><table:table-column ${HIDDEN}/><table:table-column/>` +
        ROWS.map((cells, i) => row(cells.map((text) => cell(text)).join(''), i > 1 ? HIDDEN : '')).join(''),
      'Guests',
    ) + sheet(row(cell('May')), 'Old', 'table:style-name="off"'),
});

const HIDE = 0x20;
const xls = biffBook([
  {
    name: 'Guests',
    records: [
      columns(1, 1, 1),
      ...[2, 3].map((at) => rowRecord(at, HIDE)),
      ...ROWS.flatMap((cells, r) => cells.map((text, c) => label(r, c, text))),
    ],
  },
  { name: 'Old', state: 1, records: [label(0, 0, 'May')] },
]);

/** What is drawn of a file, each sheet in a line. */
async function drawn(name: string, bytes: Uint8Array): Promise<string[]> {
  const lines: string[] = [];
  const told: typeof kit.told = (parts) => {
    for (const one of drawingOf(parts, kit.engine).sheets) {
      const hidden = [
        ...one.hiddenRows.map((at) => `row ${at}`),
        ...one.hiddenColumns.map((at) => `col ${at}`),
      ];
      lines.push([one.shown, one.state, `${one.rows}x${one.columns}`, ...hidden].join(' | '));
    }
  };
  await scanFile(memorySource(name, bytes), name, { ...kit, told }, signal);
  return lines;
}

const GUESTS = 'Guests | visible | 4x3 | row 2,3 | col 1,1';

test.each([
  [
    'book.xlsx',
    xlsx,
    [
      'Summary | visible | 2x1',
      GUESTS,
      'Old | hidden-sheet | 2x1',
      'Older | very-hidden-sheet | 0x0',
      'A•• R••• | visible | 2x1',
      'Honduras | visible | 2x1',
      '•••-••-•••• | visible | 2x1',
    ],
  ],
  ['book.ods', ods, [GUESTS, 'Old | hidden-sheet | 1x1']],
  ['book.xls', xls, [GUESTS, 'Old | hidden-sheet | 1x1']],
])('the sheets of %s, with what is hidden and without names of people', async (name, bytes, lines) => {
  expect(await drawn(name, bytes)).toEqual(lines);
});

test('the pages of a PDF in their shape, with a box for each value that is covered', async () => {
  const items = ROWS.flatMap((cells, r) =>
    cells.map((text, c) => ({ text, x: 50 + c * 130, y: 700 - r * 16 })),
  );
  const box = { rect: [40, 640, 420, 80] as const, fill: '#000000' };
  const bytes = writePdf([{ items: [{ text: 'Report', x: 50, y: 700 }] }, { items: [...items, box] }]);
  const drawings: Drawing[] = [];
  const told: typeof kit.told = (parts) => void drawings.push(drawingOf(parts, kit.engine));
  await scanFile(memorySource('a.pdf', bytes), 'a.pdf', { ...kit, maxFindings: 50, told }, signal);
  const [page] = drawings[0]!.pages;
  expect(page).toMatchObject({ page: 2, size: [612, 792] });
  expect(page!.boxes).toHaveLength(9);
  for (const {
    visibility,
    box: [left, top, right, bottom],
  } of page!.boxes) {
    expect(visibility).toBe('covered-text');
    expect(left).toBeGreaterThan(45);
    expect([top > 90 && bottom < 150, right < 460, right > left, bottom > top]).toEqual(Array(4).fill(true));
  }
});

test('of a file in which nothing was found there is no picture', async () => {
  expect(await drawn('plain.xlsx', writeXlsx({ sheets: [{ name: 'S', ...PLAIN }] }))).toEqual([]);
});
