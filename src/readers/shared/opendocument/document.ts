import { problem } from '../../../core/problem.ts';
import type { Limits, Problem, ReadContext, Unit, Visibility } from '../../../core/types.ts';
import type { Book } from '../sheet/cells.ts';
import { quoteSheet } from '../sheet/references.ts';
import { SheetLayout, type SheetState } from '../sheet/sheet-table.ts';
import type { XmlTag } from '../xml/tag.ts';
import { AnnotationHandler } from './annotation.ts';
import { BasicHandler } from './basic.ts';
import { BinaryDataHandler } from './binary-data.ts';
import { MetaHandler } from './meta.ts';
import type { ReadyHandler } from './scan.ts';
import { SettingsHandler } from './settings.ts';
import { ChangesHandler } from './sheets/changes.ts';
import { LinkedStyles } from './sheets/linked-styles.ts';
import { NamesHandler } from './sheets/names.ts';
import { PilotHandler } from './sheets/pilot.ts';
import { CopyBudget } from './sheets/row-copies.ts';
import { SheetHandler } from './sheets/sheet.ts';
import { OdfStyles } from './styles.ts';
import { TextBody } from './text-body.ts';
import { Words, type WordsPlace } from './words.ts';
import { type ElementHandler, SILENT, XmlRouter } from './xml-router.ts';

/** Documents inside documents inside one flat file. */
const MAX_DEPTH = 8;
/** Kinds of documents whose body may hold sheets; of what is drawn, texts are on the page. */
const ROOTS = /^document/;
/** A sheet that keeps values of another file: `'file:///home/x/people.ods'#$Sheet1`. */
const CACHE_NAME = /^'.*'#\$?(.*)$/s;

export interface DocumentFrame {
  readonly limits: Limits;
  /** Name of the object that this document is inside another; '' for the document itself. */
  readonly object: string;
  readonly depth: number;
  readonly styles?: OdfStyles;
  /** Told of the document's own sheets. */
  readonly outline?: ReadContext['outline'];
}

/** Reads the XML of a spreadsheet, or of an object inside one: whole (`office:document`) or one of its parts. */
export class DocumentHandler implements ReadyHandler {
  readonly ready: (Unit | Problem)[];
  readonly #frame: DocumentFrame;
  readonly #styles: OdfStyles;
  readonly #book: Book;
  readonly #router: XmlRouter;
  #words: Words | undefined;
  readonly #copies = new CopyBudget();
  readonly #caches = new Map<string, number>();
  #started = false;
  #inBody = false;
  /** The element that says what kind of body it is comes next. */
  #awaitsKind = false;
  /** Charts show what they hold; other objects show a picture. */
  #isChart = false;
  #inLinks = false;
  #files = 0;
  /** The frame at hand holds an object that is read, so that a drawing in it shows nothing else. */
  #framesObject = false;

