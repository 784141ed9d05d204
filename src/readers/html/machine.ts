import type { Problem, Unit, Visibility } from '../../core/types.ts';
import { holdsWikiTable } from '../shared/prose/markup/wiki-table.ts';
import type { CardLeaf } from './card-rows.ts';
import { Cards } from './cards.ts';
import { DefinitionList } from './definition-list.ts';
import { type ElementKind, IN_TABLE, kindOf } from './element-kinds.ts';
import { ElementLooks } from './element-looks.ts';
import { attributeOf, HEADING, shownName } from './elements.ts';
import { isHidden } from './look.ts';
import { OpenElements } from './open-elements.ts';
import type { OpenTag } from './open-tag.ts';
import { type HtmlSetting, PageTexts } from './page-texts.ts';
import { preformattedUnits } from './preformatted.ts';
import type { RowTableOptions } from './row-table.ts';
import type { LinePosition } from './rows/line-place.ts';
import { MAX_ROW } from './rows/match-row.ts';
import type { RowsPlace, RowsReader } from './rows/rows-reader.ts';
import { runsTogether } from './runs-together.ts';
import { cellSpan, TableBuilder } from './table.ts';
import { BREAK, TextPile } from './text-pile.ts';
import { type HtmlEvents, HtmlTokens } from './tokens.ts';
import { type Place, Unseen } from './unseen.ts';
import { isSpace } from './white-space.ts';

/** Comments in comments that are read as markup. */
const MAX_DEPTH = 2;
const TITLE_LENGTH = 200;
/** A text keeps the chunk that it was cut from in memory, so nothing waits for longer than this. */
const MAX_UNFLUSHED = 32 << 20;
/** Deeper tables have nothing in common. */
const MAX_AROUND = 64;
const PARAGRAPH = [kindOf('p')];
const PRE = kindOf('pre');
const BODY = kindOf('body');
/** Attributes whose values say what their element, another attribute, or the table is. */
const BEARING: ReadonlySet<string> = new Set(
  'style hidden popover open type span colspan rowspan'.split(' '),
);
/** What rows of a table stand in. */
const SECTIONS: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot']);
/** A part of a block that stands in an element of its own. */
type LinesPlace = Pick<CardLeaf, 'tag' | 'title' | 'line'>;

interface Piece {
  readonly of: object;
  readonly tag: string;
  readonly header: string;
  seen: string;
  hidden: string;
}
const MAX_PIECES = 60;
/** An address with parameters, as the text of an element. */
const ADDRESS = /^https?:\/\/\S{1,2000}\?\S{1,2000}=\S{1,4000}$/;
/** Elements of drawings that are texts of their own. */
const DRAWN_TEXT: ReadonlySet<string> = new Set(['text', 'desc', 'metadata']);
/** Text that only parts other texts. */
const BETWEEN = /^[\s|·•,;–—/-]{0,20}$/;
/** Attributes that say what a text is: microdata, RDFa, captions for narrow screens; names of fields in XML. */
const CAPTIONS: ReadonlySet<string> = new Set([
  'itemprop',
  'property',
  'data-label',
  'data-title',
  'data-th',
  'data-field',
]);
const XML_CAPTIONS: ReadonlySet<string> = new Set(['name', 'key', 'label', 'field']);
const TABLE_TAG: OpenTag = {
  name: 'table',
  kind: kindOf('table'),
  attributes: [],
  selfClosing: false,
  memo: {},
};

/**
 * From the tokens of a page to units. There is no tree: open elements are a stack of names, and text goes to the
 * innermost thing that gathers text (a cell, a `dd`, else the block of running text).
 */
