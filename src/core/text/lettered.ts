import { memberKey, membersOf, type Ranges, range, SCRIPT_RANGES } from './members.ts';
import { usualMembers } from './usual-members.baked.ts';

/**
 * A regular expression that asks for letters and digits of every script, kept in several forms. V8 takes milliseconds
 * to compile a class like `\p{L}`, and the code is slow: there are some hundred of them, and most texts are
 * written in Latin letters. Those are read with a form whose classes hold only what such texts can hold.
 */
export interface Lettered {
  readonly source: string;
  readonly flags: string;
  /** Pieces of text in small letters, strokes between, of which each match in a text of ASCII holds one. */
  readonly words?: string;
  /** The form for this text. All give the same matches for it. */
  on(text: string): RegExp;
  /** False if it surely matches nothing in the text. */
  mayMatch(text: string): boolean;
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
}

/**
 * `source` and `flags` as of `RegExp`; the flags hold `u`. Nothing is compiled before it is asked for. The build works out the words.
 */
export function lettered(source: string, flags: string, words?: string): Lettered {
  const forms: RegExp[] = [];
  const on = (text: string): RegExp => {
    const script = scriptOf(text);
    const characters = SCRIPTS[script];
    forms[script] ??= characters ? formFor(characters, source, flags) : new RegExp(source, flags);
    return forms[script];
  };
  const holdsNone = words === undefined ? undefined : holdsNoneOf(words);
  const mayMatch = (text: string): boolean =>
    holdsNone === undefined || forms[0] !== undefined || !holdsNone(text);
  return {
    ...{ source, flags, on, mayMatch },
    ...(words !== undefined && { words }),
    test: (text) => mayMatch(text) && on(text).test(text),
    exec: (text) => (mayMatch(text) ? on(text).exec(text) : null),
  };
}

const ASCII = /^[\0-\x7f]*$/;
/** Longer texts hold most words, and after so many it is as well to compile the expression. */
const LONGEST_GUARDED = 250;
const MOST_GUARDED = 100;

/** Tells of short texts of ASCII whether they hold none of the words (`Lettered.words`), some hundred times. */
export function holdsNoneOf(words: string): (text: string) => boolean {
  let left = MOST_GUARDED;
  let list: readonly string[] | undefined;
  return (text) => {
    if (left === 0 || text.length > LONGEST_GUARDED || !ASCII.test(text)) return false;
    left--;
    list ??= words === '' ? [] : words.split('|');
    const lower = text.toLowerCase();
    return !list.some((word) => lower.includes(word));
  };
}

/** Characters that a text may hold: those from `ranges`, and no others by `only`. */
interface Characters {
  readonly ranges: Ranges;
  readonly only: RegExp;
}

/**
 * ASCII; Latin letters, the accents they are taken apart into, and the punctuation between them; then Greek, Cyrillic,
 * Armenian, Hebrew and Arabic besides. Texts with others are read with the full form.
 */
const SCRIPTS: readonly Characters[] = [...SCRIPT_RANGES.map(characters)];

function characters(ranges: Ranges): Characters {
  return { ranges, only: new RegExp(`^[${ranges.map(([from, to]) => range(from, to)).join('')}]*$`) };
}

const SHORT = 40;
const LONG = 250;
/** Many expressions ask for the same text in turn, and for pieces of it between: the pieces must not push it out. */
const lastTexts = ['', '', ''];
const lastScripts = [0, 0, 0];

/** True if the text holds nothing but Latin letters (to U+017F, and accents apart) and punctuation. */
export const isLatin = (text: string): boolean => scriptOf(text) <= 1;

/** The first of `SCRIPTS` that has all characters of the text; their number if none has. */
function scriptOf(text: string): number {
  const kind = text.length < SHORT ? 0 : text.length < LONG ? 1 : 2;
  if (lastTexts[kind] === text) return lastScripts[kind]!;
  const found = SCRIPTS.findIndex(({ only }) => only.test(text));
  const script = found < 0 ? SCRIPTS.length : found;
  lastTexts[kind] = text;
  lastScripts[kind] = script;
  return script;
}

/** What cannot be had without the flag `u`, or of which one case is ASCII and the other is not: ſ and the sign for kelvin. */
const NEEDS_U = /\\u\{|\\k<|[\u017f\u212a]/;

/** In a text of ASCII the flag `u` changes nothing, and with it V8 takes many times as long to compile classes of letters. */
function formFor(characters: Characters, source: string, flags: string): RegExp {
  const found = narrowed(source, flags.includes('i') ? 'iu' : 'u', characters);
  const isPlain = characters === SCRIPTS[0] && !NEEDS_U.test(source);
  return new RegExp(found, isPlain ? flags.replace('u', '') : flags);
}

/** The source with each property escape replaced by its members among these characters. */
function narrowed(source: string, flags: string, { ranges }: Characters): string {
  let inClass = false;
  return source.replace(/\\[pP]\{[^}]{1,40}\}|\\.|\[|\]/gs, (piece) => {
    if (piece === '[') inClass = true;
    else if (piece === ']') inClass = false;
    else if (/^\\p/i.test(piece))
      return inClass ? members(piece, flags, ranges) : `[${members(piece, flags, ranges)}]`;
    return piece;
  });
}

/** What a property escape matches, as the ranges of a class. */
function members(property: string, flags: string, ranges: Ranges): string {
  const key = memberKey(property, flags, ranges);
  const found = known.get(key) ?? usualMembers()[key] ?? membersOf(property, flags, ranges);
  known.set(key, found);
  return found;
}

const known = new Map<string, string>();
