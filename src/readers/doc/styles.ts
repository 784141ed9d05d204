import { type Format, NOTHING, readProperties } from './formats.ts';

const PARAGRAPH_STYLE = 1;
const CHARACTER_STYLE = 2;
const TABLE_STYLE = 3;
const MOST_STYLES = 4_096;
/** Styles that are based on each other. */
const MAX_CHAIN = 64;
const NO_STYLE = 0xfff;

interface Style {
  readonly base: number;
  readonly format: Format;
}

/** What the styles of a document say of characters (MS-DOC 2.9.271 `STSH`, 2.9.260 `STD`). */
export class Styles {
  readonly #styles: (Style | undefined)[] = [];
  readonly #known = new Map<number, Format>();

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 6) return;
    const count = Math.min(view.getUint16(2, true), MOST_STYLES);
    const fixed = view.getUint16(4, true);
    let at = 2 + view.getUint16(0, true);
    for (let i = 0; i < count && at + 2 <= bytes.length; i++) {
      const size = view.getUint16(at, true);
      this.#styles.push(styleOf(bytes.subarray(at + 2, at + 2 + size), fixed));
      at += 2 + size + (size & 1);
    }
  }

  /** How characters look in a style, with all that it is based on. */
  characters(style: number): Format {
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const chain: Format[] = [];
    for (let next = style; next !== NO_STYLE && chain.length < MAX_CHAIN; ) {
      const found = this.#styles[next];
      if (found === undefined) break;
      chain.push(found.format);
      next = found.base;
    }
    const format = chain.reduceRight((below, own) => over(below, own), NOTHING);
    this.#known.set(style, format);
    return format;
  }
}

/** The format of a run that stands on that of its style; what is opposite to the style is turned. */
export function over(below: Format, own: Format): Format {
  if (own === NOTHING) return below;
  if (below === NOTHING && own.turnsVanish !== true) return own;
  const merged = { ...below, ...own };
  return own.turnsVanish === true ? { ...merged, vanish: below.vanish !== true } : merged;
}

/** `fixed`: bytes before the name. */
function styleOf(bytes: Uint8Array, fixed: number): Style | undefined {
  if (bytes.length < fixed + 2 || fixed < 10) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = view.getUint16(2, true) & 0xf;
  const base = view.getUint16(2, true) >> 4;
  let at = fixed + 2 + 2 * view.getUint16(fixed, true) + 2;
  let format = NOTHING;
  const before = kind === CHARACTER_STYLE ? 0 : kind === PARAGRAPH_STYLE ? 1 : kind === TABLE_STYLE ? 2 : -1;
  if (before < 0) return { base, format };
  for (let i = 0; i <= before && at + 2 <= bytes.length; i++) {
    const size = view.getUint16(at, true);
    if (i === before) format = readProperties(bytes.subarray(at + 2, at + 2 + size));
    at += 2 + size + (size & 1);
  }
  return { base, format };
}
