/**
 * The name model: is this token part of a personal name? Logistic regression over character n-grams, corrected by
 * seven sets of words (Bloom filters). Made by `scripts/train-names.mjs`; knows no frequency and no country.
 *
 * Layout of `names.bin`, little-endian: magic `AMN2`, bias (f32), scale (f32), number of filters (u32), for each
 * filter its bits and probes (u32, u32), the weights of the network that weighs words together (f32, see `phrase.ts`,
 * their number before them, u32), then one signed byte for each n-gram bucket, then the filters' bits.
 */
import { detached } from '../../../src/core/text/detached.ts';
import { modelBytes } from './bytes.ts';
import { BUCKETS, foldToken, GRAM_ROOM, grams, twoHashes } from './hash.ts';
import { marksOf } from './lexicon/marks.ts';

/** What the sets say of a token; bits of `Token.sets`. */
export const GIVEN = 1;
export const FAMILY = 2;
/** In the wide list of names. */
export const KNOWN = 4;
/** An ordinary English or Spanish word. */
export const COMMON = 8;
/** Part of the name of a city, state or country. */
export const PLACE = 16;
/** Part of the name of a town that nobody is called after; counts in columns only. */
export const TOWN = 32;
/** Any word of a dictionary, of English, Spanish or another language, rare ones and terms among them. */
export const DICTIONARY = 64;
export const LISTED = GIVEN | FAMILY;

export interface Token {
  /** The token in the form that all lists are written in. */
  readonly folded: string;
  /** Log-odds that the token is part of a personal name; 0 = even. */
  readonly odds: number;
  /** What the n-grams alone say; 0 if they were not asked. */
  readonly raw: number;
  readonly sets: number;
  /** What the lexicons say of the word, see `lexicon/marks.ts`. */
  readonly marks: number;
}

interface Filter {
  readonly size: number;
  readonly probes: number;
  readonly bits: Uint8Array;
}
interface Model {
  readonly bias: number;
  readonly scale: number;
  readonly network: Float32Array;
  readonly weights: Int8Array;
  readonly filters: readonly Filter[];
}

let loaded: Model | undefined;

/** Weights and filters are read where they lie. */
function load(): Model {
  const bytes = modelBytes();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(12, true);
  let at = 16 + count * 8;
  const size = view.getUint32(at, true);
  at += 4;
  // Copied: the bytes may begin anywhere.
  const network = new Float32Array(size);
  for (let i = 0; i < size; i++) network[i] = view.getFloat32(at + i * 4, true);
  at += size * 4;
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, BUCKETS);
  at += BUCKETS;
  const filters: Filter[] = [];
  for (let i = 0; i < count; i++) {
    const size = view.getUint32(16 + i * 8, true);
    filters.push({ size, probes: view.getUint32(20 + i * 8, true), bits: bytes.subarray(at, at + size / 8) });
    at += size / 8;
  }
  return { bias: view.getFloat32(4, true), scale: view.getFloat32(8, true), network, weights, filters };
}

/** The weights that `phrase.ts` reads. */
export function network(): Float32Array {
  loaded ??= load();
  return loaded.network;
}

const room = new Int32Array(GRAM_ROOM);

function ngramOdds(model: Model, token: string): number {
  const count = grams(token, room);
  if (count === 0) return 0;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += model.weights[room[i]!]!;
  return model.bias + (sum * model.scale) / Math.sqrt(count);
}

function setsOf(model: Model, token: string): number {
  const [first, second] = twoHashes(token);
  const { filters } = model;
  let sets = 0;
  for (let i = 0; i < filters.length; i++) if (isIn(filters[i]!, first, second)) sets |= 1 << i;
  return sets;
}

/** The places are `first + i * second`, modulo the size. */
function isIn({ size, probes, bits }: Filter, first: number, second: number): boolean {
  const step = second % size;
  let at = first % size;
  for (let i = 0; i < probes; i++) {
    if (!(bits[at >> 3]! & (1 << (at & 7)))) return false;
    at += step;
    if (at >= size) at -= size;
  }
  return true;
}

/** Dictionary and towns hold all that the n-grams rate above this; see `REMEMBER_ABOVE` in the training script. */
const IN_DICTIONARY = -0.7;

/** Without words that the dictionary, and places that the towns do not hold: a few others only seem to be in a set. */
function confirmed(sets: number, raw: number): number {
  if (raw <= IN_DICTIONARY || sets & LISTED) return sets;
  const place = sets & (TOWN | KNOWN) ? 0 : PLACE;
  return sets & ~((sets & DICTIONARY ? 0 : COMMON) | place);
}

/** The n-grams' verdict, moved by what is known of the very word. A word that is both stays near even. */
function weigh(odds: number, sets: number): number {
  let sum = Math.max(-4, Math.min(4, odds));
  if (sets & LISTED) sum += 2.5;
  else if (sets & KNOWN) sum += 1.6;
  if (sets & COMMON) sum -= 3;
  if (sets & PLACE) sum -= sets & LISTED ? 0.7 : sets & KNOWN ? 1.2 : 2;
  return sum;
}

/** What the model was taught: Latin letters, others in their place (`romanise.ts`), and Arabic ones. */
const TAUGHT = /^(?:[a-z]+|[\u0620-\u064a\u0671-\u06d3]+)$/;
const CACHE_SIZE = 32_768;
const cache = new Map<string, Token>();

/** Looks a token up, as written; hyphens and apostrophes inside it are ignored. */
export function lookUp(written: string): Token {
  const seen = cache.get(written);
  if (seen) return seen;
  // Compounds are too many to be kept; their parts are.
  if (written.includes('-', 1)) return rateHyphened(written);
  const token = rate(foldToken(written));
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(detached(written), token);
  return token;
}

const SYLLABLES = /^[\p{L}\p{M}]{1,6}['’ʼ]?-[\p{L}\p{M}]{1,6}$/u;

/** `Hidalgo-Collazos`: the mean of the parts; a place or an ordinary word only if all of them are. */
function rateHyphened(written: string): Token {
  const parts = written
    .split('-', 4)
    .map(lookUp)
    .filter((part) => part.folded.length > 2);
  if (parts.length === 0) return rate(foldToken(written));
  const any = parts.reduce((sets, part) => sets | part.sets, 0) & (LISTED | KNOWN);
  const all = parts.reduce((sets, part) => sets & part.sets, COMMON | PLACE | TOWN | DICTIONARY);
  const odds = parts.reduce((sum, part) => sum + part.odds, 0) / parts.length;
  const mean = parts.reduce((sum, part) => sum + part.raw, 0) / parts.length;
  const folded = foldToken(written);
  // `Ya-ting`, `Ha-eun`: two syllables, which say more together.
  const raw = SYLLABLES.test(written) ? Math.max(mean, rate(folded).raw) : mean;
  return { folded, odds, raw, sets: any | all, marks: marksOf(folded) };
}

function rate(folded: string): Token {
  // A script that the model was not taught, or a lone letter: even odds.
  const marks = marksOf(folded);
  if (folded.length < 2 || !TAUGHT.test(folded)) return { folded, odds: 0, raw: 0, sets: 0, marks };
  loaded ??= load();
  const raw = ngramOdds(loaded, folded);
  const sets = confirmed(setsOf(loaded, folded), raw);
  return { folded, odds: weigh(raw, sets), raw, sets, marks };
}