export class HtmlMachine implements HtmlEvents, RowsReader {
  private readonly tokens: HtmlTokens;
  private readonly elements = new OpenElements();
  /** Tables and lists that are open, innermost last. */
  private readonly gatherers: (TableBuilder | DefinitionList)[] = [];
  private block = new TextPile();
  private blockTag = 'body';
  private blockPlace = { line: 1, column: 1 };
  /** `blockPlace` is the block's; all that it holds so far may be space. */
  private blockBegun = false;
  private tableCount = 0;
  private listCount = 0;
  /** Characters read since all that waited was given out. */
  private unflushed = 0;
  /** A tag stood between the last text and the next. */
  private tagBetween = false;
  private readonly texts: PageTexts;
  private readonly cards: Cards;
  private cardCount = 0;
  /** Parts of the open block that stand in elements of their own; undefined once there is text beside them. */
  private pieces: Piece[] | undefined = [];
  /** The tags that may name the open block: its own, and in other markup the one around. */
  private captionTag: OpenTag | undefined;
  private captionAround: OpenTag | undefined;
  private readonly unseen: Unseen;
  private readonly looks: ElementLooks;
  private readonly setting: HtmlSetting;

  constructor(setting: HtmlSetting) {
    this.setting = setting;
    this.tokens = new HtmlTokens(this, setting.xml);
    this.texts = new PageTexts(setting);
    this.unseen = new Unseen(this.texts);
    this.looks = new ElementLooks(setting.rules, this.elements);
    this.cards = new Cards({
      text: (leaf) => this.tellLeaf(leaf),
      unit: (unit) => this.texts.push(unit),
      options: (title) => this.cardOptions(title),
    });
    this.elements.onClose = (kind, element) => this.closed(kind, element);
  }

  write(chunk: string): void {
    this.tokens.write(chunk);
    this.passed(chunk.length);
  }

  private passed(length: number): void {
    this.unflushed += length;
    if (this.unflushed < MAX_UNFLUSHED) return;
    this.unflushed = 0;
    for (const gatherer of this.gatherers) gatherer.flush();
    this.cards.flush();
    this.unseen.flush();
    this.texts.flush();
  }

  end(): void {
    this.tokens.end();
    this.elements.closeAll();
    while (this.gatherers.length > 0) this.gatherers.pop()!.end();
    this.flushBlock();
    this.cards.flush();
    this.unseen.end();
    this.texts.flush();
  }

  rowsPlace(): RowsPlace | undefined {
    const { elements, setting } = this;
    const table = this.gatherer();
    const section = elements.top;
    if (!(table instanceof TableBuilder) || section === undefined || !table.isBetweenRows) return undefined;
    if (
      !SECTIONS.has(section.kind.name) ||
      elements.hidden ||
      elements.foreign > 0 ||
      elements.count(PRE) > 0
    )
      return undefined;
    const isFree =
      !setting.xml && setting.textLimit > MAX_ROW && !setting.rules.bySiblings && this.unseen.isDone;
    return isFree && this.tokens.isIdle && this.isBetweenBlocks ? { table, section } : undefined;
  }

  /** Nothing waits but what the next begin tag throws away. */
  private get isBetweenBlocks(): boolean {
    return (
      this.block.size === 0 &&
      !this.block.raw &&
      !this.blockBegun &&
      this.blockTag === BODY.name &&
      this.pieces?.length === 0 &&
      this.captionTag === undefined &&
      this.tagBetween
    );
  }

  get around(): readonly unknown[] | undefined {
    const { stack } = this.elements;
    return stack.length > MAX_AROUND ? undefined : stack.flatMap(({ tag, cell }) => [tag, cell]);
  }

  get hiddenCount(): number {
    return this.elements.hiddenCount;
  }

  isFree(attribute: string): boolean {
    return !BEARING.has(attribute) && !this.setting.rules.asks(attribute);
  }

  get firstLine(): number {
    return this.setting.firstLine;
  }

  get next(): LinePosition {
    return this.tokens.next;
  }

  goOn(to: LinePosition, length: number): void {
    this.tokens.goOn(to);
    this.passed(length);
  }

  telling(tag: OpenTag, place: Place): void {
    this.unseen.readAttributes(tag, place, false);
  }

  get wantsTexts(): boolean {
    return this.texts.remembers;
  }

  show(text: string): void {
    this.texts.show(text);
  }

