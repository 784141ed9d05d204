import type { Problem, TextBlock, Unit } from '../../core/types.ts';
import type { LabelRecord } from './labels.ts';
import { type Block, layOut } from './layout.ts';
import type { PdfPage } from './page.ts';
import { type LaidContent, laidContent } from './page-content.ts';
import { drawnAt, type PageAt } from './page-shape.ts';
import { type Paragraph, toParagraphs } from './paragraphs.ts';
import type { Pictured } from './scan/pictures.ts';
import type { TableJoiner } from './tables.ts';
import { textBlock } from './text-block.ts';
import type { Word } from './word.ts';

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
export function pageUnits(page: PdfPage, tables: TableJoiner, notes: PageNotes): Iterable<Unit | Problem> {
  return contentUnits(laidContent(page, notes.pictures !== undefined), tables, notes);
}

/** The units of what has been read of a page. */
export function* contentUnits(
  content: LaidContent,
  tables: TableJoiner,
  notes: PageNotes,
): Iterable<Unit | Problem> {
  const { at, blocks, pictured } = content;
  if (pictured) notes.pictures?.push(pictured);
  if (content.isLost) notes.undecoded?.push(at.number);
  yield* content.problems;
  yield* blockUnits(at, blocks, { tables, notes });
}

/** Where the rows and texts of a page go. */
export interface LayoutSink {
  readonly tables: TableJoiner;
  readonly notes: PageNotes;
}

/** The words of a page as tables, labelled blocks and paragraphs. */
export function layoutUnits(at: PageAt, words: readonly Word[], sink: LayoutSink): Iterable<Unit> {
  return blockUnits(at, layOut(words), sink);
}

function* blockUnits(at: PageAt, blocks: readonly Block[], { tables, notes }: LayoutSink): Iterable<Unit> {
  const headings = new Headings();
  for (const block of blocks) {
    if (block.kind === 'grid') yield* tables.grid(block.grid, at, headings.take());
    else if (block.kind === 'records') {
      for (const lead of leadsOf(block.records)) headings.note(lead);
      yield* tables.records(block.records, at, headings.take());
    } else if (block.kind === 'line') {
      const taken = yield* tables.line(block.line, at);
      if (!taken)
        for (const paragraph of toParagraphs([block.line])) yield* paragraphUnits(at, paragraph, notes);
    } else {
      yield* paragraphUnits(at, block, notes);
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

function paragraphUnits(at: PageAt, paragraph: Paragraph, notes: PageNotes): Iterable<TextBlock> {
  const { text, header, box } = paragraph;
  const block = {
    text,
    visibility: at.visibility ?? paragraph.visibility,
    ...(header === undefined ? {} : { header }),
    ...(box === undefined ? {} : { drawn: drawnAt(at.number, at.shape, box) }),
  };
  return textBlock(block, at.locator, notes.cellLength);
}
