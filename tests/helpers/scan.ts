import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type { GreyPicture } from '../../src/core/types.ts';
import { openDocument } from '../../src/readers/pdf/open.ts';
import { openPage } from '../../src/readers/pdf/page.ts';
import { drawPage } from '../../src/readers/pdf/scan/render.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { FIRST_EXTRA_OBJECT, type PdfItem, type PdfPage, writePdf } from './pdf-writer.ts';
import { sourceOf } from './read-units.ts';

export interface Sheet {
  readonly items: readonly PdfItem[];
  /** Points; US Letter if not given. */
  readonly width?: number;
  readonly height?: number;
  readonly dpi?: number;
}

/** What a scanner makes of a printed sheet. */
export async function scanned({ dpi = 150, ...page }: Sheet): Promise<GreyPicture> {
  const context = { limits: DEFAULT_LIMITS, signal: new AbortController().signal, platform: nodePlatform };
  const { document } = await openDocument(sourceOf(writePdf([page])), context);
  const opened = openPage(document!, 1)!;
  const { width, height, pixels } = drawPage(opened, { dpi })!;
  opened.close();
  document!.close();
  return { width, height, pixels, dpi };
}

/** Rows of cells at the given places, downwards from `top`; `ruled` draws lines around them. */
export function tableItems(
  rows: readonly (readonly string[])[],
  xs: readonly number[],
  { top = 720, pitch = 16, size = 10, ruled = false } = {},
): PdfItem[] {
  const cells = rows.flatMap((row, i) =>
    row.map((text, column): PdfItem => ({ text, x: xs[column]!, y: top - i * pitch, size })),
  );
  if (!ruled) return cells;
  const [left, right] = [xs[0]! - 6, xs.at(-1)! + 110];
  const [upper, lower] = [top + pitch - 4, top - (rows.length - 1) * pitch - 4];
  const across = Array.from({ length: rows.length + 1 }, (_, i): PdfItem => {
    return { rect: [left, upper - i * pitch, right - left, 0.7], fill: '#000000' };
  });
  const down = [...xs.map((x) => x - 6), right].map((x): PdfItem => {
    return { rect: [x, lower, 0.7, upper - lower], fill: '#000000' };
  });
  return [...cells, ...across, ...down];
}

/** A picture as it lies on a page: x, y, width, height in points, and what is drawn after it. */
export interface Placed {
  readonly picture: GreyPicture;
  readonly at?: readonly [number, number, number, number];
}

export interface ScanPage extends Omit<PdfPage, 'items'> {
  readonly pictures: readonly Placed[];
  /** Text of the page itself. */
  readonly items?: readonly PdfItem[];
}

/** A PDF whose pages show pictures. */
export function pdfOfPictures(pages: readonly ScanPage[]): Uint8Array {
  const objects: string[] = [];
  const written = pages.map(({ pictures, items = [], ...page }): PdfPage => {
    const names: string[] = [];
    const shown = pictures.map(({ picture, at = [0, 0, page.width ?? 612, page.height ?? 792] }) => {
      names.push(`/Scan${objects.length} ${FIRST_EXTRA_OBJECT + objects.length} 0 R`);
      objects.push(imageObject(picture));
      return { raw: `q ${at[2]} 0 0 ${at[3]} ${at[0]} ${at[1]} cm /Scan${objects.length - 1} Do Q` };
    });
    return { ...page, resources: { XObject: names.join(' ') }, items: [...shown, ...items] };
  });
  return writePdf(written, {}, { objects });
}

function imageObject({ width, height, pixels }: GreyPicture): string {
  const entries = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray`;
  const data = Buffer.from(pixels).toString('latin1');
  return `<< ${entries} /BitsPerComponent 8 /Length ${pixels.length} >>\nstream\n${data}\nendstream`;
}
