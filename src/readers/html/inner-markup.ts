import type { Problem, Unit } from '../../core/types.ts';
import { shownName } from './elements.ts';
import type { HtmlSetting, PageTexts } from './page-texts.ts';

/** Markup in markup that is read as such. */
const MAX_DEPTH = 2;

/** Reads markup by a machine of its own. */
export type ReadMarkup = (markup: string, setting: HtmlSetting) => (Unit | Problem)[];

/** Markup that stands in a comment, or is the text of an element, as feeds and maps have it. */
export class InnerMarkup {
  readonly #setting: HtmlSetting;
  readonly #texts: PageTexts;
  readonly #read: ReadMarkup;

  constructor(setting: HtmlSetting, texts: PageTexts, read: ReadMarkup) {
    this.#setting = setting;
    this.#texts = texts;
    this.#read = read;
  }

  get mayBeRead(): boolean {
    return this.#setting.depth < MAX_DEPTH;
  }

  /** The units of a comment's markup. */
  ofComment(markup: string, line: number): (Unit | Problem)[] {
    const prefix = `${this.#setting.prefix}comment (line ${line}), `;
    const visibility = this.#texts.hiddenAs('markup-comment');
    return this.#units(markup, { ...this.#setting, prefix, visibility, firstLine: line });
  }

  /** The running text of an element's markup. Tables, and what is not seen of it, go their own way. */
  textOf(markup: string, line: number, table: (unit: Unit) => void): string {
    const { visibility } = this.#setting;
    const prefix = `${this.#setting.prefix}content (line ${line}), `;
    const texts: string[] = [];
    for (const unit of this.#units(markup, { ...this.#setting, prefix, xml: false, firstLine: line })) {
      if (unit.kind === 'text' && unit.visibility === visibility) texts.push(unit.text);
      else if (unit.kind === 'rows' && unit.table.visibility(unit.firstRow, 0) === visibility) table(unit);
      else this.#texts.push(unit);
    }
    return texts.join('\n');
  }

  #units(markup: string, setting: HtmlSetting): (Unit | Problem)[] {
    return this.#read(markup, { ...setting, depth: setting.depth + 1 });
  }
}

/** True if an element of HTML stands in the text of an element. */
export function holdsMarkup(text: string): boolean {
  if (!text.includes('<')) return false;
  const name = /<\/?([a-z][a-z\d]{0,12})(?:\s[^<>]{0,2000})?>/i.exec(text)?.[1];
  return name !== undefined && shownName(name.toLowerCase()) !== undefined;
}
