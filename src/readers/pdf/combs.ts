import type { Word } from './word.ts';

/** Characters of a field with a box for each stand as far apart (heights of type, middle to middle), and evenly. */
const LEAST_PITCH = 0.95;
const MOST_PITCH = 2;
const EVEN = 0.12;
/** Fewer are cells. */
const MIN_CHARACTERS = 4;
const MIN_DIGITS = 7;
/** Boxes left empty between two characters at most. */
const MAX_EMPTY = 2;
/** Bases of one line differ by less (heights). */
const SAME_BASE = 0.06;

/** The words of fields whose characters stand in a box each; an empty box parts words. */
export function joinCombs(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (let start = 0; start < words.length; ) {
    // A character by itself is no comb.
    if (words[start]!.text.length > 1 || (words[start + 1]?.text.length ?? 2) > 1) {
      joined.push(words[start++]!);
      continue;
    }
    const ends = ANCHORS.map((anchor) => endOfComb(words, start, anchor));
    const end = Math.max(...ends);
    const comb = words.slice(start, end);
    const anchor = ANCHORS[ends.indexOf(end)]!;
    for (const word of isComb(comb) ? joinComb(comb, anchor) : comb) joined.push(word);
    start = end;
  }
  return joined;
}

/** Figures alone may be those of a row of counts, and marks that are all the same those of a row of answers. */
function isComb(words: readonly Word[]): boolean {
  const least = words.every((word) => /\p{Nd}/u.test(word.text)) ? MIN_DIGITS : MIN_CHARACTERS;
  return words.length >= least && new Set(words.map((word) => word.text)).size > 1;
}

/** Characters are set to the left of their boxes or to the middle. */
const ANCHORS: readonly ((word: Word) => number)[] = [
  (word) => word.left,
  (word) => (word.left + word.right) / 2,
];
type Anchor = (typeof ANCHORS)[number];

/** The step from one character to the next (heights of type); 0 if they do not stand side by side. */
function pitchOf(before: Word, word: Word, anchor: Anchor): number {
  if (before.text.length > 1 || word.text.length > 1 || before.turn !== word.turn) return 0;
  if (Math.abs(before.base - word.base) > SAME_BASE * word.size) return 0;
  if (before.size !== word.size || before.visibility !== word.visibility) return 0;
  return (anchor(word) - anchor(before)) / word.size;
}

/** Where the characters end that follow `start` at even steps, or at multiples of them. */
function endOfComb(words: readonly Word[], start: number, anchor: Anchor): number {
  let end = start + 1;
  const pitch = end < words.length ? pitchOf(words[start]!, words[end]!, anchor) : 0;
  if (pitch < LEAST_PITCH || pitch > MOST_PITCH) return end;
  for (; end < words.length; end++) {
    const steps = pitchOf(words[end - 1]!, words[end]!, anchor) / pitch;
    const whole = Math.round(steps);
    if (whole < 1 || whole > MAX_EMPTY + 1 || Math.abs(steps - whole) * pitch > EVEN) break;
  }
  return end;
}

function joinComb(comb: readonly Word[], anchor: Anchor): Word[] {
  const pitch = pitchOf(comb[0]!, comb[1]!, anchor);
  const words: Word[] = [comb[0]!];
  for (let i = 1; i < comb.length; i++) {
    const [last, word] = [words[words.length - 1]!, comb[i]!];
    const isNext = pitchOf(comb[i - 1]!, word, anchor) < 1.5 * pitch;
    if (isNext) words[words.length - 1] = { ...last, text: last.text + word.text, right: word.right };
    // The white space of the empty box is a space, not the gap between two cells.
    else {
      words[words.length - 1] = { ...last, right: word.left - 0.3 * word.size };
      words.push({ ...word, object: last.object, spaced: true, drawn: true });
    }
  }
  return words;
}
