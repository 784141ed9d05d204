import { memorySource } from '../../../core/memory-source.ts';
import { problem } from '../../../core/problem.ts';
import type { Problem, ReadContext, Unit } from '../../../core/types.ts';
import { decoderFor } from '../../shared/legacy/code-pages.ts';
import { printableRuns } from '../../shared/legacy/printable.ts';
import { xmpValues } from '../../shared/xmp.ts';
import { mayDraw } from '../form-graph.ts';
import type { Decoded } from '../syntax/filters.ts';
import type { ObjectStore } from '../syntax/object-store.ts';
import { dictOf, isArray, nameOf, PdfRef, PdfStream, type PdfValue } from '../syntax/values.ts';
import { contentNotes } from './content-notes.ts';
import { readForm } from './form-fields.ts';
import { type FoundStream, Ledger } from './ledger.ts';
import { contentOf, isGlyph, isUnknown, isXfa, streamText } from './loose-streams.ts';
import { pictureTexts } from './pictures.ts';
import { findPlaces, type Places, PRIVATE } from './places.ts';
import { portfolioFields } from './portfolio.ts';
import { recordUnits } from './records.ts';
import { plainOfRich } from './rich-text.ts';
import type { Place, Teller } from './teller.ts';
import { readXfa } from './xfa.ts';

type Units = AsyncIterable<Unit | Problem>;

/** Bytes of unknown streams that are looked at. */
const MAX_LOOSE = 64 * 1024 * 1024;
/** Texts that are looked for on pages that show the form: they repeat what is seen. */
const SHOWN_BY_FORMS = 'ActualText';
/** Unpacked bytes of content streams that are looked through. */
const MAX_CONTENTS = 512 * 1024 * 1024;
const FORM: Place = { locator: 'form field', visibility: 'form-field' };

/**
 * All that a file holds beside what its pages show (ISO 32000-1, 12 and 14): properties, outline, annotations, form,
 * scripts, names, structure, private data and files. Every object is gone through, so that nothing is left out.
 */
export class Structure {
  readonly #store: ObjectStore;
  readonly #teller: Teller;
  readonly #context: ReadContext;
  readonly #places: Places;
  readonly #ledger: Ledger;
  /** Streams that have been read. */
  readonly #read = new Set<number>();

  constructor(store: ObjectStore, teller: Teller, context: ReadContext) {
    this.#store = store;
    this.#teller = teller;
    this.#context = context;
    this.#places = findPlaces(store);
    this.#ledger = new Ledger(store, teller, this.#places);
  }

  /** Texts of structure elements by page: they matter where the page does not show them. */
  get pageTexts(): ReadonlyMap<number, readonly string[]> {
    return this.#ledger.pageTexts;
  }