  showSpace(length: number): void {
    this.texts.showSpace(length);
  }

  /** The units that are ready; each is given once. */
  take(): (Unit | Problem)[] {
    return this.texts.take();
  }

  open(tag: OpenTag): void {
    const { name, kind } = tag;
    this.tagBetween = true;
    if (tag.attributes.length > 0) this.readAttributes(tag);
    if (name === 'form') this.unseen.forms.end();
    else if (name === 'label') this.unseen.forms.openLabel(tag);
    this.endImplied(kind);
    if (name === 'br') this.lineBreak();
    if (this.isBlock(kind)) this.startBlock(kind, tag);
    if (kind.isTablePart) this.openTablePart(tag);
    else if (!kind.isVoid && !(tag.selfClosing && (this.setting.xml || this.foreign))) this.push(tag);
    else this.looks.note({ tag });
    if (kind.isRaw && !tag.selfClosing) this.unseen.openRaw(tag, this.place);
    if (name === 'dl') this.openList();
    if (name === 'dt' || name === 'dd') this.openTerm(name);
  }

  private readAttributes(tag: OpenTag): void {
    const { foreign } = this;
    // Most tags have none that say anything, and their places need not be found out.
    if (this.unseen.textsOf(tag, foreign).length > 0) this.unseen.readAttributes(tag, this.place, foreign);
  }

  close(kind: ElementKind): void {
    const { name } = kind;
    this.tagBetween = true;
    if (kind.isRaw) this.unseen.endRaw();
    if (name === 'form') this.unseen.forms.end();
    else if (name === 'label') this.unseen.forms.closeLabel();
    else if (name === 'br') this.lineBreak();
    this.elements.close(kind);
    if (this.isBlock(kind)) this.startBlock(BODY);
  }

  text(data: string): void {
    if (this.unseen.rawText(data)) return;
    this.unseen.forms.said(data);
    const { hidden } = this.elements;
    const pile = this.pile();
    if (pile === this.block && !this.blockBegun) {
      this.blockPlace = this.place;
      this.blockBegun = data !== '';
      if (!pile.raw && isSpace(data)) {
        if (!hidden) this.texts.showSpace(data.length);
        return;
      }
    }
    if (this.tagBetween && runsTogether(hidden ? pile.hidden : pile.seen, data)) pile.add(' ', hidden);
    this.tagBetween = false;
    if (!hidden) this.texts.show(data);
    if (pile === this.block) this.addPiece(data, hidden);
    const linesCount = pile !== this.block && this.elements.count(PRE) > 0;
    pile.add(linesCount ? data.replaceAll('\n', BREAK) : data, hidden);
    if (pile.size > this.setting.textLimit) this.relieve(pile);
  }

  /** Notes which element of the block the text stands in. */
  private addPiece(data: string, hidden: boolean): void {
    const { pieces } = this;
    const { top } = this.elements;
    if (pieces === undefined || BETWEEN.test(data)) return;
    if (top === undefined || this.isBlock(top.kind) || pieces.length >= MAX_PIECES) {
      this.pieces = undefined;
      return;
    }
    const last = pieces.at(-1);
    if (last?.of === top) {
      if (hidden) last.hidden += data;
      else last.seen += data;
      return;
    }
    const header = top.tag.attributes.length === 0 ? '' : captionIn(top.tag, CAPTIONS);
    pieces.push({
      of: top,
      tag: top.kind.name,
      header,
      seen: hidden ? '' : data,
      hidden: hidden ? data : '',
    });
  }

  comment(data: string): void {
    const text = data.trim();
    if (this.setting.depth < MAX_DEPTH && /<[a-z]/i.test(text)) this.readMarkup(text);
    else if (text !== '') {
      const about = { part: 'comments', where: 'comment', ...this.place };
      this.texts.text(text, { ...about, visibility: 'markup-comment' });
    }
  }

  attributePart(name: string, data: string): void {
    this.unseen.readPart(name, data, this.place);
  }

  private get line(): number {
    return this.setting.firstLine + this.tokens.line - 1;
  }

