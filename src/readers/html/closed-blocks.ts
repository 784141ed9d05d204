import { holdsWikiTable } from '../shared/prose/markup/wiki-table.ts';
import { Cards } from './cards.ts';
import { shownName } from './elements.ts';
import { holdsMarkup, InnerMarkup, type ReadMarkup } from './inner-markup.ts';
import { LeafTexts } from './leaf-texts.ts';
import type { ClosedBlock } from './open-block.ts';
import type { HtmlSetting, PageTexts } from './page-texts.ts';
import type { RowTableOptions } from './row-table.ts';
import { BREAK } from './text-pile.ts';
import type { Unseen } from './unseen.ts';

/** An address with parameters, as the text of an element. */
const ADDRESS = /^https?:\/\/\S{1,2000}\?\S{1,2000}=\S{1,4000}$/;

/** Tells what blocks of running text say, each by itself or as a part of a card. */
export class ClosedBlocks {
  readonly cards: Cards;
  readonly leaves: LeafTexts;
  readonly inner: InnerMarkup;
  private cardCount = 0;
  private readonly setting: HtmlSetting;
  private readonly texts: PageTexts;
  private readonly unseen: Unseen;

  constructor(texts: PageTexts, unseen: Unseen, read: ReadMarkup) {
    const { setting } = texts;
    this.setting = setting;
    this.texts = texts;
    this.unseen = unseen;
    this.inner = new InnerMarkup(setting, texts, read);
    this.leaves = new LeafTexts(texts);
    this.cards = new Cards({
      text: (leaf) => this.leaves.tell(leaf),
      unit: (unit) => this.texts.push(unit),
      options: (title) => this.cardOptions(title),
      isData: setting.xml,
    });
  }

  /** Returns what is seen of the block if it is a text, which may be a title. */
  tell(block: ClosedBlock): string | undefined {
    const { pile, place } = block;
    const { xml } = this.setting;
    if (xml && holdsWikiTable(pile.seen) && !/<t[dr][\s>]/i.test(pile.seen)) {
      this.tellWiki(block);
      return undefined;
    }
    const isMarkup = xml && this.inner.mayBeRead && holdsMarkup(pile.seen);
    const seen = isMarkup
      ? this.inner.textOf(pile.seen, place.line, (unit) => this.cards.unit(unit))
      : pile.seenText();
    const hidden = pile.hiddenText();
    if (seen === '' && hidden === '') return undefined;
    if (xml && ADDRESS.test(seen)) {
      this.unseen.readAddress(seen, place);
      return undefined;
    }
    this.addLeaf(block, seen, hidden);
    return seen;
  }

  private tellWiki({ tag, pile, place }: ClosedBlock): void {
    const { title } = this.texts;
    const lines = pile.seen.replaceAll(BREAK, '\n');
    this.leaves.lines({ tag, title, line: place.line }, lines, pile.hiddenText());
  }

  private addLeaf({ tag, pile, place, pieces, caption }: ClosedBlock, seen: string, hidden: string): void {
    this.cards.leaf({
      tag,
      path: '',
      seen,
      hidden,
      header: caption || (shownName(tag) === undefined ? tag : ''),
      title: this.texts.title,
      line: place.line + (pile.beginsBelow ? 1 : 0),
      column: place.column,
      raw: pile.raw,
      pieces: pieces ?? [{ tag: '', header: '', seen, hidden }],
    });
  }

  private cardOptions(title: string): RowTableOptions {
    const part = `${this.setting.prefix}cards ${++this.cardCount}`;
    return { part, visibility: this.setting.visibility, title: () => title };
  }
}
