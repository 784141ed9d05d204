/** Files by our own writer: pages as painted, and objects set by hand around them. */
import {
  FIRST_EXTRA_OBJECT,
  type PdfFont,
  type PdfItem,
  type PdfPage,
  pdfString,
  writePdf,
} from '../../helpers/pdf-writer.ts';
import { type Content, staff, twin } from './content.ts';
import { coverPages, type Font, type Op, type Page } from './drawing.ts';

const FONTS: Readonly<Record<Font, PdfFont>> = {
  sans: 'Helvetica',
  bold: 'Helvetica-Bold',
  serif: 'Times-Roman',
  mono: 'Courier',
};

export function items(op: Op): PdfItem[] {
  if ('text' in op) return [{ ...op, font: FONTS[op.font] }];
  if ('rect' in op) return [op];
  if ('picture' in op) {
    const [x, y, width, height] = op.picture;
    return [{ raw: `q ${width} 0 0 ${height} ${x} ${y} cm /Im1 Do Q` }];
  }
  return [{ raw: `q ${op.clip.join(' ')} re W n` }, ...op.ops.flatMap(items), { raw: 'Q' }];
}

/** Further entries of the first page and of the catalogue, and the objects that these speak of. */
export interface Around {
  readonly info?: Readonly<Record<string, string>>;
  readonly catalog?: string;
  readonly page?: string;
  readonly resources?: NonNullable<PdfPage['resources']>;
  /** Painted on the first page after the rest. */
  readonly more?: readonly PdfItem[];
  readonly annotations?: readonly string[];
  readonly objects?: readonly string[];
}

export function handPage(page: Page, around: Around = {}): PdfPage {
  const crop = page.crop;
  const entries = [
    page.rotate === undefined ? '' : `/Rotate ${page.rotate}`,
    crop ? `/CropBox [${crop[0]} ${crop[1]} ${crop[0] + crop[2]} ${crop[1] + crop[3]}]` : '',
    around.page ?? '',
  ];
  return {
    width: page.width,
    height: page.height,
    items: [...page.ops.flatMap(items), ...(around.more ?? [])],
    entries: entries.join(' '),
    resources: around.resources ?? {},
    annotations: around.annotations ?? [],
  };
}

export function handFile(pages: readonly Page[], around: Around = {}): Uint8Array {
  const first = pages.map((page, i) => handPage(page, i === 0 ? around : {}));
  return writePdf(first, around.info ?? {}, {
    compress: true,
    catalog: around.catalog ?? '',
    objects: around.objects ?? [],
  });
}

/** A published page with something beside it. */
export const beside = (make: (content: Content, objects: Objects) => Around) => (content: Content) => {
  const objects = new Objects();
  const around = make(content, objects);
  const info = { Author: staff(content), Title: twin('title', 1).title };
  return handFile(coverPages(content), { info, ...around, objects: objects.all });
};

/** Objects set by hand; `add` gives their reference. */
export class Objects {
  readonly all: string[] = [];

  add(body: string): string {
    this.all.push(body);
    return `${FIRST_EXTRA_OBJECT + this.all.length - 1} 0 R`;
  }

  /** `content` in bytes below 256. */
  stream(content: string, entries = ''): string {
    return this.add(streamBody(content, entries));
  }
}

export const streamBody = (content: string, entries = ''): string =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** UTF-8 as one character a byte. */
export const utf8Latin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** A text string in the spelling that the seed picks: UTF-16 as hexadecimal digits, or Latin-1 in brackets. */
export function string(text: string, content: Content): string {
  if (!/^[\x20-\x7e\xa1-\xff]*$/.test(text) || content.random.chance(0.5)) return pdfString(text);
  return `(${text.replace(/[\\()]/g, '\\$&')})`;
}

export const published = (content: Content, extras: object) => ({
  kind: 'pages' as const,
  pages: coverPages(content),
  ...extras,
});

/** A form with these fields; `widgets` stand on the page, others only in the form. */
export function form(objects: Objects, fields: readonly string[], more = ''): Around {
  const references = fields.map((field) => objects.add(`<< ${field} >>`));
  return {
    page: `/Annots [${references.join(' ')}]`,
    catalog: `/AcroForm << /DA (/Helv 9 Tf 0 g) /Fields [${references.join(' ')}] ${more} >>`,
  };
}

export const widget = (i: number, entries: string) =>
  `/Type /Annot /Subtype /Widget /FT /Tx /T (f${i}) /Rect [200 ${420 - 24 * i} 540 ${438 - 24 * i}] ${entries}`;
