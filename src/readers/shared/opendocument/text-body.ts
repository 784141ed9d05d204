import type { Problem, Unit, Visibility } from '../../../core/types.ts';
import { Flow } from '../prose/flow.ts';
import type { FlowTable } from '../prose/flow-table.ts';
import { type Mark, MarkedText } from '../prose/marked-text.ts';
import type { XmlTag } from '../xml/tag.ts';
import { pointsOf } from './lengths.ts';
import { collapseSpaces, spaceOf } from './paragraph-text.ts';
import type { OdfStyles } from './styles.ts';
import { TextChanges } from './text-changes.ts';
import { decodeAddress, Words } from './words.ts';
import { type ElementHandler, XmlRouter } from './xml-router.ts';

export interface TextBodyFrame {
  readonly ready: (Unit | Problem)[];
  readonly styles: OdfStyles;
  /** The body of a presentation or drawing. */
  readonly slides: boolean;
  /** Name of the object that the document is inside another; '' for the document itself. */
  readonly object: string;
  readonly visibility: Visibility;
  readonly limit: number;
  /** Elements that stand anywhere and are no words of what is around them. */
  route(tag: XmlTag, locator: string): ElementHandler | undefined;
}

interface Paragraph {
  readonly text: MarkedText;
  readonly heading: boolean;
  hidden: boolean;
  /** For each element that is open inside, how its text hides. */
  readonly marks: Mark[];
}

interface Container {
  readonly table?: FlowTable;
  /** Cells of the row that the last spanning cell reaches over. */
  covers: number;
}

/** Elements whose text is a number of a note or of a page: nothing a person wrote. */
const UNSAID = new Set(['note-citation', 'bookmark-ref', 'page-number', 'page-count', 'sort-key']);
/** Elements of shapes, whose place on the slide counts. */
const PLACED = new Set(['frame', 'custom-shape', 'rect', 'ellipse', 'line', 'polygon', 'path', 'caption']);

/**
 * Reads the body of an OpenDocument text, or the pages of a presentation (ODF 1.3 part 3, 5 and 10): paragraphs, tables
 * and frames, with how each piece of text hides.
 */
export class TextBody implements ElementHandler {
  readonly #frame: TextBodyFrame;
  readonly #router: XmlRouter;
  readonly #words: Words;
  #flow: Flow;
  /** Flows that go on once the page or its notes end. */
  readonly #outer: Flow[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #containers: Container[] = [];
  readonly #changes: TextChanges;
  readonly #hiding: string[] = [];
  readonly #unsaid: string[] = [];
  #pages = 0;
  /** Title or description of a shape that is open. */
  #leaf = '';

