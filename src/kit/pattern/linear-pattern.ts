import { Matcher } from './matcher.ts';
import { parsePattern } from './parse.ts';
import { programOf } from './program.ts';
import { fewestDigits, longestMatch } from './syntax.ts';

/** A pattern that takes time in proportion to the text, whatever both are. */
export interface LinearPattern {
  /** Every match has so many ASCII digits at least. */
  readonly digits: number;
  /** No match has more characters; `Infinity` if the pattern sets no bound. */
  readonly longest: number;
  /** All matches in a text, none within another; UTF-16 offsets. None is longer than `LONGEST_MATCH`. */
  in(text: string): Iterable<readonly [start: number, end: number]>;
  /** Whether the whole text matches. */
  fits(text: string): boolean;
}

/**
 * Compiles a pattern (see `parsePattern` for its syntax). With `edges` a match is never part of a longer run of
 * letters and digits. Throws `PatternError`.
 */
export function linearPattern(
  source: string,
  { ignoreCase = false, edges = true }: { readonly ignoreCase?: boolean; readonly edges?: boolean } = {},
): LinearPattern {
  const node = parsePattern(source, ignoreCase);
  const inText = new Matcher(programOf(node, edges ? { before: 'edge', after: 'edge' } : {}));
  const whole = new Matcher(programOf(node, { after: 'end' }));
  return {
    digits: fewestDigits(node),
    longest: longestMatch(node),
    in: (text) => inText.all(text),
    fits: (text) => text.length > 0 && whole.endOf(text) === text.length,
  };
}
