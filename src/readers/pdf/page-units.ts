import { problem } from '../../core/problem.ts';
import type { Problem, TextBlock, Unit } from '../../core/types.ts';
import { addAnnotationCovers } from './annotation-covers.ts';
import { area, type Box } from './geometry.ts';
import { layOut } from './layout.ts';
import type { PdfPage } from './page.ts';
import { readPaint } from './painting.ts';
import { type Paragraph, toParagraphs } from './paragraphs.ts';
import type { TableJoiner } from './tables.ts';
import { textBlock } from './text-block.ts';
import { MAX_CHARACTERS, type PageText, readWords } from './words.ts';

/** A picture of at least this share of the page may hold text that only OCR can read. */
const PICTURE_SHARE = 0.25;
/** Fewer characters than this are a page number or a stamp, not the text of the page. */
const FEW_CHARACTERS = 20;
const UNMAPPED_SHARE = 0.2;
const UNMAPPED_MIN = 50;
/** A heading is no longer than this. */
const MAX_TITLE = 120;
/** Headings above a table that are taken for its title. */
const MAX_TITLES = 3;

/** What is seen of a page besides its units. */
export interface PageNotes {
  /** Numbers of pages that are pictures without text. */
  readonly pictures: number[];
  /** Longest piece of text, see `Limits.cellLength`. */
  readonly cellLength: number;
}

/** The units of a page: text with its tables. */
export function* pageUnits(page: PdfPage, tables: TableJoiner, notes: PageNotes): Iterable<Unit | Problem> {
  const paint = readPaint(page);
  addAnnotationCovers(page, paint);
  const text = readWords(page, paint);
  if (!text) {
    yield problem('damaged', 'text of the page cannot be read', page.locator);
    return;
  }
  if (text.characters < FEW_CHARACTERS && hasPicture(page, paint.images)) notes.pictures.push(page.number);
  yield* textProblems(page, text);
  const headings = new Headings();
  for (const block of layOut(text.words)) {
    if (block.kind === 'grid') yield* tables.grid(block.grid, page.number, headings.take());
    else if (block.kind === 'records') yield* tables.records(block.records, page.number, headings.take());
    else if (block.kind === 'line') {
      const taken = yield* tables.line(block.line, page.number);
      if (!taken)
        for (const paragraph of toParagraphs([block.line])) yield* paragraphUnits(page, paragraph, notes);
    } else {
      yield* paragraphUnits(page, block, notes);
      headings.note(block.text);
    }
  }
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
  const { text, header } = paragraph;
  const visibility = page.document.origin.visibility ?? paragraph.visibility;
  const block = header === undefined ? { text, visibility } : { text, visibility, header };
  return textBlock(block, page.locator, notes.cellLength);
}

function* textProblems(page: PdfPage, text: PageText): Iterable<Problem> {
  if (text.characters >= MAX_CHARACTERS) yield problem('too-large', 'text of the page is cut', page.locator);
  const { characters, unmapped } = text;
  if (characters >= UNMAPPED_MIN && unmapped > UNMAPPED_SHARE * characters) {
    yield problem('unreadable', `text of ${page.locator} cannot be decoded`, page.locator);
  }
}

function hasPicture(page: PdfPage, images: readonly Box[]): boolean {
  let sum = 0;
  for (const image of images) sum += area(image);
  return sum >= PICTURE_SHARE * area(page.bounds);
}
