import type { Unit } from '../../core/types.ts';
import { MarkupTexts } from '../shared/office/markup-texts.ts';
import type { UnitHandler } from '../shared/office/package.ts';
import type { XmlTag } from '../shared/xml/tag.ts';
import { FORMATTING } from './vocabulary.ts';

/** Elements of lists of styles and fonts whose attributes are names of fonts, numbers, and names that Word gives. */
const NAMED = new Set(
  (
    'style lsdException latentStyles name aliases basedOn next link font altName panose1 charset family pitch sig fonts styles ' +
    'numbering abstractNum nsid tmpl multiLevelType lvl num lvlOverride startOverride embedRegular embedBold embedItalic ' +
    'embedBoldItalic styleLink numStyleLink rsid uiPriority webSettings'
  ).split(' '),
);

/** Takes words out of a part that says what text looks like, such as the texts of numbered paragraphs. */
export class FormatWords implements UnitHandler<Unit> {
  readonly ready: Unit[] = [];
  readonly #words: MarkupTexts;

  constructor(locator: string) {
    const place = { part: 'styles', locator, visibility: 'attribute', attributes: 'attribute' } as const;
    this.#words = new MarkupTexts({ ...place, take: 'odd' }, this.ready);
  }

  open(tag: XmlTag): void {
    if (!FORMATTING.has(tag.name) && !NAMED.has(tag.name)) this.#words.open(tag);
  }

  text(text: string): void {
    if (/\S/.test(text)) this.#words.text(text);
  }

  close(name: string): void {
    this.#words.close(name);
  }

  comment(text: string): void {
    this.#words.comment(text);
  }

  finish(): void {
    this.#words.finish();
  }
}
