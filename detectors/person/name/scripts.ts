/** Names in Cyrillic, Greek, Arabic, Devanagari, Ge'ez and Chinese script, by what these languages put beside them. */
import { matchesOf } from '../../../src/core/text/matches.ts';
import type { Match } from '../../../src/core/types.ts';
import { hasCaseless } from './caseless.ts';
import { eastAsianItems } from './east-asian-lists.ts';
import { hanNames } from './han.ts';
import { CUES, type Cues, NOBODY, PUBLIC_BEFORE, WORK } from './lexicon/scripts.ts';
import { COMMON, FAMILY, GIVEN, LISTED, lookUp, PLACE } from './model.ts';

const LABELLED = 0.85;
const TITLED = 0.8;
const PATRONYMIC = 0.8;
const BARE = 0.7;

const OTHER_SCRIPT =
  /[\u0370-\u03ff\u0400-\u04ff\u0590-\u109f\u1100-\u1fff\u2c80-\ua63f\ua840-\uabff\uac00-\ud7ff\uf900-\ufdff\ufe70-\ufeff]/;
/** Cheap: most texts have no letters but Latin ones. */
export const hasOtherScript = (text: string): boolean => OTHER_SCRIPT.test(text);

/** Spans beside a label, a title or a patronymic, in order; none overlap. `text` has letters of other scripts. */
export function scriptNames(text: string): Match[] {
  const found: Match[] = [];
  for (const cues of CUES)
    if (cues.letters.test(text))
      found.push(...cuedNames(text, cues), ...(cues.capitals ? [] : listedNames(text, cues)));
  if (CYRILLIC.test(text)) found.push(...patronymics(text));
  if (HAN.test(text)) found.push(...hanNames(text));
  found.push(...eastAsianItems(text));
  found.sort((a, b) => a.start - b.start || b.score - a.score);
  return withoutOverlaps(found);
}

/** Of two that overlap, the surer. `found` in order. */
function withoutOverlaps(found: readonly Match[]): Match[] {
  const kept: Match[] = [];
  for (const match of found) {
    const last = kept.at(-1);
    if (!last || match.start >= last.end) kept.push(match);
    else if (match.score > last.score) kept[kept.length - 1] = match;
  }
  return kept;
}
const CYRILLIC = /[\u0400-\u04ff]/;
const HAN = /[\u4e00-\u9fff]/;

interface Forms {
  readonly label: RegExp;
  readonly title: RegExp;
}
const forms = new Map<Cues, Forms>();

function formsOf(cues: Cues): Forms {
  let made = forms.get(cues);
  if (!made) {
    // Where letters have no case, to ignore it would cost half the time.
    const flags = cues.capitals ? 'giu' : 'gu';
    made = {
      label: new RegExp(
        `(?<=^|[\\n\\t|;•])[ \\u200e\\u200f]{0,8}(?:${cues.labels})[ ]?[:：፡፦][ \\t]{0,8}`,
        flags,
      ),
      title: new RegExp(`(?<![\\p{L}\\p{M}/])(?:${cues.titles})(?:, |: | )`, flags),
    };
    forms.set(cues, made);
  }
  return made;
}

/** Up to six words of one line. */
const VALUE =
  /[\p{L}][\p{L}\p{M}\u200c\u200d'’ʼ-]{0,30}(?:[ \u00a0][\p{L}][\p{L}\p{M}\u200c\u200d'’ʼ-]{0,30}){0,5}/uy;
