import type { Problem, TextBlock, Unit, Visibility } from '../../core/types.ts';
import { JsonTables } from '../shared/json-tables.ts';
import { PageText } from './page-text.ts';
import type { StyleRules } from './style-rules.ts';

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
  /** Rules of style sheets anywhere on the page. */
  readonly rules: StyleRules;
  /** Markup inside comments inside markup. */
  readonly depth: number;
}

export interface TextAbout {
  readonly part: string;
  readonly visibility: Visibility;
  /** `element p`. */
  readonly where: string;
  readonly line: number;
  readonly column: number;
  readonly header?: string;
  /** What it is about; the heading above if it is not said. */
  readonly title?: string;
}

interface Waiting {
  readonly visibility: Visibility;
  readonly part: string;
  readonly blocks: TextBlock[];
}

/** Shown texts that are remembered: how long each, and how much in all. */
const MAX_SHOWN_TEXT = 100;
const MAX_SHOWN = 2 << 20;
/** Characters of unseen texts that may wait. */
const MAX_WAITING = 1 << 20;

/**
 * The units of a page on their way out. Texts that are not seen wait until the end, sorted by kind: a picture's
 * caption must not part two paragraphs that belong together, and the fields of a form belong together too.
 */
export class PageTexts {
  heading = '';
  pageTitle = '';
  readonly setting: HtmlSetting;
  private units: (Unit | Problem)[] = [];
  private readonly unseen = new Map<string, Waiting>();
  private last: Waiting | undefined;
  private waiting = 0;
  /** Texts that the page shows: a picture's caption that says the same hides nothing. */
  private readonly shown = new Set<string>();
  private shownSize = 0;

  constructor(setting: HtmlSetting) {
    this.setting = setting;
  }

  /** What the text that follows is about. */
  get title(): string {
    return this.heading || this.pageTitle;
  }

  push(unit: Unit | Problem): void {
    if (unit.kind === 'text' && unit.visibility !== 'visible') this.keep(unit);
    else this.units.push(unit);
  }

  text(text: string, about: TextAbout): void {
    const { setting } = this;
    const { prefix } = setting;
    const part = prefix === '' ? about.part : prefix + about.part;
    const visibility = this.hiddenAs(about.visibility);
    const block = new PageText(text, { part, visibility, title: about.title ?? this.title, prefix }, about);
    if (about.visibility === 'visible') this.units.push(block);
    else this.keep(block);
  }

  /** Told of what is shown, a text at a time. */
  show(text: string): void {
    this.shownSize += text.length;
    if (text.length > 2 && text.length < MAX_SHOWN_TEXT && this.shownSize < MAX_SHOWN)
      this.shown.add(text.trim());
  }

  /** The same of so much white space, which need not be remembered. */
  showSpace(length: number): void {
    this.shownSize += length;
  }

  /** Whether texts that are shown are still remembered. */
  get remembers(): boolean {
    return this.shownSize < MAX_SHOWN;
  }

  /** What stands in a comment is hidden as a comment first of all. */
  hiddenAs(visibility: Visibility): Visibility {
    return this.setting.visibility === 'visible' ? visibility : this.setting.visibility;
  }

  /** Tables for JSON that stands in the page. */
  jsonTables(where: string, visibility: Visibility): JsonTables {
    const { prefix, textLimit } = this.setting;
    const setting = { prefix: `${prefix}${where}, `, visibility: this.hiddenAs(visibility), lines: false };
    return new JsonTables(setting, textLimit);
  }

  /** Gives out the texts that wait. */
  flush(): void {
    for (const { blocks } of this.unseen.values()) {
      for (const block of blocks) if (!this.isShown(block)) this.units.push(block);
    }
    this.unseen.clear();
    this.last = undefined;
    this.waiting = 0;
  }

  take(): (Unit | Problem)[] {
    const { units } = this;
    this.units = [];
    return units;
  }

  private isShown({ visibility, header, text }: TextBlock): boolean {
    return visibility === 'attribute' && header === undefined && this.shown.has(text);
  }

  private keep(block: TextBlock): void {
    const { visibility, part } = block;
    if (this.last?.part !== part || this.last.visibility !== visibility) {
      const key = `${visibility} ${part}`;
      this.last = this.unseen.get(key) ?? { visibility, part, blocks: [] };
      this.unseen.set(key, this.last);
    }
    this.last.blocks.push(block);
    this.waiting += block.text.length + 200;
    if (this.waiting > MAX_WAITING) this.flush();
  }
}
