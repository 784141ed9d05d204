import { deflateSync } from 'node:zlib';

/** Text whose baseline starts at (x, y), in points from the lower left corner of the page. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Points; default 10. */
  readonly size?: number;
  /** Default Helvetica. */
  readonly font?: PdfFont;
  /** `#rrggbb`; default black. */
  readonly color?: string;
  /** Text rendering mode (ISO 32000-1, 9.3.6); 3 = invisible. */
  readonly mode?: number;
  /** Degrees counter-clockwise. */
  readonly rotate?: number;
}
export interface PdfRect {
  /** x, y, width, height. */
  readonly rect: readonly [number, number, number, number];
  /** `#rrggbb`. */
  readonly fill: string;
}
/** Operators of a content stream, written as they are. `/Im1` is a grey picture of one pixel. */
export interface PdfRaw {
  readonly raw: string;
}
export type PdfItem = PdfText | PdfRect | PdfRaw;

export interface PdfPage {
  /** Points; default 612 × 792 (US Letter). */
  readonly width?: number;
  readonly height?: number;
  /** In paint order. */
  readonly items: readonly PdfItem[];
  /** Further entries of the page's dictionary: `/Rotate 90`. */
  readonly entries?: string;
  /** Further resources of the page by their kind: `{ XObject: '/Scan 12 0 R', Properties: '/MC0 13 0 R' }`. */
  readonly resources?: Readonly<Partial<Record<'Font' | 'XObject' | 'Properties' | 'ExtGState', string>>>;
  /** Dictionaries of annotations: `/Subtype /Text /Contents (…)`; `/Type` and a `/Rect` are added. */
  readonly annotations?: readonly string[];
}

/** What makes up a file beyond its pages. */
export interface PdfOptions {
  /** Deflate the content streams. Off by default: the bytes then depend on no compressor's version. */
  readonly compress?: boolean;
  /** Entries of the catalogue. */
  readonly catalog?: string;
  /** Further indirect objects (bodies), numbered from `FIRST_EXTRA_OBJECT` on. */
  readonly objects?: readonly string[];
  /** Changes strings and streams on their way out (encryption), and gives entries for the trailer. */
  readonly cipher?: PdfCipher;
}
export interface PdfCipher {
  readonly trailer: string;
  encrypt(object: number, data: Uint8Array): Uint8Array;
}

const FONTS = ['Helvetica', 'Helvetica-Bold', 'Times-Roman', 'Courier'] as const;
export type PdfFont = (typeof FONTS)[number];

const CATALOG = 1;
const PAGES = 2;
const INFO = 3;
const IMAGE = 4;
const TO_UNICODE = 5;
const FIRST_FONT = 6;
/** The number of the first of `PdfOptions.objects`. */
export const FIRST_EXTRA_OBJECT = FIRST_FONT + FONTS.length;

/** What WinAnsiEncoding has at 0x80–0x9F, where it parts from Latin-1 (ISO 32000-1, annex D). */
const WIN_ANSI = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Codes for the characters of one document: WinAnsi, and codes 1–31 by differences for what it lacks. */
class Encoding {
  readonly extras: string[] = [];

