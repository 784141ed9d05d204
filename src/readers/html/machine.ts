import type { Problem, TextBlock, Unit, Visibility } from '../../core/types.ts';
import { JsonTables } from '../shared/json-tables.ts';
import { AttributeTables } from './attribute-tables.ts';
import { type AttributeText, attributeTexts } from './attributes.ts';
import { DefinitionList } from './definition-list.ts';
import {
  attributeOf,
  BLOCK,
  ENDS,
  ENDS_PARAGRAPH,
  HEADING,
  hides,
  shownName,
  TABLE_PART,
  VOID,
} from './elements.ts';
import { OpenElements } from './open-elements.ts';
import { RawElement } from './raw-element.ts';
import { cellSpan, TableBuilder } from './table.ts';
import { TextPile } from './text-pile.ts';
import { type HtmlEvents, HtmlTokens, type OpenTag } from './tokens.ts';

export interface HtmlSetting {
  /** Goes before the name of each part: `comment, `. */
  readonly prefix: string;
  /** Of what is not hidden for a reason of its own. */
  readonly visibility: Visibility;
  /** Line of the file on which the markup begins. */
  readonly firstLine: number;
  /** Characters of one text; longer ones are split. */
  readonly textLimit: number;
  /** Elements that HTML does not know are blocks, and their names the captions of their texts. */
  readonly xml: boolean;
  /** Markup inside comments inside markup. */
  readonly depth: number;
}

const MAX_DEPTH = 2;
const TITLE_LENGTH = 200;

/**
 * From the tokens of a page to units. There is no tree: open elements are a stack of names, and text goes to the
 * innermost thing that gathers text (a cell, a `dd`, else the block of running text).
 */
export class HtmlMachine implements HtmlEvents {
  private units: (Unit | Problem)[] = [];
  private readonly tokens = new HtmlTokens(this);
  private readonly elements = new OpenElements();
  /** Tables and lists that are open, innermost last. */
  private readonly gatherers: (TableBuilder | DefinitionList)[] = [];
  private block = new TextPile();
  private blockTag = 'body';
  private blockLine = 1;
  private heading = '';
  private pageTitle = '';
  private tableCount = 0;
  private listCount = 0;
  private scriptCount = 0;
  /** Script or style that is being read. */
  private rawElement: RawElement | undefined;
  /** A tag stood between the last text and the next. */
  private tagBetween = false;
  private readonly attributes: AttributeTables;
  private readonly setting: HtmlSetting;

  constructor(setting: HtmlSetting) {
    this.setting = setting;
    this.attributes = new AttributeTables(
      { prefix: setting.prefix, visibility: this.hiddenAs('attribute') },
      (batch) => this.units.push(batch),
    );
    this.elements.onClose = (name) => this.closed(name);
  }

  write(chunk: string): void {
    this.tokens.write(chunk);
  }

  end(): void {
    this.tokens.end();
    this.endRaw();
    this.elements.closeAll();
    while (this.gatherers.length > 0) this.gatherers.pop()!.end();
    this.flushBlock();
    this.attributes.end();
  }

  /** The units that are ready; each is given once. */
  take(): (Unit | Problem)[] {
    const { units } = this;
    this.units = [];
    return units;
  }

  // ------------------------------------------------------------------------------------------- events

  open(tag: OpenTag): void {
    const { name } = tag;
    this.tagBetween = true;
    this.readAttributes(tag);
    this.endImplied(name);
    if (name === 'br') this.lineBreak();
    if (this.isBlock(name)) this.startBlock(name);
    if (TABLE_PART.has(name)) this.openTablePart(tag);
    else if (!VOID.has(name) && !(tag.selfClosing && this.setting.xml)) this.elements.push(name, hides(tag));
    if (name === 'script' || name === 'style') this.openRaw(tag);
    if (name === 'dl') this.openList();
    if (name === 'dt' || name === 'dd') this.openTerm(name);
  }

  close(name: string): void {
    this.tagBetween = true;
    if (name === 'script' || name === 'style') this.endRaw();
    if (name === 'br') this.lineBreak();
    this.elements.close(name);
    if (this.isBlock(name)) this.startBlock('body');
  }

  text(data: string): void {
    if (this.rawElement !== undefined) {
      this.rawElement.write(data);
      return;
    }
    const hidden = this.elements.hidden > 0;
    const pile = this.gatherer()?.cell ?? this.block;
    if (pile === this.block && pile.size === 0) this.blockLine = this.line;
    if (this.tagBetween && runsTogether(hidden ? pile.hidden : pile.seen, data)) pile.add(' ', hidden);
    this.tagBetween = false;
    pile.add(data, hidden);
    if (pile.size > this.setting.textLimit) this.relieve(pile);
  }

  comment(data: string): void {
    const text = data.trim();
    if (text === '') return;
    if (this.setting.depth < MAX_DEPTH && /<[a-z]/i.test(text)) {
      this.readMarkup(text);
      return;
    }
    this.pushText(text, { part: 'comments', visibility: 'markup-comment', where: 'comment' });
  }

