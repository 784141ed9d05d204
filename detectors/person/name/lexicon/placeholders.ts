/** Texts that stand where a name should be and identify nobody (spec 1.9 and 5.4). */
import { placeholderNames } from './placeholders.baked.ts';

/** Stands in for letters. */
const MASK = /[X*#_•?█■▇–—.-]/gi;
const MASKED = /([X*#_•?█■])\1/i;
const REMOVED = /redact|testad|ocult|withh|reserv|name|nombre|\(?b\)?\s?\(?[67]/i;

/** `all`: one behind the other, each between marks. */
let made: { readonly texts: ReadonlySet<string>; readonly longest: number; readonly all: string } | undefined;
function placeholders(): NonNullable<typeof made> {
  made ??= {
    texts: new Set(placeholderNames()),
    longest: Math.max(...placeholderNames().map(({ length }) => length)),
    all: `|${placeholderNames().join('|')}|`,
  };
  return made;
}

/** True if the whole text is a mask or a mark of redaction. */
export function isMasked(text: string): boolean {
  if ('[({<*'.includes(text[0] ?? '') && (REMOVED.test(text) || /^.\s*.$/.test(text))) return true;
  if (!MASKED.test(text)) return false;
  const solid = text.replace(/\s+/g, '');
  return (solid.match(MASK)?.length ?? 0) * 2 > solid.length;
}

/** Whether a folded word begins, or ends, one of them. */
export function edgesOfPlaceholders(word: string): { readonly first: boolean; readonly last: boolean } {
  const { all } = placeholders();
  return {
    first: EXAMPLE_FIRST.test(word) || all.includes(`|${word}`),
    last: word === 'doe' || word === 'roe' || all.includes(`${word}|`),
  };
}
const EXAMPLE_FIRST = /^(john|jane|baby|janie|johnny)/;

/** Words for what is missing, and names that only examples bear. `folded`: the words of the whole text. */
export function isPlaceholderName(folded: readonly string[]): boolean {
  if (folded.length > 5) return false;
  const last = folded.at(-1);
  if ((last === 'doe' || last === 'roe') && EXAMPLE_FIRST.test(folded[0]!)) return true;
  const { texts, longest } = placeholders();
  return folded.reduce((sum, word) => sum + word.length, 0) <= longest && texts.has(folded.join(''));
}
