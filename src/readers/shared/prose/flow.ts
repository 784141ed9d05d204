import type { Problem, Unit, Visibility } from '../../../core/types.ts';
import { saysSomething } from '../office/formula-texts.ts';
import { textBlock } from '../text-block.ts';
import { FlowTable } from './flow-table.ts';
import { isBlank, type Line } from './lines.ts';
import type { MarkedText } from './marked-text.ts';
import type { Naming } from './naming.ts';
import { headingOf } from './paragraph.ts';
import { Segmenter } from './segment.ts';

/** What is looked at together: tables are found within a window and go on in the next. */
const WINDOW_LINES = 500;
const WINDOW_CHARS = 64 * 1024;
/** Paragraphs longer than this stand for themselves; shorter ones may be lines of one list. */
const LONG_LINE = 100;
/** Characters of words beside the text that are gathered before they are handed over. */
const MAX_ASIDE = 8_192;

export interface FlowPlace {
  /** The part of the document, as a person would name it; '' for its body. */
  readonly story: string;
  readonly visibility: Visibility;
}

interface Lane {
  readonly segmenter: Segmenter;
  lines: Line[];
  length: number;
  /** Number of the paragraph that came last. */
  last: number;
}

/**
 * A text of paragraphs and tables on its way to units, whatever format it comes from: lists and records are found
 * in lines as they are in plain text; what is hidden goes its own way for each way of hiding.
 */
export class Flow {
  readonly ready: (Unit | Problem)[];
  readonly place: FlowPlace;
  readonly #lanes = new Map<Visibility, Lane>();
  readonly #asides = new Map<
    string,
    { visibility: Visibility; header: string; lines: string[]; length: number }
  >();
  /** First paragraph of each page, as far as the document tells. */
  readonly #pages: number[] = [0];
  #paragraphs = 0;
  #tables = 0;
  #title: string | undefined;

  constructor(ready: (Unit | Problem)[], place: FlowPlace) {
    this.ready = ready;
    this.place = place;
  }

  /** A page begins before the next paragraph, or in the one at hand. */
  newPage(): void {
    this.#pages.push(this.#paragraphs + 1);
  }

  paragraph(marked: MarkedText, { heading = false } = {}): void {
    this.#paragraphs += 1;
    const { text, inserted } = marked.shown();
    if (text.trim() === '') this.#gap(this.place.visibility);
    else {
      this.#line(inserted ? 'tracked-change' : this.place.visibility, text, heading);
      const last = text.split('\n').at(-1)!;
      const one: Line = { text: last, number: 1, column: 1 };
      if (heading) this.#title = last.slice(0, 200);
      else if (text.length < LONG_LINE) this.#title = headingOf([one]) ?? this.#title;
    }
    for (const { visibility, context } of marked.hidden()) this.#line(visibility, context, false);
  }

  /** Words beside the text: alternative texts, codes of fields, authors. Each way of hiding in blocks of its own. */
  aside(text: string, visibility: Visibility, header = ''): void {
    if (!saysSomething(text)) return;
    const key = `${visibility} ${header}`;
    const pile = this.#asides.get(key) ?? { visibility, header, lines: [], length: 0 };
    this.#asides.set(key, pile);
    pile.lines.push(text);
    pile.length += text.length;
    if (pile.length > MAX_ASIDE) this.#tellAside(pile);
  }

  openTable(): FlowTable {
    this.#settle();
    this.#tables += 1;
    const { story } = this.place;
    const part = story === '' ? `table ${this.#tables}` : `${story}, table ${this.#tables}`;
    const page = this.#pageOf(this.#paragraphs + 1);
    const locator = page === undefined ? part : `page ${page}, ${part}`;
    const title = this.#title ?? story;
    return new FlowTable(this, { part, locator, title, visibility: this.place.visibility });
  }

  finish(): void {
    for (const lane of this.#lanes.values()) {
      this.#flush(lane);
      this.ready.push(...lane.segmenter.finish());
    }
    this.#lanes.clear();
    for (const pile of this.#asides.values()) this.#tellAside(pile);
  }

  #tellAside(pile: { visibility: Visibility; header: string; lines: string[]; length: number }): void {
    if (pile.lines.length === 0) return;
    const part = this.place.story === '' ? 'document' : this.place.story;
    const place = { part, locator: part, visibility: pile.visibility };
    const text = pile.lines.splice(0).join('\n');
    pile.length = 0;
    this.ready.push(textBlock(text, pile.header === '' ? place : { ...place, header: pile.header }));
  }

  #line(visibility: Visibility, text: string, heading: boolean): void {
    const lane = this.#lane(visibility);
    const number = this.#paragraphs;
    // Lines with tabs may be rows of one list, however long.
    const apart = heading || (text.length > LONG_LINE && !text.includes('\t'));
    if (apart || number > lane.last + 1) this.#blank(lane, number);
    for (const [i, line] of text.split('\n').entries()) {
      lane.lines.push({ text: line, number, column: i + 1 });
      lane.length += line.length;
    }
    if (apart) this.#blank(lane, number);
    lane.last = number;
    if (lane.lines.length >= WINDOW_LINES || lane.length >= WINDOW_CHARS) this.#flush(lane);
  }

  /** What stands above a table is told before it. */
  #settle(): void {
    this.#gap(this.place.visibility);
    const lane = this.#lanes.get(this.place.visibility);
    if (lane !== undefined) this.#flush(lane);
  }

  #gap(visibility: Visibility): void {
    const lane = this.#lanes.get(visibility);
    if (lane !== undefined) this.#blank(lane, this.#paragraphs);
  }

  #blank(lane: Lane, number: number): void {
    const last = lane.lines.at(-1);
    if (last === undefined || !isBlank(last)) lane.lines.push({ text: '', number, column: 1 });
  }

  #lane(visibility: Visibility): Lane {
    const known = this.#lanes.get(visibility);
    if (known !== undefined) return known;
    const lane = { segmenter: new Segmenter(this.#naming(visibility)), lines: [], length: 0, last: 0 };
    this.#lanes.set(visibility, lane);
    return lane;
  }

  #flush(lane: Lane): void {
    this.ready.push(...lane.segmenter.take(lane.lines));
    lane.lines = [];
    lane.length = 0;
  }

  #naming(visibility: Visibility): Naming {
    const { story } = this.place;
    const prefix = story === '' ? '' : `${story}, `;
    return {
      visibility,
      part: story === '' ? 'document' : story,
      tables: story === '' ? 'list' : `${story}, list`,
      columns: false,
      locate: (first, last) => {
        const page = this.#pageOf(first);
        const lines = first === last ? `paragraph ${first}` : `paragraphs ${first}–${last}`;
        return { locator: `${prefix}${page === undefined ? '' : `page ${page}, `}${lines}` };
      },
    };
  }

  /** Undefined while only one page is known of: most documents do not tell. */
  #pageOf(paragraph: number): number | undefined {
    if (this.#pages.length === 1) return undefined;
    return this.#pages.findLastIndex((first) => first <= paragraph) + 1;
  }
}