  attributePart(name: string, data: string): void {
    const known = attributeTexts({ name: '', attributes: [[name, data]], selfClosing: false });
    for (const text of known) this.pushAttribute('', text);
  }

  // ----------------------------------------------------------------------------------------- elements

  private get line(): number {
    return this.setting.firstLine + this.tokens.line - 1;
  }

  private isBlock(name: string): boolean {
    return BLOCK.has(name) || (this.setting.xml && shownName(name) === undefined);
  }

  private endImplied(name: string): void {
    if (ENDS_PARAGRAPH.has(name)) this.elements.closeInScope(['p']);
    const ended = ENDS[name];
    if (ended !== undefined) this.elements.closeInScope(ended);
  }

  /** Told by the stack of each element that ends, in whatever way. */
  private closed(name: string): void {
    const gatherer = this.gatherer();
    if (gatherer instanceof TableBuilder) this.closedInTable(name, gatherer);
    else if (gatherer !== undefined) this.closedInList(name, gatherer);
    if (name === 'caption' || name === 'title' || HEADING.has(name)) this.flushBlock();
  }

  private closedInTable(name: string, table: TableBuilder): void {
    if (name === 'td' || name === 'th') table.closeCell();
    else if (name === 'tr') table.closeRow();
    else if (/^t(?:head|body|foot)$/.test(name)) table.closeSection();
    else if (name === 'table') {
      table.end();
      this.gatherers.pop();
    }
  }

  private closedInList(name: string, list: DefinitionList): void {
    if (name === 'dt' || name === 'dd') list.closeCell();
    else if (name === 'dl') {
      list.end();
      this.gatherers.pop();
    }
  }

  private gatherer(): TableBuilder | DefinitionList | undefined {
    return this.gatherers[this.gatherers.length - 1];
  }

  private openTablePart(tag: OpenTag): void {
    const { name } = tag;
    if (name === 'col' || name === 'colgroup') return;
    if (name === 'table') {
      this.openTable(tag);
      return;
    }
    // Rows outside of a table: a piece of a page, as servers send it for others to put in.
    if (name !== 'caption' && !this.inTable()) this.openTable({ ...tag, name: 'table', attributes: [] });
    const ends =
      name === 'td' || name === 'th'
        ? ['td', 'th']
        : name === 'tr'
          ? ['tr']
          : ['thead', 'tbody', 'tfoot', 'tr'];
    this.elements.closeInScope(name === 'caption' ? ['caption'] : ends, TABLE_ONLY);
    this.elements.push(name, hides(tag));
    const table = this.gatherer();
    if (!(table instanceof TableBuilder)) return;
    const at = { line: this.line, hidden: this.elements.hidden > 0 };
    if (name === 'tr') table.openRow(at.line, at.hidden);
    else if (name === 'td' || name === 'th') {
      table.openCell(cellSpan(attributeOf(tag, 'colspan'), attributeOf(tag, 'rowspan')), at);
    }
  }

  private inTable(): boolean {
    return this.gatherer() instanceof TableBuilder;
  }

  private openTable(tag: OpenTag): void {
    this.elements.push('table', hides(tag));
    const part = `${this.setting.prefix}table ${++this.tableCount}`;
    const heading = this.heading || this.pageTitle;
    const { visibility } = this.setting;
    const title = () => [heading, table.caption].filter((text) => text !== '').join(': ');
    const table: TableBuilder = new TableBuilder({ part, visibility, title }, (batch) =>
      this.units.push(batch),
    );
    table.onHiddenText = (text, row, column) =>
      this.pushText(text, { part, visibility: 'css-hidden', where: `row ${row + 1}, column ${column + 1}` });
    this.gatherers.push(table);
  }

  private openList(): void {
    const part = `${this.setting.prefix}list ${++this.listCount}`;
    const heading = this.heading || this.pageTitle;
    const { visibility } = this.setting;
    const list = new DefinitionList({ part, visibility, title: () => heading }, (batch) =>
      this.units.push(batch),
    );
    this.gatherers.push(list);
  }

  private openTerm(name: string): void {
    const list = this.gatherer();
    if (!(list instanceof DefinitionList)) return;
    list.openCell(name === 'dt', { line: this.line, hidden: this.elements.hidden > 0 });
  }

  // --------------------------------------------------------------------------------------------- text

  private lineBreak(): void {
    (this.gatherer()?.cell ?? this.block).lineBreak(this.elements.hidden > 0);
  }

  /** A block in a cell is a line of it; elsewhere it is a text of its own. */
  private startBlock(name: string): void {
    const cell = this.gatherer()?.cell;
    if (cell !== undefined) cell.lineBreak(this.elements.hidden > 0);
    else this.flushBlock();
    this.blockTag = name;
    if (name === 'pre' || name === 'xmp' || name === 'textarea' || name === 'plaintext')
      this.block = new TextPile(true);
  }

