import { colorOf, sameColor, TRANSPARENT } from './colors.ts';
import { pixels, type Style } from './declarations.ts';

/** What of an element's looks goes over to what it holds, as far as it decides whether that is seen. */
export interface Look {
  /** For good: nothing in it can be seen. */
  readonly gone: boolean;
  /** `visibility`: what it holds may be visible again. */
  readonly invisible: boolean;
  readonly small: boolean;
  readonly color: number | undefined;
  /** Undefined: not known. */
  readonly background: number | undefined;
}

/** White, where nothing says otherwise: programs show pages on it. */
const CANVAS = 0x1ffffff;

export const PLAIN_LOOK: Look = {
  gone: false,
  invisible: false,
  small: false,
  color: undefined,
  background: CANVAS,
};
/** The same on a page of which nobody knows what lies under its texts. */
const ON_ANYTHING: Look = { ...PLAIN_LOOK, background: undefined };

/** A look that does not count on white paper. */
export function onAnything(look: Look): Look {
  if (look.background !== CANVAS) return look;
  return look === PLAIN_LOOK ? ON_ANYTHING : { ...look, background: undefined };
}

/** A look whose colours are the browser's own. */
export const withOwnColours = (look: Look): Look => ({ ...look, color: undefined, background: undefined });

const FAR = -500;
const FAR_INDENT = 3000;
const NOTHING = 1;

/** True if text under this look cannot be seen. */
export function isHidden(look: Look): boolean {
  if (look === PLAIN_LOOK || look === ON_ANYTHING) return false;
  const { gone, invisible, small, color, background } = look;
  if (gone || invisible || small || color === TRANSPARENT) return true;
  return color !== undefined && background !== undefined && sameColor(color, background);
}

export const goneUnder = (outer: Look): Look => (outer.gone ? outer : { ...outer, gone: true });

/** The look of an element with this style in one with the look `outer`. */
export function lookUnder(outer: Look, style: Style): Look {
  if (style.size === 0 || outer.gone) return outer;
  const known = lastLooks.get(style);
  if (known?.outer === outer) return known.look;
  const look = newLook(outer, style);
  lastLooks.set(style, { outer, look });
  return look;
}

/** Elements of one style mostly stand in the same look. */
const lastLooks = new WeakMap<Style, { readonly outer: Look; readonly look: Look }>();

function newLook(outer: Look, style: Style): Look {
  const visibility = style.get('visibility');
  const size = style.get('font-size');
  const fill = style.get('-webkit-text-fill-color') ?? style.get('color');
  return {
    gone: isGone(style),
    invisible: visibility === undefined ? outer.invisible : /^(?:hidden|collapse)/.test(visibility),
    small: size === undefined ? outer.small : (pixels(size) ?? NOTHING + 1) <= NOTHING,
    color: fill === undefined || fill === 'inherit' ? outer.color : colorOf(fill),
    background: backgroundOf(style, outer),
  };
}

function backgroundOf(style: Style, outer: Look): number | undefined {
  const image = style.get('background-image');
  if (image !== undefined && image !== 'none') return undefined;
  const whole = style.get('background-color') ?? style.get('background');
  if (whole === undefined || whole === 'none' || whole === 'inherit') return outer.background;
  const color = colorOf(whole) ?? colorOf(whole.split(/\s/)[0]!);
  return color === TRANSPARENT ? outer.background : color;
}

function isGone(style: Style): boolean {
  const of = (property: string) => style.get(property) ?? '';
  if (of('display').startsWith('none') || of('content-visibility') === 'hidden') return true;
  if (share(of('opacity')) <= 0.02 || /opacity\(0(?:\.0{1,9})?%?\)/.test(of('filter'))) return true;
  return isOffScreen(style) || isClipped(style) || isTransformedAway(style);
}

function share(value: string): number {
  if (!/^\.?\d/.test(value)) return 1;
  const number = Number.parseFloat(value);
  return value.endsWith('%') ? number / 100 : number;
}

function isOffScreen(style: Style): boolean {
  const far = (property: string) => (pixels(style.get(property)) ?? 0) <= FAR;
  const position = style.get('position') ?? '';
  if (/absolute|fixed|relative/.test(position)) {
    if (['left', 'right', 'top', 'bottom'].some(far)) return true;
    if ((style.get('inset') ?? '').split(/\s+/).some((part) => (pixels(part) ?? 0) <= FAR)) return true;
  }
  const indent = pixels(style.get('text-indent')) ?? 0;
  if (indent <= FAR || indent >= FAR_INDENT) return true;
  if (['margin-left', 'margin-top', 'margin-right'].some(far)) return true;
  return (style.get('margin') ?? '').split(/\s+/).some((part) => (pixels(part) ?? 0) <= FAR);
}

/** Boxes of no size that show nothing beyond their edges, and clipped ones. */
function isClipped(style: Style): boolean {
  const clip = style.get('clip');
  if (clip !== undefined && /^rect\(/.test(clip) && isEmptyRect(clip)) return true;
  const path = style.get('clip-path') ?? '';
  if (
    /^inset\(\s{0,5}(?:50|100)%|^circle\(\s{0,5}0|^ellipse\(\s{0,5}0|^polygon\(\s{0,5}\)|^path\(["']{2}\)/.test(
      path,
    )
  )
    return true;
  const overflow = ['overflow', 'overflow-x', 'overflow-y'].map((property) => style.get(property) ?? '');
  if (!overflow.some((value) => /hidden|clip/.test(value))) return false;
  return ['width', 'height', 'max-width', 'max-height'].some(
    (property) => (pixels(style.get(property)) ?? NOTHING + 1) <= NOTHING,
  );
}

/** `rect(top, right, bottom, left)`. */
function isEmptyRect(clip: string): boolean {
  const [top, right, bottom, left] = clip
    .slice(5, clip.indexOf(')'))
    .split(/[\s,]+/)
    .map((part) => pixels(part));
  if ([top, right, bottom, left].some((edge) => edge === undefined)) return false;
  return bottom! - top! <= NOTHING || right! - left! <= NOTHING;
}

function isTransformedAway(style: Style): boolean {
  const transform = style.get('transform') ?? '';
  if (/scale(?:x|y|3d)?\(\s{0,5}0(?:\.0{1,9})?\s{0,5}[,)]/.test(transform) || style.get('scale') === '0')
    return true;
  const moved = [...transform.matchAll(/translate(?:x|y|3d)?\(([^)]{1,80})\)/g)].flatMap((found) =>
    found[1]!.split(','),
  );
  const values = [...moved, ...(style.get('translate') ?? '').split(/\s+/)];
  return values.some((part) => !part.includes('%') && (pixels(part.trim()) ?? 0) <= FAR);
}
