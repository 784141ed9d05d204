import type { Problem, Unit, Visibility } from '../../../core/types.ts';
import { literalsOf, saysSomething } from '../office/formula-texts.ts';
import { type BlockPlace, textBlock } from '../text-block.ts';
import type { XmlTag } from '../xml/tag.ts';
import { collapseSpaces, spaceOf } from './paragraph-text.ts';
import type { ElementHandler } from './xml-router.ts';

/** Attributes that hold words for people to read, or values that people typed; the others steer programs. */
const ATTRIBUTES = new Set(
  (
    'name title label caption comment description help-text text value string-value current-value default-value ' +
    'current-selected selected-page source-field-name display-name href user-name password author creator query-name ' +
    'sql-statement database-name connection-resource application topic item source-service source-name ' +
    'string-value-if-true string-value-if-false object-name filter-options uiname help key1 key2 image-data datasource command list-source alt message'
  ).split(' '),
);
/** Attributes that are formulas: only the texts spelled out in them are a person's. */
const FORMULAS = new Set(['formula', 'condition', 'expression', 'validation', 'text-input']);
/** Values that programs made: names of styles and shapes, colours, references, addresses inside the package. */
const TECHNICAL =
  /^(?:[A-Za-z]{1,20}|#?[0-9A-Fa-f]{3,8}|[#$][^ ]{0,200}|\.\/[^ ]{0,200}|(?:Picture|Rectangle|Chart|Text ?box|Table|Shape|Image|Imagen|Object|Objeto|Gráfico|Tabla|Forma|Form|DataPilot|Pivot ?Table|Page|val) ?\d{0,5}|(?:com\.sun\.star|vnd\.sun\.star|ooo|__Anonymous|\.{1,2}\/Object|Pictures\/|media\/)[^ ]{0,200})$/iu;
/** Addresses of places in the document and of parts of its package. */
const INSIDE = /^(?:#|\.\/|\.\.\/?$|\.\.\/Object|Pictures\/|media\/)/;
/** Longer texts are cut in two by whoever looks for people in them. */
const LONGEST_BLOCK = 8_192;
/** So long a block ends with the next element right below the outermost one, which may be a record. */
const BLOCK = LONGEST_BLOCK / 2;

export interface WordsPlace extends Omit<BlockPlace, 'visibility'> {
  readonly visibility: Visibility;
  /** Of attributes; undefined where they are names of styles and no more. */
  readonly attributes?: Visibility | undefined;
  /** Elements inside which another visibility holds. */
  readonly inside?: Readonly<Record<string, Visibility>>;
}

/** Gathers all words of an OpenDocument element that has no reader of its own: paragraphs, other texts, attributes. */
export class Words implements ElementHandler {
  readonly #ready: (Unit | Problem)[];
  readonly #place: WordsPlace;
  readonly #lines = new Map<Visibility, string[]>();
  readonly #lengths = new Map<Visibility, number>();
  #line = '';
  #paragraphs = 0;
  #depth = 0;
  #inside: { readonly name: string; readonly visibility: Visibility } | undefined;

  /** Blocks are put into `ready`. */
  constructor(ready: (Unit | Problem)[], place: WordsPlace) {
    this.#ready = ready;
    this.#place = place;
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    this.#depth += 1;
    const paragraph = isParagraph(name);
    if (paragraph || this.#paragraphs === 0) this.#endLine();
    if (paragraph) this.#paragraphs += 1;
    else this.#line += spaceOf(tag) ?? '';
    const visibility = this.#place.inside?.[name];
    if (visibility !== undefined && this.#inside === undefined) this.#inside = { name, visibility };
    if (this.#place.attributes === undefined) return;
    for (const [key, value] of tag.attributes()) this.#attribute(key, value, this.#place.attributes);
  }

  text(text: string): void {
    if (this.#line.length + text.length > LONGEST_BLOCK) this.#endLine();
    this.#line += collapseSpaces(text);
  }

  comment(text: string): void {
    if (saysSomething(text)) this.add(text, 'markup-comment');
  }

  close(name: string): void {
    if (isParagraph(name)) {
      this.#endLine();
      this.#paragraphs -= 1;
    } else if (this.#paragraphs <= 0) this.#endLine();
    if (this.#inside?.name === name) this.#inside = undefined;
    this.#depth -= 1;
    for (const [visibility, length] of this.#lengths) this.#flushIfLong(visibility, length);
  }

  /** Makes blocks of what is left. */
  finish(): void {
    this.#endLine();
    for (const visibility of this.#lines.keys()) this.#flush(visibility);
  }

  /** A line of its own; by default as an attribute. */
  add(text: string, visibility: Visibility = this.#place.attributes ?? 'attribute'): void {
    const lines = this.#lines.get(visibility) ?? [];
    this.#lines.set(visibility, lines);
    lines.push(text);
    const length = (this.#lengths.get(visibility) ?? 0) + text.length;
    this.#lengths.set(visibility, length);
    this.#flushIfLong(visibility, length);
  }

  #flushIfLong(visibility: Visibility, length: number): void {
    if (length > (this.#depth <= 1 ? BLOCK : LONGEST_BLOCK)) this.#flush(visibility);
  }

  #attribute(key: string, value: string, attributes: Visibility): void {
    const visibility = this.#inside?.visibility ?? attributes;
    if (key === 'href' && INSIDE.test(value)) return;
    if (FORMULAS.has(key)) {
      for (const text of literalsOf(value)) this.add(text, visibility);
    } else if (ATTRIBUTES.has(key) && saysSomething(value) && !TECHNICAL.test(value)) {
      this.add(key === 'href' ? decodeAddress(value) : value, visibility);
    }
  }

  #endLine(): void {
    const line = this.#line.trim();
    this.#line = '';
    if (saysSomething(line)) this.add(line, this.#inside?.visibility ?? this.#place.visibility);
  }

  #flush(visibility: Visibility): void {
    const lines = this.#lines.get(visibility) ?? [];
    if (lines.length === 0) return;
    const { inside: _inside, attributes: _attributes, ...place } = this.#place;
    this.#ready.push(textBlock(lines.join('\n'), { ...place, visibility }));
    this.#lines.set(visibility, []);
    this.#lengths.set(visibility, 0);
  }
}

const isParagraph = (name: string) => name === 'p' || name === 'h';

/** An address with its escapes decoded, as far as they are right. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