  async *units(): Units {
    yield* this.#form();
    yield* this.#xfa();
    const portfolio = { part: 'portfolio field', visibility: 'property' } as const;
    yield* recordUnits(portfolioFields(this.#store, this.#teller), this.#teller, portfolio);
    yield* this.#ledger.units();
    for (const found of this.#ledger.streams) yield* this.#text(found);
    yield* this.#metadata();
    for (const { stream } of this.#ledger.loose) yield* pictureTexts(stream, this.#store, this.#teller);
    yield* this.#files();
    yield* this.#loose();
    yield* this.#contents();
    for (const [code, detail] of this.#store.problems) yield problem(code, detail);
    for (const page of this.#places.thumbnails) {
      yield problem('ocr-unavailable', `thumbnail of page ${page} is a picture`, `page ${page}`);
    }
  }

  *#form(): Iterable<Unit> {
    const form = readForm(this.#store, this.#places.widgets);
    yield* recordUnits(form.fields, this.#teller, { part: 'form field' });
    yield* recordUnits(form.defaults, this.#teller, { part: 'default value of form field' });
    for (const [i, { caption, values }] of form.options.entries()) {
      const fields = values.filter((value) => !this.#teller.hasSaid(value));
      const header = caption === '' ? {} : { header: caption };
      for (const value of fields) {
        yield* this.#teller.tell(value, { ...FORM, locator: `choices of form field ${i + 1}`, ...header });
      }
    }
    for (const { values } of form.options) for (const value of values) this.#teller.note(value);
    this.#ledger.streams.push(...form.streams);
  }

  /** The packets of an XFA form: one stream, or a list of names and streams. */
  async *#xfa(): Units {
    const root = this.#store.dict(this.#store.trailer, 'Root');
    const packets = this.#store.dict(root, 'AcroForm')?.get('XFA') ?? null;
    const list = this.#store.resolve(packets);
    const parts: readonly PdfValue[] = isArray(list) ? list : [packets];
    for (const part of parts) {
      const stream = this.#store.resolve(part);
      if (!(stream instanceof PdfStream)) continue;
      if (part instanceof PdfRef) this.#read.add(part.number);
      yield* this.#packet(await this.#decode(stream));
    }
  }

  *#packet(decoded: Decoded): Iterable<Unit | Problem> {
    yield* troubles(decoded, 'XFA form');
    const { fields, texts, scripts } = readXfa(streamText(decoded.bytes));
    const fresh = fields.some((field) => !this.#teller.hasSaid(field.value));
    if (fresh) yield* recordUnits(fields, this.#teller, { part: 'XFA field' });
    const place: Place = { locator: 'XFA form', visibility: 'form-field', title: 'XFA form' };
    for (const text of texts) yield* this.#teller.tell(plainOfRich(text), place);
    for (const text of scripts) yield* this.#teller.tell(text, { ...place, visibility: 'script-data' });
  }

  /** A script, rich text or long value that is a stream. */
  async *#text({ number, stream, place, key }: FoundStream): Units {
    if (!this.#first(number) || (key === 'Contents' && place.visibility !== 'annotation')) return;
    const decoded = await this.#decode(stream);
    yield* troubles(decoded, place.locator);
    const text = streamText(decoded.bytes);
    // Glyphs of Type 3 fonts have names like those of entries: `/T`, `/E`, `/V`.
    if (isGlyph(text)) return;
    const visibility = key === 'JS' ? 'script-data' : place.visibility;
    yield* this.#teller.tell(key === 'RC' || key === 'RV' ? plainOfRich(text) : text, {
      ...place,
      visibility,
    });
  }

  async *#metadata(): Units {
    const place = { locator: 'XMP metadata', visibility: 'property', title: 'XMP metadata' } as const;
    for (const { number, stream } of this.#ledger.loose) {
      const [type, subtype] = [nameOf(stream.dict.get('Type')), nameOf(stream.dict.get('Subtype'))];
      if (type !== 'Metadata' && subtype !== 'XML') continue;
      if (!this.#first(number)) continue;
      const decoded = await this.#decode(stream);
      yield* troubles(decoded, place.locator);
      for (const [header, value] of xmpValues(streamText(decoded.bytes))) {
        yield* this.#teller.tell(value, { ...place, header });
      }
    }
  }

  async *#files(): Units {
    const { files, loose } = this.#ledger;
    for (const { number, stream, place } of loose) {
      if (number === undefined || nameOf(stream.dict.get('Type')) !== 'EmbeddedFile') continue;
      if (!files.has(number)) files.set(number, { name: '', place });
    }
    const { entries } = this.#context.limits;
    if (files.size > entries) yield problem('too-large', 'too many attachments');
    let count = 0;
    for (const [number, { name }] of files) {
      if (++count > entries) return;
      const stream = this.#store.get(number);
      const locator = `attachment ${count}`;
      if (!this.#first(number)) continue;
      if (stream instanceof PdfStream) yield* this.#file(stream, name, locator);
      else yield problem('damaged', 'attachment cannot be read', locator);
    }
  }

  async *#file(stream: PdfStream, name: string, locator: string): Units {
    const decoded = await this.#decode(stream);
    // Packets of XFA forms are marked as files; those that an update left behind nothing else leads to.
    if (name === '' && isXfa(decoded.bytes)) {
      yield* this.#packet(decoded);
      return;
    }
    yield* troubles(decoded, locator);
    yield {
      kind: 'file',
      visibility: this.#teller.visibility('embedded'),
      source: memorySource(name === '' ? locator : name, decoded.bytes),
      packedSize: stream.end - stream.start,
    };
  }

  /** Streams that nothing says anything of, and private data: whatever text or file they are. */
  async *#loose(): Units {
    let size = 0;
    let count = 0;
    for (const { number, stream, place } of this.#ledger.loose) {
      if ((number !== undefined && this.#read.has(number)) || !isUnknown(stream)) continue;
      if (this.#context.signal.aborted) return;
      if (size > MAX_LOOSE) {
        yield problem('too-large', 'unknown streams are too large to be looked at');
        return;
      }
      const decoded = await this.#decode(stream);
      size += decoded.bytes.length;
      if (decoded.left !== undefined) continue;
      const content = contentOf(decoded.bytes);
      if (content === 'file') yield* this.#file(stream, '', `embedded data ${++count}`);
      else if (content === 'text') yield* this.#teller.tell(streamText(decoded.bytes), place);
      else if (content === 'binary' && place === PRIVATE) {
        const runs = printableRuns(decoded.bytes, decoderFor(1252));
        yield* this.#teller.tell(runs.join('\n'), place);
      }
    }
  }

  /** What content streams hold beside what they draw; marks matter where the page does not show their texts. */
  async *#contents(): Units {
    let size = 0;
    for (const { stream, page } of this.#drawings()) {
      if (this.#context.signal.aborted) return;
      const { bytes } = await this.#decode(stream);
      const { comments, marks } = contentNotes(bytes, page === undefined ? SHOWN_BY_FORMS : undefined);
      const locator = page === undefined ? 'content of a form' : `page ${page}`;
      for (const text of comments) yield* this.#teller.tell(text, { locator, visibility: 'slack' });
      if (page !== undefined && marks.length > 0) this.#ledger.note(page, marks);
      else for (const text of marks) yield* this.#teller.tell(text, { locator, visibility: 'attribute' });
      size += bytes.length;
      if (size <= MAX_CONTENTS) continue;
      yield problem('too-large', 'contents of pages are too large to be looked through for comments');
      return;
    }
  }

  /** The content streams of the pages, and those of forms and patterns (ISO 32000-1, 8.10 and 8.7.3). */
  *#drawings(): Iterable<{ readonly stream: PdfStream; readonly page?: number }> {
    for (const [number, page] of this.#places.pages) {
      const contents = this.#store.entry(dictOf(this.#store.get(number)), 'Contents');
      for (const part of isArray(contents) ? contents : [contents ?? null]) {
        const stream = this.#store.resolve(part);
        if (stream instanceof PdfStream) yield { stream, page };
      }
    }
    for (const { stream } of this.#ledger.loose) if (mayDraw(stream.dict)) yield { stream };
  }

  #first(number: number | undefined): boolean {
    if (number === undefined) return true;
    if (this.#read.has(number)) return false;
    this.#read.add(number);
    return true;
  }

  #decode(stream: PdfStream): Promise<Decoded> {
    return this.#store.data(stream);
  }
}

/** What keeps a stream from being read whole. */
function* troubles({ complete, cut, left }: Decoded, locator: string): Iterable<Problem> {
  if (left !== undefined) yield problem('unreadable', 'data packed in an unknown way', locator);
  else if (cut) yield problem('ratio', 'data unpack to too much', locator);
  else if (!complete) yield problem('damaged', 'packed data are damaged', locator);
}
