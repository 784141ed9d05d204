import { type Engine, REPORTED } from './engine.ts';
import { MOST_DIGITS, REACH } from './text/digit-stretches.ts';
import { includesAny } from './text/grams.ts';
import { normalise } from './text/normalise.ts';
import { outlineOf } from './text/outline.ts';
import type { Context, Detector, Match, Needs } from './types.ts';

/** A match with the detector that made it. */
export interface Hit extends Match {
  readonly detector: Detector;
}

/** Below this difference two readings of one span are both kept (spec 1.6, last line). */
const TIE = 0.15;

/** Called when a detector throws: a bug of ours, which must not look like a clean file. */
export type OnFailure = (detector: Detector, error: unknown) => void;

/** Everything that the detectors see in a piece of text, in order of position. */
export function detectInText(text: string, context: Context, engine: Engine, onFailure: OnFailure): Hit[] {
  const { detectors, accounts } = engine;
  const all = accounts === undefined ? detectors : [...detectors, accounts.detector];
  return detectWith(all, text, context, onFailure);
}

/** The same with some of the detectors. */
export function detectWith(
  detectors: readonly Detector[],
  text: string,
  context: Context,
  onFailure: OnFailure,
): Hit[] {
  const hits: Hit[] = [];
  if (detectors.length === 0) return hits;
  const traits = traitsOf(text);
  const known = { context, traits };
  for (const detector of ableTo(detectors, traits)) {
    if (!isWorthAsking(detector.needs, text, known)) continue;
    try {
      for (const match of detector.find(text, context)) {
        if (match.score >= REPORTED && match.end > match.start) hits.push({ ...match, detector });
      }
    } catch (error) {
      onFailure(detector, error);
    }
  }
  return hits.length < 2 ? hits : withoutWeakerReadings(hits);
}

/** The most digits within reach of each other that one of the texts has, as far as detectors ask for them. */
export function mostDigits(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, traitsOf(text).digits), 0);
}

/** Those of the detectors that may find something in a text of this outline, or cannot tell. */
export function whatMayHold(detectors: readonly Detector[], outline: string, context: Context): Detector[] {
  const traits = traitsOf(outline);
  return ableTo(detectors, traits).filter(
    (detector) =>
      isWorthAsking(outlinedNeeds(detector), outline, { context, traits }) &&
      mayHold(detector, outline, context),
  );
}

/** What a detector needs of outlines: they have no other digit than 0. */
function outlinedNeeds({ needs }: Detector): Needs | undefined {
  if (needs?.stems === undefined) return needs;
  let below = needsBelow.get(needs);
  if (below === undefined) {
    below = { ...needs, stems: needs.stems.map(outlineOf) };
    needsBelow.set(needs, below);
  }
  return below;
}
const needsBelow = new WeakMap<Needs, Needs>();

/** Whether what the traits of the text do not tell is there: words, and what is known of the row. */
function isWorthAsking(
  needs: Needs | undefined,
  text: string,
  { context, traits }: { readonly context: Context; readonly traits: Traits },
): boolean {
  if (needs === undefined) return true;
  if (needs.row && context.row === undefined) return false;
  const { figures, stems } = needs;
  if (figures !== undefined && traits.digits < figures.least && !holdsOneOf(text, figures.or)) return false;
  return stems === undefined || holdsOneOf(text, stems);
}

function holdsOneOf(text: string, stems: readonly string[]): boolean {
  if (includesAny(text, stems)) return true;
  const plain = normalise(text).text;
  return plain !== text && includesAny(plain, stems);
}

function mayHold(detector: Detector, outline: string, context: Context): boolean {
  try {
    return detector.mayHold?.(outline, context) ?? true;
  } catch {
    // Asked for the finding itself it may fail again, and then says so.
    return true;
  }
}

interface Traits {
  /** The most within the reach of one identifier, counted to `MOST_DIGITS`. */
  readonly digits: number;
  readonly capital: boolean;
  /** Signs, counted to `LONG`; a text that is not all of ASCII may come to more when it is normalised. */
  readonly length: number;
  readonly words: boolean;
}

