import { memorySource } from '../../core/memory-source.ts';
import type { Unit, Visibility } from '../../core/types.ts';
import { Alternatives } from '../shared/office/alternatives.ts';
import { Fields } from '../shared/office/fields.ts';
import { MarkupTexts } from '../shared/office/markup-texts.ts';
import type { UnitHandler } from '../shared/office/package.ts';
import { Flow } from '../shared/prose/flow.ts';
import type { FlowTable } from '../shared/prose/flow-table.ts';
import { type Look, markOf } from '../shared/prose/look.ts';
import { type Mark, MarkedText } from '../shared/prose/marked-text.ts';
import { type Colour, WHITE } from '../shared/sheet/colours.ts';
import type { XmlTag } from '../shared/xml/tag.ts';
import { readLook, shadingOf } from './look.ts';
import type { Styles } from './styles.ts';
import { FORM_WORDS, FORMATTING, RUN_TEXTS, WRAPPERS } from './vocabulary.ts';

export interface StoryPlace {
  /** As a person would name it; '' for the document's body. */
  readonly story: string;
  readonly visibility: Visibility;
  /** Place of its part in a problem. */
  readonly locator: string;
  /** Notes that the body leads to, by kind and number; it is told of them, and its notes ask. */
  readonly notes?: Set<string>;
}

interface Paragraph {
  readonly text: MarkedText;
  style?: string | undefined;
  ground?: Colour | 'none';
  heading: boolean;
}

/** What paragraphs go into: a cell of a table, or a text box. */
interface Container {
  readonly table?: FlowTable;
  /** What lies under the cell at hand. */
  ground?: Colour | 'none' | undefined;
  /** Cells may have any colour. */
  shaded: boolean;
  /** The cell at hand was deleted, and its change is still tracked. */
  deleted?: boolean;
}

interface Run {
  readonly look: Look;
  style?: string | undefined;
  mark?: { readonly value: Mark } | undefined;
}

/** Elements that keep properties as they were before a change. */
const FORMER = ['rPrChange', 'pPrChange', 'tcPrChange', 'trPrChange', 'tblPrChange', 'sectPrChange'];
/** Characters after which a paragraph is told in pieces. */
const MAX_PARAGRAPH = 200_000;

/**
 * Reads the text of a Word document, or of a header, note or comment (WordprocessingML, ECMA-376 part 1, 17; the same
 * elements in Word 2003's XML): paragraphs and tables, with how each run hides; and the words that stand around them.
 */
export class StoryHandler implements UnitHandler<Unit> {
  readonly ready: Unit[] = [];
  readonly #flow: Flow;
  readonly #styles: Styles;
  readonly #words: MarkupTexts;
  readonly #fields: Fields;
  readonly #alternatives = new Alternatives();
  readonly #notes: Set<string> | undefined;
  /** The note at hand is one that nothing leads to: Word shows it nowhere. */
  #isLost = false;
  readonly #authors = new Set<string>();
  readonly #paragraphs: Paragraph[] = [];
  readonly #containers: Container[] = [];
  /** The runs that are open: a text box stands in a run. */
  readonly #runs: Run[] = [];
  #page: Colour | undefined = WHITE;
  #leaf = '';
  #data = '';
  /** How many elements of each kind are open. */
  readonly #depths = new Map<string, number>();

