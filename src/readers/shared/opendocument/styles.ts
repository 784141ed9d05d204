import { type CellStyle, cellStyle, Styles } from '../sheet/cell-styles.ts';
import { type Colour, looksSame, parseColour, WHITE } from '../sheet/colours.ts';
import { builtInFormat, type NumberFormat } from '../sheet/number-format.ts';
import type { XmlTag } from '../xml/tag.ts';
import { alwaysHolds } from './conditions.ts';
import { DataStyles } from './data-styles.ts';
import { pointsOf } from './lengths.ts';
import type { ElementHandler } from './xml-router.ts';

/** Points below which a font cannot be read. */
const UNREADABLE_SIZE = 1.5;
/** Styles that are kept; more are there to keep us busy. */
const MAX_STYLES = 200_000;
/** Styles that a style may follow from. */
const MAX_PARENTS = 20;

/** Indices of styles that every document has. */
export const PLAIN = 0;
export const INVISIBLE = 1;
export const COVERED = 2;

/** What one style says by itself; what it leaves out comes from its parent. */
interface Style {
  readonly parent: string | undefined;
  readonly data: string | undefined;
  /** `auto`: the program takes one that can be read. */
  colour?: Colour | 'auto';
  ground?: Colour | 'none';
  size?: number;
  /** Text that is not shown at all. */
  unseen?: boolean;
  /** Of tables. */
  shown?: boolean;
  height?: number;
  width?: number;
  /** Of slides. */
  hiddenPage?: boolean;
  /** Cells that show nothing while their sheet is protected. */
  concealed?: boolean;
  /** Cells whose formulas are not shown while their sheet is protected. */
  concealedFormula?: boolean;
  /** The style that lies over it by a condition that always holds. */
  over?: string | undefined;
}

/** The styles of a document (ODF 1.3 part 3, 16): of what they say, all that hides text, and how numbers are shown. */
export class OdfStyles implements ElementHandler {
  readonly #data = new DataStyles();
  readonly #styles = new Map<string, Style>();
  #open: Style | undefined;
  readonly #cells: CellStyle[];
  readonly #indices = new Map<string, number>();
  /** Styles of cells, by the indices that `cellIndex` gives. */
  readonly cells: Styles;

