import { wideRuns } from '../shared/legacy/printable.ts';
import { type PptRecord, PROPERTIES, recordAt, recordsIn, TYPE, textOf, u32 } from './records.ts';
import {
  type Frame,
  frameOf,
  noLook,
  type Rectangle,
  readProperties,
  rectangleOf,
  type ShapeLook,
} from './shapes.ts';

/** A text with what it is for. */
export interface PptText {
  readonly text: string;
  readonly title: boolean;
}

export interface PptShape {
  readonly look: ShapeLook;
  readonly rectangle: Rectangle | undefined;
  /** Kind of its outline: 1 is a rectangle, 20 a line, 75 a picture (MS-ODRAW 2.4.24). */
  readonly kind: number;
  readonly texts: PptText[];
  /** Number of the table that it is a cell of. */
  readonly table: number | undefined;
}

export interface PptComment {
  author: string;
  text: string;
}

/** Containers and atoms inside containers; deeper ones are there to keep us busy. */
const MAX_DEPTH = 40;
/** Shapes of one slide; what lies in more of them is read as words. */
const MAX_SHAPES = 20_000;
/** Kinds of text that head a slide (MS-PPT 2.13.33). */
const TITLES: ReadonlySet<number> = new Set([0, 6]);
/** Atoms that hold numbers, and names of fonts and programs: formats of text, rulers, colours, kinds of shapes, animations. */
const WITHOUT_TEXT: ReadonlySet<number> = new Set([
  0x03e9, 0x03ef, 0x03f1, 0x03f3, 0x03fb, 0x03fd, 0x03fe, 0x0400, 0x0415, 0x07f0, 0x0fa1, 0x0fa2, 0x0fa3,
  0x0fa4, 0x0fa5, 0x0fa6, 0x0fa9, 0x0faa, 0x0fb7, 0x0fb8, 0x0fd2, 0x0fda, 0xf006, 0xf007, 0xf008, 0xf00b,
  0xf11a, 0xf11e, 0xf118, 0xf119,
]);
/** Names of the program's own tags. */
const OWN_TAG = /^___PPT\d{1,4}$/;
const ZIP = 0x04034b50;

/** All that a container of a presentation says: a slide, a page of notes, a master, or the document itself. */
export class PptPage {
  readonly shapes: PptShape[] = [];
  /** Texts outside of shapes. */
  readonly texts: PptText[] = [];
  readonly comments: PptComment[] = [];
  readonly headersFooters: string[] = [];
  /** Names, addresses of links, alternative texts, tags. */
  readonly words: string[] = [];
  /** Packages of XML that newer versions keep for themselves; sounds and pictures of objects. */
  readonly files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  hidden = false;
  #outline: readonly PptText[];
  readonly #used = new Set<number>();
  #kind = 4;
  #tables = 0;
  #shape: PptShape | undefined;
  #comment: PptComment | undefined;
  #inHeadersFooters = false;

  /** `outline`: the texts that the document lists for the slide; its shapes refer to them by number. */
  constructor(page: PptRecord, outline: readonly PptText[] = []) {
    this.#outline = outline;
    this.#records(page.body, 0, undefined);
    for (const [i, text] of outline.entries()) if (!this.#used.has(i)) this.texts.push(text);
  }

  /** Everything that it says, for what was said before. */
  *allTexts(): Iterable<string> {
    for (const { text } of this.texts) yield text;
    for (const { texts } of this.shapes) for (const { text } of texts) yield text;
    for (const { author, text } of this.comments) yield `${author}\n${text}`;
    yield* this.headersFooters;
    yield* this.words;
  }

  /** Keeps what is not said already; texts of shapes only together, as they speak of each other. */
  leaveOut(known: ReadonlySet<string>): void {
    const isNew = ({ text }: PptText) => text.trim() !== '' && !known.has(text);
    if (!this.texts.some(isNew) && !this.shapes.some(({ texts }) => texts.some(isNew))) {
      this.texts.length = this.shapes.length = 0;
    }
    keep(this.comments, ({ author, text }) => !known.has(`${author}\n${text}`));
    keep(this.headersFooters, (text) => !known.has(text));
    keep(this.words, (text) => !known.has(text));
  }

  #records(bytes: Uint8Array, depth: number, frame: Frame | undefined, table?: number): void {
    let end = 0;
    for (const record of recordsIn(bytes)) {
      end = record.end;
      if (depth > MAX_DEPTH) this.words.push(...wideRuns(record.body));
      else if (record.type === TYPE.group) this.#group(record, depth, frame);
      else if (record.type === TYPE.shape) this.#openShape(record, depth, frame, table);
      else if (record.type === TYPE.comment) this.#openComment(record, depth);
      else if (record.type === TYPE.headersFooters) {
        this.#inHeadersFooters = true;
        this.#records(record.body, depth + 1, frame);
        this.#inHeadersFooters = false;
      } else if (record.holdsRecords || this.#isTag(record)) {
        this.#records(record.body, depth + 1, frame, table);
      } else this.#atom(record);
    }
    if (end < bytes.length) this.words.push(...wideRuns(bytes.subarray(end)));
  }