  constructor(styles: Styles, place: StoryPlace) {
    this.#styles = styles;
    this.#notes = place.notes;
    this.#flow = new Flow(this.ready, place);
    const part = place.story === '' ? 'document' : place.story;
    this.#words = new MarkupTexts(
      { part, locator: place.locator, visibility: 'attribute', attributes: 'attribute' },
      this.ready,
    );
    this.#fields = new Fields((words) => this.#flow.aside(words, 'attribute', 'field'));
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    this.#leaf = name;
    if (WRAPPERS.has(name)) this.#depths.set(name, this.#depth(name) + 1);
    if (name.endsWith('PrChange')) this.#author(tag);
    // What the properties were before a change says nothing of what is seen now.
    if (FORMER.some((change) => this.#depth(change) > 0)) return;
    if (this.#openText(tag) || this.#openTable(tag) || this.#openRun(tag) || this.#openField(tag)) return;
    this.#openOther(tag);
  }

  text(text: string): void {
    const leaf = this.#leaf;
    if (RUN_TEXTS.has(leaf) && this.#paragraphs.length > 0) this.#addRunText(text);
    else if (leaf === 'instrText' || leaf === 'delInstrText') this.#fields.code(text);
    else if (leaf === 'binData' || leaf === 'fldData') this.#data += text;
    else if (/\S/.test(text)) this.#words.text(text);
  }

  comment(text: string): void {
    this.#flow.aside(text, 'markup-comment');
  }

  close(name: string): void {
    if (WRAPPERS.has(name)) this.#depths.set(name, Math.max(0, this.#depth(name) - 1));
    if (name !== this.#leaf || !RUN_TEXTS.has(name)) this.#words.close(name);
    this.#leaf = '';
    switch (name) {
      case 'p':
        this.#endParagraph();
        break;
      case 'r':
        this.#runs.pop();
        break;
      case 'tc':
        this.#table?.closeCell();
        break;
      case 'tr':
        this.#table?.closeRow();
        break;
      case 'tbl':
        this.#containers.pop()?.table?.end();
        break;
      case 'txbxContent':
        this.#containers.pop();
        break;
      case 'binData':
      case 'fldData':
        this.#endData(name);
        break;
      default:
        this.#alternatives.close(name);
    }
  }

  finish(): void {
    while (this.#paragraphs.length > 0) this.#endParagraph();
    for (const { table } of this.#containers.splice(0).reverse()) table?.end();
    this.#fields.finish();
    this.#flow.finish();
    const { visibility } = this.#flow.place;
    const kind = visibility === 'comment' ? 'comment' : 'tracked-change';
    for (const author of this.#authors) this.#flow.aside(author, kind, 'author');
    this.#flow.finish();
    this.#words.finish();
  }

  get #table(): FlowTable | undefined {
    return this.#containers.at(-1)?.table;
  }

  #depth(name: string): number {
    return this.#depths.get(name) ?? 0;
  }

  #openText(tag: XmlTag): boolean {
    switch (tag.name) {
      case 'p':
        this.#paragraphs.push({ text: new MarkedText(), heading: false });
        return true;
      case 'txbxContent':
        this.#containers.push({ shaded: true });
        return true;
      case 'br':
      case 'cr':
        this.#addText('\n');
        return true;
      case 'ptab':
        this.#addText('\t');
        return true;
      case 'tab':
        if (this.#depth('pPr') === 0) this.#addText('\t');
        return true;
      case 'noBreakHyphen':
        this.#addText('-');
        return true;
      case 'sym':
        this.#addText(symbolOf(tag));
        return true;
      case 'footnoteReference':
      case 'endnoteReference':
        this.#notes?.add(noteOf(tag.name.slice(0, -'Reference'.length), tag));
        return true;
      case 'footnote':
      case 'endnote':
        this.#isLost =
          this.#notes?.has(noteOf(tag.name, tag)) === false && tag.attribute('type') === undefined;
        return true;
      case 'lastRenderedPageBreak':
        this.#flow.newPage();
        return true;
      default:
        return false;
    }
  }

  #openTable(tag: XmlTag): boolean {
    const value = tag.attribute('val');
    const table = this.#table;
    switch (tag.name) {
      case 'tbl':
        this.#containers.push({ table: this.#flow.openTable(), shaded: false });
        return true;
      case 'tblStyle':
        if (table !== undefined) this.#containers.at(-1)!.shaded = this.#styles.shadesTables(value);
        return true;
      case 'tr':
        table?.openRow();
        return true;
      case 'tc':
        table?.openCell();
        if (table !== undefined)
          Object.assign(this.#containers.at(-1)!, { ground: undefined, deleted: false });
        return true;
      case 'cellDel':
        if (table !== undefined) this.#containers.at(-1)!.deleted = true;
        this.#author(tag);
        return true;
      case 'gridSpan':
        table?.shape({ columns: Math.min(100, Number(value ?? 1) || 1) });
        return true;
      case 'vMerge':
      case 'hMerge':
        if (value !== 'restart') table?.shape({ copies: tag.name === 'vMerge' ? 'above' : 'left' });
        return true;
      case 'gridBefore':
        for (let i = Math.min(100, Number(value ?? 0) || 0); i > 0; i--) table?.openCell();
        table?.closeCell();
        return true;
      case 'hidden':
        if (this.#depth('trPr') > 0) table?.hideRow('hidden-row');
        return true;
      default:
        return false;
    }
  }

  #openRun(tag: XmlTag): boolean {
    const { name } = tag;
    if (name === 'r') {
      this.#runs.push({ look: {} });
      return true;
    }
    const paragraph = this.#paragraphs.at(-1);
    const ofMark = this.#depth('pPr') > 0;
    const run = this.#runs.at(-1);
    if (name === 'pStyle' && paragraph !== undefined) {
      paragraph.style = tag.attribute('val');
      paragraph.heading ||= this.#styles.isHeading(paragraph.style);
    } else if (name === 'outlineLvl' && paragraph !== undefined) {
      paragraph.heading ||= Number(tag.attribute('val') ?? 9) < 9;
    } else if (name === 'rStyle' && run !== undefined && !ofMark) run.style = tag.attribute('val');
    else if (name === 'shd' && this.#depth('rPr') === 0) this.#shade(shadingOf(tag));
    else if (this.#depth('rPr') > 0 && this.#readRunLook(tag, ofMark ? undefined : run)) return true;
    return FORMATTING.has(name);
  }

  #readRunLook(tag: XmlTag, run: Run | undefined): boolean {
    if (run === undefined) return false;
    // Outlines and fills of Word 2010: text without fill, or wholly transparent.
    if (tag.name === 'alpha' && Number(tag.attribute('val') ?? 0) >= 99_000) run.look.unfilled = true;
    return readLook(run.look, tag);
  }

  /** Shading of a paragraph, or of a cell. */
  #shade(ground: Colour | 'none'): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#depth('pPr') > 0 && paragraph !== undefined) paragraph.ground = ground;
    else if (this.#depth('tcPr') > 0) {
      const container = this.#containers.at(-1);
      if (container !== undefined) container.ground = ground;
    }
  }

  #openField(tag: XmlTag): boolean {
    const { name } = tag;
    if (name === 'fldChar') this.#fields.mark(tag.attribute('fldCharType') ?? '');
    else if (name === 'fldSimple') this.#fields.tellCode(tag.attribute('instr') ?? '');
    else return false;
    return true;
  }

  #openOther(tag: XmlTag): void {
    const { name } = tag;
    this.#alternatives.open(name);
    if (name === 'ins' || name === 'del' || name === 'moveFrom' || name === 'moveTo') {
      this.#author(tag);
      if (this.#depth('trPr') > 0) this.#table?.hideRow('tracked-change');
    } else if (name === 'background') this.#page = undefined;
    else if (name === 'bookmarkStart') this.#bookmark(tag.attribute('name') ?? '');
    else if (name === 'comment') this.#author(tag);
    else if (FORM_WORDS.has(name)) this.#formWords(tag);
    else this.#words.open(tag);
  }

  #bookmark(name: string): void {
    if (!/^_/.test(name)) this.#flow.aside(name.replaceAll('_', ' '), 'defined-name');
  }

  /** Names, lists and defaults of form fields and content controls; descriptions of tables. */
  #formWords(tag: XmlTag): void {
    const visibility = tag.name.startsWith('tbl') || tag.name === 'attr' ? 'attribute' : 'form-field';
    for (const key of ['name', 'val', 'displayText', 'value']) {
      const value = tag.attribute(key);
      if (value !== undefined) this.#flow.aside(value, visibility);
    }
  }

  #author(tag: XmlTag): void {
    const author = tag.attribute('author');
    if (author !== undefined && this.#authors.size < 10_000) this.#authors.add(author);
  }

  #addRunText(text: string): void {
    if (this.#fields.inCode) this.#fields.code(text);
    else this.#addText(text);
  }

  #addText(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return;
    paragraph.text.add(text, this.#mark(paragraph));
    if (paragraph.text.length > MAX_PARAGRAPH) {
      this.#endParagraph();
      this.#paragraphs.push({ ...paragraph, text: new MarkedText() });
    }
  }

  #mark(paragraph: Paragraph): Mark {
    if (this.#depth('del') + this.#depth('moveFrom') > 0 || this.#leaf === 'delText') return 'tracked-change';
    if (this.#containers.at(-1)?.deleted) return 'tracked-change';
    if (this.#isLost) return 'slack';
    const run = this.#runs.at(-1);
    if (run !== undefined) run.mark ??= { value: this.#runMark(run, paragraph) };
    const inserted = this.#depth('ins') + this.#depth('moveTo') > 0 ? 'inserted' : undefined;
    return run?.mark?.value ?? inserted;
  }

  #runMark(run: Run, paragraph: Paragraph): Mark {
    const look = {
      ...this.#styles.paragraph(paragraph.style),
      ...this.#styles.run(run.style),
      ...run.look,
    };
    return markOf(look, this.#below(paragraph));
  }

  /** The colour under a paragraph; undefined if it cannot be told. */
  #below(paragraph: Paragraph): Colour | undefined {
    const own = paragraph.ground ?? this.#styles.ground(paragraph.style);
    if (own !== undefined && own !== 'none') return own;
    const container = this.#containers.at(-1);
    if (container === undefined) return this.#page;
    if (container.ground !== undefined && container.ground !== 'none') return container.ground;
    return container.shaded ? undefined : this.#page;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    const { text, heading } = paragraph;
    if (this.#alternatives.repeats(text.shown().text)) return;
    const table = this.#table;
    if (table === undefined) this.#flow.paragraph(text, { heading });
    else table.paragraph(text);
  }

  /** Data in base 64: a file (Word 2003), or what a program keeps with its field. */
  #endData(name: string): void {
    const data = this.#data;
    this.#data = '';
    const bytes = decodeBase64(data);
    if (bytes === undefined || bytes.length === 0) return;
    const source = memorySource(name === 'binData' ? 'object' : 'field-data', bytes);
    if (name === 'binData') this.ready.push({ kind: 'file', source, visibility: 'embedded' });
    else
      this.#flow.aside(
        new TextDecoder('utf-16le').decode(bytes).replace(/[^\p{L}\p{N}\p{P}\p{Z}]{1,999}/gu, ' '),
        'attribute',
        'field data',
      );
  }
}

/** A character of a symbol font; those of the private area stand for one of Latin 1. */
function symbolOf(tag: XmlTag): string {
  const code = Number.parseInt(tag.attribute('char') ?? '', 16);
  if (!(code > 0 && code <= 0xffff)) return '';
  return String.fromCharCode(code >= 0xf020 && code <= 0xf0ff ? code - 0xf000 : code);
}

/** Undefined for what is no base 64. */
function decodeBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text.replace(/\s{1,1000}/g, '')), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** `footnote 7`. */
const noteOf = (kind: string, tag: XmlTag): string => `${kind} ${Number(tag.attribute('id') ?? Number.NaN)}`;