  constructor(frame: DocumentFrame, ready: (Unit | Problem)[] = []) {
    this.ready = ready;
    this.#frame = frame;
    this.#styles = frame.styles ?? new OdfStyles();
    this.#book = { strings: { text: () => '' }, styles: this.#styles.cells, dateSystem: '1900' };
    this.#router = new XmlRouter((tag) => this.#route(tag), {
      open: (tag) => this.#openRest(tag),
      text: (text) => this.#textRest(text),
      close: (name) => this.#closeRest(name),
      comment: (text) => this.#rest().comment(text),
    });
  }

  skim(source: string, codes: Uint8Array, at: number): number {
    return this.#router.skim(source, codes, at);
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
    this.#words?.finish();
  }

  #route(tag: XmlTag): ElementHandler | undefined {
    const { ready } = this;
    if (!this.#started) {
      this.#started = true;
      // Formulas and other objects without a document around them.
      if (!ROOTS.test(tag.name)) this.#inBody = true;
    }
    if (this.#inBody) return this.#routeBody(tag);
    switch (tag.name) {
      case 'meta':
        return new MetaHandler(ready, this.#frame.object);
      case 'settings':
        return new SettingsHandler(ready);
      case 'font-face-decls':
        return SILENT;
      case 'styles':
      case 'automatic-styles':
        return new LinkedStyles(
          this.#styles,
          this.#wordsOf('links', { visibility: 'attribute', attributes: 'attribute' }),
        );
      case 'master-styles':
        return this.#wordsOf('headers and footers', { visibility: 'header-footer', attributes: undefined });
      case 'scripts':
        return new XmlRouter(
          (inner) => (inner.name === 'script' ? new BasicHandler(ready) : undefined),
          this.#wordsOf('scripts', { visibility: 'script-data', attributes: 'script-data' }),
        );
      default:
        return undefined;
    }
  }

  #routeBody(tag: XmlTag): ElementHandler | undefined {
    const { ready } = this;
    if (this.#awaitsKind) {
      this.#awaitsKind = false;
      const body = this.#textBody(tag.name);
      if (body !== undefined) return body;
    }
    switch (tag.name) {
      case 'table':
        return this.#sheet(tag.attribute('name') ?? '');
      case 'tracked-changes':
        return new ChangesHandler(ready, this.#frame.limits.cellLength);
      case 'content-validations':
        return this.#wordsOf('validation', {
          visibility: 'validation-list',
          attributes: 'validation-list',
        });
      case 'named-expressions':
        return new NamesHandler(ready);
      case 'data-pilot-table':
        return new PilotHandler(ready);
      case 'database-ranges':
        return this.#wordsOf('database ranges', { visibility: 'attribute', attributes: 'attribute' });
      default:
        return this.#routeObject(tag, this.#frame.object || 'document');
    }
  }

  /** Elements that stand anywhere and are no words of what is around them. */
  #routeObject(tag: XmlTag, locator: string, title = ''): ElementHandler | undefined {
    const { ready } = this;
    const { limits, depth } = this.#frame;
    if (tag.name === 'annotation') {
      const part = title === '' ? 'comments' : `comments of sheet "${title}"`;
      return new AnnotationHandler(ready, {
        part,
        locator: `${locator} comment`,
        title,
        limit: limits.cellLength,
      });
    }
    if (tag.name === 'binary-data') {
      this.#files += 1;
      const prefix = this.#frame.object === '' ? '' : `${this.#frame.object}-`;
      const options = { maxBytes: limits.wholeBytes / 4, repeats: this.#framesObject };
      return new BinaryDataHandler(ready, `${prefix}object-${this.#files}`, options);
    }
    if (tag.name === 'frame') this.#framesObject = false;
    if (tag.name !== 'document') return undefined;
    this.#framesObject = true;
    if (depth >= MAX_DEPTH) {
      ready.push(problem('too-deep', 'objects inside objects', locator));
      return SILENT;
    }
    this.#files += 1;
    return new DocumentHandler({ limits, depth: depth + 1, object: `Object ${this.#files}` }, ready);
  }

  #openRest(tag: XmlTag): void {
    if (tag.name === 'body') {
      // What kind of body it is, the next element says.
      this.#inBody = true;
      this.#awaitsKind = true;
      return;
    }
    if (tag.name === 'chart') this.#isChart = true;
    else if (tag.name === 'dde-links') this.#inLinks = true;
    if (this.#inBody) this.#rest().open(tag);
  }

  #textRest(text: string): void {
    if (this.#inBody) this.#rest().text(text);
  }

  #closeRest(name: string): void {
    if (name === 'dde-links') this.#inLinks = false;
    if (this.#inBody) this.#rest().close(name);
  }

  /** Where the words of the document's own elements are shown. */
  get #visibility(): Visibility {
    return this.#frame.object === '' || this.#isChart ? 'visible' : 'embedded';
  }

  #rest(): Words {
    const visibility = this.#visibility;
    // A chart's title is its headline, not a note on a shape.
    const place = this.#isChart ? { visibility, inside: {} } : { visibility };
    this.#words ??= this.#wordsOf(this.#isChart ? 'chart' : 'document', place);
    return this.#words;
  }

  #wordsOf(name: string, place: Partial<WordsPlace>): Words {
    const { object } = this.#frame;
    const part = object === '' ? name : `${name} of ${object}`;
    return new Words(this.ready, {
      part,
      locator: part,
      visibility: 'visible',
      attributes: 'attribute',
      inside: { title: 'attribute', desc: 'attribute', forms: 'form-field', 'dde-links': 'external-cache' },
      ...place,
    });
  }

  /** A body of paragraphs or slides. */
  #textBody(kind: string): ElementHandler | undefined {
    if (kind !== 'text' && kind !== 'presentation' && kind !== 'drawing') return undefined;
    const { object } = this.#frame;
    return new TextBody({
      ready: this.ready,
      styles: this.#styles,
      slides: kind !== 'text',
      object,
      visibility: object === '' ? 'visible' : 'embedded',
      limit: this.#frame.limits.cellLength,
      route: (tag, locator) => this.#routeObject(tag, locator),
    });
  }

  #sheet(stated: string): SheetHandler {
    const { object, limits, outline } = this.#frame;
    const cached = this.#inLinks ? ['', stated] : CACHE_NAME.exec(stated);
    const own = this.#sheetName(stated, cached);
    const name = object === '' ? own : this.#isChart ? `chart of ${object}` : `${object} ${own}`;
    const fixed = cached !== null ? 'external-cache' : this.#visibility;
    const words = new Words(this.ready, sheetPlace(name));
    const layout = (state: SheetState) =>
      new SheetLayout(name, state, fixed === 'visible' ? undefined : fixed);
    return new SheetHandler({
      ready: this.ready,
      name,
      layout,
      styles: this.#styles,
      book: this.#book,
      cellLength: limits.cellLength,
      copies: this.#copies,
      words,
      ...(object === '' && fixed === 'visible' && { outline }),
      route: (tag, locator) => this.#routeInSheet(tag, locator, name),
    });
  }

  /** Sheets of other files are named as formulas cite them: `[1]Sheet1`. */
  #sheetName(stated: string, cached: readonly string[] | null): string {
    if (cached === null) return stated;
    const file = stated.slice(0, stated.length - (cached[1] ?? '').length);
    const number = this.#caches.get(file) ?? this.#caches.size + 1;
    this.#caches.set(file, number);
    return `[${number}]${cached[1] ?? ''}`;
  }

  #routeInSheet(tag: XmlTag, locator: string, sheet: string): ElementHandler | undefined {
    if (tag.name === 'named-expressions') return new NamesHandler(this.ready);
    return this.#routeObject(tag, locator, sheet);
  }
}

/** What stands around the rows of a sheet, and how each kind of it hides. */
function sheetPlace(name: string): WordsPlace {
  return {
    part: `objects of sheet "${name}"`,
    locator: quoteSheet(name),
    title: name,
    visibility: 'visible',
    attributes: 'attribute',
    inside: {
      title: 'attribute',
      desc: 'attribute',
      forms: 'form-field',
      scenario: 'attribute',
      'table-source': 'external-cache',
      'dde-source': 'external-cache',
      'event-listeners': 'attribute',
    },
  };
}
