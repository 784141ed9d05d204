/** The last words before a name, of its line and sentence. */
import { lettered } from '../../../src/core/text/lettered.ts';
import { isLatinLetter, isLatinUnit } from './capitalised.ts';
import { foldedWord, type SeenWord } from './seen-words.ts';

/** Characters before a name within which a role speaks of it (spec 5.4). */
export const NEAR = 30;

/** The line's last words before a position, folded, nearest first; `capital` marks those that begin with one. */
export interface Before {
  readonly words: readonly SeenWord[];
  /** The characters directly before, trimmed. */
  readonly mark: string;
}

const WORD = lettered(String.raw`[\p{L}\p{M}]+`, 'gu');
const SHORT_WORD = lettered(String.raw`(?:^|[^\p{L}])\p{L}{1,4}$`, 'u');

export function wordsBefore(text: string, at: number, prefix: string): Before {
  let line = text.slice(Math.max(0, at - NEAR - 10), at);
  if (at < NEAR && prefix !== '') line = `${prefix.slice(-NEAR)} ${line}`;
  const stop = Math.max(lineEnd(text, at, line), line.lastIndexOf('. '), line.lastIndexOf(';'));
  // "Mr. " ends in a full stop as well; a sentence is only cut where a longer word ended it.
  const cut = stop >= 0 && !SHORT_WORD.test(line.slice(0, stop)) ? line.slice(stop + 1) : line;
  return { words: wordsFromEnd(cut), mark: cut.trimEnd().slice(-1) };
}

/** A line this long that simply ends was wrapped: what stands at its end speaks of what begins the next. */
const WRAPPED = 50;

/** Where the line before ends inside `line` (the text up to `at`), or -1 if it ends nowhere or is only wrapped. */
function lineEnd(text: string, at: number, line: string): number {
  const stop = line.lastIndexOf('\n');
  const end = at - (line.length - stop);
  if (stop < 0 || end < 0) return stop;
  const length = end - (text.lastIndexOf('\n', end - 1) + 1);
  return length >= WRAPPED && text[end + 1] !== '\n' ? -1 : stop;
}

function wordsFromEnd(cut: string): readonly SeenWord[] {
  const words: SeenWord[] = [];
  let end = -1;
  for (let at = cut.length - 1; at >= -1; at--) {
    const unit = at < 0 ? SPACE : cut.charCodeAt(at);
    if (!isLatinUnit(unit)) return (cut.match(WORD.on(cut)) ?? []).map(foldedWord).reverse();
    if (isLatinLetter(unit)) {
      if (end < 0) end = at + 1;
    } else if (end >= 0) {
      words.push(foldedWord(cut.slice(at + 1, end)));
      end = -1;
    }
  }
  return words;
}
const SPACE = 32;