const WORD = /[^ \u00a0]+/g;
const AFTER_VALUE = /^[ \t]*(?:$|[\n\r\t|,;،、；(]|[.።।])/;

function* cuedNames(text: string, cues: Cues): Generator<Match> {
  const { label, title } = formsOf(cues);
  for (const { 0: cue, index } of matchesOf(label, text)) {
    const value = valueAt(text, index + cue.length, cues, true);
    if (value) yield { ...value, score: LABELLED, because: ['role-word', 'name-shape'] };
  }
  for (const { 0: cue, index } of matchesOf(title, text)) {
    const value = valueAt(text, index + cue.length, cues, false);
    if (value) yield { ...value, score: TITLED, because: ['role-word', 'name-shape'] };
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The name that begins at a position. `whole`: the value of a field, taken whole if nothing else follows. */
function valueAt(text: string, start: number, cues: Cues, whole: boolean): Span | undefined {
  VALUE.lastIndex = start;
  const value = VALUE.exec(text)?.[0];
  if (value === undefined || !cues.letters.test(value)) return undefined;
  const all = value.match(WORD)!;
  const stop = all.findIndex((word) => !mayBePart(word, cues));
  const words = stop < 0 ? all : all.slice(0, stop);
  const closed = stop >= 0 || AFTER_VALUE.test(text.slice(start + value.length, start + value.length + 8));
  const count = cues.capitals || (whole && stop < 0 && closed) ? words.length : lengthOf(words);
  const span = words.slice(0, count).join(' ');
  if (count === 0 || count > MOST || NOBODY.test(span)) return undefined;
  if (!whole && isPublic(text, start)) return undefined;
  // One word after a title may be anything; a likely name is one.
  if (count === 1 && !whole && !isLikely(words[0]!) && !(cues.capitals && isLone(words[0]!)))
    return undefined;
  return { start, end: start + span.length };
}
const MOST = 5;

/** An office and maybe its department right before. */
const isPublic = (text: string, start: number) =>
  PUBLIC_BEFORE.test(text.slice(Math.max(0, start - 64), start));

const mayBePart = (word: string, { capitals, stops, letters }: Cues) =>
  letters.test(word) && !stops.has(word) && (!capitals || word[0] !== word[0]!.toLowerCase());

const isLikely = (word: string) => {
  const { odds, sets } = lookUp(word);
  return odds > 2.5 && Boolean(sets & LISTED);
};

/** With a capital, after a title. */
const isLone = (word: string) => {
  const { odds, sets } = lookUp(word);
  return odds > 1 && (Boolean(sets & LISTED) || !(sets & (COMMON | PLACE)));
};

/** How many of the words, written without capitals, are of the name: two that may be, more that surely are. */
function lengthOf(words: readonly string[]): number {
  if (words.length === 0 || !isPossible(words[0]!)) return 0;
  let count = 1;
  while (count < words.length && count < MOST && isNext(words, count)) count++;
  return PARTICLES.has(words[count - 1]!) ? count - 1 : count;
}

function isNext(words: readonly string[], at: number): boolean {
  const word = words[at]!;
  if (PARTICLES.has(word) || PARTICLES.has(words[at - 1]!)) return true;
  return at === 1 ? isPossible(word) : isLikely(word);
}
/** Son, daughter and father of; servant of. */
const PARTICLES = new Set(['بن', 'ابن', 'بنت', 'أبو', 'ابو', 'عبد', 'آل', 'ولد']);

const isPossible = (word: string) => {
  const { odds, sets } = lookUp(word);
  return odds > -1.6 && !(sets & COMMON && !(sets & LISTED));
};

/** Words with spaces between, of scripts without capitals. */
const RUN = /\p{Lo}[\p{Lo}\p{M}\u200c\u200d]{0,29}(?: \p{Lo}[\p{Lo}\p{M}\u200c\u200d]{0,29}){1,400}/gu;

/** A given name and a family name, both listed, that words of grammar or marks part from the rest. */
function* listedNames(text: string, { stops, letters }: Cues): Generator<Match> {
  for (const { 0: run, index } of matchesOf(RUN, text)) {
    if (!letters.test(run)) continue;
    const words = run.split(' ');
    for (let from = 0, to = 0; to <= words.length; to++) {
      if (to < words.length && !stops.has(words[to]!)) continue;
      const name = to - from > 1 && to - from < 4 ? words.slice(from, to) : [];
      if (name.length > 0 && areListed(name) && !NOBODY.test(name.join(' '))) {
        const start = index + words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
        const end = start + name.join(' ').length;
        yield { start, end, score: BARE, because: ['known-name', 'name-shape'] };
      }
      from = to + 1;
    }
  }
}

function isSure(word: string, set: number): boolean {
  const { odds, sets } = lookUp(word);
  return odds > 2.5 && Boolean(sets & set) && !(sets & (COMMON | PLACE));
}
const areListed = (words: readonly string[]) =>
  isSure(words[0]!, GIVEN) && isSure(words.at(-1)!, FAMILY) && words.every((word) => isSure(word, LISTED));

const PART = String.raw`\p{Lu}[\p{L}'’ʼ-]{1,30}`;
const ENDING = '(?:[оеё]в|[ьмтк])ич(?:а|у|ем|ом|еві)?|(?:[оеіїє]в|ич)н(?:а|ы|е|у|ой|ою|и|і)';
const ENDING_CAPITALS = '(?:[ОЕЁ]В|[ЬМТК])ИЧ(?:А|У|ЕМ|ОМ|ЕВІ)?|(?:[ОЕІЇЄ]В|ИЧ)Н(?:А|Ы|Е|У|ОЙ|ОЮ|И|І)';
/** Given name and patronymic, the surname before or after. */
const FATHERS = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(${PART}) )?(${PART} \\p{Lu}\\p{Ll}{1,24}?(?:${ENDING})(?![\\p{L}-]))(?: (${PART}))?`,
  'gu',
);
const FATHERS_CAPITALS = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(\\p{Lu}{2,30}) )?(\\p{Lu}{2,30} \\p{Lu}{1,24}?(?:${ENDING_CAPITALS})(?!\\p{L}))(?: (\\p{Lu}{2,30})(?!\\p{L}))?`,
  'gu',
);

function* patronymics(text: string): Generator<Match> {
  for (const form of [FATHERS, FATHERS_CAPITALS]) {
    for (const { 0: all, 1: before, 3: after, index } of matchesOf(form, text)) {
      // `Свидетель …`: with the surname at the end, what stands before is none.
      const skip = before !== undefined && after !== undefined ? before.length + 1 : 0;
      const start = index + skip;
      if (NOBODY.test(all) || isPublic(text, start)) continue;
      if (before !== undefined && PUBLIC_BEFORE.test(`${before} `)) continue;
      yield { start, end: index + all.length, score: PATRONYMIC, because: ['name-shape'] };
    }
  }
}

/**
 * The found ones and, between them, those of the other way to read the text. Of those that overlap, the found; of the
 * others none that is a caption, a clause or nobody's.
 */
export function* joined(text: string, found: readonly Match[], others: Iterable<Match>): Generator<Match> {
  let next = 0;
  for (const match of others) {
    for (; next < found.length && found[next]!.end <= match.start; next++) yield found[next]!;
    if (next < found.length && found[next]!.start < match.end) continue;
    if (!isOther(text, match)) yield match;
  }
  yield* found.slice(next);
}

/** Before a colon of these scripts, or before the mark that ends a sentence of theirs, or holding words of none. */
function isOther(text: string, { start, end }: Match): boolean {
  const span = text.slice(start, end);
  if (!hasOtherScript(span)) return false;
  if (NOBODY.test(span) || CAPTION.test(text.slice(end, end + 3)) || isPublic(text, start)) return true;
  if (WORK.test(span) && TITLE.test(text.slice(end, end + 2))) return true;
  if (!hasCaseless(span)) return false;
  if (SYLLABLES.test(span) && !isSpelt(span) && !isQuoted(text, { start, end })) return true;
  return (
    CLAUSE.test(text.slice(end, end + 2)) ||
    CUES.some(({ stops }) => span.split(' ').some((word) => stops.has(word)))
  );
}
/**
 * In these the odds of one word say little, since it is read by how it sounds in Latin letters: one must be on a list
 * of names, and none a mere word.
 */
const isSpelt = (span: string) => {
  const tokens = span.split(' ').map(lookUp);
  const isListed = ({ odds, sets }: { odds: number; sets: number }) =>
    odds > 2 && Boolean(sets & LISTED) && !(sets & COMMON);
  return (
    tokens.some(isListed) &&
    tokens.every(({ odds, sets }) => odds > 0 && !(sets & COMMON && !(sets & LISTED)))
  );
};

/** Alone among Latin letters is mostly a name: of that no word need be listed. */
function isQuoted(text: string, { start, end }: Span): boolean {
  if (
    !LATIN_BEFORE.test(text.slice(Math.max(0, start - 8), start)) &&
    !LATIN_BEHIND.test(text.slice(end, end + 8))
  ) {
    return false;
  }
  const tokens = text.slice(start, end).split(' ').map(lookUp);
  return tokens.every(({ odds }) => odds > -0.8) && tokens.reduce((sum, { odds }) => sum + odds, 0) > 0.3;
}
const LATIN_BEFORE = /\p{Script=Latin}{2}[^\p{L}]{0,4}$/u;
const LATIN_BEHIND = /^[^\p{L}]{0,4}\p{Script=Latin}{2}/u;
const TITLE = /^ [«„“"]/;
const SYLLABLES = /[\u0900-\u0963\u1200-\u1357]/;
const CAPTION = /^ ?[:：፡፦]/;
const CLAUSE = /^ ?[।።፣؟]/;
