import type { Area } from '../../core/types.ts';
import { areaOf } from '../shared/sheet/references.ts';
import type { XmlTag } from '../shared/xml/tag.ts';
import { type Looks, type Overlay, readOverlay } from './looks.ts';

/** Areas that are kept of one sheet; each is asked for every cell. */
const MAX_AREAS = 200;
const MAX_FORMULA = 200;
const MAX_REFERENCE = 10_000;

interface Rule {
  readonly type: string;
  readonly operator: string;
  overlay: Overlay | undefined;
}

/** Where an overlay lies over cells, whatever they say. Plain data. */
export interface HidingArea {
  readonly area: Area;
  readonly overlay: Overlay;
}

/**
 * The areas of a sheet whose text a conditional format hides for sure (ECMA-376 part 1, 18.3.1.18; for formats with
 * a look of their own MS-XLSX 2.4.5): the format hides text, and its rule holds for every cell that has any.
 */
export class Conditions {
  readonly areas: HidingArea[];
  readonly #looks: Looks;
  /** The areas of the rules being read: told before the rules, by the newer kind after them. */
  #reference = '';
  #overlays: Overlay[] = [];
  #rule: Rule | undefined;
  #formula: string | undefined;
  #own: Overlay | undefined;
  #leaf = '';

  /** `areas`: those that are known already. */
  constructor(looks: Looks, areas: readonly HidingArea[] = []) {
    this.areas = [...areas];
    this.#looks = looks;
  }

  /** True if any cell may be hidden. */
  get any(): boolean {
    return this.areas.length > 0;
  }

  /** `format`: of the cell, by its index. */
  hides(row: number, column: number, format: number): boolean {
    return this.areas.some(
      ({ area, overlay }) => holds(area, row, column) && this.#looks.hides(overlay, format),
    );
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    this.#leaf = name;
    if (name === 'conditionalFormatting') this.#begin(tag.attribute('sqref') ?? '');
    else if (name === 'cfRule') {
      const overlay = this.#looks.overlay(Number(tag.attribute('dxfId') ?? -1));
      const [type, operator] = [tag.attribute('type') ?? '', tag.attribute('operator') ?? ''];
      this.#rule = { type, operator, overlay };
      this.#formula = undefined;
    } else if (this.#rule === undefined) return;
    else if (name === 'formula' || name === 'f') this.#formula ??= '';
    else if (name === 'dxf') {
      this.#own = {};
      this.#rule.overlay = this.#own;
    } else if (this.#own !== undefined) readOverlay(this.#own, tag);
  }

  text(text: string): void {
    if (this.#leaf === 'sqref' && this.#reference.length < MAX_REFERENCE) this.#reference += text;
    else if (this.#rule !== undefined && (this.#leaf === 'formula' || this.#leaf === 'f')) {
      if ((this.#formula?.length ?? MAX_FORMULA) < MAX_FORMULA) this.#formula += text;
    }
  }

  close(name: string): void {
    this.#leaf = '';
    if (name === 'dxf') this.#own = undefined;
    else if (name === 'cfRule') this.#endRule();
    else if (name === 'conditionalFormatting') this.#addAreas();
  }

  #begin(reference: string): void {
    this.#reference = reference;
    this.#overlays = [];
    this.#rule = undefined;
  }

  #endRule(): void {
    const rule = this.#rule;
    this.#rule = undefined;
    if (rule?.overlay === undefined || this.#overlays.length >= MAX_AREAS) return;
    if (!alwaysHolds(rule, this.#formula ?? '') || !this.#looks.hidesAny(rule.overlay)) return;
    this.#overlays.push(rule.overlay);
  }

  #addAreas(): void {
    if (this.#overlays.length === 0) return;
    for (const reference of this.#reference.trim().split(' ')) {
      const area = areaOf(reference) ?? wholeArea(reference);
      if (area === undefined) continue;
      for (const overlay of this.#overlays) {
        if (this.areas.length < MAX_AREAS) this.areas.push({ area, overlay });
      }
    }
    this.#overlays = [];
  }
}

function holds(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** `A:C` and `3:9`: whole columns, whole rows. */
function wholeArea(reference: string): Area | undefined {
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(reference);
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(reference);
  if (columns !== null) return areaOf(`${columns[1]}1:${columns[2]}1048576`);
  return rows === null ? undefined : areaOf(`A${rows[1]}:XFD${rows[2]}`);
}

/** Conditions on a cell or of none that every cell with a text in it meets; spaces and signs of position left out. */
const ALWAYS =
  /^(?:TRUE(?:\(\))?|NOT\(FALSE(?:\(\))?\)|[1-9]\d{0,8}|(\d{1,9}|"[^"]{0,50}")=\1|LEN\((?:TRIM\()?[A-Z]{1,3}\d{1,7}\)?\)(?:>0|<>0|>=1)|[A-Z]{1,3}\d{1,7}<>""|NOT\(ISBLANK\([A-Z]{1,3}\d{1,7}\)\)|(?:ROW|COLUMN)\((?:[A-Z]{1,3}\d{1,7})?\)(?:>0|>=1|<>0))$/i;

/**
 * True for rules that hold whatever a cell says. A comparison with a value that some cell may have is none: what
 * holds for most of them only is left alone.
 */
function alwaysHolds(rule: { type: string; operator: string }, formula: string): boolean {
  const plain = formula.replace(/[\s$]/g, '').replace(/^=/, '');
  if (rule.type === 'notContainsBlanks') return true;
  if (rule.type === 'expression') return ALWAYS.test(plain);
  return rule.type === 'cellIs' && rule.operator === 'notEqual' && plain === '""';
}
