import type { Problem, Unit } from '../../core/types.ts';
import { ClosedBlocks } from './closed-blocks.ts';
import { DefinitionList } from './definition-list.ts';
import { type ElementKind, IN_TABLE, kindOf } from './element-kinds.ts';
import { ElementLooks } from './element-looks.ts';
import { attributeOf, HEADING } from './elements.ts';
import { Gatherers } from './gatherers.ts';
import { isHidden } from './look.ts';
import { OpenBlock } from './open-block.ts';
import { type OpenElement, OpenElements } from './open-elements.ts';
import type { OpenTag } from './open-tag.ts';
import { type HtmlSetting, PageTexts } from './page-texts.ts';
import type { LinePosition } from './rows/line-place.ts';
import { MAX_ROW } from './rows/match-row.ts';
import type { RowsPlace, RowsReader } from './rows/rows-reader.ts';
import { cellSpan, TableBuilder } from './table.ts';
import { BREAK, type TextPile } from './text-pile.ts';
import { type HtmlEvents, HtmlTokens } from './tokens.ts';
import { type Place, Unseen } from './unseen.ts';
import { isSpace } from './white-space.ts';

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
  'style hidden popover open type span colspan rowspan bgcolor background color text'.split(' '),
);
/** What rows of a table stand in. */
const SECTIONS: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot']);
/** Elements of drawings that are texts of their own. */
const DRAWN_TEXT: ReadonlySet<string> = new Set(['text', 'desc', 'metadata']);
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
  private readonly gatherers: Gatherers;
  private readonly block: OpenBlock;
  /** Characters read since all that waited was given out. */
  private unflushed = 0;
  /** A tag stood between the last text and the next. */
  private tagBetween = false;
  private readonly texts: PageTexts;
  private readonly unseen: Unseen;
  private readonly blocks: ClosedBlocks;
  private readonly looks: ElementLooks;
  private readonly setting: HtmlSetting;

  constructor(setting: HtmlSetting) {
    this.setting = setting;
    this.tokens = new HtmlTokens(this, setting.xml);
    this.block = new OpenBlock(setting.xml);
    this.texts = new PageTexts(setting);
    this.unseen = new Unseen(this.texts);
    this.blocks = new ClosedBlocks(this.texts, this.unseen, unitsIn);
    this.gatherers = new Gatherers(this.texts, (batch) => this.blocks.cards.unit(batch));
    this.looks = new ElementLooks(setting.rules, this.elements);
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
    this.gatherers.flush();
    this.blocks.cards.flush();
    this.unseen.flush();
    this.texts.flush();
  }

  end(): void {
    this.tokens.end();
    this.elements.closeAll();
    this.gatherers.end();
    this.flushBlock();
    this.blocks.cards.flush();
    this.unseen.end();
    this.texts.flush();
  }

  rowsPlace(): RowsPlace | undefined {
    const { elements, setting } = this;
    const table = this.gatherers.top;
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
    return isFree && this.tokens.isIdle && this.block.isNothing && this.tagBetween
      ? { table, section }
      : undefined;
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
    if (name === 'dl') this.gatherers.openList();
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
    const { block } = this;
    const pile = this.pile();
    const isOfBlock = pile === block.pile;
    if (isOfBlock && !block.isBegun) {
      block.place = this.place;
      block.isBegun = data !== '';
      if (!pile.raw && isSpace(data)) {
        if (!hidden) this.texts.showSpace(data.length);
        return;
      }
    }
    if (this.tagBetween && pile.runsInto(data, hidden)) pile.add(' ', hidden);
    this.tagBetween = false;
    if (!hidden) this.texts.show(data);
    if (isOfBlock) block.add(data, hidden, this.innerElement);
    const linesCount = !isOfBlock && this.elements.count(PRE) > 0;
    pile.add(linesCount ? data.replaceAll('\n', BREAK) : data, hidden);
    if (pile.size > this.setting.textLimit) this.relieve(pile);
  }

  /** The element in the open block that text stands in; undefined if it is the block's own. */
  private get innerElement(): OpenElement | undefined {
    const { top } = this.elements;
    return top === undefined || this.isBlock(top.kind) ? undefined : top;
  }

  comment(data: string): void {
    const text = data.trim();
    if (this.blocks.inner.mayBeRead && /<[a-z]/i.test(text))
      for (const unit of this.blocks.inner.ofComment(text, this.line)) this.texts.push(unit);
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
    if (this.gatherers.isEmpty && this.isBlock(kind) && !kind.isTablePart)
      this.blocks.cards.open(kind.name, element);
  }

  private isBlock({ name, isBlock, isKnown }: ElementKind): boolean {
    if (isBlock || isKnown) return isBlock;
    return this.setting.xml || (DRAWN_TEXT.has(name) && this.foreign);
  }

  /** Where text goes now. */
  private pile(): TextPile {
    return this.gatherers.top?.cell ?? this.block.pile;
  }

  private endImplied({ endsParagraph, ends }: ElementKind): void {
    if (endsParagraph) this.elements.closeInScope(PARAGRAPH);
    if (ends.length > 0) this.elements.closeInScope(ends);
  }

  /** Told by the stack of each element that ends, in whatever way. */
  private closed(kind: ElementKind, element: object): void {
    const { name } = kind;
    if (this.gatherers.isEmpty && this.isBlock(kind)) {
      this.flushBlock();
      this.blocks.cards.close(element);
    }
    this.gatherers.closed(name);
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
    if (name !== 'caption' && !(this.gatherers.top instanceof TableBuilder)) this.openTable(TABLE_TAG);
    this.elements.closeInScope(tag.kind.endsInTable, IN_TABLE);
    const row = this.gatherers.top;
    const isCell = name === 'td' || name === 'th';
    this.push(tag, isCell && row instanceof TableBuilder ? row.nextColumn : undefined);
    const table = this.gatherers.top;
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
    const table = this.gatherers.top;
    if (tag.name !== 'col' || !(table instanceof TableBuilder)) return;
    const span = cellSpan(attributeOf(tag, 'span'), undefined).columns;
    table.addColumns(span, isHidden(this.looks.of(tag, undefined)));
  }

  private openTable(tag: OpenTag): void {
    this.push(tag);
    this.gatherers.openTable(() => this.place);
  }

  private openTerm(name: string): void {
    const list = this.gatherers.top;
    if (list instanceof DefinitionList)
      list.openCell(name === 'dt', { line: this.line, hidden: this.hidden });
  }

  private lineBreak(): void {
    this.pile().lineBreak(this.hidden);
  }

  /** A block in a cell is a line of it; elsewhere it is a text of its own. */
  private startBlock(kind: ElementKind, tag?: OpenTag): void {
    const cell = this.gatherers.top?.cell;
    if (cell !== undefined) {
      cell.lineBreak(this.hidden);
      return;
    }
    this.flushBlock();
    this.block.start(kind, kind.isPreformatted || this.elements.count(PRE) > 0);
    this.block.name(tag, this.elements.top?.tag);
  }

  private flushBlock(): void {
    const block = this.block.close();
    const text = block && this.blocks.tell(block);
    if (text !== undefined) this.noteTitle(block!.tag, text.slice(0, TITLE_LENGTH));
  }

  private noteTitle(tag: string, text: string): void {
    const table = this.gatherers.top;
    if (HEADING.has(tag)) this.texts.heading = text;
    else if (tag === 'title') this.texts.pageTitle ||= text;
    else if (tag === 'caption' && table instanceof TableBuilder) table.caption = text;
  }

  /** A text that is too long for one cell or block leaves in parts. */
  private relieve(pile: TextPile): void {
    this.blocks.leaves.both(pile.seenText(), pile.hiddenText(), { where: 'long text', ...this.place });
    pile.clear();
    if (pile === this.block.pile) this.block.isBegun = false;
  }
}

/** Markup in markup, by a machine of its own. */
function unitsIn(markup: string, setting: HtmlSetting): (Unit | Problem)[] {
  const inner = new HtmlMachine(setting);
  inner.write(markup);
  inner.end();
  return inner.take();
}
