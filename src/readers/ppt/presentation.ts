import { memorySource } from '../../core/memory-source.ts';
import { problem } from '../../core/problem.ts';
import type { Problem, ReadContext, Unit, Visibility } from '../../core/types.ts';
import { wideRuns } from '../shared/legacy/printable.ts';
import { WordPile } from '../shared/legacy/word-pile.ts';
import { textBlock } from '../shared/text-block.ts';
import { type Edits, readEdits } from './edits.ts';
import { macrosOf, mastersOfNotes, notesOf, type Size, sizeOf, without } from './facts.ts';
import { type ListedPage, listedPages, PptPage, type PptText } from './page.ts';
import { type PptRecord, recordAt, recordsIn, TYPE } from './records.ts';
import { storageUnits } from './storage.ts';
import { type PagePlace, tellPage } from './told.ts';

/** How pages that stand in no list of slides are called, and hide. */
const OTHERS: ReadonlyMap<number, readonly [string, Visibility]> = new Map([
  [TYPE.mainMaster, ['master', 'header-footer']],
  [TYPE.handout, ['master of notes', 'header-footer']],
  [TYPE.notes, ['master of notes', 'header-footer']],
  [TYPE.slide, ['layout', 'header-footer']],
]);
/** Lists of slides by their instance (MS-PPT 2.4.14.3, 2.4.14.1, 2.4.14.6). */
const SLIDES = 0;
const MASTERS = 1;
const NOTES = 2;

const NOTHING: PptRecord = {
  type: TYPE.slide,
  instance: 0,
  holdsRecords: true,
  at: 0,
  end: 0,
  body: new Uint8Array(0),
};

/** Reads the stream of a presentation (MS-PPT 2.1.2): what is alive in it, then what earlier edits left. */
export async function* readSlides(
  bytes: Uint8Array,
  currentUser: Uint8Array,
  context: ReadContext,
): AsyncIterable<Unit | Problem> {
  const edits = readEdits(bytes, currentUser);
  if (edits.encrypted) {
    yield problem('encrypted', 'the presentation is encrypted with a password');
    return;
  }
  yield* new SlidesReader(bytes, edits, context).read();
}

class SlidesReader {
  readonly #bytes: Uint8Array;
  readonly #edits: Edits;
  readonly #context: ReadContext;
  /** Places of objects that are told. */
  readonly #told = new Set<number>();
  /** Every text that is alive. */
  readonly #texts = new Set<string>();
  #macros = 0;

  constructor(bytes: Uint8Array, edits: Edits, context: ReadContext) {
    this.#bytes = bytes;
    this.#edits = edits;
    this.#context = context;
  }

  async *read(): AsyncIterable<Unit | Problem> {
    const document = this.#object(this.#edits.document, TYPE.document) ?? this.#anyDocument();
    if (document === undefined) yield problem('damaged', 'the presentation has no document record');
    else yield* this.#document(document);
    for (const at of this.#edits.objects.values()) {
      this.#context.signal.throwIfAborted();
      const record = recordAt(this.#bytes, at);
      if (record?.type !== TYPE.storage || this.#told.has(at)) continue;
      this.#told.add(at);
      yield* storageUnits(record, { isMacros: at === this.#macros, visibility: 'embedded' }, this.#context);
    }
    yield* this.#leftOvers();
  }

  *#document(document: PptRecord): Iterable<Unit | Problem> {
    this.#told.add(document.at);
    const records = [...recordsIn(document.body)];
    const size = sizeOf(records);
    const list = (instance: number) =>
      records
        .filter((record) => record.type === TYPE.slideList && record.instance === instance)
        .flatMap(listedPages);
    const notes = new Map(list(NOTES).map((page) => [page.object, page]));
    for (const [i, slide] of list(SLIDES).entries()) {
      this.#context.signal.throwIfAborted();
      yield* this.#slide(slide, { number: i + 1, size, notes });
    }
    for (const master of list(MASTERS)) {
      const record = this.#object(master.object);
      if (record !== undefined) yield* this.#other(record, master.texts);
    }
    for (const number of mastersOfNotes(records)) {
      const record = this.#object(number);
      if (record !== undefined && OTHERS.has(record.type)) yield* this.#other(record, []);
    }
    const place = { story: 'presentation', visibility: 'property' as const, size: undefined };
    yield* this.#page(new PptPage(without(document, TYPE.slideList)), place);
    this.#macros = this.#edits.objects.get(macrosOf(document)) ?? -1;
  }

  *#slide(
    slide: ListedPage,
    {
      number,
      size,
      notes,
    }: { number: number; size: Size | undefined; notes: ReadonlyMap<number, ListedPage> },
  ): Iterable<Unit | Problem> {
    const record = this.#object(slide.object, TYPE.slide);
    if (record === undefined) {
      yield problem('damaged', 'a slide has no record', `slide ${number}`);
      // What the document lists of its texts is there all the same.
      yield* this.#page(new PptPage(NOTHING, slide.texts), {
        story: `slide ${number}`,
        visibility: 'visible',
        size,
      });
      return;
    }
    this.#told.add(record.at);
    const page = new PptPage(record, slide.texts);
    const story = page.hidden ? `hidden slide ${number}` : `slide ${number}`;
    yield* this.#page(page, { story, visibility: page.hidden ? 'hidden-sheet' : 'visible', size });
    for (const [object, listed] of notes) {
      const found = this.#object(object, TYPE.notes);
      if (found === undefined || this.#told.has(found.at) || notesOf(found) !== slide.slide) continue;
      this.#told.add(found.at);
      const place = { story: `notes of ${story}`, visibility: 'comment' as const, size: undefined };
      yield* this.#page(new PptPage(found, listed.texts), place);
    }
  }

  *#other(record: PptRecord, outline: readonly PptText[]): Iterable<Unit | Problem> {
    if (this.#told.has(record.at)) return;
    this.#told.add(record.at);
    const [story, visibility] = OTHERS.get(record.type) ?? ['layout', 'header-footer' as const];
    yield* this.#page(new PptPage(record, outline), { story, visibility, size: undefined });
  }

  *#page(page: PptPage, place: PagePlace): Iterable<Unit | Problem> {
    for (const text of page.allTexts()) this.#texts.add(text);
    yield* tellPage(page, place);
    yield* besides(page, place);
  }

