import { problem } from '../../core/problem.ts';
import type { Problem, ReadContext, Unit } from '../../core/types.ts';
import { annotationUnits } from './annotations.ts';
import { attachmentUnits } from './attachments.ts';
import type { PdfDocument } from './document.ts';
import { FormFields } from './form.ts';
import { outlineUnits } from './outline.ts';
import { openPage } from './page.ts';
import { type PageNotes, pageUnits } from './page-units.ts';
import { propertyUnits, scriptUnits } from './properties.ts';
import { revisionUnits } from './revisions.ts';
import { TableJoiner } from './tables.ts';

type Units = Iterable<Unit | Problem>;

/** A file on its way through; knows how far it has come, so that it can go on after the engine has stopped. */
export class DocumentReading {
  readonly #context: ReadContext;
  readonly #tables = new TableJoiner({ label: '' });
  readonly #notes: PageNotes;
  /** The step being done or done last. */
  #step = -1;
  /** The page being read or read last, 1-based. */
  #page = 0;
  /** Pages in a row that could not be loaded. */
  #failing = 0;
  /** All steps have been begun. */
  done = false;

  constructor(context: ReadContext) {
    this.#context = context;
    this.#notes = { pictures: [], cellLength: context.limits.cellLength };
  }

  /** Where the reading stands, as a locator. */
  get place(): string | undefined {
    return this.#step === PAGES ? `page ${this.#page}` : undefined;
  }

  /** What is left to read of the document. Pages are gone on with behind the one that the engine stopped at. */
  *units(document: PdfDocument): Units {
    const limit = this.#context.limits.cellLength;
    const steps: readonly (() => Units)[] = [
      () => propertyUnits(document, limit),
      () => outlineUnits(document, limit),
      () => this.#pages(document),
      () => scriptUnits(document, limit),
      () => attachmentUnits(document, this.#context.limits),
      () => revisionUnits(document, this.#context),
    ];
    const unfinished = this.#step === PAGES && this.#page < document.pageCount;
    for (let step = unfinished ? PAGES : this.#step + 1; step < steps.length; step++) {
      this.#step = step;
      yield* steps[step]!();
    }
    this.done = true;
  }

  /** Rows that are still held, and what is said of the file as a whole. */
  *finish(): Units {
    yield* this.#tables.close();
    if (this.#notes.pictures.length > 0) yield pictureProblem(this.#notes.pictures);
  }

  *#pages(document: PdfDocument): Units {
    if (document.pageCount === 0) yield problem('damaged', 'no pages found');
    const form = new FormFields(document);
    while (this.#page < document.pageCount) {
      this.#page++;
      if (this.#context.signal.aborted) {
        yield problem('timeout', `stopped before page ${this.#page}`, `page ${this.#page}`);
        break;
      }
      yield* this.#onePage(document, form);
      if (this.#failing < MAX_FAILING) continue;
      yield problem('damaged', 'pages missing, stopped', `pages ${this.#page + 1}–${document.pageCount}`);
      this.#page = document.pageCount;
    }
    form.close();
  }

  *#onePage(document: PdfDocument, form: FormFields): Units {
    const page = openPage(document, this.#page);
    this.#failing = page ? 0 : this.#failing + 1;
    if (!page) {
      yield problem('damaged', 'page cannot be loaded', `page ${this.#page}`);
      return;
    }
    try {
      yield* pageUnits(page, this.#tables, this.#notes);
      yield* annotationUnits(page, form, this.#context.limits);
    } finally {
      page.close();
    }
  }
}

/** So many missing pages in a row, and the count of pages is not to be believed. */
const MAX_FAILING = 100;

/** The step whose place is a page. */
const PAGES = 2;

/** One problem for all pages without text: `pages 1–3, 7 are pictures`. */
function pictureProblem(pages: readonly number[]): Problem {
  const list = ranges(pages);
  const one = pages.length === 1;
  return problem(
    'ocr-unavailable',
    one ? `page ${list} is a picture` : `pages ${list} are pictures`,
    one ? `page ${list}` : `pages ${list}`,
  );
}

/** Rising numbers as `1–3, 7`. */
function ranges(numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < numbers.length; ) {
    let end = i;
    while (numbers[end + 1] === numbers[end]! + 1) end++;
    parts.push(end > i ? `${numbers[i]}–${numbers[end]}` : `${numbers[i]}`);
    i = end + 1;
  }
  return parts.join(', ');
}
