/** Personal names in running text: runs of capitalised words, rated by the model and by what stands around them. */
import type { Context, Match, Reason } from '../../../src/core/types.ts';
import { countryOf } from '../../../src/kit/countries.ts';
import { ARTICLES, PLACE_STARTS } from './lexicon/not-names.ts';
import { isPlaceholderName } from './lexicon/placeholders.ts';
import { COMMON, FAMILY, GIVEN, KNOWN, LISTED } from './model.ts';
import { recordName } from './record.ts';
import { runsIn, type Word } from './runs.ts';
import { isNegative, type Segment, segmentsOf } from './segments.ts';
import { areAllPlaces, meanOdds } from './sequence.ts';
import {
  type Before,
  bearsInstitution,
  followsNumber,
  hasPublicRole,
  hasRole,
  isAddress,
  isCaseTitle,
  isCitation,
  isNamedAfter,
  isOfficial,
  isPersonAfter,
  isPressContact,
  isPublicPage,
  labelBefore,
  wordsBefore,
} from './surroundings.ts';

/** Reported from here on, and the weights of what speaks for a name: after spec 1.6. */
const REPORT = 0.6;
const FULL = 0.3;
const INVERTED = 0.35;
const ROLE = 0.45;
const MODEL = 0.45;
const AFTER = 0.2;
const LABELLED = 0.85;
const RECORD = 0.75;
/** And against. */
const HEADING = -0.3;
const LONE = -0.1;
const NUMBERED = -0.18;
const PUBLIC_PAGE = -0.3;

function modelWeight(content: readonly Word[]): number {
  const odds = meanOdds(content.map(({ token }) => token));
  const typed = content.length > 1 && isKind(content[0]!, GIVEN) ? 0.06 : 0;
  return typed + MODEL * Math.max(0, Math.min(1, (odds + 0.5) / 3.6));
}
const isKind = ({ token }: Word, set: number) =>
  Boolean(token.sets & set) && !(token.sets & COMMON) && token.odds > 1.5;

function isPlaceLike(words: readonly Word[], content: readonly Word[]): boolean {
  const first = words[0]!.folded;
  if (PLACE_STARTS.has(first) || (words.length === 2 && ARTICLES.has(first))) return true;
  return areAllPlaces(content.map(({ token }) => token));
}

/** `Sri Lankan`, `Burkina Faso` */
const isCountry = (text: string, words: readonly Word[]) =>
  words.length < 5 && countryOf(text.slice(words[0]!.start, words.at(-1)!.end)) !== undefined;

/** Short words in capitals are acronyms, unless all of them are known names: `ANA VEGA` but not `VHC y ANA`. */
const isAcronym = (word: Word) =>
  word.capitals && word.text.length <= 5 && !(word.token.sets & (LISTED | KNOWN) && word.token.odds > 2);
const areAcronyms = (content: readonly Word[]) =>
  content.every((word) => word.capitals && word.text.length <= 5) &&
  !content.every(({ token }) => token.sets & LISTED && token.odds > 1.5);

/** `A, B and C` names three, not one. */
const ENUMERATION = /^,? (?:and|y|e|et|&|or|o) \p{Lu}/u;

/** Two words with "and" between are two things; only a given name before them makes them surnames. */
function isPair(text: string, words: readonly Word[]): boolean {
  return words.length === 2 && /^ (?:y|e|i) $/.test(text.slice(words[0]!.end, words[1]!.start));
}

/** Something before a lone word that could make it a name: without it nothing dearer is worth while. */
const mayHaveRole = (text: string, start: number, context: Context) =>
  start < 2 ? context.before !== undefined : /[\p{L}:=,.]/u.test(text[start - 2]!);

/** A sure given name first, a surname last. */
const isTyped = (content: readonly Word[]) =>
  content.length > 1 && isKind(content[0]!, GIVEN) && isKind(content.at(-1)!, FAMILY);

interface Rated {
  readonly score: number;
  readonly because: readonly Reason[];
}

/** Whatever makes the candidate something else than a private person. */
function isExcluded(
  text: string,
  { words, left, right }: Pick<Segment, 'words' | 'left' | 'right'>,
  before: Before,
): boolean {
  const start = words[0]!.start;
  const end = words.at(-1)!.end;
  return (
    left === 'negative' ||
    right === 'negative' ||
    left === 'public' ||
    right === 'public' ||
    isAddress(text, start, before) ||
    (isNamedAfter(before) && !':='.includes(before.mark)) ||
    isCaseTitle(text, start, end, before) ||
    isCitation(text, start) ||
    hasPublicRole(before) ||
    isPressContact(text, start) ||
    bearsInstitution(text, end) ||
    isOfficial(text, end)
  );
}

