import type { Unit } from '../../../core/types.ts';
import { TreeTables } from '../tree.ts';
import type { XmlTag } from '../xml/tag.ts';
import { type MarkupPlace, MarkupTexts } from './markup-texts.ts';
import type { UnitHandler } from './package.ts';
import { unescapeText } from './rich-text.ts';

type Field = readonly [name: string, value: string];

/** An element that is open. */
interface Element {
  readonly name: string;
  readonly fields: Field[];
  text: string;
  /** The last child that has fields, held until it is known whether another of its name follows. */
  pending: { readonly name: string; readonly fields: readonly Field[] } | undefined;
  /** Name of the children that follow each other. */
  list: string | undefined;
}

/** Vocabularies of the office programs themselves: their fields are settings, and sources that a text cites. */
const OWN =
  /^https?:\/\/schemas\.(?:openxmlformats|microsoft)\.[\w./-]{1,60}(?:bibliography|metadata|contenttype|properties|coverpageprops|sharepoint|customxsn|labelmetadata|customxml)/i;
const MAX_DEPTH = 60;
const MAX_FIELDS = 300;
/** Longer texts are prose. */
const MAX_VALUE = 2_000;

/**
 * Data that programs keep beside a document (custom XML parts, ECMA-376 part 1, 15.2.5): an element with several
 * fields, attributes or elements, is a record under their names, and elements of one name that follow each other are
 * rows. Other texts come as words.
 */
export class CustomXml implements UnitHandler<Unit> {
  readonly ready: Unit[];
  readonly #words: MarkupTexts;
  readonly #tables: TreeTables;
  readonly #open: Element[] = [];
  #isOwn = false;
  #seen = false;

  constructor(place: MarkupPlace, ready: Unit[] = []) {
    this.ready = ready;
    this.#words = new MarkupTexts(place, ready);
    this.#tables = new TreeTables(() => 1, { visibility: place.visibility, prefix: `${place.locator}, ` });
  }

  open(tag: XmlTag): void {
    if (!this.#seen) this.#isOwn = isOwn(tag);
    this.#seen = true;
    if (this.#isOwn || this.#open.length >= MAX_DEPTH) this.#words.open(tag);
    if (this.#isOwn) return;
    const fields: Field[] = [];
    if (this.#open.length < MAX_DEPTH) {
      for (const [name, value] of tag.attributes()) {
        if (!/^(?:xmlns.*|schemaLocation|nil|type)$/.test(name) && value.trim() !== '')
          fields.push([name, unescapeText(value)]);
      }
    }
    this.#open.push({ name: tag.name, fields, text: '', pending: undefined, list: undefined });
  }

  text(text: string): void {
    const element = this.#open.at(-1);
    if (element === undefined || element.text.length + text.length > MAX_VALUE) this.#words.text(text);
    else element.text += text;
  }

  comment(text: string): void {
    this.#words.comment(text);
  }

  close(name: string): void {
    if (this.#isOwn) {
      this.#words.close(name);
      return;
    }
    const element = this.#open.pop();
    if (element === undefined) return;
    this.#settle(element);
    const said = unescapeText(element.text.trim());
    if (said !== '') element.fields.push([element.name, said]);
    this.#words.close(name);
    const outer = this.#open.at(-1);
    if (outer === undefined) this.#tell(element.fields);
    else if (element.fields.length > 0) this.#hand(outer, element);
  }

  finish(): void {
    while (this.#open.length > 0) this.close(this.#open.at(-1)!.name);
    this.#words.finish();
    this.ready.push(...(this.#tables.end() as Unit[]));
  }

  /** Gives an element's fields to the one around it, unless it is one of a list. */
  #hand(outer: Element, { name, fields }: Element): void {
    if (outer.list === name) {
      this.#tell(fields);
      return;
    }
    if (outer.pending?.name === name) {
      this.#tell(outer.pending.fields);
      this.#tell(fields);
      outer.pending = undefined;
      outer.list = name;
      return;
    }
    this.#settle(outer);
    outer.pending = { name, fields };
  }

  /** The child that is held stands alone: its fields are those of its parent. */
  #settle(element: Element): void {
    const { pending } = element;
    element.pending = undefined;
    if (pending === undefined) return;
    for (const [name, value] of pending.fields) {
      const isTaken = element.fields.some(([other]) => other === name);
      element.fields.push([isTaken ? `${pending.name} ${name}` : name, value]);
    }
    if (element.fields.length > MAX_FIELDS) this.#tell(element.fields.splice(0));
  }

  #tell(fields: readonly Field[]): void {
    if (fields.length > 1) {
      this.#tables.record(fields);
      this.#tables.went(fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0));
      this.ready.push(...(this.#tables.take() as Unit[]));
      return;
    }
    for (const [name, value] of fields) {
      this.#words.text(value);
      this.#words.close(name);
    }
  }
}

function isOwn(root: XmlTag): boolean {
  return [...root.attributes()].some(
    ([name, value]) => /^xmlns|^[a-z]{1,3}\d?$/.test(name) && OWN.test(value),
  );
}

/** By its place in the package; not the properties beside it. */
export const isCustomXml = (path: string): boolean =>
  /(?:^|\/)customxml\/(?!.*(?:itemprops|_rels\/))/i.test(path);
