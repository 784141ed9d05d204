/** One key for all ways in which the parts of a name are ordered and written. */
import { HONORIFIC, MISSING_PART, SMALL } from './lexicon/marks.ts';
import { withoutAlias } from './lexicon/parts.ts';
import { withoutListMarks } from './list-marks.ts';
import { lookUp, type Token } from './model.ts';
import { plainName } from './words.ts';

const LONGEST = 200;
const WORD = /[\p{L}\p{M}'’‘ʼ`´]+/gu;

/** `PÉREZ GARCÍA, María José` and `María José Pérez García` → `garcia jose maria perez`. Initials are dropped. */
export function nameKey(text: string): string {
  const all = tokensOf(text.slice(0, LONGEST));
  const telling = sorted(all, isTelling);
  return (telling.length > 0 ? telling : sorted(all)).join(' ');
}

/** The words of `nameKey`, if they are the same beside the rest of the name, whichever part this is. */
export function keyWords(text: string): readonly string[] | undefined {
  if (text.length > LONGEST / 4 || !plainName(text)?.isSure) return undefined;
  const words = sorted(tokensOf(text), isTelling);
  return words.length > 0 ? words : undefined;
}

function isTelling({ folded, marks }: Token): boolean {
  return folded.length > 1 && !(marks & (SMALL | MISSING_PART | HONORIFIC));
}

/** The few words of a name in order; sorted by insertion, at a fraction of what the general sort takes. */
function sorted(tokens: readonly Token[], test?: (token: Token) => boolean): string[] {
  const words: string[] = [];
  for (const token of tokens) {
    if (test && !test(token)) continue;
    let at = words.length;
    for (; at > 0 && words[at - 1]! > token.folded; at--) words[at] = words[at - 1]!;
    words[at] = token.folded;
  }
  return words;
}

function tokensOf(text: string): readonly Token[] {
  const plain = plainName(text);
  if (plain)
    return text.includes('-') ? plain.words.flatMap((word) => word.split('-').map(lookUp)) : plain.tokens;
  const words = withoutAlias(withoutListMarks(text.normalize('NFC'))).match(WORD) ?? [];
  return words.map(lookUp).filter(({ folded }) => folded !== '');
}
