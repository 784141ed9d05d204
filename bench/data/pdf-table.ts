// Writes long printed tables of invented people, page by page, as report generators write them.
import { closeSync, openSync, writeSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import type { Dataset } from '../harness/types.ts';
import { rowsOf } from './rows.ts';

/** A printed table of so many pages. */
export const pdfTable = (pages: number): Dataset => ({
  name: `table-${pages}.pdf`,
  source: 'bench/data/pdf-table.ts',
  async write(path) {
    writeTable(path, pages);
    return { persons: pages * ROWS_PER_PAGE };
  },
});

export const ROWS_PER_PAGE = 50;

const CATALOG = 1;
const PAGES = 2;
const FONT = 3;
const FIRST_PAGE = 4;
/** Left edges of the columns and the right edge of the last one, in points. */
const EDGES = [36, 106, 171, 236, 306, 376, 486, 546];
const COLUMNS = EDGES.length - 1;
const TOP = 752;
const PITCH = 14;
const SIZE = 8;

/** The header and so many rows. */
export function* people(rows: number): Generator<string[], void> {
  for (const row of rowsOf('people', rows + 1, 8)) yield row.slice(0, COLUMNS).map(String);
}

/** Rows under the header, which stands on each page again; every cell is a text object of its own, in a frame. */
function content(header: readonly string[], rows: readonly string[][]): string {
  const lines = ['0.3 w 0 G 0 g'];
  [header, ...rows].forEach((cells, i) => {
    const y = TOP - i * PITCH;
    cells.forEach((cell, k) => {
      const text = cell.replace(/[()\\]/g, '\\$&');
      const width = EDGES[k + 1]! - EDGES[k]!;
      lines.push(`${EDGES[k]} ${y - 4} ${width} ${PITCH} re S`);
      lines.push(`BT /F1 ${SIZE} Tf 1 0 0 1 ${EDGES[k]! + 3} ${y} Tm (${text}) Tj ET`);
    });
  });
  return lines.join('\n');
}

/** Holds one page at a time in memory. */
function writeTable(path: string, pages: number): void {
  const file = openSync(path, 'w');
  const places: number[] = [];
  let size = 0;
  const write = (data: string | Buffer) => {
    size += writeSync(file, Buffer.from(data));
  };
  const object = (number: number, head: string, stream?: Buffer) => {
    places[number] = size;
    if (stream === undefined) return write(`${number} 0 obj\n${head}\nendobj\n`);
    write(`${number} 0 obj\n<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`);
    write(stream);
    write('\nendstream\nendobj\n');
  };
  write('%PDF-1.4\n');
  object(CATALOG, `<< /Type /Catalog /Pages ${PAGES} 0 R >>`);
  object(FONT, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const source = people(pages * ROWS_PER_PAGE);
  const header = next(source);
  for (let page = 0; page < pages; page++) {
    const number = FIRST_PAGE + page * 2;
    const rows = Array.from({ length: ROWS_PER_PAGE }, () => next(source));
    object(number + 1, '', deflateSync(content(header, rows)));
    const resources = `/Resources << /Font << /F1 ${FONT} 0 R >> >>`;
    object(
      number,
      `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 612 792] ${resources} /Contents ${number + 1} 0 R >>`,
    );
  }
  const kids = Array.from({ length: pages }, (_, page) => `${FIRST_PAGE + page * 2} 0 R`).join(' ');
  object(PAGES, `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`);
  const start = size;
  write(`xref\n0 ${places.length}\n0000000000 65535 f \n`);
  for (const place of places.slice(1)) write(`${String(place).padStart(10, '0')} 00000 n \n`);
  write(`trailer\n<< /Size ${places.length} /Root ${CATALOG} 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  closeSync(file);
}

const next = (rows: Generator<string[], void>): string[] => rows.next().value ?? [];
