import { decodeHTMLAttribute } from 'entities/decode';
import { kindOf } from './element-kinds.ts';
import type { Attribute, OpenTag } from './open-tag.ts';

const NAME = /[^\s/>]+/y;
const BEFORE_ATTRIBUTE = /[\s/]*/y;
const ATTRIBUTE_NAME = /=?[^\s/>=]*/y;
const BEFORE_VALUE = /\s*=\s*/y;
const BARE_VALUE = /[^\s>]*/y;

/** Where the value of an attribute is written, without its quotes. */
export interface ValueSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The tag whose name begins at `at`, and the offset behind it; undefined if its end is not there. `spans` are filled for
 * attribute after attribute.
 */
export function readTag(
  source: string,
  at: number,
  spans?: ValueSpan[],
): { readonly tag: OpenTag; readonly end: number } | undefined {
  const attributes: Attribute[] = [];
  let position = endOf(NAME, source, at);
  const name = source.slice(at, position);
  for (;;) {
    const before = position;
    position = endOf(BEFORE_ATTRIBUTE, source, before);
    if (position >= source.length) return undefined;
    if (source[position] === '>') {
      const selfClosing = position > before && source[position - 1] === '/';
      const kind = kindOf(named(name));
      return { tag: { name: kind.name, kind, attributes, selfClosing, memo: {} }, end: position + 1 };
    }
    const end = endOf(ATTRIBUTE_NAME, source, position);
    const attribute = source.slice(position, end);
    position = endOf(BEFORE_VALUE, source, end);
    if (position >= source.length) return undefined;
    const value = position === end ? { from: end, to: end, end } : valueAt(source, position);
    if (value === undefined) return undefined;
    attributes.push([named(attribute), decodedValue(source.slice(value.from, value.to))]);
    spans?.push(value);
    position = value.end;
  }
}

const named = (name: string): string => name.toLowerCase().replaceAll('\0', '\ufffd');

function valueAt(source: string, at: number): (ValueSpan & { readonly end: number }) | undefined {
  const quote = source[at];
  if (quote !== '"' && quote !== "'") {
    const end = endOf(BARE_VALUE, source, at);
    return { from: at, to: end, end };
  }
  const to = source.indexOf(quote, at + 1);
  return to < 0 ? undefined : { from: at + 1, to, end: to + 1 };
}

/** The value of an attribute that is written so. */
export function decodedValue(value: string): string {
  const text = value.includes('&') ? decodeHTMLAttribute(value) : value;
  return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
}

/** Where what the pattern takes of the source from `at` on ends. */
function endOf(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}
