import type { Area, Visibility } from '../../core/types.ts';
import type { OfficePackage } from '../shared/office/package.ts';
import { areaOf } from '../shared/sheet/references.ts';
import { SheetLayout } from '../shared/sheet/sheet-table.ts';
import type { XmlHandler } from '../shared/xml.ts';
import type { XmlTag } from '../shared/xml-tag.ts';

/** Areas that are kept of one sheet; each is asked for every finding outside of hidden rows. */
const MAX_AREAS = 1_000;
const MAX_FORMULA = 200;
const ROWS = 'sheetData';

/** A sheet some of whose cells a conditional format hides. */
export class ConditionalLayout extends SheetLayout {
  /** Areas that are hidden, whatever their cells hold. */
  hidden: readonly Area[] = [];

  override visibility(row: number, column: number): Visibility {
    const seen = super.visibility(row, column);
    return seen === 'visible' && this.hidden.some((area) => holds(area, row, column))
      ? 'invisible-text'
      : seen;
  }
}

function holds(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/**
 * The areas of a sheet whose text a conditional format hides for sure (ECMA-376 part 1, 18.3.1.18): its format
 * hides text, and its rule holds for every cell that has any. `hiding`: the formats that do, by their index.
 * Formats stand behind the rows, so the part is gone through once before it is read; its rows are jumped over.
 */
export async function hiddenAreas(
  parts: OfficePackage,
  path: string,
  hiding: ReadonlySet<number>,
): Promise<readonly Area[]> {
  if (!parts.has(path)) return [];
  const handler = new ConditionsHandler(hiding);
  const before = parts.takeProblems();
  await parts.scan(path, handler, { maxLength: Number.POSITIVE_INFINITY });
  // What is wrong with the part comes out when its rows are read.
  parts.takeProblems();
  for (const found of before) parts.report(found);
  parts.giveBack(path);
  return handler.areas;
}

class ConditionsHandler implements XmlHandler {
  readonly areas: Area[] = [];
  readonly #hiding: ReadonlySet<number>;
  #inRows = false;
  #reference = '';
  #rule: { type: string; operator: string } | undefined;
  #formula: string | undefined;

  constructor(hiding: ReadonlySet<number>) {
    this.#hiding = hiding;
  }

  /** Jumps to the next tag that may end the rows. */
  skim(source: string, _codes: Uint8Array, at: number): number {
    if (!this.#inRows) return at;
    const end = source.indexOf(ROWS, at + 1);
    return Math.max(at, source.lastIndexOf('<', end < 0 ? source.length : end));
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    if (name === ROWS) this.#inRows = true;
    else if (name === 'conditionalFormatting') this.#reference = tag.attribute('sqref') ?? '';
    else if (name === 'cfRule' && this.#hiding.has(Number(tag.attribute('dxfId') ?? -1))) {
      this.#rule = { type: tag.attribute('type') ?? '', operator: tag.attribute('operator') ?? '' };
      this.#formula = undefined;
    } else if (name === 'formula') this.#formula ??= '';
  }

  text(text: string): void {
    if (this.#rule !== undefined && (this.#formula?.length ?? MAX_FORMULA) < MAX_FORMULA)
      this.#formula += text;
  }

  close(name: string): void {
    if (name === ROWS) this.#inRows = false;
    if (name !== 'cfRule' || this.#rule === undefined) return;
    if (alwaysHolds(this.#rule, this.#formula ?? '')) this.#addAreas();
    this.#rule = undefined;
  }

  #addAreas(): void {
    for (const reference of this.#reference.split(' ')) {
      const area = areaOf(reference) ?? wholeArea(reference);
      if (area !== undefined && this.areas.length < MAX_AREAS) this.areas.push(area);
    }
  }
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
