import { type Origin, openAt, type PdfDocument } from '../document.ts';
import type { ObjectStore } from '../syntax/object-store.ts';
import type { PdfDict, PdfValue } from '../syntax/values.ts';
import { writeValue } from '../syntax/write.ts';
import type { Content, Orphans } from './search.ts';

/** Points around the origin that a content of unknown size may draw in. */
const BOX = '[-2000 -2000 4000 4000]';
/** Dots an inch that pictures are taken to have. */
const DPI = 150;
const POINTS_PER_INCH = 72;

/**
 * The document's bytes with objects behind them that nothing led to, opened as another document: a page for each
 * content, and behind them one for each picture. `store`: the document's objects, without encryption.
 */
export function openCopy(
  document: PdfDocument,
  store: ObjectStore,
  about: { readonly orphans: Orphans; readonly origin: Origin },
): PdfDocument | undefined {
  const { contents, pictures, dicts } = about.orphans;
  const writer = new CopyWriter(store);
  for (const dict of dicts) writer.object(writeValue(dict));
  for (const content of contents) writer.content(content);
  for (const picture of pictures) writer.picture(picture);
  return openParts(document, [store.view().slice(), ...writer.finish()], about.origin);
}

class CopyWriter {
  readonly #store: ObjectStore;
  readonly #encoder = new TextEncoder();
  readonly #parts: Uint8Array[] = [];
  readonly #kids: number[] = [];
  readonly #catalog: number;
  readonly #pages: number;
  #next: number;

  constructor(store: ObjectStore) {
    this.#store = store;
    this.#catalog = store.numbers().reduce((highest, number) => Math.max(highest, number), 0) + 1;
    this.#pages = this.#catalog + 1;
    this.#next = this.#pages + 1;
  }

  object(body: string): number {
    return this.#object(this.#next++, body);
  }

  content({ stream, resources }: Content): void {
    const data = this.#store.raw(stream);
    this.#page(BOX, { resources: writeValue(resources), content: this.#stream(stream.dict, data) });
  }

  picture(number: number): void {
    const { dict } = this.#store.get(number) as { readonly dict: PdfDict };
    const [width, height] = ['Width', 'Height'].map(
      (key) => ((dict.get(key) as number) * POINTS_PER_INCH) / DPI,
    );
    const resources = `<< /XObject << /Im ${number} 0 R >> >>`;
    const drawing = this.#encoder.encode(`${width} 0 0 ${height} 0 0 cm /Im Do`);
    this.#page(`[0 0 ${width} ${height}]`, { resources, content: this.#stream(new Map(), drawing) });
  }

  finish(): Uint8Array[] {
    const kids = this.#kids.map((kid) => `${kid} 0 R`).join(' ');
    this.#object(this.#pages, `<< /Type /Pages /Count ${this.#kids.length} /Kids [${kids}] >>`);
    this.#object(this.#catalog, `<< /Type /Catalog /Pages ${this.#pages} 0 R >>`);
    this.#write(`\ntrailer << /Root ${this.#catalog} 0 R /Size ${this.#next} >>\nstartxref\n0\n%%EOF\n`);
    return this.#parts;
  }

  #page(box: string, { resources, content }: { readonly resources: string; readonly content: number }): void {
    const entries = `/Parent ${this.#pages} 0 R /Resources ${resources} /Contents ${content} 0 R`;
    this.#kids.push(this.object(`<< /Type /Page /MediaBox ${box} ${entries} >>`));
  }

  /** A content stream: of the entries only those that say how it is packed. */
  #stream(dict: PdfDict, data: Uint8Array): number {
    const kept = [...dict].filter(([key]) => PACKING.has(key));
    const entries = new Map<string, PdfValue>([...kept, ['Length', data.length]]);
    const number = this.#next++;
    this.#write(`\n${number} 0 obj ${writeValue(entries)} stream\n`);
    this.#parts.push(data);
    this.#write('\nendstream endobj');
    return number;
  }

  #object(number: number, body: string): number {
    this.#write(`\n${number} 0 obj ${body} endobj`);
    return number;
  }

  #write(text: string): void {
    this.#parts.push(this.#encoder.encode(text));
  }
}

const PACKING = new Set(['Filter', 'DecodeParms', 'F', 'DP']);

function openParts(
  document: PdfDocument,
  parts: readonly Uint8Array[],
  origin: Origin,
): PdfDocument | undefined {
  const { library } = document;
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const at = library.allocate(size);
  if (at === 0) return undefined;
  let end = at;
  for (const part of parts) {
    library.write(end, part);
    end += part.length;
  }
  const opened = openAt(library, { block: at, at, size, origin });
  if (!('kind' in opened)) return opened;
  library.free(at);
  return undefined;
}