  private flushBlock(): void {
    const { block, blockTag } = this;
    if (block.size === 0) return;
    this.block = new TextPile();
    const seen = block.seenText();
    const where = `element ${shownName(blockTag) ?? 'of another kind'}`;
    const header = this.setting.xml && shownName(blockTag) === undefined ? { header: blockTag } : {};
    const about = { part: 'page', where, line: this.blockLine, ...header };
    if (seen !== '') this.pushText(seen, { ...about, visibility: 'visible' });
    const hidden = block.hiddenText();
    if (hidden !== '') this.pushText(hidden, { ...about, visibility: 'css-hidden' });
    this.noteTitle(blockTag, seen.slice(0, TITLE_LENGTH));
  }

  private noteTitle(tag: string, text: string): void {
    const table = this.gatherer();
    if (HEADING.has(tag)) this.heading = text;
    else if (tag === 'title') this.pageTitle ||= text;
    else if (tag === 'caption' && table instanceof TableBuilder) table.caption = text;
  }

  /** A text that is too long for one cell or block leaves in parts. */
  private relieve(pile: TextPile): void {
    const about = { part: 'page', where: 'long text' };
    if (pile.seen !== '') this.pushText(pile.seenText(), { ...about, visibility: 'visible' });
    if (pile.hidden !== '') this.pushText(pile.hiddenText(), { ...about, visibility: 'css-hidden' });
    pile.seen = '';
    pile.hidden = '';
  }

  private pushText(text: string, about: TextAbout): void {
    const line = about.line ?? this.line;
    const title = this.heading || this.pageTitle;
    const locator = `${this.setting.prefix}${about.where} (line ${line})`;
    const block: TextBlock = {
      kind: 'text',
      part: this.setting.prefix + about.part,
      text,
      visibility: this.hiddenAs(about.visibility),
      ...(title === '' ? {} : { title }),
      ...(about.header === undefined || about.header === '' ? {} : { header: about.header }),
      locate: () => ({ locator, line }),
    };
    this.units.push(block);
  }

  /** What stands in a comment is hidden as a comment first of all. */
  private hiddenAs(visibility: Visibility): Visibility {
    return this.setting.visibility === 'visible' ? visibility : this.setting.visibility;
  }

  // --------------------------------------------------------------------------- what is beside the text

  private readAttributes(tag: OpenTag): void {
    if (tag.attributes.length === 0) return;
    const data: AttributeText[] = [];
    for (const text of attributeTexts(tag)) {
      if (/^[[{]/.test(text.text)) this.readJson(text.text, `attribute (line ${this.line}), `);
      else if (text.name.startsWith('data-')) data.push(text);
      else this.pushAttribute(tag.name, text);
    }
    if (data.length > 0) this.attributes.add(shownName(tag.name) ?? 'of another kind', data, this.line);
  }

  private pushAttribute(tag: string, text: AttributeText): void {
    const where = `attribute of element ${shownName(tag) ?? 'of another kind'}`;
    this.pushText(text.text, { part: 'attributes', visibility: 'attribute', where, header: text.header });
  }

  private readJson(text: string, where: string): void {
    const setting = {
      prefix: this.setting.prefix + where,
      visibility: this.hiddenAs('attribute'),
      lines: false,
    };
    const tables = new JsonTables(setting, this.setting.textLimit);
    tables.write(text);
    tables.end();
    this.units.push(...tables.take().filter((unit) => unit.kind !== 'problem'));
  }

  private readMarkup(markup: string): void {
    const inner = new HtmlMachine({
      ...this.setting,
      prefix: `${this.setting.prefix}comment (line ${this.line}), `,
      visibility: this.hiddenAs('markup-comment'),
      firstLine: this.line,
      depth: this.setting.depth + 1,
    });
    inner.write(markup);
    inner.end();
    for (const unit of inner.take()) this.units.push(unit);
  }

  private openRaw(tag: OpenTag): void {
    const type = attributeOf(tag, 'type') ?? '';
    const where = tag.name === 'script' ? `script ${++this.scriptCount}` : 'style sheet';
    const line = this.line;
    const visibility = this.hiddenAs(tag.name === 'script' ? 'script-data' : 'style-data');
    this.rawElement = new RawElement({
      kind: tag.name === 'style' ? 'style' : /json/i.test(type) ? 'json' : 'script',
      json: () =>
        new JsonTables(
          { prefix: `${this.setting.prefix}${where}, `, visibility, lines: false },
          this.setting.textLimit,
        ),
      emit: (unit) => this.units.push(unit),
      text: (text) => this.pushText(text, { part: where, visibility, where, line }),
    });
  }

  private endRaw(): void {
    this.rawElement?.end();
    this.rawElement = undefined;
  }
}

interface TextAbout {
  readonly part: string;
  readonly visibility: Visibility;
  readonly where: string;
  readonly line?: number;
  readonly header?: string;
}

const TABLE_ONLY: ReadonlySet<string> = new Set(['table']);

/** `<b>Name:</b><span>Ana</span>` and `<i>Ana</i><b>Roa</b>`: apart on the page by style, not by a space. */
function runsTogether(before: string, after: string): boolean {
  const last = before.at(-1) ?? ' ';
  const first = after.at(0) ?? ' ';
  if (last === ':' || last === ';') return /[\p{L}\p{N}]/u.test(first);
  return /\p{Ll}/u.test(last) && /\p{Lu}/u.test(first);
}
