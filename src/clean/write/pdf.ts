import type { SafeBlock, SafeTable } from '../apply.ts';
import { textOf } from '../model.ts';
import type { CopyTools } from '../tools.ts';
import { withoutUnseen } from '../unseen.ts';
import { bytesOf, catalogue, fixed, pageObject, pdfFile, stream } from './pdf-file.ts';
import { encoded, hasSign } from './pdf-font.ts';
import { columnWidths, PADDING, wrapped } from './pdf-lines.ts';

/** Points: US Letter, which prints on A4, too. */
const PAGE = { width: 612, height: 792, margin: 54 };
const LINE = PAGE.width - 2 * PAGE.margin;
const SIZE = { text: 10, cell: 8, heading: 14 };
/** From line to line, by the type size. */
const LEADING = 1.3;
/** Rows by which the widths of columns are told. */
const SAMPLE = 500;

/** How many different signs there is no font for: only Latin letters of western Europe are at hand. */
export function signsBeyondPdf(blocks: readonly SafeBlock[]): number {
  const beyond = new Set<string>();
  for (const text of textsOf(blocks))
    for (const sign of withoutUnseen(text).normalize('NFC'))
      if (!/[\r\n]/.test(sign) && !hasSign(sign)) beyond.add(sign);
  return beyond.size;
}

function* textsOf(blocks: readonly SafeBlock[]): Generator<string> {
  for (const block of blocks) {
    if (block.kind === 'text') yield block.text;
    else {
      yield block.name;
      yield* block.captions;
      for (const row of [...block.above, ...block.rows]) yield* row.map(textOf);
    }
  }
}

/** Pages (ISO 32000-1) with their texts and tables set anew from the top: nothing but text, lines, and the standard fonts. */
export async function pdfCopy(
  blocks: readonly SafeBlock[],
  { tools }: { readonly tools: Pick<CopyTools, 'deflateRaw'> },
): Promise<Uint8Array> {
  const pages = new Pages();
  for (const block of blocks) {
    if (block.kind === 'table') pages.table(block);
    else pages.text(block.text, block.isHeading ? SIZE.heading : SIZE.text, block.isHeading);
  }
  return file(await Promise.all(pages.end().map((content) => stream([bytesOf(content)], '', tools))));
}

/** Text and lines, page after page. */
class Pages {
  private readonly done: string[] = [];
  private open: string[] = [];
  private y = PAGE.height - PAGE.margin;

  end(): readonly string[] {
    this.done.push(this.open.join('\n'));
    this.open = [];
    return this.done;
  }

  text(given: string, size: number, isBold: boolean): void {
    this.y -= size * 0.4;
    for (const line of wrapped(withoutUnseen(given), LINE, size)) {
      this.room(size * LEADING);
      this.y -= size * LEADING;
      this.line(line, { x: PAGE.margin, y: this.y, size, isBold });
    }
    this.y -= size * 0.4;
  }

  table({ name, above, captions, rows }: SafeTable): void {
    this.text(name, SIZE.heading, true);
    for (const row of above) this.text(row.map(textOf).join(' '), SIZE.text, false);
    const all = rows.map((row) => row.map((cell) => withoutUnseen(textOf(cell))));
    const head = captions.some((caption) => caption !== '') ? captions.map(withoutUnseen) : undefined;
    const widths = columnWidths([...(head ? [head] : []), ...all.slice(0, SAMPLE)], LINE, SIZE.cell);
    if (head) this.row(head, widths, true);
    for (const row of all) if (this.row(row, widths, false) && head) this.row(head, widths, true);
    this.y -= SIZE.text;
  }

  /** True if a page began with the row. */
  private row(cells: readonly string[], widths: readonly number[], isBold: boolean): boolean {
    const lines = widths.map((width, i) => wrapped(cells[i] ?? '', width - 2 * PADDING, SIZE.cell));
    const most = Math.max(...lines.map((one) => one.length));
    let begun = false;
    // A row that is longer than a page goes on on the next.
    for (let from = 0; from < most; ) {
      begun = this.room(SIZE.cell * LEADING + 2 * PADDING) || begun;
      const fit = Math.floor((this.y - PAGE.margin - 2 * PADDING) / (SIZE.cell * LEADING));
      const count = Math.max(1, Math.min(most - from, fit));
      this.piece(
        lines.map((one) => one.slice(from, from + count)),
        widths,
        isBold,
      );
      from += count;
    }
    return begun;
  }

  private piece(lines: readonly (readonly string[])[], widths: readonly number[], isBold: boolean): void {
    const height = Math.max(...lines.map((one) => one.length)) * SIZE.cell * LEADING + 2 * PADDING;
    let x = PAGE.margin;
    lines.forEach((own, column) => {
      own.forEach((text, i) => {
        const y = this.y - PADDING - SIZE.cell * LEADING * (i + 1) + SIZE.cell * 0.3;
        this.line(text, { x: x + PADDING, y, size: SIZE.cell, isBold });
      });
      this.open.push(
        `0.5 w ${fixed(x)} ${fixed(this.y - height)} ${fixed(widths[column]!)} ${fixed(height)} re S`,
      );
      x += widths[column]!;
    });
    this.y -= height;
  }

  private line(
    text: string,
    at: { readonly x: number; readonly y: number; readonly size: number; readonly isBold: boolean },
  ): void {
    const codes = encoded(text).replace(/[\\()]/g, '\\$&');
    if (codes.trim() === '') return;
    this.open.push(
      `BT /${at.isBold ? 'B' : 'R'} ${at.size} Tf ${fixed(at.x)} ${fixed(at.y)} Td (${codes}) Tj ET`,
    );
  }

  /** Begins a page if there is no room; true if it did. */
  private room(height: number): boolean {
    if (this.y - height >= PAGE.margin || this.y === PAGE.height - PAGE.margin) return false;
    this.done.push(this.open.join('\n'));
    this.open = [];
    this.y = PAGE.height - PAGE.margin;
    return true;
  }
}

// -------------------------------------------------------------------------------------------------------- file

const FONTS = ['Helvetica', 'Helvetica-Bold'];
const FIRST_FONT = 3;
const FIRST_PAGE = FIRST_FONT + FONTS.length;

function file(contents: readonly Uint8Array[]): Uint8Array {
  const pageOf = (i: number): number => FIRST_PAGE + 2 * i;
  const fonts = FONTS.map(
    (name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`,
  );
  const resources = `<< /Font << /R ${FIRST_FONT} 0 R /B ${FIRST_FONT + 1} 0 R >> >>`;
  const size = [PAGE.width, PAGE.height] as const;
  return pdfFile([
    ...catalogue(contents.map((_, i) => pageOf(i))),
    ...fonts.map(bytesOf),
    ...contents.flatMap((content, i) => [
      bytesOf(pageObject({ size, resources, contents: pageOf(i) + 1 })),
      content,
    ]),
  ]);
}