  get place(): { line: number; column: number } {
    const { line } = this;
    return { line, column: this.tokens.column };
  }

  private get hidden(): boolean {
    return this.elements.hidden;
  }

  get foreign(): boolean {
    return this.elements.foreign > 0;
  }

  private push(tag: OpenTag, cell?: number): void {
    const { kind } = tag;
    const element = { tag, kind, cell, look: this.looks.of(tag, cell) };
    this.looks.note(element);
    this.elements.push(element);
    if (this.gatherers.length === 0 && this.isBlock(kind) && !kind.isTablePart)
      this.cards.open(kind.name, element);
  }

  private isBlock({ name, isBlock, isKnown }: ElementKind): boolean {
    if (isBlock || isKnown) return isBlock;
    return this.setting.xml || (DRAWN_TEXT.has(name) && this.foreign);
  }

  /** Where text goes now. */
  private pile(): TextPile {
    return this.gatherer()?.cell ?? this.block;
  }

  private gatherer(): TableBuilder | DefinitionList | undefined {
    const { gatherers } = this;
    // What lies before the first of an array is looked for in a slow way.
    return gatherers.length === 0 ? undefined : gatherers[gatherers.length - 1];
  }

  private endImplied({ endsParagraph, ends }: ElementKind): void {
    if (endsParagraph) this.elements.closeInScope(PARAGRAPH);
    if (ends.length > 0) this.elements.closeInScope(ends);
  }

  /** Told by the stack of each element that ends, in whatever way. */
  private closed(kind: ElementKind, element: object): void {
    const { name } = kind;
    const gatherer = this.gatherer();
    if (this.gatherers.length === 0 && this.isBlock(kind)) {
      this.flushBlock();
      this.cards.close(element);
    }
    gatherer?.closed(name);
    if (name === gatherer?.element) this.gatherers.pop();
    if (name === 'caption' || name === 'title' || HEADING.has(name)) this.flushBlock();
  }

  private openTablePart(tag: OpenTag): void {
    const { name } = tag;
    if (name === 'col' || name === 'colgroup') {
      this.openColumn(tag);
      return;
    }
    if (name === 'table') {
      this.openTable(tag);
      return;
    }
    // Rows outside of a table: a piece of a page, as servers send it for others to put in.
    if (name !== 'caption' && !(this.gatherer() instanceof TableBuilder)) this.openTable(TABLE_TAG);
    this.elements.closeInScope(tag.kind.endsInTable, IN_TABLE);
    const row = this.gatherer();
    const isCell = name === 'td' || name === 'th';
    this.push(tag, isCell && row instanceof TableBuilder ? row.nextColumn : undefined);
    const table = this.gatherer();
    if (!(table instanceof TableBuilder)) return;
    const at = { line: this.line, hidden: this.hidden };
    if (name === 'tr') table.openRow(at.line, at.hidden);
    else if (name === 'td' || name === 'th') {
      tag.memo.span ??= cellSpan(attributeOf(tag, 'colspan'), attributeOf(tag, 'rowspan'));
      table.openCell(tag.memo.span, at);
    }
  }

  /** A column may be hidden as a whole. */
  private openColumn(tag: OpenTag): void {
    const table = this.gatherer();
    if (tag.name !== 'col' || !(table instanceof TableBuilder)) return;
    const span = cellSpan(attributeOf(tag, 'span'), undefined).columns;
    table.addColumns(span, isHidden(this.looks.of(tag, undefined)));
  }

  private openTable(tag: OpenTag): void {
    this.push(tag);
    const part = `table ${++this.tableCount}`;
    const above = this.texts.title;
    const title = () => [above, table.caption].filter((text) => text !== '').join(': ');
    const { prefix, visibility } = this.setting;
    const table: TableBuilder = new TableBuilder({ part: prefix + part, visibility, title }, (batch) =>
      this.cards.unit(batch),
    );
    table.onHiddenText = (text, row, column) => {
      const where = `${part}, row ${row + 1}, column ${column + 1}`;
      this.texts.text(text, { part, visibility: 'css-hidden', where, ...this.place });
    };
    this.gatherers.push(table);
  }

