import { readTag, type ValueSpan } from '../read-tag.ts';
import type { RowToken } from './row-tokens.ts';

/** A value of an attribute in a row, which may be another one in the next. */
export interface FormValue {
  /** Numbers of the token, and of its attribute. */
  readonly token: number;
  readonly attribute: number;
  /** Without its quotes. */
  readonly written: string;
}

/** A row without the texts of its cells and the values of its attributes: rows of one form may have one shape. */
export interface RowForm {
  readonly markup: string;
  readonly values: readonly FormValue[];
}

const HOLE = '\0';

/** `isFree`: whether the value of an attribute bears on nothing but what it says itself. */
export function formOf(tokens: readonly RowToken[], isFree: (attribute: string) => boolean): RowForm {
  const values: FormValue[] = [];
  let markup = '';
  let isInCell = false;
  for (const [number, token] of tokens.entries()) {
    const { kind, written } = token;
    const name = kind === 'open' ? token.tag.name : kind === 'close' ? token.name : '';
    if (name === 'td' || name === 'th') isInCell = kind === 'open';
    if (kind === 'open') {
      const free = [...valueSpans(written).entries()].filter(([i]) => isFree(token.tag.attributes[i]![0]));
      let at = 0;
      for (const [attribute, { from, to }] of free) {
        values.push({ token: number, attribute, written: written.slice(from, to) });
        markup += written.slice(at, from) + HOLE;
        at = to;
      }
      markup += written.slice(at);
    } else if (kind === 'close' || !isInCell) markup += written;
  }
  return { markup, values };
}

/** Of a begin tag, attribute after attribute. */
export function valueSpans(written: string): readonly ValueSpan[] {
  const spans: ValueSpan[] = [];
  readTag(written, 1, spans);
  return spans;
}
