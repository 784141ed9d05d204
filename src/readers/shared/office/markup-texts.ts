import type { Unit, Visibility } from '../../../core/types.ts';
import { type BlockPlace, textBlock } from '../text-block.ts';
import type { XmlHandler } from '../xml/scanner.ts';
import type { XmlTag } from '../xml/tag.ts';
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
/** Elements whose attribute is a value that somebody typed or chose: filters, scenarios, lists, cached members. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  filter: ['val'],
  customFilter: ['val'],
  inputCells: ['val'],
  item: ['val'],
  cellSmartTagPr: ['key', 'val'],
  i: ['c', 'n'],
  s: ['c'],
};
/** Elements whose attributes name a font. */
const FONTS = new Set(['name', 'rFont', 'latin', 'ea', 'cs', 'sym', 'font']);
/** Elements whose text is a position. */
const POSITIONS = new Set(['col', 'colOff', 'row', 'rowOff', 'posOffset', 'Anchor']);
/** Attributes that hold words for people to read, or names of people; the others steer programs. */
const ATTRIBUTES = new Set(
  (
    'name displayName descr title altText alt tooltip display prompt promptTitle error errorTitle caption command ' +
    'connection description comment user userName author text totalsRowLabel v url href sourceFile ' +
    'headerRowCellStyle displayFolder uniqueName dn initials userId absPath mappingCount value string odcFile post ' +
    'editPage serverCommand keywords subject publisher destinationFile help statusBar customMenu Target refreshedBy'
  ).split(' '),
);
/** Attributes that hold two words and steer programs all the same. */
const STEERING =
  /^(?:xmlns.*|Ignorable|Requires|ProcessContent|MustUnderstand|style|path|sqref|ref|spans|uri|typeface|panose|script|schemaLocation|eqn|mods|(?:algorithm|hash|salt)\w*|securityDescriptor|(?:font|fill|stroke)\w*)$/i;
/** Attributes that hold long numbers: positions, sizes, identifiers of the program. */
const NUMBERS =
  /^(?:[xyhwltrb]|c?[xy]\d?|off[XY]?|\w*id|coord\w*|adj\w*|ang|pos|sz|rot|dist\w*|spinCount|\w*Version|dT|\w*Date\w*|\w*Time|seed|idx|v|val|max|min|count|uniqueCount|fmla)$/i;
/** Two words, an address of mail, a date or number in groups, a letter beyond ASCII, a number as long as an identifier. */
const WRITTEN = /\p{L}{2}[.,;:]? {1,3}\p{L}{2}|\w@\w|\d[-/. ]\d{2}|[^\0-\x7f]|(?<!\d)\d{8,9}(?!\d)/u;
/** Values of these that programs made: flags, colours, references. */
const TECHNICAL =
  /^(?:[A-Za-z]{1,20}|#?[0-9A-Fa-f]{3,8}|\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|(?:rId|_x0000_)\w{0,20}|(?:Picture|Rectangle|Chart|TextBox|Table|Shape|Image|Imagen|Gráfico|Tabla) ?\d{0,5})$/u;
const GUID = /^\{?[0-9A-Fa-f]{8}-[0-9A-Fa-f-]{27}\}?$/;
/** Addresses by which programs name their vocabularies. */
const SCHEMA = /^https?:\/\/(?:schemas|purl|www\.w3)\.[\w./#-]{1,200}$/;
/** Attributes that are a formula or a format: only what they spell out is a person's. */
const LITERALS = new Set(['formula', 'formatCode']);
const BLOCK = 8_192;

export interface MarkupPlace extends Omit<BlockPlace, 'visibility'> {
  readonly visibility: Visibility;
  /** Of attributes. */
  readonly attributes: Visibility;
  /** Elements inside which another visibility holds. */
  readonly inside?: Readonly<Record<string, Visibility>>;
  /** Which attributes are taken: `all` in vocabularies that nobody knows, `odd` where the known ones name styles. */
  readonly take?: 'all' | 'odd';
}

/** Gathers all words of an XML part: its texts, and attributes that people read. For parts without a reader of their own. */
export class MarkupTexts implements XmlHandler {
  /** Blocks that are ready; the caller empties it. */
  readonly ready: Unit[];
  readonly #place: MarkupPlace;
  readonly #lines = new Map<Visibility, string[]>();
  readonly #lengths = new Map<Visibility, number>();
  #line = '';
  #inside: { readonly name: string; readonly visibility: Visibility } | undefined;

  /** `ready`: where the blocks go, if another handler's units go there, too. */
  constructor(place: MarkupPlace, ready: Unit[] = []) {
    this.#place = place;
    this.ready = ready;
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    if (!INLINE.has(name)) this.#endLine(name);
    const visibility = this.#place.inside?.[name];
    if (visibility !== undefined && this.#inside === undefined) this.#inside = { name, visibility };
    if (name === 'dateGroupItem') this.#addDate(tag);
    for (const [key, value] of tag.attributes()) {
      if (!saysSomething(value) || !this.#takes(name, key, value)) continue;
      const shown = LITERALS.has(key) ? literalsOf(value).join('\n') : unescapeText(value);
      if (shown !== '') this.#add(shown, this.#inside?.visibility ?? this.#place.attributes);
    }
  }

  /** A day that a filter lets through (ECMA-376 part 1, 18.3.2.4). */
  #addDate(tag: XmlTag): void {
    const [year, month, day] = ['year', 'month', 'day'].map((part) => tag.attribute(part)?.padStart(2, '0'));
    if (day !== undefined)
      this.#add(`${year}-${month}-${day}`, this.#inside?.visibility ?? this.#place.attributes);
  }

  #takes(element: string, key: string, value: string): boolean {
    const { take } = this.#place;
    if (LITERALS.has(key)) return true;
    if (GUID.test(value) || (take === 'odd' && ATTRIBUTES.has(key))) return false;
    if (VALUES[element]?.includes(key) === true) return true;
    if (ATTRIBUTES.has(key)) return !TECHNICAL.test(value);
    if (take === 'all') return !/^xmlns|^schemaLocation$/.test(key) && !SCHEMA.test(value);
    if (STEERING.test(key) || !WRITTEN.test(value)) return false;
    if (FONTS.has(element)) return false;
    return !NUMBERS.test(key) || /\p{L}{2}/u.test(value);
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
      if (shown !== '') this.#add(unescapeText(shown), visibility);
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
    const { inside: _inside, attributes: _attributes, take: _take, ...place } = this.#place;
    this.ready.push(textBlock(lines.join('\n'), { ...place, visibility }));
    this.#lines.set(visibility, []);
    this.#lengths.set(visibility, 0);
  }
}

/** Header text without its codes for position, font, page number and date (ECMA-376 part 1, 18.3.1.39). */
export function headerFooterText(text: string): string {
  return text
    .replace(/&"[^"]{0,200}"/g, '')
    .replace(/&[LCR]/g, '\n')
    .replace(/&K[0-9A-F]{6}/g, '')
    .replace(/&(?:\d{1,3}|[A-Z])/g, '')
    .replaceAll('&&', '&')
    .trim();
}
