import type { ObjectStore } from './syntax/object-store.ts';
import { dictOf, isArray, nameOf, type PdfDict, PdfRef, PdfStream, type PdfValue } from './syntax/values.ts';

/** How often a form is drawn for one drawing of another. */
type Draws = ReadonlyMap<number, number>;

/** Drawn once more by every level, forms within forms soon outnumber all that a page can hold. */
const MAX_SPREAD = 50;
/** Forms looked at. */
const MAX_FORMS = 100_000;
const MAX_DEPTH = 256;
/** A form is drawn (8.8), a pattern taken to fill with (8.7.2). */
const DRAW = /\/([^\s()<>[\]{}/%]{1,127})\s{1,16}(?:Do|scn|SCN)\b/g;
/** Tiles of a pattern are many, but nobody draws patterns with patterns that are drawn with patterns. */
const TILES = 8;
const LATIN1 = new TextDecoder('latin1');

/**
 * Forms (ISO 32000-1, 8.10) that draw forms that draw forms … so often that no reader comes to an end: what they
 * draw is multiplied at more than one level by more than `MAX_SPREAD` in all, or they draw themselves again and again.
 * `forms`: numbers of form streams; `known`: those that are not looked into.
 */
export async function explodingForms(
  store: ObjectStore,
  forms: readonly number[],
  known: ReadonlySet<number>,
): Promise<number[]> {
  const graph = new Map<number, Draws>();
  for (const number of forms.slice(0, MAX_FORMS)) {
    if (known.has(number)) continue;
    const draws = await drawsOf(store, number);
    if (draws.size > 0) graph.set(number, draws);
  }
  return new Spread(graph).exploding();
}

async function drawsOf(store: ObjectStore, number: number): Promise<Draws> {
  const draws = new Map<number, number>();
  const form = store.get(number);
  if (!(form instanceof PdfStream)) return draws;
  const names = drawable(store, store.dict(form.dict, 'Resources'));
  if (names.size === 0) return draws;
  const { bytes } = await store.data(form);
  for (const [, name] of LATIN1.decode(bytes).matchAll(DRAW)) {
    const drawn = names.get(name!);
    if (drawn) draws.set(drawn.number, (draws.get(drawn.number) ?? 0) + drawn.times);
  }
  return draws;
}

/** Forms and tiling patterns by the names that a content stream has for them. */
function drawable(
  store: ObjectStore,
  resources: PdfDict | undefined,
): Map<string, { readonly number: number; readonly times: number }> {
  const names = new Map<string, { readonly number: number; readonly times: number }>();
  for (const kind of ['XObject', 'Pattern']) {
    for (const [name, value] of store.dict(resources, kind) ?? []) {
      const drawn = value instanceof PdfRef ? dictOf(store.get(value.number)) : undefined;
      if (!drawn || !mayDraw(drawn)) continue;
      names.set(name, { number: (value as PdfRef).number, times: isTiling(drawn) ? TILES : 1 });
    }
  }
  return names;
}

/** Is it the dictionary of a form or of a tiling pattern? */
export function mayDraw(dict: PdfDict): boolean {
  return nameOf(dict.get('Subtype')) === 'Form' || isTiling(dict);
}

function isTiling(dict: PdfDict): boolean {
  return dict.get('PatternType') === 1;
}

/** Square points of a tile below which a page has more of them than can be drawn: no pixel is as small. */
const MIN_TILE = 0.1;

/** A pattern whose tiles are so small, or lie on each other so closely, that drawing them has no end. */
export function hasTinyTiles(store: ObjectStore, dict: PdfDict): boolean {
  if (!isTiling(dict)) return false;
  const number = (value: PdfValue | undefined) => (typeof value === 'number' ? value : 0);
  const matrix = store.entry(dict, 'Matrix');
  const [a = 1, b = 0, c = 0, d = 1] = isArray(matrix) ? matrix.map(number) : [];
  const [across, down] = ['XStep', 'YStep'].map((key) => number(store.entry(dict, key)));
  return Math.abs(across! * down! * (a * d - b * c)) < MIN_TILE;
}

/** Copies of what lies deepest in a form, and of them those that its busiest level makes. */
interface Copies {
  readonly all: number;
  readonly most: number;
}

const ONE: Copies = { all: 1, most: 1 };

class Spread {
  readonly #graph: ReadonlyMap<number, Draws>;
  readonly #copies = new Map<number, Copies>();
  readonly #open = new Set<number>();
  readonly #exploding: number[] = [];

  constructor(graph: ReadonlyMap<number, Draws>) {
    this.#graph = graph;
  }

  exploding(): number[] {
    for (const number of this.#graph.keys()) this.#visit(number, 0);
    return this.#exploding;
  }

  /** Harmful forms count as drawing nothing: the deepest of them is enough. */
  #visit(number: number, depth: number): Copies {
    const done = this.#copies.get(number);
    if (done) return done;
    this.#open.add(number);
    let worst = ONE;
    let loops = false;
    let total = 0;
    for (const [child, count] of this.#graph.get(number) ?? []) {
      total += count;
      if (this.#open.has(child) || depth > MAX_DEPTH) loops = true;
      const inner = this.#open.has(child) || depth > MAX_DEPTH ? ONE : this.#visit(child, depth + 1);
      const copies = { all: inner.all * count, most: Math.max(inner.most, count) };
      if (copies.all / copies.most > worst.all / worst.most) worst = copies;
      else if (copies.all > worst.all && copies.all / copies.most === worst.all / worst.most) worst = copies;
    }
    this.#open.delete(number);
    if ((loops && total > 1) || worst.all / worst.most > MAX_SPREAD) {
      this.#exploding.push(number);
      worst = ONE;
    }
    this.#copies.set(number, worst);
    return worst;
  }
}
