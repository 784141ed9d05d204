/** Declarations of a style that can hide what an element holds (CSS Syntax 3, 5.4). */
export interface Declaration {
  readonly property: string;
  /** In lower case, without `!important`. */
  readonly value: string;
  readonly important: boolean;
}

/** Properties with their values as one element has them. */
export type Style = ReadonlyMap<string, string>;

const PROPERTIES: ReadonlySet<string> = new Set(
  (
    'display visibility opacity filter font-size position left right top bottom inset margin margin-left ' +
    'margin-top margin-right text-indent transform scale translate width height max-width max-height overflow ' +
    'overflow-x overflow-y clip clip-path color background background-color background-image content-visibility ' +
    '-webkit-text-fill-color'
  ).split(' '),
);
const MAX_DECLARATIONS = 500;

/** Only those that matter. */
export function declarationsOf(block: string): Declaration[] {
  const found: Declaration[] = [];
  for (const part of block.split(';', MAX_DECLARATIONS)) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const property = part.slice(0, colon).trim().toLowerCase();
    if (!PROPERTIES.has(property)) continue;
    const value = part
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const bare = value.replace(/!\s{0,5}important$/, '').trim();
    found.push({ property, value: bare, important: bare.length < value.length });
  }
  return found;
}

/** A length in pixels, roughly; undefined if it is none. */
export function pixels(value: string | undefined): number | undefined {
  const found = /^(-?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}))(px|r?em|ex|ch|v[wh]|pt|pc|cm|mm|in|%)?$/.exec(
    value ?? '',
  );
  if (found === null) return undefined;
  return Number(found[1]) * (UNITS[found[2] ?? 'px'] ?? 1);
}

const UNITS: Readonly<Record<string, number>> = {
  px: 1,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
  vw: 10,
  vh: 8,
  pt: 1.33,
  pc: 16,
  cm: 38,
  mm: 3.8,
  in: 96,
  '%': 8,
};