  constructor() {
    const general = builtInFormat(0);
    const covered: CellStyle = { ...cellStyle(general, true), hides: 'covered-text' };
    this.#cells = [cellStyle(general, false), cellStyle(general, true), covered];
    this.cells = new Styles(this.#cells);
  }

  open(tag: XmlTag): void {
    if (this.#data.open(tag)) return;
    if (tag.name === 'style' || tag.name === 'default-style') this.#openStyle(tag);
    else if (this.#open === undefined) return;
    else if (tag.name.endsWith('properties')) readProperties(this.#open, tag);
    else if (tag.name === 'map' && alwaysHolds(tag.attribute('condition') ?? ''))
      this.#open.over ??= tag.attribute('apply-style-name');
  }

  text(text: string): void {
    this.#data.text(text);
  }

  close(name: string): void {
    this.#data.close(name);
    if (name === 'style' || name === 'default-style') this.#open = undefined;
  }

  /** The index of a style of cells, to be kept with a cell; `PLAIN` for one that does not exist. */
  cellIndex(name: string): number {
    const known = this.#indices.get(name);
    if (known !== undefined) return known;
    if (!this.#styles.has(key('table-cell', name)) || this.#cells.length >= MAX_STYLES) return PLAIN;
    const style = this.#resolve('table-cell', name);
    const format = (style.data === undefined ? undefined : this.#data.format(style.data)) ?? builtInFormat(0);
    const index = this.#cells.push(cellStyle(format, hidesText(style))) - 1;
    this.#indices.set(name, index);
    return index;
  }

  /** How a cell's number is shown. */
  format(index: number): NumberFormat {
    return this.cells.at(index).format;
  }

  /** True if a style hides its text; `family`: `text`, `paragraph`, `table-cell`. */
  hides(family: string, name: string | undefined): boolean {
    return name !== undefined && hidesText(this.#resolve(family, name));
  }

  /** How a style hides its text: not shown or too small to be read, or of the colour of its own ground. */
  hiding(family: string, name: string | undefined): 'unseen' | 'white' | 'covered' | undefined {
    if (name === undefined || !this.#styles.has(key(family, name))) return undefined;
    const style = this.#resolve(family, name);
    if (style.unseen === true || (style.size !== undefined && style.size <= UNREADABLE_SIZE)) return 'unseen';
    if (!hidesText(style)) return undefined;
    const ground = style.ground === undefined || style.ground === 'none' ? WHITE : style.ground;
    return looksSame(ground, WHITE) ? 'white' : 'covered';
  }

  /** True for the style of a slide that is not shown. */
  hidesPage(name: string | undefined): boolean {
    return name !== undefined && this.#resolve('drawing-page', name).hiddenPage === true;
  }

  /** True if cells of the style show nothing while their sheet is protected. */
  conceals(name: string): boolean {
    return this.#resolve('table-cell', name).concealed === true;
  }

  /** True if the formulas of cells of the style are not shown while their sheet is protected. */
  concealsFormulas(name: string): boolean {
    return this.#resolve('table-cell', name).concealedFormula === true;
  }

  showsTable(name: string | undefined): boolean {
    return name === undefined || this.#resolve('table', name).shown !== false;
  }

  /** Points; undefined if the style leaves it open. */
  rowHeight(name: string | undefined): number | undefined {
    return name === undefined ? undefined : this.#styles.get(key('table-row', name))?.height;
  }

  columnWidth(name: string | undefined): number | undefined {
    return name === undefined ? undefined : this.#styles.get(key('table-column', name))?.width;
  }

  #openStyle(tag: XmlTag): void {
    const family = tag.attribute('family') ?? '';
    const name = tag.name === 'style' ? (tag.attribute('name') ?? '') : '';
    this.#open = { parent: tag.attribute('parent-style-name'), data: tag.attribute('data-style-name') };
    if (this.#styles.size < MAX_STYLES) this.#styles.set(key(family, name), this.#open);
  }

  /** A style as it is shown: with the one that lies over it. */
  #resolve(family: string, name: string): Style {
    const style = this.#inherit(family, name);
    return style.over === undefined ? style : { ...style, ...stated(this.#inherit(family, style.over)) };
  }

  /** A style with what it takes from those that it follows from, the family's default last. */
  #inherit(family: string, name: string): Style {
    let resolved: Style = { parent: undefined, data: undefined };
    let next: string | undefined = name;
    for (let step = 0; step < MAX_PARENTS && next !== undefined; step++) {
      const style: Style | undefined = this.#styles.get(key(family, next));
      resolved = { ...style, ...stated(resolved) } as Style;
      next = style?.parent ?? (next === '' ? undefined : '');
    }
    return resolved;
  }
}

const key = (family: string, name: string) => `${family}/${name}`;

/** Only what a style says. */
function stated(style: Style): Partial<Style> {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}

function readProperties(style: Style, tag: XmlTag): void {
  const colour = tag.attribute('color');
  if (tag.attribute('use-window-font-color') === 'true') style.colour = 'auto';
  else if (colour !== undefined) style.colour = parseColour(colour.replace('#', '')) ?? 'auto';
  const ground = tag.attribute('background-color');
  if (ground !== undefined) style.ground = parseColour(ground.replace('#', '')) ?? 'none';
  const size = pointsOf(tag.attribute('font-size'));
  if (size !== undefined) style.size = size;
  const display = tag.attribute('display');
  if (tag.name === 'text-properties' && display !== undefined) style.unseen = display === 'none';
  if (tag.name === 'table-properties' && display !== undefined) style.shown = display !== 'false';
  const visibility = tag.attribute('visibility');
  if (tag.name === 'drawing-page-properties' && visibility !== undefined)
    style.hiddenPage = visibility === 'hidden';
  const protection = tag.attribute('cell-protect');
  if (protection !== undefined) {
    style.concealed = protection === 'hidden-and-protected';
    style.concealedFormula = style.concealed || protection.includes('formula-hidden');
  }
  const height = pointsOf(tag.attribute('row-height'));
  if (height !== undefined) style.height = height;
  const width = pointsOf(tag.attribute('column-width'));
  if (width !== undefined) style.width = width;
}

function hidesText({ unseen, size, colour, ground }: Style): boolean {
  if (unseen === true || (size !== undefined && size <= UNREADABLE_SIZE)) return true;
  if (colour === undefined || colour === 'auto') return false;
  return looksSame(colour, ground === undefined || ground === 'none' ? WHITE : ground);
}