  constructor(frame: TextBodyFrame) {
    this.#frame = frame;
    const part = frame.object === '' ? 'document' : frame.object;
    this.#words = new Words(frame.ready, {
      part,
      locator: part,
      visibility: frame.visibility,
      attributes: 'attribute',
      inside: { title: 'attribute', desc: 'attribute', forms: 'form-field' },
    });
    this.#flow = new Flow(frame.ready, { story: frame.object, visibility: frame.visibility });
    this.#changes = new TextChanges(this.#flow);
    this.#router = new XmlRouter((tag) => this.#route(tag), {
      open: (tag) => this.#open(tag),
      text: (text) => this.#text(text),
      close: (name) => this.#close(name),
      comment: (text) => this.#flow.aside(text, 'markup-comment'),
    });
  }

  open(tag: XmlTag): void {
    this.#router.open(tag);
  }

  text(text: string): void {
    this.#router.text(text);
  }

  comment(text: string): void {
    this.#router.comment(text);
  }

  close(name: string): void {
    this.#router.close(name);
  }

  finish(): void {
    this.#router.finish();
    while (this.#paragraphs.length > 0) this.#endParagraph();
    for (const { table } of this.#containers.splice(0).reverse()) table?.end();
    this.#flow.finish();
    for (const flow of this.#outer.splice(0)) flow.finish();
    this.#words.finish();
  }

  #route(tag: XmlTag): ElementHandler | undefined {
    if (tag.name === 'tracked-changes') return this.#changes;
    if (tag.name === 'forms') {
      const part = 'forms';
      return new Words(this.#frame.ready, {
        part,
        locator: part,
        visibility: 'form-field',
        attributes: 'form-field',
      });
    }
    return this.#frame.route(tag, this.#flow.place.story || 'document');
  }

  #open(tag: XmlTag): void {
    const { name } = tag;
    if (this.#hides(tag)) this.#hiding.push(name);
    else if (this.#hiding.at(-1) === name) this.#hiding.push(name);
    if (UNSAID.has(name)) this.#unsaid.push(name);
    if (name === 'p' || name === 'h') this.#openParagraph(tag);
    else if (name === 'page') this.#openPage(tag);
    else if (name === 'notes')
      this.#enter({ story: `notes of ${this.#flow.place.story || 'document'}`, visibility: 'comment' });
    else if (this.#openTable(tag)) return;
    else this.#openInline(tag);
  }

  #openInline(tag: XmlTag): void {
    const { name } = tag;
    const paragraph = this.#paragraphs.at(-1);
    const space = spaceOf(tag);
    if (name === 'text-box' || name === 'note-body') {
      this.#containers.push({ covers: 0 });
    } else if (name === 'soft-page-break') this.#flow.newPage();
    else if (space !== undefined) this.#add(space);
    else if (name === 'change-start') this.#changes.start(tag.attribute('change-id') ?? '');
    else if (name === 'change-end') this.#changes.end(tag.attribute('change-id') ?? '');
    else if (name === 'hidden-paragraph') {
      if (paragraph !== undefined && tag.attribute('is-hidden') === 'true') paragraph.hidden = true;
    } else if (name === 'a') this.#address(tag.attribute('href') ?? '');
    else if (/^bookmark|^reference-mark/.test(name)) this.#bookmark(tag.attribute('name') ?? '');
    else this.#words.open(tag);
    if (paragraph !== undefined) paragraph.marks.push(this.#markOf(tag));
  }

  /** Sections, fields and shapes that are not shown, or lie beside the slide. */
  #hides(tag: XmlTag): boolean {
    const display = tag.attribute('display');
    const hidden = tag.attribute('is-hidden') === 'true';
    if (tag.name === 'section') return display === 'none' || (display === 'condition' && hidden);
    if (tag.name === 'hidden-text') return hidden;
    if (tag.name === 'script') return true;
    if (tag.name === 'table') return !this.#frame.styles.showsTable(tag.attribute('style-name'));
    if (!PLACED.has(tag.name)) return false;
    if (display === 'none') return true;
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => pointsOf(tag.attribute(key)));
    if (!this.#frame.slides || x === undefined || y === undefined) return false;
    return x + (width ?? 0) <= 0 || y + (height ?? 0) <= 0;
  }

  #openParagraph(tag: XmlTag): void {
    const mark = this.#hidingMark(this.#frame.styles.hiding('paragraph', tag.attribute('style-name')));
    const heading = tag.name === 'h';
    this.#paragraphs.push({ text: new MarkedText(), heading, hidden: false, marks: [mark] });
  }

  #openPage(tag: XmlTag): void {
    this.#pages += 1;
    const hidden = this.#frame.styles.hidesPage(tag.attribute('style-name'));
    const story = `${hidden ? 'hidden ' : ''}${this.#frame.object === '' ? '' : `${this.#frame.object} `}slide ${this.#pages}`;
    this.#enter({ story, visibility: hidden ? 'hidden-sheet' : this.#frame.visibility });
    const name = tag.attribute('name') ?? '';
    if (!/^(?:page|Slide|Folie|Diapositiva) ?\d{1,5}$/i.test(name)) this.#flow.aside(name, 'attribute');
  }

  #enter(place: Flow['place']): void {
    this.#outer.push(this.#flow);
    this.#flow = new Flow(this.#frame.ready, place);
  }

  #openTable(tag: XmlTag): boolean {
    const container = this.#containers.at(-1);
    const number = (key: string) => Math.min(100, Number(tag.attribute(key) ?? 1) || 1);
    switch (tag.name) {
      case 'table':
        this.#containers.push({ table: this.#flow.openTable(), covers: 0 });
        return true;
      case 'table-row':
        container?.table?.openRow();
        if (container !== undefined) container.covers = 0;
        if (/^(?:collapse|filter)$/.test(tag.attribute('visibility') ?? ''))
          container?.table?.hideRow('hidden-row');
        return true;
      case 'table-cell':
        container?.table?.openCell();
        container?.table?.shape({ columns: number('number-columns-repeated') });
        if (container !== undefined) container.covers = number('number-columns-spanned') - 1;
        return true;
      case 'covered-table-cell':
        container?.table?.openCell();
        container?.table?.shape({ copies: container.covers > 0 ? 'left' : 'above' });
        if (container !== undefined) container.covers -= 1;
        return true;
      default:
        return false;
    }
  }

  #text(text: string): void {
    if (this.#unsaid.length > 0) return;
    if (this.#paragraphs.length > 0 && !/^(?:title|desc)$/.test(this.#leaf)) this.#add(collapseSpaces(text));
    else if (/\S/.test(text)) this.#words.text(text);
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return;
    const own = paragraph.marks.findLast((mark) => mark !== undefined);
    const mark =
      this.#hiding.length > 0
        ? 'invisible-text'
        : (own ?? (this.#changes.inserting ? 'inserted' : undefined));
    if (paragraph.text.length < this.#frame.limit) paragraph.text.add(text, mark);
    else this.#flow.aside(text, this.#frame.visibility);
  }

  #markOf(tag: XmlTag): Mark {
    if (tag.name === 'title' || tag.name === 'desc') this.#leaf = tag.name;
    if (tag.name !== 'span') return undefined;
    return this.#hidingMark(this.#frame.styles.hiding('text', tag.attribute('style-name')));
  }

  /** White text hides on a white page; what lies under cells, frames and slides is not known. */
  #hidingMark(hiding: ReturnType<OdfStyles['hiding']>): Mark {
    if (hiding === 'unseen') return 'invisible-text';
    if (hiding === 'covered') return 'covered-text';
    return hiding === 'white' && this.#containers.length === 0 && !this.#frame.slides
      ? 'invisible-text'
      : undefined;
  }

  #address(href: string): void {
    if (!href.startsWith('#')) this.#flow.aside(decodeAddress(href), 'attribute');
  }

  #bookmark(name: string): void {
    if (!/^_/.test(name)) this.#flow.aside(name.replaceAll('_', ' '), 'defined-name');
  }

  #close(name: string): void {
    if (this.#hiding.at(-1) === name) this.#hiding.pop();
    if (this.#unsaid.at(-1) === name) this.#unsaid.pop();
    if (name === this.#leaf) this.#leaf = '';
    switch (name) {
      case 'p':
      case 'h':
        this.#endParagraph();
        return;
      case 'page':
      case 'notes':
        this.#leave();
        return;
      case 'table':
        this.#containers.pop()?.table?.end();
        return;
      case 'table-row':
        this.#containers.at(-1)?.table?.closeRow();
        return;
      case 'table-cell':
      case 'covered-table-cell':
        this.#containers.at(-1)?.table?.closeCell();
        return;
      case 'text-box':
      case 'note-body':
        this.#containers.pop();
    }
    this.#words.close(name);
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph !== undefined && paragraph.marks.length > 1) paragraph.marks.pop();
  }

  #leave(): void {
    const flow = this.#outer.pop();
    if (flow === undefined) return;
    this.#flow.finish();
    this.#flow = flow;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    const { text, heading, hidden } = paragraph;
    if (hidden) text.hide('invisible-text');
    const table = this.#containers.at(-1)?.table;
    if (table === undefined) this.#flow.paragraph(text, { heading });
    else table.paragraph(text);
  }
}
