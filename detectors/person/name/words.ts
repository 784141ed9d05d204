/** The words of the common name, Latin letters and a few signs, without a regular expression. */
import { ALIAS } from './lexicon/marks.ts';
import { withoutAlias } from './lexicon/parts.ts';
import { lookUp, type Token } from './model.ts';

export interface PlainName {
  /** Hyphens and apostrophes stay inside their words. */
  readonly words: readonly string[];
  readonly tokens: readonly Token[];
  /** Nothing in it asked for a closer look, which might end otherwise beside other words. */
  readonly isSure: boolean;
}

const SPACE = 32;
const APOSTROPHE = 39;
const COMMA = 44;
const HYPHEN = 45;
const STOP = 46;
const LETTER_X = 120;

let last: { readonly text: string; readonly name: PlainName | undefined } | undefined;

/**
 * The words of a text that is no more than that; undefined if there is anything in it that needs a closer look:
 * other signs and scripts, a mask, a second name. A cell is rated and then counted, so the last text is kept.
 */
export function plainName(text: string): PlainName | undefined {
  if (last?.text !== text) last = { text, name: takeApart(text) };
  return last.name;
}

function takeApart(text: string): PlainName | undefined {
  const words = wordsOf(text);
  if (!words) return undefined;
  const tokens = words.map(lookUp);
  const doubtful =
    text.includes('.') ||
    tokens.some(({ marks, folded }, i) => marks & ALIAS || folded.length !== words[i]!.length);
  return doubtful && withoutAlias(text) !== text ? undefined : { words, tokens, isSure: !doubtful };
}

/** Letters of English and Western Europe. */
function isLetter(unit: number): boolean {
  const lower = unit | 32;
  return (lower >= 97 && lower <= 122) || (unit >= 192 && unit <= 255 && lower !== 247);
}

/** Runs of letters; undefined if other signs, or hyphens and apostrophes at their edges, stand between them. */
function wordsOf(text: string): string[] | undefined {
  const words: string[] = [];
  let start = -1;
  let before = SPACE;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isLetter(unit)) {
      if (start < 0) start = i;
      else if ((unit | 32) === LETTER_X && before === LETTER_X) return undefined;
      before = unit | 32;
      continue;
    }
    const between = unit === SPACE || unit === COMMA || unit === STOP;
    // A hyphen or apostrophe has to have a letter on either side.
    if (!between && unit !== HYPHEN && unit !== APOSTROPHE) return undefined;
    if ((!between && start < 0) || before === HYPHEN) return undefined;
    if (between && start >= 0) {
      words.push(text.slice(start, i));
      start = -1;
    }
    before = between ? SPACE : HYPHEN;
  }
  if (before === HYPHEN) return undefined;
  if (start >= 0) words.push(text.slice(start));
  return words;
}
