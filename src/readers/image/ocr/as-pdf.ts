import { joinBytes } from '../../shared/bytes.ts';
import type { Page, Part } from './page.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** From the unit square of a picture as stored to that as shown, y upwards (TIFF 6.0, Orientation 1–8). */
const TURNS = [
  '1 0 0 1 0 0',
  '-1 0 0 1 1 0',
  '-1 0 0 -1 1 1',
  '1 0 0 -1 0 1',
  '0 -1 -1 0 1 1',
  '0 -1 1 0 0 1',
  '0 1 1 0 0 0',
  '0 1 -1 0 1 0',
] as const;

/** Numbers of the objects that are written last. */
const CATALOG = 1;
const PAGES = 2;

/**
 * The pictures as a PDF of pages that hold their data as they are, so that they are read as scanned pages are. Long
 * pictures become several pages.
 */
export function pdfOf(pages: readonly Page[]): Uint8Array {
  const file = new PdfFile();
  const kids = pages.flatMap((page) => addPage(file, page));
  const list = kids.map((kid) => `${kid} 0 R`).join(' ');
  file.write(CATALOG, `<< /Type /Catalog /Pages ${PAGES} 0 R >>`);
  file.write(PAGES, `<< /Type /Pages /Count ${kids.length} /Kids [${list}] >>`);
  return file.end();
}

/** The numbers of the pages. */
function addPage(file: PdfFile, page: Page): number[] {
  const numbers = page.parts.map(({ width, height, entries, data }) =>
    file.stream(`/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${entries}`, data),
  );
  const names = numbers.map((number) => `/P${number} ${number} 0 R`).join(' ');
  const resources = file.write(file.next(), `<< /XObject << ${names} >> >>`);
  const parts = page.parts.map((part, i) => drawn(page, part, numbers[i]!)).join('\n');
  const turn = TURNS[(page.orientation ?? 1) - 1] ?? TURNS[0];
  const shown = `${turn} cm\n${parts}`;
  return piecesOf(page).map((piece) => {
    const content = file.stream('', [new TextEncoder().encode(`${placed(piece)} cm ${shown}`)]);
    const box = `/MediaBox [0 0 ${piece.width.toFixed(3)} ${piece.height.toFixed(3)}]`;
    const rest = `/Contents ${content} 0 R /Resources ${resources} 0 R`;
    return file.write(file.next(), `<< /Type /Page /Parent ${PAGES} 0 R ${box} ${rest} >>`);
  });
}

function placed({ width, whole, below }: Piece): string {
  return `${width.toFixed(3)} 0 0 ${whole.toFixed(3)} 0 ${(-below).toFixed(3)}`;
}

/** The part at its place in the unit square. */
function drawn(page: Page, { x, y, width, height }: Part, number: number): string {
  const [across, down] = [width / page.width, height / page.height];
  const [left, bottom] = [x / page.width, 1 - (y + height) / page.height];
  const matrix = [across, 0, 0, down, left, bottom].map((value) => value.toFixed(6)).join(' ');
  return `q ${matrix} cm /P${number} Do Q`;
}

/** Objects one after the other, and the table of where each begins (ISO 32000-1, 7.5). */
class PdfFile {
  readonly #pieces: Uint8Array[] = [];
  /** By number; the first is that of no object. */
  readonly #offsets: number[] = new Array(PAGES + 1).fill(0);
  #size = 0;

  constructor() {
    this.#add('%PDF-1.7\n');
  }

  /** A number that no object has. */
  next(): number {
    return this.#offsets.push(0) - 1;
  }

  write(number: number, body: string): number {
    this.#offsets[number] = this.#size;
    this.#add(`${number} 0 obj\n${body}\nendobj\n`);
    return number;
  }

  stream(entries: string, data: readonly Uint8Array[]): number {
    const number = this.next();
    const length = data.reduce((sum, piece) => sum + piece.length, 0);
    this.#offsets[number] = this.#size;
    this.#add(`${number} 0 obj\n<< ${entries} /Length ${length} >>\nstream\n`);
    for (const piece of data) this.#add(piece);
    this.#add('\nendstream\nendobj\n');
    return number;
  }

  end(): Uint8Array {
    const rows = this.#offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    const start = this.#size;
    const size = this.#offsets.length;
    this.#add(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`);
    this.#add(`trailer\n<< /Size ${size} /Root ${CATALOG} 0 R >>\nstartxref\n${start}\n%%EOF\n`);
    return joinBytes(this.#pieces);
  }

  #add(piece: string | Uint8Array): void {
    const bytes = typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
    this.#pieces.push(bytes);
    this.#size += bytes.length;
  }
}
