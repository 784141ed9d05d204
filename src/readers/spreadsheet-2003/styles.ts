import type { ElementHandler } from '../shared/opendocument/xml-router.ts';
import { type CellStyle, cellStyle, Styles } from '../shared/sheet/cell-styles.ts';
import { BLACK, type Colour, looksSame, parseColour, WHITE } from '../shared/sheet/colours.ts';
import { builtInFormat, parseNumberFormat } from '../shared/sheet/number-format.ts';
import type { XmlTag } from '../shared/xml/tag.ts';

/** Points below which a font cannot be read. */
const UNREADABLE_SIZE = 1.5;
/** Styles that are kept; Excel allows 65,490. */
const MAX_STYLES = 70_000;
/** Formats that the format calls by a name. */
const NAMED: Readonly<Record<string, string>> = {
  'General Number': 'General',
  'General Date': 'm/d/yyyy h:mm',
  'Long Date': 'd-mmm-yy',
  'Medium Date': 'd-mmm-yy',
  'Short Date': 'm/d/yyyy',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm AM/PM',
  'Short Time': 'h:mm',
  Currency: '#,##0.00',
  'Euro Currency': '#,##0.00',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
  'Yes/No': '0',
  'True/False': '0',
  'On/Off': '0',
};

/** What a style says, its parent's included. */
interface Draft {
  colour: Colour | undefined;
  ground: Colour | undefined;
  pattern: string;
  size: number;
  format: string;
}

/** Reads `ss:Styles`: number formats, and what makes text invisible. */
export class StylesHandler implements ElementHandler {
  readonly #drafts = new Map<string, Draft>();
  readonly #indices = new Map<string, number>();
  readonly #cells: CellStyle[] = [cellStyle(builtInFormat(0), false), cellStyle(builtInFormat(0), true)];
  /** By the indices that `index` gives. */
  readonly styles = new Styles(this.#cells);
  #open: { readonly id: string; readonly draft: Draft } | undefined;

  /** The index of a style by its name; without one, or if there is no such style, of the default. */
  index(id: string | undefined): number {
    return this.#indices.get(id ?? 'Default') ?? this.#indices.get('Default') ?? 0;
  }

  open(tag: XmlTag): void {
    if (tag.name === 'Style') {
      const parent = this.#drafts.get(tag.attribute('Parent') ?? 'Default');
      const plain: Draft = { colour: undefined, ground: undefined, pattern: 'None', size: 11, format: '' };
      this.#open = { id: tag.attribute('ID') ?? '', draft: { ...plain, ...parent } };
    } else if (this.#open !== undefined) readPart(this.#open.draft, tag);
  }

  text(): void {}

  close(name: string): void {
    if (name !== 'Style' || this.#open === undefined) return;
    const { id, draft } = this.#open;
    this.#open = undefined;
    if (this.#drafts.size >= MAX_STYLES) return;
    this.#drafts.set(id, draft);
    this.#indices.set(id, this.#cells.push(styleOf(draft)) - 1);
  }
}

function readPart(draft: Draft, tag: XmlTag): void {
  const colour = tag.attribute('Color');
  if (tag.name === 'Font') {
    if (colour !== undefined) draft.colour = parseColour(colour.replace('#', ''));
    draft.size = Number(tag.attribute('Size') ?? draft.size);
  } else if (tag.name === 'Interior') {
    draft.pattern = tag.attribute('Pattern') ?? draft.pattern;
    if (colour !== undefined) draft.ground = parseColour(colour.replace('#', ''));
  } else if (tag.name === 'NumberFormat') draft.format = tag.attribute('Format') ?? '';
}

function styleOf({ colour, ground, pattern, size, format }: Draft): CellStyle {
  const code = NAMED[format] ?? format;
  const shows = code === '' ? builtInFormat(0) : parseNumberFormat(code);
  const readable = pattern !== 'None' && pattern !== 'Solid';
  const paper = pattern === 'None' ? WHITE : (ground ?? WHITE);
  const unseen = !readable && looksSame(colour ?? BLACK, paper);
  return cellStyle(shows, size <= UNREADABLE_SIZE || unseen);
}