  private openList(): void {
    const part = `${this.setting.prefix}list ${++this.listCount}`;
    const { title } = this.texts;
    const options = { part, visibility: this.setting.visibility, title: () => title };
    this.gatherers.push(new DefinitionList(options, (batch) => this.cards.unit(batch)));
  }

  private openTerm(name: string): void {
    const list = this.gatherer();
    if (list instanceof DefinitionList)
      list.openCell(name === 'dt', { line: this.line, hidden: this.hidden });
  }

  private lineBreak(): void {
    this.pile().lineBreak(this.hidden);
  }

  /** A block in a cell is a line of it; elsewhere it is a text of its own. */
  private startBlock(kind: ElementKind, tag?: OpenTag): void {
    const cell = this.gatherer()?.cell;
    if (cell !== undefined) {
      cell.lineBreak(this.hidden);
      return;
    }
    this.flushBlock();
    this.blockTag = kind.name;
    const raw = kind.isPreformatted || this.elements.count(PRE) > 0;
    if (this.block.size > 0 || this.block.raw !== raw) this.block = new TextPile(raw);
    if (this.pieces?.length !== 0) this.pieces = [];
    this.captionTag = tag;
    if (this.setting.xml) this.captionAround = tag && this.elements.top?.tag;
  }

  /** What the markup itself calls the text of the open block. */
  private caption(): string {
    const { captionTag, captionAround } = this;
    const names = this.setting.xml ? XML_CAPTIONS : CAPTIONS;
    return (
      (captionTag && captionIn(captionTag, names)) || (captionAround ? captionIn(captionAround, names) : '')
    );
  }

  private flushBlock(): void {
    const { block, blockTag } = this;
    this.blockBegun = false;
    if (block.size === 0) return;
    this.block = new TextPile();
    if (this.setting.xml && holdsWikiTable(block.seen) && !/<t[dr][\s>]/i.test(block.seen)) {
      this.tellWiki(block);
      return;
    }
    const isMarkup = this.setting.xml && this.setting.depth < MAX_DEPTH && holdsMarkup(block.seen);
    const seen = isMarkup ? this.textOfMarkup(block.seen) : block.seenText();
    const hidden = block.hiddenText();
    const { pieces } = this;
    this.pieces = [];
    if (seen === '' && hidden === '') return;
    const parts =
      pieces !== undefined && pieces.length > 1
        ? pieces.map(trimmed)
        : [{ tag: '', header: '', seen, hidden }];
    const header = this.caption() || (shownName(blockTag) === undefined ? blockTag : '');
    const { title } = this.texts;
    if (this.setting.xml && ADDRESS.test(seen)) {
      this.unseen.readAddress(seen, this.blockPlace);
      return;
    }
    this.cards.leaf({
      tag: blockTag,
      path: '',
      seen,
      hidden,
      header,
      title,
      ...this.blockPlace,
      line: this.blockPlace.line + (block.beginsBelow ? 1 : 0),
      raw: block.raw,
      pieces: parts,
    });
    this.noteTitle(blockTag, seen.slice(0, TITLE_LENGTH));
  }

  private tellLeaf(leaf: CardLeaf): void {
    const { tag, seen, hidden, header, title, line, column } = leaf;
    if (leaf.raw && header === '') {
      this.tellLines(leaf, seen, 'visible');
      this.tellLines(leaf, hidden, 'css-hidden');
      return;
    }
    const where = `element ${shownName(tag) ?? 'of another kind'}`;
    this.pushBoth(seen, hidden, { where, line, column, title, ...(header === '' ? {} : { header }) });
  }

  /** A page in the dump of a wiki: the lines of its tables count. */
  private tellWiki(block: TextPile): void {
    const { title } = this.texts;
    const leaf = { tag: this.blockTag, title, line: this.blockPlace.line };
    this.pieces = [];
    this.tellLines(leaf, block.seen.replaceAll(BREAK, '\n'), 'visible');
    this.tellLines(leaf, block.hiddenText(), 'css-hidden');
  }