function rate(text: string, segment: Segment, context: Context): Rated | undefined {
  const { words, kinds, left, right, inverted } = segment;
  const content = words.filter((_, i) => kinds[i] === 'name' || kinds[i] === 'weak');
  const full =
    content.length > 1 ||
    (content.length === 1 && words[0]!.initial && /^\.? $/.test(text.slice(words[0]!.end, words[1]!.start)));
  const start = words[0]!.start;
  const end = words.at(-1)!.end;
  if (content.length === 0 || content.length > 6 || isPlaceholderName(words.map((word) => word.folded)))
    return undefined;
  if (!full && left !== 'role' && !mayHaveRole(text, start, context)) return undefined;
  const before = wordsBefore(text, start, context.before ?? '');
  if (isExcluded(text, segment, before)) return undefined;
  const role = left === 'role' || hasRole(before);
  if (!role && ((isPlaceLike(words, content) && !inverted) || areAcronyms(content) || isPair(text, words)))
    return undefined;
  if (full ? isCountry(text, words) : isAcronym(content[0]!)) return undefined;
  if (inverted && !words[0]!.capitals && ENUMERATION.test(text.slice(end, end + 10))) return undefined;
  const because: Reason[] = [];
  if (content.some(({ token }) => token.sets & LISTED)) because.push('known-name');
  if (full) because.push('name-shape');
  if (role) because.push('role-word');
  const after = isPersonAfter(text, end);
  if (after) because.push('sentence');
  let score =
    modelWeight(content) + (role ? ROLE : 0) + (after ? AFTER : 0) + doubts(content, { role, full });
  if (full) score += inverted ? INVERTED : FULL;
  else if (!role) score += LONE;
  if (right === 'ordinary') score += isTyped(content) ? HEADING / 2 : HEADING;
  if (left === 'ordinary' && !role) score -= 0.08;
  if (!role && followsNumber(text, start)) score += NUMBERED;
  if (context.title && isPublicPage(context.title)) score += PUBLIC_PAGE;
  return { score: Math.max(0, Math.min(1, score)), because };
}

/** What the model's mean hides: no word that is surely a name, or one that is merely a word. */
function doubts(content: readonly Word[], { role, full }: { role: boolean; full: boolean }): number {
  const certain = content.some(({ token }) => token.odds > 1.2);
  const possible = content.some(({ token }) => token.odds > -0.8);
  if (!certain && !(role && possible)) return -0.3;
  return full &&
    !role &&
    !isTyped(content) &&
    content.some(({ token }) => token.sets & COMMON && !(token.sets & LISTED))
    ? -0.2
    : 0;
}

/** The value of a field `Name:`, whole; undefined if it holds an institution or a placeholder. */
function labelled(text: string, run: readonly Word[]): Match | undefined {
  const { start } = run[0]!;
  if (start < 4 || !LABEL_END.test(text.slice(start - 4, start))) return undefined;
  const label = labelBefore(wordsBefore(text, start, ''));
  if (!label || run.length > 7 || (run.length === 1 && !isAlone(text, run[0]!))) return undefined;
  const strange = ({ token, mixed }: Word) =>
    mixed ||
    (label === 'person' && token.odds < -6.5) ||
    (isNegative(token.folded) && !(token.sets & LISTED));
  const likely = ({ token, initial }: Word) => !initial && (token.sets & (LISTED | KNOWN) || token.odds > -1);
  if (run.some(strange) || isPlaceholderName(run.map((word) => word.folded))) return undefined;
  if (label === 'person' && !run.some(likely)) return undefined;
  return { start, end: run.at(-1)!.end, score: LABELLED, because: ['role-word', 'name-shape'] };
}

/** A lone word is a field's value only if no sentence goes on after it. */
const isAlone = (text: string, { end, token }: Word) =>
  token.odds > 2 || !/^ \p{Ll}/u.test(text.slice(end, end + 2));

/** The mark after a label, and what space there may be. */
const LABEL_END = /[:=]\s{0,3}$/;

/** What begins a record has a line of its own: the run before it ends there. */
function withoutRecords(text: string, run: readonly Word[]): (readonly Word[])[] {
  const at = run.findIndex(({ afterBreak }, i) => afterBreak && recordName(text, run.slice(i)));
  return at > 0 ? [run.slice(0, at), ...withoutRecords(text, run.slice(at))] : [run];
}

const NOTHING: Before = { words: [], mark: '' };

/** The name at the head of a record, and the rest of the run; undefined if there is none. */
function record(text: string, run: readonly Word[], context: Context): [Match, readonly Word[]] | undefined {
  const words = recordName(text, run);
  if (!words) return undefined;
  const { start } = words[0]!;
  const end = words.at(-1)!.end;
  const before = text[start - 1] === '\n' ? NOTHING : wordsBefore(text, start, context.before ?? '');
  if (isExcluded(text, { words, left: undefined, right: undefined }, before)) return undefined;
  return [
    { start, end, score: RECORD, because: ['sentence', 'name-shape'] },
    run.slice(run.indexOf(words.at(-1)!) + 1),
  ];
}

/** Spans of names in the text that reach 0.60. Linear in the text. */
export function* namesIn(text: string, context: Context): Generator<Match> {
  if (context.doc === 'form-sample') return;
  for (const whole of runsIn(text)) {
    for (const run of withoutRecords(text, whole)) yield* namesInRun(text, run, context);
  }
}

function* namesInRun(text: string, run: readonly Word[], context: Context): Generator<Match> {
  const field = labelled(text, run);
  if (field) {
    yield field;
    return;
  }
  const [head, rest] = record(text, run, context) ?? [undefined, run];
  if (head) yield head;
  for (const segment of segmentsOf(rest)) {
    if (segment.words.length === 0) continue;
    const rated = rate(text, segment, context);
    if (!rated || rated.score < REPORT || rated.because.length === 0) continue;
    yield { start: segment.words[0]!.start, end: segment.words.at(-1)!.end, ...rated };
  }
}
