import type { Limits, Problem, Unit } from '../../core/types.ts';
import { MarkupTexts } from '../shared/office/markup-texts.ts';
import type { ReadyHandler } from '../shared/opendocument/scan.ts';
import { type ElementHandler, SILENT, XmlRouter } from '../shared/opendocument/xml-router.ts';
import type { Book } from '../shared/sheet/cells.ts';
import { constantsBlock } from '../shared/sheet/defined-names.ts';
import type { XmlTag } from '../shared/xml/tag.ts';
import { ExternalCacheHandler } from './external-cache.ts';
import type { OverviewHandler, SheetFacts } from './overview.ts';
import { PivotCacheHandler } from './pivot-cache.ts';
import { PropertiesHandler } from './properties.ts';
import { SheetHandler } from './sheet.ts';
import { StylesHandler } from './styles.ts';

/** Elements that hold colours, and sizes of windows. */
const TECHNICAL = new Set(['Colors', 'WindowHeight', 'WindowWidth', 'WindowTopX', 'WindowTopY', 'TabRatio']);

/** Reads `ss:Workbook`, once it is known how its sheets are hidden. */
export class WorkbookHandler implements ReadyHandler {
  readonly ready: (Unit | Problem)[] = [];
  readonly #limits: Limits;
  readonly #overview: OverviewHandler;
  readonly #styles = new StylesHandler();
  readonly #book: Book;
  readonly #extras: MarkupTexts;
  readonly #router: XmlRouter;
  #sheets = 0;
  #caches = 0;
  #links = 0;

  constructor(limits: Limits, overview: OverviewHandler) {
    this.#limits = limits;
    this.#overview = overview;
    const { dateSystem } = overview;
    this.#book = { strings: { text: () => '' }, styles: this.#styles.styles, dateSystem };
    const part = 'settings of the workbook';
    this.#extras = new MarkupTexts(
      { part, locator: part, visibility: 'attribute', attributes: 'attribute' },
      this.ready as Unit[],
    );
    this.#router = new XmlRouter((tag) => this.#route(tag), this.#extras);
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
    this.#extras.finish();
  }

  #route(tag: XmlTag): ElementHandler | undefined {
    if (TECHNICAL.has(tag.name)) return SILENT;
    switch (tag.name) {
      case 'Worksheet':
        return this.#sheet(tag);
      case 'Styles':
        return this.#styles;
      case 'DocumentProperties':
      case 'CustomDocumentProperties':
        return new PropertiesHandler(this.ready);
      case 'PivotCache':
        this.#caches += 1;
        return new PivotCacheHandler(this.ready, this.#caches);
      case 'SupBook':
        this.#links += 1;
        return new ExternalCacheHandler(this.ready, this.#links);
      case 'NamedRange': {
        const block = constantsBlock(tag.attribute('Name') ?? '', tag.attribute('RefersTo') ?? '');
        if (block !== undefined) this.ready.push(block);
        return SILENT;
      }
      default:
        return undefined;
    }
  }

  #sheet(tag: XmlTag): SheetHandler {
    const facts: SheetFacts = this.#overview.sheets[this.#sheets] ?? { state: 'visible', filters: [] };
    this.#sheets += 1;
    return new SheetHandler({
      ready: this.ready,
      name: tag.attribute('Name') ?? `sheet ${this.#sheets}`,
      facts,
      styles: this.#styles,
      book: this.#book,
      cellLength: this.#limits.cellLength,
    });
  }
}
