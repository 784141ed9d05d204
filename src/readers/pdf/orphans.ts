import { problem } from '../../core/problem.ts';
import type { Problem, ReadContext, TextBlock, Unit } from '../../core/types.ts';
import type { Origin, PdfDocument } from './document.ts';
import type { Comment } from './orphans/comments.ts';
import { openCopy } from './orphans/copy.ts';
import { type Content, NO_ORPHANS, type Orphans, Search } from './orphans/search.ts';
import { ShownLines } from './orphans/shown-lines.ts';
import type { Manner } from './orphans/uses.ts';
import { openPage, type PdfPage } from './page.ts';
import { pageUnits } from './page-units.ts';
import { lookAtPictures, type Pictured } from './scan/pictures.ts';
import type { Seen } from './seen.ts';
import { Teller } from './structure/teller.ts';
import { Structure } from './structure/units.ts';
import { openStore, storeOfFile } from './syntax/open-store.ts';
import { TableJoiner } from './tables.ts';

export type { Orphans } from './orphans/search.ts';

const ORIGIN: Origin = { label: 'unreferenced content, ', visibility: 'slack' };
/** By how a page comes by what it shows in no way that PDFium follows. */
const ORIGINS: Readonly<Record<Exclude<Manner, 'drawn'>, Origin>> = {
  inner: { label: '' },
  appearance: { label: 'annotations of ', visibility: 'annotation' },
  listed: { label: 'unused content of ', visibility: 'slack' },
};

/** Looks for what lies in a file and is shown by no page. */
export async function findOrphans(document: PdfDocument, context: ReadContext): Promise<Orphans> {
  const store = await openStore(document, context);
  return store ? new Search(store).run() : NO_ORPHANS;
}

/** True if orphans were found that are to be compared with what the document says. */
export function hasOrphans({ contents, dicts, pictures, comments }: Orphans): boolean {
  return contents.length + dicts.length + pictures.length + comments.length > 0;
}

interface About {
  readonly seen: Seen;
  readonly context: ReadContext;
}

/**
 * What orphans say that the document does not: they are written behind a copy of the file's bytes as objects of their
 * own, contents as pages, and read from there.
 */
export async function* orphanUnits(
  document: PdfDocument,
  orphans: Orphans,
  about: About,
): AsyncIterable<Unit | Problem> {
  const { seen, context } = about;
  if (orphans.cut) yield problem('too-large', 'not all unreferenced objects were looked at');
  const { contents, dicts, pictures, comments } = orphans;
  if (comments.length > 0) yield* commentUnits(comments, context);
  if (contents.length + dicts.length + pictures.length === 0) return;
  const store = await openStore(document, context);
  const copy = store && openCopy(document, store, { orphans, origin: ORIGIN });
  if (!copy) return;
  try {
    const structure = new Structure(
      await storeOfFile(copy, context),
      new Teller(ORIGIN, context.limits),
      context,
    );
    for await (const unit of structure.units()) {
      if (unit.kind !== 'problem' && (await seen.note(unit))) yield unit;
    }
    for (const unit of new CopyReading(document, copy, context).units(orphans)) {
      if (unit.kind === 'problem' || (await seen.note(unit))) yield unit;
    }
  } finally {
    copy.close();
  }
}

/** Comments and other lines between objects as one text; a place in it is found by its line. */
function* commentUnits(comments: readonly Comment[], { limits }: ReadContext): Iterable<TextBlock> {
  const part = 'unreferenced content';
  let from = 0;
  while (from < comments.length) {
    const starts: number[] = [];
    let text = '';
    for (; from < comments.length; from++) {
      const next = comments[from]!.text.slice(0, limits.cellLength);
      if (text !== '' && text.length + next.length >= limits.cellLength) break;
      starts.push(text.length);
      text += `${next}\n`;
    }
    const lines = comments.slice(from - starts.length, from);
    const locate = (at: number) => {
      const { start, end } =
        lines[
          Math.max(
            0,
            starts.findLastIndex((begin) => begin <= at),
          )
        ]!;
      return { locator: `${part}, bytes ${start}–${end}` };
    };
    yield { kind: 'text', part, text, visibility: 'slack', locate };
  }
}

/** Reads the pages of a copy that were made of contents and pictures. */
class CopyReading {
  readonly #copy: PdfDocument;
  readonly #context: ReadContext;
  readonly #lines: ShownLines;
  readonly #tables = new Map<string, TableJoiner>();

  constructor(document: PdfDocument, copy: PdfDocument, context: ReadContext) {
    this.#copy = copy;
    this.#context = context;
    this.#lines = new ShownLines(document, context);
  }

  *units({ contents, pictures }: Orphans): Iterable<Unit | Problem> {
    let count = 0;
    for (const [i, content] of contents.entries()) {
      if (this.#context.signal.aborted) return;
      const called = calledBy(content, count);
      if (!content.use) count++;
      const page = openPage(this.#copy, i + 1, called);
      if (!page) continue;
      try {
        if (!this.#lines.include(page)) yield* this.#page(page);
      } finally {
        page.close();
      }
    }
    for (const tables of this.#tables.values()) yield* tables.close();
    yield* this.#pictures(contents.length, pictures);
  }

  #page(page: PdfPage): Iterable<Unit | Problem> {
    const { label } = page.origin;
    const tables = this.#tables.get(label) ?? new TableJoiner(page.origin);
    this.#tables.set(label, tables);
    return pageUnits(page, tables, { cellLength: this.#context.limits.cellLength });
  }

  /** Pictures that no page shows and that have the looks of a scanned page. */
  *#pictures(before: number, pictures: readonly number[]): Iterable<Problem> {
    for (const [i, number] of pictures.entries()) {
      const page = this.#context.signal.aborted ? undefined : openPage(this.#copy, before + i + 1);
      if (!page) continue;
      try {
        const found: Pictured | undefined = lookAtPictures(page, { images: [page.bounds], text: NO_TEXT });
        if (!found || found.slight) continue;
        const locator = `unreferenced content, object ${number}`;
        yield problem('ocr-unavailable', 'a picture that no page shows looks like a scanned page', locator);
      } finally {
        page.close();
      }
    }
  }
}

const NO_TEXT = { words: [], characters: 0, isLost: false, isCut: false };

function calledBy({ use }: Content, count: number): { readonly number: number; readonly origin: Origin } {
  if (!use || use.manner === 'drawn') return { number: count + 1, origin: ORIGIN };
  return { number: use.page, origin: ORIGINS[use.manner] };
}
