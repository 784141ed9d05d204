import { type DigitStretches, digitStretches } from '../core/text/digit-stretches.ts';
import { captionWords } from '../core/text/fold.ts';
import { includesAny } from '../core/text/grams.ts';
import { type Lettered, lettered } from '../core/text/lettered.ts';
import { holdsKey } from '../core/text/machine-keys.ts';
import { matchesOf } from '../core/text/matches.ts';
import { normalise, originalRange } from '../core/text/normalise.ts';
import { mayMatch } from '../core/text/outline.ts';
import type { Context, Detector, Match, Reason } from '../core/types.ts';
import { type FormGate, lookOf, mayMatchAlike, mayMatchIn } from './form-gate.ts';
import {
  AFTER,
  BEFORE,
  type Endings,
  type LabelSpots,
  labelSpots,
  mayBeLabelledBelow,
  type Phrases,
} from './labels.ts';
import { Spans } from './spans.ts';
import { REPORT, score, WEIGHT } from './weights.ts';

export { Phrases, phrases } from './labels.ts';

/** Opening and closing of every grammar (specification 1.5): no longer word, number, date or version around it. */
export const LEFT = String.raw`(?<![\p{L}\p{N}])(?<!\d[-./,])`;
export const RIGHT = String.raw`(?![\p{L}\p{N}])(?![-./,]\d)`;

/** Behind an order's number nobody's stands; behind a box for letters and its place anybody's may. */
export const NO_ORDER = String.raw`(?<!\b(?:PO|P\.O\.)(?: [Nn]o\.?| ?#|:)? {1,2})`;

/** Words of common labels of other kinds of numbers: what they stand before is not a person's number. */
export const OTHER_NUMBERS: readonly string[] = [
  ...['sku', 'part', 'part no', 'part number', 'model', 'version', 'ver', 'v', 'invoice', 'docket'],
  ...['isbn', 'issn', 'fips', 'migration', 'commit', 'build', 'revision', 'ticket'],
  ...['bug', 'bugs', 'bugzilla', 'closes', 'fixes', 'merge', 'changeset', 'sha', 'gcc', 'jobs'],
  ...['naics', 'grant', 'grant no', 'omb', 'omb no', 'fr doc', 'tracking', 'order no'],
  ...['order number', 'order #', 'parcel'],
  ...['apn', 'meter', 'serial', 's n', 'lot no', 'batch', 'catalog', 'item no', 'item number'],
  ...['routing', 'aba', 'ein', 'fein'],
  ...['duns', 'uei', 'cfda', 'permit', 'po number', 'purchase order', 'confirmation', 'zip'],
  ...['zip code', 'barcode', 'upc'],
  ...['ndc', 'nsn', 'stock no', 'stock number', 'rma', 'po no', 'work order', 'requisition', 'solicitation'],
  ...['drawing no', 'dwg', 'dwg no', 'tax map', 'patent', 'patent no', 'cas no', 'cas number'],
  ...['catalogue', 'cat no', 'bid no', 'site no', 'spec no'],
  ...['factura', 'pedido', 'modelo', 'serie', 'lote', 'guia', 'catastro', 'medidor', 'catastral'],
  ...['facture', 'commande'],
];

export interface Labels {
  readonly positive: Phrases;
  readonly negative: Phrases;
}

/** The folded words around a value. */
export interface Surroundings {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly title: readonly string[];
}

/** Two letters between slashes are a folder or a language, no label. */
const SEGMENT = /\/[a-z]{2}(?=\/)/g;

/** Words in reach of the value at `start`–`end`: same line, same sentence, running on into `context.before`. */
export function surroundings(text: string, start: number, end: number, context: Context): Surroundings {
  return {
    before: captionWords(windowBefore(text, start, context.before).replace(SEGMENT, ' ')),
    after: captionWords(windowAfter(text, end)),
    title: context.title === undefined ? [] : captionWords(context.title),
  };
}

/** What the labels around say; the nearest one decides, those before the value first. */
export function labelOf(around: Surroundings, labels: Labels): 'label' | 'title' | 'negative' | undefined {
  const before = nearer(around.before, labels);
  if (before) return before;
  const after = nearer([...around.after].reverse(), {
    positive: reversed(labels.positive),
    negative: reversed(labels.negative),
  });
  return after ?? (distance(around.title, labels.positive) >= 0 ? 'title' : undefined);
}