  /** What no edit points to any more, or the lists leave out: slides that were removed, former texts. */
  async *#leftOvers(): AsyncIterable<Unit | Problem> {
    const pile = new WordPile();
    let at = 0;
    for (let record = recordAt(this.#bytes, 0); record !== undefined; record = recordAt(this.#bytes, at)) {
      at = record.end;
      yield* this.#former(record, pile);
    }
    for (const place of this.#edits.objects.values()) {
      const record = recordAt(this.#bytes, place);
      if (place > at && record !== undefined) yield* this.#former(record, pile);
    }
    pile.add(wideRuns(this.#bytes.subarray(at)), 'text left by saving', { visibility: 'slack' });
    yield* pile.take();
  }

  async *#former(record: PptRecord, pile: WordPile): AsyncIterable<Unit | Problem> {
    this.#context.signal.throwIfAborted();
    const { at, type } = record;
    if (this.#told.has(at) || type === TYPE.userEdit || type === TYPE.persistDirectory) return;
    this.#told.add(at);
    if (type === TYPE.storage) {
      yield* storageUnits(record, { isMacros: false, visibility: 'prior-revision' }, this.#context);
    } else if (record.holdsRecords) {
      const page = new PptPage(record);
      page.leaveOut(this.#texts);
      const place = { story: 'earlier version', visibility: 'prior-revision' as const, size: undefined };
      yield* tellPage(page, place);
      yield* besides(page, place);
    } else pile.add(wideRuns(record.body), 'text left by saving', { visibility: 'slack' });
  }

  /** The object with a number, if it is alive and of that type. */
  #object(number: number, type?: number): PptRecord | undefined {
    const at = this.#edits.objects.get(number);
    const record = at === undefined ? undefined : recordAt(this.#bytes, at);
    return type === undefined || record?.type === type ? record : undefined;
  }

  /** The last document of a stream whose edits are lost. */
  #anyDocument(): PptRecord | undefined {
    let last: PptRecord | undefined;
    for (const record of recordsIn(this.#bytes)) if (record.type === TYPE.document) last = record;
    return last;
  }
}

/** Comments of a page, and the files that lie in it. */
function* besides({ comments, files }: PptPage, { story, visibility }: PagePlace): Iterable<Unit> {
  const isFormer = visibility === 'prior-revision';
  for (const { author, text } of comments) {
    const part = `comments of ${story}`;
    const place = { part, locator: part, visibility: isFormer ? visibility : ('comment' as const) };
    yield textBlock([author, text].filter((words) => words !== '').join('\n'), place);
  }
  for (const { name, bytes } of files) {
    const source = memorySource(name, bytes);
    yield { kind: 'file', source, visibility: isFormer ? visibility : 'embedded', packedSize: bytes.length };
  }
}
