import { behindSpace, valueEnd } from './record-text.ts';

const MAX_CELLS = 500;
const MAX_DEPTH = 20;
const MAX_KEY = 200;
/** What is done with these depends on their values, not on the keys alone. */
const BY_VALUE = /(?:^|\.)(?:@type|coordinates)$/;

/**
 * What objects written by one program have in common: all but their values. `{"name":` value `,"born":` value `}`; the
 * columns are those that the builder makes of them.
 */
export interface Shape {
  /** What stands before each value, and behind the last one. */
  readonly pieces: readonly string[];
  /** Of each value: `custody.facility`. No two are the same. */
  readonly columns: readonly string[];
}

/** The shape of the object that begins there; undefined if it has another content than cells, or does not end in the text. */
export function shapeOf(text: string, at: number): Shape | undefined {
  const pieces: string[] = [];
  const columns: string[] = [];
  let from = at;
  const value = (start: number, column: string): number => {
    const end = valueEnd(text, start);
    if (end < 0 || columns.length >= MAX_CELLS || BY_VALUE.test(column)) return -1;
    pieces.push(text.slice(from, start));
    columns.push(column);
    from = end;
    return end;
  };
  const end = members(text, at, { prefix: '', depth: 0, value });
  if (end < 0 || columns.length === 0 || new Set(columns).size < columns.length) return undefined;
  pieces.push(text.slice(from, end));
  return { pieces, columns };
}

interface Walk {
  readonly prefix: string;
  readonly depth: number;
  /** Takes a value and says where it ends, or −1. */
  value(start: number, column: string): number;
}

/** Goes through an object that is not empty; where it ends, or −1. */
function members(text: string, at: number, walk: Walk): number {
  let i = at;
  do {
    const key = behindSpace(text, i + 1);
    const keyEnd = text.indexOf('"', key + 1);
    if (text[key] !== '"' || keyEnd < 0 || keyEnd - key > MAX_KEY) return -1;
    const name = text.slice(key + 1, keyEnd);
    const colon = behindSpace(text, keyEnd + 1);
    if (name.includes('\\') || text[colon] !== ':') return -1;
    const end = member(text, behindSpace(text, colon + 1), { ...walk, prefix: walk.prefix + name });
    if (end < 0) return -1;
    i = behindSpace(text, end);
  } while (text[i] === ',');
  return text[i] === '}' ? i + 1 : -1;
}

function member(text: string, start: number, { prefix, depth, value }: Walk): number {
  const isFilled = text[start] === '{' && text[start + 1] !== '}';
  if (!isFilled) return value(start, prefix);
  return depth < MAX_DEPTH ? members(text, start, { prefix: `${prefix}.`, depth: depth + 1, value }) : -1;
}

/**
 * Where the object at `at` ends if it is of the shape, else −1. The offsets of its values are put into `spans` from `into`
 * on, begin and end in turn.
 */
export function matchShape(
  { pieces }: Shape,
  text: string,
  at: number,
  { spans, into }: { spans: Int32Array; into: number },
): number {
  const values = pieces.length - 1;
  let i = at;
  for (let k = 0, to = into; k < values; k++) {
    const piece = pieces[k]!;
    if (!text.startsWith(piece, i)) return -1;
    const start = i + piece.length;
    i = valueEnd(text, start);
    if (i < 0) return -1;
    spans[to++] = start;
    spans[to++] = i;
  }
  return text.startsWith(pieces[values]!, i) ? i + pieces[values]!.length : -1;
}
