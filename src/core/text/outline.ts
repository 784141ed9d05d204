import { holdsNoneOf, type Lettered, lettered } from './lettered.ts';
import { withAlikeKeys } from './machine-keys.ts';
import { normalise } from './normalise.ts';

/** Longer texts are hardly ever alike but for their digits. */
export const OUTLINED = 240;

/**
 * The outline of a text: every ASCII digit made `0` and hashes and UUIDs alike, all else as it is. Thousands of different
 * cells of a column (`value 48213377`, `K-20114`) share one outline, so what their letters and separators rule out is
 * found out once.
 */
export function outlineOf(text: string): string {
  return withAlikeKeys(text).replace(DIGIT, '0');
}
const DIGIT = /\d/g;

/**
 * Source of a regular expression that matches the outline of every text that `source` matches: what asks for some
 * digits takes any, and what must not be some digits may be. It may match more.
 */
export function anyDigits(source: string): string {
  let out = '';
  for (let at = 0; at < source.length; ) {
    const piece = pieceAt(source, at);
    out += relaxed(piece);
    at += piece.length;
  }
  return out;
}

/** What is asked of outlines for one expression. */
interface Relaxed {
  readonly holdsNone: ((outline: string) => boolean) | undefined;
  shape?: Lettered;
}
const relaxedShapes = new WeakMap<Lettered, Relaxed>();

/** The expression for outlines, without the flag `g`; worked out once. */
function withAnyDigits(shape: Lettered): Lettered {
  const known = relaxedOf(shape);
  known.shape ??= lettered(anyDigits(shape.source), shape.flags.replace('g', ''));
  return known.shape;
}

function relaxedOf(shape: Lettered): Relaxed {
  let known = relaxedShapes.get(shape);
  if (known === undefined) {
    const { words } = shape;
    known = { holdsNone: words === undefined ? undefined : holdsNoneOf(words.replace(/\d/g, '0')) };
    relaxedShapes.set(shape, known);
  }
  return known;
}

/** Whether one of the shapes may match in a text of this outline. */
export function mayMatch(outline: string, shapes: readonly Lettered[]): boolean {
  const text = normalise(outline).text;
  return shapes.some((shape) => {
    const { holdsNone, shape: made } = relaxedOf(shape);
    if (made === undefined && holdsNone?.(text)) return false;
    return text.search(withAnyDigits(shape).on(text)) >= 0;
  });
}

const ESCAPE = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<[^>]*>|[\s\S])/y;
const QUANTIFIER = /\{\d+(?:,\d*)?\}/y;
const GROUP_NAME = /\(\?<[A-Za-z]\w*>/y;
const LOOK = /\(\?<?[!=]/y;

/** The escape, class, look-around, quantifier or sign that begins at `at`. */
function pieceAt(source: string, at: number): string {
  const sticky = [ESCAPE, QUANTIFIER, GROUP_NAME].map((shape) => matchAt(shape, source, at));
  const plain = sticky.find((piece) => piece !== undefined);
  if (plain !== undefined) return plain;
  if (source[at] === '[') return source.slice(at, endOfClass(source, at));
  if (matchAt(LOOK, source, at) !== undefined) return source.slice(at, endOfGroup(source, at));
  return source[at]!;
}

function matchAt(shape: RegExp, source: string, at: number): string | undefined {
  shape.lastIndex = at;
  return shape.exec(source)?.[0];
}

function endOfClass(source: string, at: number): number {
  let end = at + 1;
  while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1;
  return end + 1;
}

function endOfGroup(source: string, at: number): number {
  let depth = 0;
  for (let end = at; end < source.length; ) {
    if (source[end] === '(') depth++;
    if (source[end] === ')' && --depth === 0) return end + 1;
    end = source[end] === '\\' ? end + 2 : source[end] === '[' ? endOfClass(source, end) : end + 1;
  }
  return source.length;
}

function relaxed(piece: string): string {
  if (/^\d$/.test(piece)) return String.raw`\d`;
  if (piece.length > 1 && piece.startsWith('[')) {
    if (!asksForDigits(piece)) return piece;
    return piece.startsWith('[^') ? String.raw`[\s\S]` : `[\\d${piece.slice(1)}`;
  }
  const look = /^\(\?<?([!=])/.exec(piece);
  if (look === null || !asksForDigits(piece)) return piece;
  return look[1] === '!' ? '' : `${look[0]}${anyDigits(piece.slice(look[0].length, -1))})`;
}

/** Whether a class or look-around names single digits, and not only digits as such. */
function asksForDigits(piece: string): boolean {
  const bare = piece
    .replace(new RegExp(ESCAPE.source, 'g'), '')
    .replace(new RegExp(QUANTIFIER.source, 'g'), '');
  return /\d/.test(bare);
}
