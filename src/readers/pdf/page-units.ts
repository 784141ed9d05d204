import { problem } from '../../core/problem.ts';
import type { Problem, TextBlock, Unit } from '../../core/types.ts';
import { addAnnotationCovers } from './annotation-covers.ts';
import type { LabelRecord } from './labels.ts';
import { layOut } from './layout.ts';
import type { PdfPage } from './page.ts';
import { drawnAt, type NumberedPage } from './page-shape.ts';
import { readPaint } from './painting.ts';
import { type Paragraph, toParagraphs } from './paragraphs.ts';
import type { Rule } from './rules.ts';
import { lookAtPictures, type Pictured } from './scan/pictures.ts';
import type { TableJoiner } from './tables.ts';
import { textBlock } from './text-block.ts';
import { isTangled } from './text-page.ts';
import type { Word } from './word.ts';
import { type PageText, readWords } from './words.ts';

/** A heading is no longer than this. */
const MAX_TITLE = 120;
/** Headings above a table that are taken for its title. */
const MAX_TITLES = 3;

/** What is seen of a page besides its units. */
export interface PageNotes {
  /** Pages with pictures that seem to hold text; not looked for if absent. */
  readonly pictures?: Pictured[];
  /** Numbers of pages some of whose text could not be decoded; not noted if absent. */
  readonly undecoded?: number[];
  /** Longest piece of text, see `Limits.cellLength`. */
  readonly cellLength: number;
}

/** The units of a page: text with its tables. */
export function* pageUnits(page: PdfPage, tables: TableJoiner, notes: PageNotes): Iterable<Unit | Problem> {
  const paint = readPaint(page);
  addAnnotationCovers(page, paint);
  const text = readWords(page, paint);
  if (!text) {
    const tangled = isTangled(page.library, page.handle);
    yield tangled
      ? problem('too-large', 'page has too many texts in one line', page.locator)
      : problem('damaged', 'text of the page cannot be read', page.locator);
    return;
  }
  const pictured = notes.pictures && lookAtPictures(page, { images: paint.images, text });
  if (pictured) notes.pictures.push(pictured);
  if (text.isLost) notes.undecoded?.push(page.number);
  yield* pageProblems(page, text);
  yield* layoutUnits(page, text.words, { tables, notes, rules: paint.rules });
}

/** Where the rows and texts of a page go. */
export interface LayoutSink {
  readonly tables: TableJoiner;
  readonly notes: PageNotes;
  readonly rules?: readonly Rule[];
}

/** The words of a page as tables, labelled blocks and paragraphs. */
export function* layoutUnits(
  page: PdfPage,
  words: readonly Word[],
  { tables, notes, rules = [] }: LayoutSink,
): Iterable<Unit> {
  const headings = new Headings();
  const at: NumberedPage = { number: page.number, shape: page.shape };
  for (const block of layOut(words, rules)) {
    if (block.kind === 'grid') yield* tables.grid(block.grid, at, headings.take());
    else if (block.kind === 'records') {
      for (const lead of leadsOf(block.records)) headings.note(lead);
      yield* tables.records(block.records, at, headings.take());
    } else if (block.kind === 'line') {
      const taken = yield* tables.line(block.line, at);
      if (!taken)
        for (const paragraph of toParagraphs([block.line])) yield* paragraphUnits(page, paragraph, notes);
    } else {
      yield* paragraphUnits(page, block, notes);
      headings.note(block.text);
    }
  }
}

/** What stands above the first of labelled blocks: a name, or a heading. */
function leadsOf([first]: readonly LabelRecord[]): readonly string[] {
  return first ? first.values.filter((_, i) => first.labels[i]!.trim() === '') : [];
}

/** The short texts above a table, which say what it is about. */
class Headings {
  #texts: string[] = [];

  note(text: string): void {
    this.#texts = text.length <= MAX_TITLE ? [...this.#texts.slice(1 - MAX_TITLES), text] : [];
  }

  take(): string | undefined {
    const title = this.#texts.join('\n');
    this.#texts = [];
    return title === '' ? undefined : title;
  }
}

function paragraphUnits(page: PdfPage, paragraph: Paragraph, notes: PageNotes): Iterable<TextBlock> {
  const { text, header, box } = paragraph;
  const visibility = page.origin.visibility ?? paragraph.visibility;
  const block = {
    text,
    visibility,
    ...(header === undefined ? {} : { header }),
    ...(box === undefined ? {} : { drawn: drawnAt(page.number, page.shape, box) }),
  };
  return textBlock(block, page.locator, notes.cellLength);
}

function* pageProblems(page: PdfPage, text: PageText): Iterable<Problem> {
  if (page.hasTooManyAnnotations)
    yield problem('too-large', 'too many annotations to be drawn', page.locator);
  if (text.isCut) yield problem('too-large', 'text of the page is cut', page.locator);
}
