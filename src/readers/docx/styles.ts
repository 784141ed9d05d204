import type { Look } from '../shared/prose/look.ts';
import type { Colour } from '../shared/sheet/colours.ts';
import type { XmlHandler } from '../shared/xml/scanner.ts';
import type { XmlTag } from '../shared/xml/tag.ts';
import { readLook, shadingOf } from './look.ts';

interface Style {
  parent: string | undefined;
  readonly type: string;
  readonly look: Look;
  /** Under the whole paragraph. */
  paragraphGround?: Colour | 'none';
  heading?: boolean;
}

/** Styles that a style may follow from, and that are kept. */
const MAX_PARENTS = 20;
const MAX_STYLES = 50_000;

/** The styles of a document (ECMA-376 part 1, 17.7): of what they say, all that hides text. */
export class Styles implements XmlHandler {
  readonly #styles = new Map<string, Style>();
  readonly #defaults: Look = {};
  readonly #shadedTables = new Set<string>();
  readonly #resolved = new Map<string, Look>();
  #open: Style | undefined;
  #openId = '';
  #default = '';
  #inDefaults = false;
  #inRun = false;
  #inParagraph = false;

  open(tag: XmlTag): void {
    const { name } = tag;
    if (name === 'style') this.#openStyle(tag);
    else if (name === 'rPrDefault') this.#inDefaults = true;
    else if (name === 'rPr') this.#inRun = true;
    else if (name === 'pPr') this.#inParagraph = true;
    else if (this.#inRun) this.#readRun(tag);
    else if (this.#open !== undefined) this.#readStyle(this.#open, tag);
  }

  text(): void {}

  close(name: string): void {
    if (name === 'style') this.#open = undefined;
    else if (name === 'rPrDefault') this.#inDefaults = false;
    else if (name === 'rPr') this.#inRun = false;
    else if (name === 'pPr') this.#inParagraph = false;
  }

  /** The look that paragraphs of a style give their runs, with the document's defaults below. */
  paragraph(id: string | undefined): Look {
    return this.#resolve(id ?? this.#default, this.#defaults);
  }

  /** What a style of characters says by itself. */
  run(id: string | undefined): Look {
    return id === undefined ? {} : this.#resolve(id, {});
  }

  ground(id: string | undefined): Colour | 'none' | undefined {
    return this.#find(id, (style) => style.paragraphGround);
  }

  isHeading(id: string | undefined): boolean {
    return this.#find(id, (style) => style.heading) === true;
  }

  /** True if tables of the style may have cells of any colour. */
  shadesTables(id: string | undefined): boolean {
    return id !== undefined && (this.#shadedTables.has(id) || !this.#styles.has(id));
  }

  #openStyle(tag: XmlTag): void {
    const id = tag.attribute('styleId') ?? '';
    const type = tag.attribute('type') ?? 'paragraph';
    this.#open = { parent: undefined, type, look: {} };
    this.#openId = id;
    if (type === 'paragraph' && tag.attribute('default') !== undefined) this.#default = id;
    if (this.#styles.size < MAX_STYLES) this.#styles.set(id, this.#open);
  }

  #readRun(tag: XmlTag): void {
    if (this.#inDefaults) readLook(this.#defaults, tag);
    else if (this.#open !== undefined && this.#open.type !== 'table') readLook(this.#open.look, tag);
  }

  #readStyle(style: Style, tag: XmlTag): void {
    const value = tag.attribute('val');
    if (tag.name === 'basedOn') {
      style.parent = value;
      if (value !== undefined && this.#shadedTables.has(value)) this.#shadedTables.add(this.#openId);
    } else if (tag.name === 'name' && /^(?:heading \d|title|subtitle|caption)/i.test(value ?? '')) {
      style.heading = true;
    } else if (tag.name === 'outlineLvl') style.heading = Number(value ?? 9) < 9;
    else if (tag.name === 'shd') {
      if (style.type === 'table') this.#shadedTables.add(this.#openId);
      else if (this.#inParagraph) style.paragraphGround = shadingOf(tag);
    }
  }

  #find<T>(id: string | undefined, value: (style: Style) => T | undefined): T | undefined {
    let next: string | undefined = id ?? this.#default;
    for (let step = 0; step < MAX_PARENTS && next !== undefined; step++) {
      const style = this.#styles.get(next);
      const found = style === undefined ? undefined : value(style);
      if (found !== undefined) return found;
      next = style?.parent;
    }
    return undefined;
  }

  #resolve(id: string, below: Look): Look {
    const key = `${below === this.#defaults} ${id}`;
    const known = this.#resolved.get(key);
    if (known !== undefined) return known;
    const chain: Look[] = [];
    let next: string | undefined = id;
    for (let step = 0; step < MAX_PARENTS && next !== undefined; step++) {
      const style = this.#styles.get(next);
      if (style !== undefined) chain.unshift(style.look);
      next = style?.parent;
    }
    const look = Object.assign({}, below, ...chain) as Look;
    this.#resolved.set(key, look);
    return look;
  }
}