  private tellLines({ tag, title, line }: LinesPlace, text: string, visibility: Visibility): void {
    const { prefix } = this.setting;
    const where = `${prefix}element ${shownName(tag) ?? 'of another kind'}`;
    const about = { where, tables: `${prefix}${tag} at line ${line}, table`, line, title };
    const place = { ...about, visibility: this.texts.hiddenAs(visibility) };
    if (text !== '') for (const unit of preformattedUnits(text, place)) this.texts.push(unit);
  }

  private cardOptions(title: string): RowTableOptions {
    const part = `${this.setting.prefix}cards ${++this.cardCount}`;
    return { part, visibility: this.setting.visibility, title: () => title };
  }

  private pushBoth(
    seen: string,
    hidden: string,
    at: { where: string; line: number; column: number; header?: string; title?: string },
  ): void {
    const about = { part: 'page', ...at };
    if (seen !== '') this.texts.text(seen, { ...about, visibility: 'visible' });
    if (hidden !== '') this.texts.text(hidden, { ...about, visibility: 'css-hidden' });
  }

  private noteTitle(tag: string, text: string): void {
    const table = this.gatherer();
    if (HEADING.has(tag)) this.texts.heading = text;
    else if (tag === 'title') this.texts.pageTitle ||= text;
    else if (tag === 'caption' && table instanceof TableBuilder) table.caption = text;
  }

  /** A text that is too long for one cell or block leaves in parts. */
  private relieve(pile: TextPile): void {
    this.pushBoth(pile.seenText(), pile.hiddenText(), { where: 'long text', ...this.place });
    pile.seen = '';
    pile.hidden = '';
    if (pile === this.block) this.blockBegun = false;
  }

  private readMarkup(markup: string): void {
    const { line } = this;
    const prefix = `${this.setting.prefix}comment (line ${line}), `;
    const visibility = this.texts.hiddenAs('markup-comment');
    const setting = { ...this.setting, prefix, visibility, firstLine: line };
    for (const unit of unitsIn(markup, setting)) this.texts.push(unit);
  }

  /**
   * Markup that is the text of an element, as feeds and maps have it: its running text. Tables, and what is not seen of
   * it, go their own way.
   */
  private textOfMarkup(markup: string): string {
    const { line } = this.blockPlace;
    const { visibility } = this.setting;
    const prefix = `${this.setting.prefix}content (line ${line}), `;
    const texts: string[] = [];
    for (const unit of unitsIn(markup, { ...this.setting, prefix, xml: false, firstLine: line })) {
      if (unit.kind === 'text' && unit.visibility === visibility) texts.push(unit.text);
      else if (unit.kind === 'rows' && unit.table.visibility(unit.firstRow, 0) === visibility)
        this.cards.unit(unit);
      else this.texts.push(unit);
    }
    return texts.join('\n');
  }
}

/** Markup in markup, by a machine of its own. */
function unitsIn(markup: string, setting: HtmlSetting): (Unit | Problem)[] {
  const inner = new HtmlMachine({ ...setting, depth: setting.depth + 1 });
  inner.write(markup);
  inner.end();
  return inner.take();
}

/** True if an element of HTML stands in the text of an element. */
function holdsMarkup(text: string): boolean {
  if (!text.includes('<')) return false;
  const name = /<\/?([a-z][a-z\d]{0,12})(?:\s[^<>]{0,2000})?>/i.exec(text)?.[1];
  return name !== undefined && shownName(name.toLowerCase()) !== undefined;
}

function captionIn(tag: OpenTag, names: ReadonlySet<string>): string {
  for (const [name, value] of tag.attributes) if (names.has(name)) return value.trim();
  return '';
}

function trimmed({ tag, header, seen, hidden }: Piece) {
  return { tag, header, seen: seen.replace(/\s+/g, ' ').trim(), hidden: hidden.replace(/\s+/g, ' ').trim() };
}