/** Texts of so many signs are not told apart by their length. */
const LONG = 16;
/** Where the last digits stood: as many as one identifier may have. */
const lastDigits = new Int32Array(MOST_DIGITS);

function traitsOf(text: string): Traits {
  let seen = 0;
  let digits = 0;
  let capital = false;
  let words = false;
  let isAscii = true;
  for (let i = 0; i < text.length && !(capital && words && digits >= MOST_DIGITS); i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 97 && unit <= 122) continue;
    if (unit >= 65 && unit <= 90) {
      capital = true;
      continue;
    }
    if (unit < 48 || unit > 57) {
      words = true;
      if (unit <= 127) continue;
      // Beyond ASCII the cheap test is not worth being exact: let the detectors look.
      capital = true;
      isAscii = false;
    }
    lastDigits[seen % MOST_DIGITS] = i;
    while (digits < MOST_DIGITS && seen >= digits && i - lastDigits[(seen - digits) % MOST_DIGITS]! < REACH)
      digits++;
    seen++;
  }
  const length = isAscii ? Math.min(text.length, LONG) : LONG;
  return { digits, capital, length, words: words || length >= LONG };
}

/** Shorter lists are not worth keeping what can be found of them. */
const LONG_LIST = 16;
const ableLists = new WeakMap<readonly Detector[], Map<number, readonly Detector[]>>();

/** The detectors that can find something in a text with these traits. */
function ableTo(detectors: readonly Detector[], traits: Traits): readonly Detector[] {
  const able = () => detectors.filter(({ needs }) => canHold(traits, needs));
  if (detectors.length < LONG_LIST) return able();
  let lists = ableLists.get(detectors);
  if (lists === undefined) {
    lists = new Map();
    ableLists.set(detectors, lists);
  }
  const { digits, capital, length, words } = traits;
  const key = ((digits * (LONG + 1) + length) * 2 + Number(capital)) * 2 + Number(words);
  let list = lists.get(key);
  if (list === undefined) {
    list = able();
    lists.set(key, list);
  }
  return list;
}

function canHold(traits: Traits, needs: Needs | undefined): boolean {
  if (!needs) return true;
  if (needs.inTexts === false || (needs.words && !traits.words)) return false;
  if (needs.digits !== undefined && traits.digits < needs.digits) return false;
  if (needs.length !== undefined && traits.length < Math.min(needs.length, LONG)) return false;
  if (needs.figures?.or.length === 0 && traits.digits < needs.figures.least) return false;
  return !(needs.capital && !traits.capital);
}

/** Of readings that overlap the better one stays, both where they are nearly equal. Ids beat names. */
function withoutWeakerReadings(hits: Hit[]): Hit[] {
  hits.sort((a, b) => b.score - a.score || b.end - b.start - (a.end - a.start));
  const kept = new Overlaps();
  return hits
    .filter((hit) => {
      const beaten = kept.some(
        hit,
        (other) =>
          other.detector.category === hit.detector.category ||
          other.score - hit.score >= TIE ||
          hit.detector.identifies !== 'directly',
      );
      if (!beaten) kept.add(hit);
      return !beaten;
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Hits by where they stand, so that what overlaps one is found without looking at all others. */
class Overlaps {
  private readonly byStretch = new Map<number, Hit[]>();

  add(hit: Hit): void {
    for (const stretch of stretchesOf(hit)) {
      const there = this.byStretch.get(stretch);
      if (there) there.push(hit);
      else this.byStretch.set(stretch, [hit]);
    }
  }

  some({ start, end }: Hit, holds: (other: Hit) => boolean): boolean {
    for (const stretch of stretchesOf({ start, end }))
      for (const other of this.byStretch.get(stretch) ?? [])
        if (other.start < end && start < other.end && holds(other)) return true;
    return false;
  }
}

/** Characters in a stretch, as a power of two; few findings are longer. */
const STRETCH = 7;

function* stretchesOf({ start, end }: Pick<Hit, 'start' | 'end'>): Generator<number> {
  for (let at = start >> STRETCH; at <= (end - 1) >> STRETCH; at++) yield at;
}
