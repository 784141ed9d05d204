import type { Area } from '../../core/types.ts';
import { parseNumberFormat } from '../shared/sheet/number-format.ts';
import type { Records } from './records.ts';
import type { XlsStyles } from './styles.ts';

const CONDITIONS = 0x1b0;
const RULE = 0x1b1;
/** Kinds of rules, and the comparison "is not". */
const COMPARISON = 1;
const FORMULA = 2;
const IS_NOT = 4;
/** What a format lays over the cell (MS-XLS 2.5.80 `DXFN`), in the order it is written, and the bytes it takes. */
const HAS_NUMBER = 1 << 25;
const HAS_FONT = 1 << 26;
const HAS_ALIGNMENT = 1 << 27;
const HAS_BORDER = 1 << 28;
const HAS_PATTERN = 1 << 29;
const FONT_LENGTH = 118;
const FONT_COLOUR_AT = 80;
const BOX_LENGTH = 8;
/** "As the cell has it", for colours. */
const UNSET = 0xffffffff;
/** Ranges of one record; Excel writes at most 513. */
const MAX_RANGES = 8_192;

/** How a condition's format shows the text of a cell: not at all, not unless the cell has a ground of its own, or plainly. */
export type Hides = 'always' | 'on paper' | undefined;

/** The areas of a sheet whose text a conditional format hides for sure: its rule holds for every cell that has any. */
export class Conditions {
  #areas: Area[] = [];
  readonly #styles: XlsStyles;

  constructor(styles: XlsStyles) {
    this.#styles = styles;
  }

  /** What the record hides, and where; undefined if it hides nothing. */
  record(records: Records): { readonly areas: readonly Area[]; readonly hides: Hides } | undefined {
    if (records.id === CONDITIONS) this.#areas = readAreas(records);
    if (records.id !== RULE || !alwaysHolds(records)) return undefined;
    const hides = this.#hides(records);
    return hides === undefined ? undefined : { areas: this.#areas, hides };
  }

  #hides(records: Records): Hides {
    const flags = u32(records, 6);
    const byUser = (records.u16(10) & 1) === 1;
    let at = 12;
    if (flags & HAS_NUMBER) {
      const fields = records.fields(at + 2);
      const code = byUser ? fields.string(fields.u16()) : '';
      if (parseNumberFormat(code).hidden) return 'always';
      at += byUser ? records.u16(at) : 2;
    }
    const colour = flags & HAS_FONT ? u32(records, at + FONT_COLOUR_AT) : UNSET;
    if (flags & HAS_FONT) at += FONT_LENGTH;
    if (flags & HAS_ALIGNMENT) at += BOX_LENGTH;
    if (flags & HAS_BORDER) at += BOX_LENGTH;
    const font = colour === UNSET ? undefined : colour;
    if ((flags & HAS_PATTERN) === 0) {
      return font !== undefined && this.#styles.isPaper(font) ? 'on paper' : undefined;
    }
    const pattern = records.u16(at) >> 10;
    // The ground of a solid pattern is its second colour here, unlike that of a cell.
    const ground = (records.u16(at + 2) >> 7) & 0x7f;
    return pattern <= 1 && this.#styles.looksSame(font, ground) ? 'always' : undefined;
  }
}

/** Ranges behind the one that holds them all (2.4.56). */
function readAreas(records: Records): Area[] {
  const fields = records.fields(12);
  const areas: Area[] = [];
  for (let left = Math.min(fields.u16(), MAX_RANGES); left > 0 && !fields.done; left--) {
    const [top, bottom, first, last] = [fields.u16(), fields.u16(), fields.u16(), fields.u16()];
    areas.push({ top, bottom, left: first, right: last });
  }
  return areas;
}

/** True for rules that hold whatever a cell says: formulas that are true, "is not empty". */
function alwaysHolds(records: Records): boolean {
  const [kind, comparison] = [records.u16(0) & 255, records.u16(0) >> 8];
  const tokens = records.data().subarray(Math.max(12, records.length - records.u16(2) - records.u16(4)));
  const formula = Array.from(tokens.subarray(0, Math.min(records.u16(2), 24)), hex).join('');
  if (kind === COMPARISON) return comparison === IS_NOT && EMPTY.test(formula);
  return kind === FORMULA && TRUE.test(formula);
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0');
/** Tokens (2.5.198) of a text without characters. */
const EMPTY = /^1700(?:0[01])?$/;
/**
 * Tokens of `TRUE`, `TRUE()`, a number but 0, `LEN(A1)>0`, `A1<>""`; references in each of their classes, also
 * relative ones.
 */
const TRUE =
  /^(?:1d01|(?:21|41|61)2200|1e(?!0000)[0-9a-f]{4}|(?:24|44|64|2c|4c|6c)[0-9a-f]{8}(?:(?:21|41|61)20001e0000(?:0d|0e)|1700(?:0[01])?0e))$/;

function u32(records: Records, offset: number): number {
  return (records.u16(offset) | (records.u16(offset + 2) << 16)) >>> 0;
}