/** How many words stand between the end of `words` and the last phrase in it; −1 if there is none. */
export function distance(words: readonly string[], wanted: Endings): number {
  for (let i = words.length - 1; i >= 0; i--) {
    const ending = wanted.endingIn(words[i]!);
    if (ending?.some((phrase) => phrase.every((word, k) => words[i - phrase.length + 1 + k] === word))) {
      return words.length - 1 - i;
    }
  }
  return -1;
}

/** How many words the longest of the phrases has that ends so many words before the end. */
function longestAt(words: readonly string[], fromEnd: number, wanted: Endings): number {
  const end = words.length - 1 - fromEnd;
  const fitting = (wanted.endingIn(words[end]!) ?? []).filter((phrase) =>
    phrase.every((word, k) => words[end - phrase.length + 1 + k] === word),
  );
  return Math.max(0, ...fitting.map((phrase) => phrase.length));
}

/** A name of a program (`quote_ident`, `aCC`) to which nothing is said to be equal. */
const JOINED = /\b[A-Za-z\d]{0,40}(?:[a-z][A-Z]|_[A-Za-z])\w{0,40}\b(?!["'\])]{0,2}\s{0,2}[:=>|])/g;

/** The text with spaces for such names around the value that do not begin with a label. */
function withoutTails(text: string, start: number, end: number, { positive }: Labels): string {
  const [from, to] = [Math.max(0, start - BEFORE), end + AFTER];
  const blanked = (part: string) =>
    part.replace(JOINED, (name) =>
      beginsWith(captionWords(name), positive) ? name : ' '.repeat(name.length),
    );
  return (
    text.slice(0, from) +
    blanked(text.slice(from, start)) +
    text.slice(start, end) +
    blanked(text.slice(end, to)) +
    text.slice(to)
  );
}

const beginsWith = (words: readonly string[], wanted: Phrases): boolean =>
  words.some((_, i) => longestAt(words.slice(0, i + 1), 0, wanted) === i + 1);

/** One shape of an identifier. `shape` must have the flags `gu`. */
export interface Pattern {
  readonly shape: Lettered;
  readonly weight: number;
  /** The shape says too little by itself. */
  readonly needsLabel?: boolean;
  /** What can be told of a text without compiling the shape. */
  readonly gate?: () => FormGate;
  /** Evidence of the parts: added weight, or undefined if this is not one. */
  check(match: RegExpMatchArray): number | undefined;
}

/** What `scan` looks for. */
export interface Sought {
  /** Longest-known shapes first. */
  readonly patterns: readonly Pattern[];
  readonly labels: Labels;
  /** So many ASCII digits at least has every value, which is no longer than `REACH`. 0: a value may stand anywhere. */
  readonly digits: number;
  /** A part of every written form, quick to look for. */
  readonly part?: RegExp;
}

/** All places where a pattern fits and the evidence around it suffices. */
export function* scan(text: string, context: Context, sought: Sought): Generator<Match> {
  const normalised = normalise(text);
  const stretches = stretchesIn(normalised.text, sought);
  if (stretches.length === 0) return;
  const { patterns, labels } = sought;
  const taken = new Spans();
  let positive: LabelSpots | undefined;
  let negative: LabelSpots | undefined;
  for (const pattern of patterns) {
    // To find the words of labels is dearer than to see that no form fits.
    if (pattern.gate && !mayMatchIn(pattern.gate(), lookOf(normalised.text))) continue;
    positive ??= labelSpots(normalised.text, context, labels.positive);
    if (pattern.needsLabel && !positive.some) continue;
    for (const { match, start } of matches(normalised.text, pattern.shape, stretches)) {
      const end = start + match[0].length;
      if (taken.overlap(start, end)) continue;
      const structure = pattern.check(match);
      if (structure === undefined) continue;
      taken.add(start, end);
      negative ??= labelSpots(normalised.text, context, labels.negative);
      const label =
        positive.near(start, end) || (!pattern.needsLabel && negative.near(start, end))
          ? labelOf(surroundings(normalised.text, start, end, context), labels)
          : undefined;
      if (pattern.needsLabel && label !== 'label' && label !== 'title') continue;
      // What is misread or cut up looks like much else: the end of a longer name is no label for it.
      if (structure < WEIGHT.structure && label === 'label') {
        const around = surroundings(withoutTails(normalised.text, start, end, labels), start, end, context);
        if (labelOf(around, labels) === undefined) continue;
      }
      const sum = score(pattern.weight, structure, labelWeight(label));
      const [from, to] = originalRange(normalised, start, end);
      if (sum >= REPORT - 0.2) yield { start: from, end: to, score: sum, because: reasons(structure, label) };
    }
  }
}

type Stretch = readonly [start: number, end: number];

/** Every detector asks for the same text in turn. */
let lastText: { readonly of: string; readonly digits: DigitStretches } | undefined;

/** The most ASCII digits of a normalised text within reach of one value. */
export function digitsWithinReach(text: string): number {
  return stretchesOf(text).most;
}

function stretchesOf(text: string): DigitStretches {
  if (lastText?.of !== text) lastText = { of: text, digits: digitStretches(text) };
  return lastText.digits;
}

function stretchesIn(text: string, { digits, part }: Sought): readonly Stretch[] {
  const stretches: readonly Stretch[] = digits === 0 ? [[0, text.length]] : stretchesOf(text).of(digits);
  return part === undefined ? stretches : stretches.filter(([from, to]) => part.test(text.slice(from, to)));
}

function matches(text: string, shape: Lettered, stretches: readonly Stretch[]): Found[] {
  const form = shape.on(text);
  return stretches.flatMap(([from, to]) => {
    const stretch = to - from === text.length ? text : text.slice(from, to);
    return matchesOf(form, stretch).map((match) => ({ match, start: from + match.index }));
  });
}

interface Found {
  readonly match: RegExpExecArray;
  readonly start: number;
}

/**
 * Whether `scan` may find something in a text of this outline (`outlineOf`): some pattern fits whatever the digits
 * are, and what needs a label may have one. True more often than need be, never false where there is something.
 */
export function mayScan(
  outline: string,
  context: Context,
  patterns: readonly Pattern[],
  { positive }: Labels,
): boolean {
  let labelled: boolean | undefined = context.open;
  return patterns.some((pattern) => {
    if (pattern.needsLabel) labelled ??= mayBeLabelledBelow(outline, context, positive);
    if (pattern.needsLabel && !labelled) return false;
    // A group of a UUID may look like a number, which is one only to whom a label says so.
    return mayFit(outline, pattern) || (pattern.needsLabel === true && holdsKey(outline));
  });
}

const mayFit = (outline: string, { shape, gate }: Pattern): boolean =>
  (!gate || mayMatchAlike(gate(), lookOf(normalise(outline).text))) && mayMatch(outline, [shape]);

/** `mayHold` of a detector to which it does not matter which digits a text has. */
export function blindToDigits(find: Detector['find']): (outline: string, context: Context) => boolean {
  return (outline, context) => {
    // It is not worth knowing what might be found beside other texts; without a letter nothing is.
    if (context.open) return LETTER_OR_OTHER.test(outline);
    for (const _ of find(outline, context)) return true;
    return false;
  };
}

const LETTER_OR_OTHER = /[A-Za-z]|[^\0-\x7f]/;

export function labelWeight(label: ReturnType<typeof labelOf>): number {
  if (label === undefined) return 0;
  return label === 'label' ? WEIGHT.label : label === 'title' ? WEIGHT.title : WEIGHT.negative;
}

function reasons(structure: number, label: ReturnType<typeof labelOf>): Reason[] {
  const because: Reason[] = ['shape'];
  if (structure > 0) because.push('structure');
  if (structure < WEIGHT.structure) because.push('repaired');
  if (label === 'label' || label === 'title') because.unshift('label');
  return because;
}

function nearer(
  words: readonly string[],
  { positive, negative }: Readonly<Record<keyof Labels, Endings>>,
): 'label' | 'negative' | undefined {
  const yes = distance(words, positive);
  const no = distance(words, negative);
  if (yes < 0 && no < 0) return undefined;
  // `hotel booking number` is a longer name than `booking number`.
  if (yes === no)
    return longestAt(words, no, negative) > longestAt(words, yes, positive) ? 'negative' : 'label';
  return no >= 0 && (yes < 0 || no < yes) ? 'negative' : 'label';
}

const turned = new WeakMap<Phrases, Endings>();

/** The same phrases to be met from the front. */
function reversed(wanted: Phrases): Endings {
  const known = turned.get(wanted);
  if (known) return known;
  const byFirst = new Map<string, string[][]>();
  for (const list of wanted.indexed().values()) {
    for (const phrase of list) {
      const first = phrase[0]!;
      byFirst.set(first, [...(byFirst.get(first) ?? []), [...phrase].reverse()]);
    }
  }
  const endings: Endings = { endingIn: (word) => byFirst.get(word) };
  turned.set(wanted, endings);
  return endings;
}

const SIGN = lettered(String.raw`[\p{L}\p{N}]`, 'u');
const FIRST_WORD = lettered(String.raw`^[\p{L}\p{N}]+`, 'u');
const LAST_WORD = lettered(String.raw`[\p{L}\p{N}]+$`, 'u');
const STOP = /[.!?]\s/;
const SENTENCE_END = lettered(String.raw`\p{L}{4,}[.!?]\s{1,5}(?=\p{Lu})`, 'gu');

/** A question of a hearing or an interview, and what the answer begins with: who gives it, a word or three. */
const ASKED = lettered(
  String.raw`([^.!?\n]{1,80})\?["”»]?\s{1,4}(?:[-–—•*>]{1,2}\s?)?(?:(?:\p{L}[\p{L}\p{M} .'’-]{0,30}:|[AR]\.)\s{0,3})?((?:\p{L}[\p{L}\p{M}'’]{0,12},? ){0,3})$`,
  'u',
);

function windowBefore(text: string, start: number, preceding: string | undefined): string {
  const from = start - BEFORE;
  const window =
    from > 0 || preceding === undefined
      ? lastPart(text.slice(Math.max(0, from - 1), start))
      : lastPart(`${preceding.slice(-BEFORE - 1)} ${text.slice(0, start)}`);
  const asked = window.includes('?') ? ASKED.exec(window) : null;
  return asked === null ? lastSentence(lastLine(window)) : `${asked[1]} ${asked[2]}`;
}

/** The end of the text, as far as a label may stand before a value, without the word that is cut by that. */
function lastPart(text: string): string {
  const part = text.slice(-BEFORE);
  const isCut = text.length > BEFORE && SIGN.test(text[text.length - BEFORE - 1]!);
  return isCut ? part.replace(FIRST_WORD.on(part), '') : part;
}

/** A label may stand alone on the line above (`SSN:`, then the number). */
function lastLine(window: string): string {
  const lines = window.split(/\r?\n/);
  const last = lines.at(-1)!;
  const above = lines.at(-2)?.trim() ?? '';
  return last.trim() === '' && above.endsWith(':') ? above : last;
}

/** Short words before a full stop are abbreviations (`Soc. Sec.`), not ends of sentences. */
function lastSentence(line: string): string {
  if (!STOP.test(line)) return line;
  const ends = matchesOf(SENTENCE_END, line);
  const last = ends.at(-1);
  return last ? line.slice(last.index + last[0].length) : line;
}

/** What follows up to the end of the part; a caption with a colon belongs to the next value. */
function windowAfter(text: string, end: number): string {
  const window = text.slice(end, end + AFTER);
  const stop = window.search(/[\n\r\t;|:=#]/);
  if (stop < 0) return text.length > end + AFTER ? window.replace(LAST_WORD.on(window), '') : window;
  const part = window.slice(0, stop);
  return /[:=#]/.test(window[stop]!) ? part.slice(0, Math.max(0, part.lastIndexOf(','))) : part;
}

const PIECES = lettered(String.raw`\\.|\[|\]|\p{Ll}`, 'gu');

/** A regular expression's source with every letter in both cases, so that only part of it ignores case. */
export function anyCase(source: string): string {
  let inClass = false;
  return source.replace(PIECES.on(source), (piece) => {
    if (piece === '[') inClass = true;
    else if (piece === ']') inClass = false;
    else if (piece.length === 1)
      return inClass ? piece + piece.toUpperCase() : `[${piece}${piece.toUpperCase()}]`;
    return piece;
  });
}

/** True if one of the stems (lower case) is in the text, in any case: the cheap test before dear patterns. */
export function mentions(text: string, stems: readonly string[]): boolean {
  return includesAny(text, stems);
}

/** Beyond ASCII there are other digits, dashes and hidden characters: cheap tests do not speak for it. */
export function isPlainAscii(text: string): boolean {
  return /^[\t\n\r\x20-\x7e]*$/.test(text);
}
