import type { TextBlock, Visibility } from '../../../core/types.ts';
import { type BlockPlace, textBlock } from '../text-block.ts';
import type { XmlHandler } from '../xml.ts';
import type { XmlTag } from '../xml-tag.ts';
import { literalsOf, saysSomething } from './formula-texts.ts';
import { unescapeText } from './rich-text.ts';

/** Elements that do not end a line of text. */
const INLINE = new Set(['t', 'r', 'rPr', 'b', 'i', 'u', 'font', 'span', 'em', 'strong', 'br', 'fld']);
/** Elements whose text is a formula: only the texts spelled out in it are a person's. */
const FORMULAS = new Set([
  'f',
  'formula',
  'formula1',
  'formula2',
  'calculatedColumnFormula',
  'totalsRowFormula',
  'definedName',
]);
/** Elements whose text is a position. */
const POSITIONS = new Set(['col', 'colOff', 'row', 'rowOff', 'posOffset', 'Anchor']);
/** Attributes that hold words for people to read, or names of people; the others steer programs. */
const ATTRIBUTES = new Set(
  (
    'name displayName descr title altText alt tooltip display prompt promptTitle error errorTitle caption command ' +
    'connection description comment user userName author text totalsRowLabel v url href sourceFile ' +
    'headerRowCellStyle displayFolder uniqueName dn initials userId absPath mappingCount'
  ).split(' '),
);
/** Values of these that programs made: flags, colours, references. */
const TECHNICAL =
  /^(?:[A-Za-z]{1,20}|#?[0-9A-Fa-f]{3,8}|\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|(?:rId|_x0000_)\w{0,20}|(?:Picture|Rectangle|Chart|TextBox|Table|Shape|Image|Imagen|Gráfico|Tabla) ?\d{0,5})$/u;
const BLOCK = 8_192;

export interface MarkupPlace extends Omit<BlockPlace, 'visibility'> {
  readonly visibility: Visibility;
  /** Of attributes. */
  readonly attributes: Visibility;
  /** Elements inside which another visibility holds. */
  readonly inside?: Readonly<Record<string, Visibility>>;
}

/** Gathers all words of an XML part: its texts, and attributes that people read. For parts without a reader of their own. */
export class MarkupTexts implements XmlHandler {
  /** Blocks that are ready; the caller empties it. */
  readonly ready: TextBlock[] = [];
  readonly #place: MarkupPlace;
  readonly #lines = new Map<Visibility, string[]>();
  readonly #lengths = new Map<Visibility, number>();
  #line = '';
  #inside: { readonly name: string; readonly visibility: Visibility } | undefined;

  constructor(place: MarkupPlace) {
    this.#place = place;
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    if (!INLINE.has(name)) this.#endLine(name);
    const visibility = this.#place.inside?.[name];
    if (visibility !== undefined && this.#inside === undefined) this.#inside = { name, visibility };
    for (const [key, value] of tag.attributes()) {
      if (ATTRIBUTES.has(key) && saysSomething(value) && !TECHNICAL.test(value)) {
        this.#add(unescapeText(value), this.#inside?.visibility ?? this.#place.attributes);
      }
    }
  }

  text(text: string): void {
    if (this.#line.length + text.length > BLOCK) this.#endLine('');
    this.#line += text;
  }

  /** Takes a comment of the markup too: nobody sees it, and everybody gets it. */
  comment(text: string): void {
    if (saysSomething(text)) this.#add(text, 'markup-comment');
  }

  close(name: string): void {
    if (!INLINE.has(name)) this.#endLine(name);
    if (this.#inside?.name === name) this.#inside = undefined;
  }

  /** Makes blocks of what is left. */
  finish(): void {
    this.#endLine('');
    for (const visibility of this.#lines.keys()) this.#flush(visibility);
  }

  #endLine(name: string): void {
    const line = this.#line.trim();
    this.#line = '';
    if (line === '' || POSITIONS.has(name)) return;
    const visibility = this.#inside?.visibility ?? this.#place.visibility;
    if (FORMULAS.has(name)) {
      for (const text of literalsOf(line)) this.#add(text.replaceAll(',', '\n'), visibility);
    } else if (saysSomething(line)) {
      const shown = visibility === 'header-footer' ? headerFooterText(line) : line;
      this.#add(unescapeText(shown), visibility);
    }
  }

  #add(text: string, visibility: Visibility): void {
    const lines = this.#lines.get(visibility) ?? [];
    this.#lines.set(visibility, lines);
    lines.push(text);
    const length = (this.#lengths.get(visibility) ?? 0) + text.length;
    this.#lengths.set(visibility, length);
    if (length > BLOCK) this.#flush(visibility);
  }

  #flush(visibility: Visibility): void {
    const lines = this.#lines.get(visibility) ?? [];
    if (lines.length === 0) return;
    const { inside: _inside, attributes: _attributes, ...place } = this.#place;
    this.ready.push(textBlock(lines.join('\n'), { ...place, visibility }));
    this.#lines.set(visibility, []);
    this.#lengths.set(visibility, 0);
  }
}

/** Header text without its codes for position, font, page number and date (ECMA-376 part 1, 18.3.1.39). */
function headerFooterText(text: string): string {
  return text
    .replace(/&"[^"]{0,200}"/g, '')
    .replace(/&[LCR]/g, '\n')
    .replace(/&K[0-9A-F]{6}/g, '')
    .replace(/&(?:\d{1,3}|[A-Z])/g, '')
    .replaceAll('&&', '&')
    .trim();
}
