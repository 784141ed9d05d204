import { codesOf } from '../../xml/text.ts';
import type { StyledValue } from './cell-value.ts';

/** What the opening tag of a cell says. */
export interface OpenedCell extends StyledValue {
  repeat: number;
  styleName: string | undefined;
}

/** A tag without its value: `<… office:value="` and `" calcext:value-type="float">`; as codes; `after` is empty if it has none. */
interface Shape {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly kind: number;
  readonly repeat: number;
  readonly styleName: string | undefined;
}

/** Columns whose tags are remembered. */
const MAX_COLUMNS = 1_024;
const MAX_LENGTH = 400;
const QUOTE = 34;

/**
 * Remembers how each column's last opening tag was written. Most cells of a column differ in their value alone, and
 * comparing a tag with the last one takes a third of the time that reading its attributes does.
 */
export class CellShapes {
  readonly #shapes: (Shape | undefined)[] = [];

  /** Reads the tag at `at` into `cell` if it is written as its column's last one; returns its end, else -1. */
  match(source: string, codes: Uint8Array, place: { at: number; column: number }, cell: OpenedCell): number {
    const shape = this.#shapes[place.column];
    if (shape === undefined || !continues(codes, shape.before, place.at)) return -1;
    const start = place.at + shape.before.length;
    let end = start;
    if (shape.after.length === 0) cell.raw = '';
    else {
      while (end < codes.length && codes[end] !== QUOTE) end += 1;
      if (!continues(codes, shape.after, end)) return -1;
      cell.raw = source.slice(start, end);
      if (cell.raw.includes('&')) return -1;
    }
    cell.kind = shape.kind;
    cell.repeat = shape.repeat;
    cell.styleName = shape.styleName;
    return end + shape.after.length;
  }

  /** Remembers a tag that has been read; `text` is all of it. */
  learn(text: string, column: number, { kind, raw, repeat, styleName }: OpenedCell): void {
    if (column >= MAX_COLUMNS || text.length > MAX_LENGTH || text.includes(':formula=')) return;
    // Codes do not tell characters beyond ASCII apart.
    if (/[^\0-\x7f]/.test(text)) return;
    const value = /\soffice:(?:[a-z]{1,12}-)?value="/.exec(text);
    const at = value === null ? text.length : value.index + value[0].length;
    // A value that stands there in another form, or twice, is left to the general reader.
    const rest = text.slice(at);
    if (value !== null && !rest.startsWith(`${raw}"`)) return;
    const after = rest.slice(raw.length);
    if (value === null ? raw !== '' : /-?value="/.test(after.replace('calcext:value-type', ''))) return;
    const before = codesOf(text.slice(0, at));
    this.#shapes[column] = { before, after: codesOf(after), kind, repeat, styleName };
  }
}

/** True if the codes at `at` are these. */
function continues(codes: Uint8Array, expected: Uint8Array, at: number): boolean {
  for (let i = 0; i < expected.length; i++) if (codes[at + i] !== expected[i]) return false;
  return true;
}
