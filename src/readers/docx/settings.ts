import type { Unit } from '../../core/types.ts';
import { saysSomething } from '../shared/office/formula-texts.ts';
import { type MarkupPlace, MarkupTexts } from '../shared/office/markup-texts.ts';
import type { UnitHandler } from '../shared/office/package.ts';
import { textBlock } from '../shared/text-block.ts';
import type { XmlTag } from '../shared/xml/tag.ts';

/** Elements of a mail merge whose value is an address, a query or a column (ECMA-376 part 1, 17.14). */
const MERGE = new Set(
  'query connectString dataSource addressFieldName mailSubject table udl mappedName name'.split(' '),
);

/** Reads a document's settings (17.15): its variables, what it is merged with, and whatever words stand there besides. */
export class SettingsHandler implements UnitHandler<Unit> {
  readonly ready: Unit[] = [];
  readonly #words: MarkupTexts;
  readonly #locator: string;
  #inMerge = false;

  constructor(place: MarkupPlace) {
    this.#words = new MarkupTexts({ ...place, take: 'odd' }, this.ready);
    this.#locator = place.locator;
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    if (/^rsid/.test(name)) return;
    if (name === 'mailMerge') this.#inMerge = true;
    const value = tag.attribute('val') ?? '';
    if (name === 'docVar') this.#tell(value, 'variable', tag.attribute('name') ?? '');
    else if (this.#inMerge && MERGE.has(name)) this.#tell(value, 'mail merge', name);
    else this.#words.open(tag);
  }

  text(text: string): void {
    if (/\S/.test(text)) this.#words.text(text);
  }

  close(name: string): void {
    if (name === 'mailMerge') this.#inMerge = false;
    this.#words.close(name);
  }

  comment(text: string): void {
    this.#words.comment(text);
  }

  finish(): void {
    this.#words.finish();
  }

  #tell(text: string, part: string, header: string): void {
    if (!saysSomething(text)) return;
    this.ready.push(textBlock(text, { part, locator: this.#locator, visibility: 'property', header }));
  }
}