  bytes(text: string): Uint8Array {
    return Uint8Array.from(text, (char) => this.#code(char));
  }

  /** The fonts' `/Encoding`. */
  dictionary(): string {
    const names = this.extras.map((char) => `/uni${hex(char.codePointAt(0)!, 4)}`);
    const differences = names.length > 0 ? ` /Differences [1 ${names.join(' ')}]` : '';
    return `<< /Type /Encoding /BaseEncoding /WinAnsiEncoding${differences} >>`;
  }

  /** The fonts' `/ToUnicode` map; speaks of the extra codes only. */
  toUnicode(): string {
    const rows = this.extras.map((char, i) => `<${hex(i + 1, 2)}> <${hex(char.codePointAt(0)!, 4)}>`);
    return [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Extra def /CMapType 2 def',
      '1 begincodespacerange <00> <FF> endcodespacerange',
      rows.length > 0 ? `${rows.length} beginbfchar ${rows.join(' ')} endbfchar` : '',
      'endcmap CMapName currentdict /CMap defineresource pop end end',
    ].join('\n');
  }

  #code(char: string): number {
    const code = char.codePointAt(0)!;
    if ((code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0xff)) return code;
    const high = WIN_ANSI.indexOf(char);
    if (high >= 0) return 0x80 + high;
    if (code > 0xffff) throw new Error('the test writer knows the basic plane only');
    if (!this.extras.includes(char)) this.extras.push(char);
    if (this.extras.length > 31) throw new Error('too many characters outside WinAnsi for one file');
    return this.extras.indexOf(char) + 1;
  }
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
function hexString(bytes: Uint8Array): string {
  return `<${Array.from(bytes, (byte) => hex(byte, 2)).join('')}>`;
}
function literal(bytes: Uint8Array): string {
  const escaped = Array.from(bytes, (byte) => {
    if (byte === 0x28 || byte === 0x29 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
    return byte < 0x20 ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte);
  });
  return `(${escaped.join('')})`;
}
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
/** A text string (ISO 32000-1, 7.9.2.2) as UTF-16 with its mark. */
function utf16(text: string): Uint8Array {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return Uint8Array.from([0xfe, 0xff, ...units.flatMap((unit) => [unit >> 8, unit & 0xff])]);
}
/** A text string ready to stand in a dictionary given by hand. */
export function pdfString(text: string): string {
  return hexString(utf16(text));
}
function number(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
function colour(value: string): string {
  const parts = [1, 3, 5].map((at) => number(Number.parseInt(value.slice(at, at + 2), 16) / 255));
  return `${parts.join(' ')} rg`;
}

function operators(item: PdfItem, encoding: Encoding): string {
  if ('raw' in item) return item.raw;
  if ('rect' in item) return `q ${colour(item.fill)} ${item.rect.map(number).join(' ')} re f Q`;
  const angle = ((item.rotate ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const matrix = [cos, sin, -sin, cos, item.x, item.y].map(number).join(' ');
  const font = `/F${FONTS.indexOf(item.font ?? 'Helvetica') + 1} ${number(item.size ?? 10)} Tf`;
  const show = `${colour(item.color ?? '#000000')} ${matrix} Tm ${literal(encoding.bytes(item.text))} Tj`;
  return `BT ${font} ${item.mode ?? 0} Tr ${show} ET`;
}

/** Collects indirect objects and writes them with their cross-reference table. */
class FileWriter {
  readonly #chunks: Uint8Array[] = [latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
  readonly #offsets = new Map<number, number>();
  readonly #options: PdfOptions;
  #length = this.#chunks[0]!.length;

  constructor(options: PdfOptions) {
    this.#options = options;
  }

  object(id: number, body: string): void {
    this.#offsets.set(id, this.#length);
    this.#write(latin1(`${id} 0 obj\n${body}\nendobj\n`));
  }

  stream(id: number, dictionary: string, content: Uint8Array, compress: boolean): void {
    const plain = compress ? Uint8Array.from(deflateSync(content)) : content;
    const data = this.#options.cipher?.encrypt(id, plain) ?? plain;
    this.#offsets.set(id, this.#length);
    const filter = compress ? ' /Filter /FlateDecode' : '';
    this.#write(latin1(`${id} 0 obj\n<< ${dictionary}${filter} /Length ${data.length} >>\nstream\n`));
    this.#write(data);
    this.#write(latin1('\nendstream\nendobj\n'));
  }

  finish(): Uint8Array {
    const start = this.#length;
    const size = Math.max(...this.#offsets.keys()) + 1;
    const rows = Array.from({ length: size }, (_, id) => {
      const offset = this.#offsets.get(id);
      return offset === undefined
        ? '0000000000 65535 f \n'
        : `${String(offset).padStart(10, '0')} 00000 n \n`;
    });
    const trailer = `/Size ${size} /Root ${CATALOG} 0 R /Info ${INFO} 0 R ${this.#options.cipher?.trailer ?? ''}`;
    const table = `xref\n0 ${size}\n${rows.join('')}`;
    this.#write(latin1(`${table}trailer\n<< ${trailer} >>\nstartxref\n${start}\n%%EOF\n`));
    const whole = new Uint8Array(this.#length);
    let at = 0;
    for (const chunk of this.#chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }

  #write(bytes: Uint8Array): void {
    this.#chunks.push(bytes);
    this.#length += bytes.length;
  }
}

/**
 * A PDF with text set in standard fonts, rectangles, and whatever a test adds by hand. The same input gives the
 * same bytes on every machine unless `compress` is set.
 */
export function writePdf(
  pages: readonly PdfPage[],
  info: Readonly<Record<string, string>> = {},
  options: PdfOptions = {},
): Uint8Array {
  const file = new FileWriter(options);
  const encoding = new Encoding();
  const extras = options.objects ?? [];
  extras.forEach((body, i) => {
    file.object(FIRST_EXTRA_OBJECT + i, body);
  });
  let next = FIRST_EXTRA_OBJECT + extras.length;
  const kids = pages.map((page) => {
    const id = next;
    next += 2 + (page.annotations?.length ?? 0);
    writePage(file, page, { id, encoding, compress: options.compress ?? false });
    return `${id} 0 R`;
  });
  file.object(PAGES, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`);
  writeShared(file, encoding);
  const entries = Object.entries(info).map(([key, value]) => {
    const bytes = utf16(value);
    return `/${key} ${hexString(options.cipher?.encrypt(INFO, bytes) ?? bytes)}`;
  });
  file.object(INFO, `<< ${entries.join(' ')} >>`);
  file.object(CATALOG, `<< /Type /Catalog /Pages ${PAGES} 0 R ${options.catalog ?? ''} >>`);
  return file.finish();
}

function writePage(
  file: FileWriter,
  page: PdfPage,
  to: { id: number; encoding: Encoding; compress: boolean },
): void {
  const notes = page.annotations ?? [];
  notes.forEach((entries, i) => {
    const rect = /\/Rect\b/.test(entries) ? '' : '/Rect [50 50 70 70]';
    file.object(to.id + 2 + i, `<< /Type /Annot ${rect} ${entries} >>`);
  });
  const fonts = FONTS.map((_, i) => `/F${i + 1} ${FIRST_FONT + i} 0 R`).join(' ');
  const { Font = '', XObject = '', Properties, ExtGState } = page.resources ?? {};
  const properties = Properties === undefined ? '' : `/Properties << ${Properties} >> `;
  const states = ExtGState === undefined ? '' : `/ExtGState << ${ExtGState} >> `;
  const references = notes.map((_, i) => `${to.id + 2 + i} 0 R`);
  const annots = notes.length > 0 ? `/Annots [${references.join(' ')}]` : '';
  file.object(
    to.id,
    `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 ${page.width ?? 612} ${page.height ?? 792}] ` +
      `/Resources << /Font << ${fonts} ${Font} >> /XObject << /Im1 ${IMAGE} 0 R ${XObject} >> ${properties}${states}>> ` +
      `/Contents ${to.id + 1} 0 R ${annots} ${page.entries ?? ''} >>`,
  );
  const content = page.items.map((item) => operators(item, to.encoding)).join('\n');
  file.stream(to.id + 1, '', latin1(content), to.compress);
}

function writeShared(file: FileWriter, encoding: Encoding): void {
  const size = '/Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8';
  file.stream(IMAGE, `/Type /XObject /Subtype /Image ${size}`, Uint8Array.of(0x80), false);
  file.stream(TO_UNICODE, '', latin1(encoding.toUnicode()), false);
  FONTS.forEach((name, i) => {
    const map = encoding.extras.length > 0 ? `/ToUnicode ${TO_UNICODE} 0 R` : '';
    const body = `/Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding ${encoding.dictionary()} ${map}`;
    file.object(FIRST_FONT + i, `<< ${body} >>`);
  });
}

/** Adds or replaces objects by an incremental update (ISO 32000-1, 7.5.6). All that was there before stays. */
export function updatePdf(file: Uint8Array, objects: Readonly<Record<number, string>>): Uint8Array {
  const previous = Buffer.from(file).toString('latin1');
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(previous)?.[1];
  const size = [...previous.matchAll(/\/Size (\d+)/g)].at(-1)?.[1];
  const offsets: string[] = [];
  let body = '';
  for (const [id, text] of Object.entries(objects)) {
    const offset = String(file.length + body.length).padStart(10, '0');
    offsets.push(`${id} 1\n${offset} 00000 n \n`);
    body += `${id} 0 obj\n${text}\nendobj\n`;
  }
  const table = `xref\n${offsets.join('')}trailer\n<< /Size ${size} /Root ${CATALOG} 0 R /Prev ${start} >>\n`;
  const end = `${table}startxref\n${file.length + body.length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.concat([file, Buffer.from(body + end, 'latin1')]));
}