  /** Data of a tag is made of records where the program wrote it. */
  #isTag({ type, body }: PptRecord): boolean {
    return type === TYPE.binaryTag && recordAt(body, 0) !== undefined;
  }

  #group(group: PptRecord, depth: number, outside: Frame | undefined): void {
    const frame = frameOf(group, outside);
    const [own] = recordsIn(group.body);
    const look = noLook();
    if (own?.type === TYPE.shape) readLook(own, look);
    const table = look.isTable ? ++this.#tables : undefined;
    const before = this.shapes.length;
    this.#records(group.body, depth + 1, frame ?? outside, table);
    if (look.hidden) for (const shape of this.shapes.slice(before)) shape.look.hidden = true;
  }

  #openShape(record: PptRecord, depth: number, frame: Frame | undefined, table: number | undefined): void {
    const look = noLook();
    const kind = readLook(record, look);
    const shape = { look, kind, rectangle: rectangleOf(record, frame), texts: [], table };
    if (this.shapes.length < MAX_SHAPES) this.shapes.push(shape);
    this.words.push(...look.words);
    for (const text of look.wordArt) this.#add({ text, title: false }, shape);
    for (const bytes of look.packages) this.files.push({ name: 'shape.zip', bytes });
    const outer = this.#shape;
    this.#shape = shape;
    this.#records(record.body, depth + 1, frame);
    this.#shape = outer;
  }

  #openComment(record: PptRecord, depth: number): void {
    const outer = this.#comment;
    this.#comment = { author: '', text: '' };
    this.comments.push(this.#comment);
    this.#records(record.body, depth + 1, undefined);
    this.#comment = outer;
  }

  #atom(record: PptRecord): void {
    const { type, body } = record;
    if (type === TYPE.textHeader) this.#kind = u32(body, 0);
    else if (type === TYPE.textChars || type === TYPE.textBytes) {
      this.#add({ text: textOf(record), title: TITLES.has(this.#kind) }, this.#shape);
    } else if (type === TYPE.outlineReference) this.#refer(u32(body, 0));
    else if (type === TYPE.cString) this.#string(record);
    else if (type === TYPE.slideShowInfo) this.hidden ||= ((body[10] ?? 0) & 4) !== 0;
    else if (type === TYPE.soundData) this.files.push({ name: 'sound.wav', bytes: body });
    else if (type === TYPE.metafile) this.files.push({ name: 'picture.wmf', bytes: body.subarray(6) });
    else if (u32(body, 0) === ZIP) this.files.push({ name: 'part.zip', bytes: body });
    else if (!WITHOUT_TEXT.has(type) && !PROPERTIES.has(type)) this.words.push(...wideRuns(body));
  }

  #refer(index: number): void {
    const text = this.#outline[index];
    if (text === undefined || this.#used.has(index)) return;
    this.#used.add(index);
    this.#add(text, this.#shape);
  }

  #add(text: PptText, shape: PptShape | undefined): void {
    if (shape === undefined || this.shapes.at(-1) !== shape) this.texts.push(text);
    else shape.texts.push(text);
  }

  #string(record: PptRecord): void {
    const text = textOf(record);
    const comment = this.#comment;
    if (text === '' || OWN_TAG.test(text)) return;
    if (comment !== undefined) {
      // Author, text, initials (MS-PPT 2.11.1).
      if (record.instance === 0) comment.author = text;
      else if (record.instance === 1) comment.text = text;
      else this.words.push(text);
    } else if (this.#inHeadersFooters) this.headersFooters.push(text);
    else this.words.push(text);
  }
}

function keep<T>(list: T[], wanted: (one: T) => boolean): void {
  list.splice(0, list.length, ...list.filter(wanted));
}

/** Reads the properties of a shape; tells the kind of its outline. */
function readLook(shape: PptRecord, look: ShapeLook): number {
  let kind = 0;
  for (const record of recordsIn(shape.body)) {
    if (PROPERTIES.has(record.type)) readProperties(record, look);
    else if (record.type === TYPE.shapeKind) kind = record.instance;
  }
  return kind;
}

/** The texts of a list of slides by the slide that each group of them follows (MS-PPT 2.4.14.3). */
export interface ListedPage {
  /** Number of the slide's object. */
  readonly object: number;
  readonly slide: number;
  readonly texts: PptText[];
}

export function listedPages(list: PptRecord): ListedPage[] {
  const found: ListedPage[] = [];
  let title = false;
  for (const record of recordsIn(list.body)) {
    const { type, body } = record;
    if (type === TYPE.slidePersist) found.push({ object: u32(body, 0), slide: u32(body, 12), texts: [] });
    else if (type === TYPE.textHeader) {
      title = TITLES.has(u32(body, 0));
      // A header without an atom of text stands for an empty one.
      found.at(-1)?.texts.push({ text: '', title });
    } else if (type === TYPE.textChars || type === TYPE.textBytes) {
      const texts = found.at(-1)?.texts;
      if (texts?.at(-1)?.text === '') texts.pop();
      texts?.push({ text: textOf(record), title });
    }
  }
  return found;
}
