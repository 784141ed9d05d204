/** Where something stands in a text: alone on its line, at the head of an item, so many sentences behind. */
import { isPosition } from './table/positions.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a name is all that its line holds, bullets and numbers aside. */
export function isAlone(text: string, { start, end }: Span): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const stop = text.indexOf('\n', end);
  const before = text.slice(Math.max(from, start - 12), start);
  const after = text.slice(end, Math.min(stop < 0 ? text.length : stop, end + 4));
  return start - from <= 12 && /^[\s\d.)(•*·–—-]*$/.test(before) && /^[\s.,;]*$/.test(after);
}

/** Whether a name opens an item of a list that goes on about its bearer, in small letters: `- Ana Cruz, dorm C`. */
export function isItem(text: string, { start, end }: Span): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  if (!BULLET.test(text.slice(Math.max(from, start - 12), start)) || start - from > 12) return false;
  const rest = GOES_ON.exec(text.slice(end, end + 60));
  return rest !== null && !isPosition(rest[1]!);
}
const BULLET = /^\s{0,8}(?:[-*•–·]|\(?\d{1,3}[.)])\s{1,3}$/;
const GOES_ON = /^(?:,|:| [-–—]| \() ?([\p{Ll}][^\n;.]{2,50})/u;

/** How many sentences back somebody may be named of whom is told at `at`: a pronoun or nothing says who it is. */
export function sentencesBack(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 40), at);
  return PRONOUN.test(before) ? BY_PRONOUN : OPENS.test(before) ? 1 : 0;
}
const BY_PRONOUN = 6;
const OPENS = /(?:^|[.!?]["”’)]? {1,2}|\n)(?:(?:has|had|is|was|es|está|a|est|é)(?: (?:an?|una?))? )?$/i;
const PRONOUN =
  /(?:^|[.!?]["”’)]? {1,2}|[\n>] ?)(?:(?:and|y|et|e|but|pero|now|ahora|también|also) )?(?:(?:s?he|they)['’](?:s|re|ll|d)|s?he|they|él|ella|elle|il|ele|ela|(?:his|her|su|sa|son|seu|sua)(?: [a-záéíóúñ]{3,12})?)(?: (?:is|was|has|had|will|es|está|ha|est|a|é|está|also|now|ya|still|just)){0,2}(?: (?:an?|una?|une?|uma?))? ?$/i;

/** How many sentences or paragraphs end in the text. `St. Odile` and `J. Q.` end none: a word comes before the stop. */
export function sentencesIn(text: string): number {
  return text.match(/[\p{Ll}\p{Nd})”"]{2}[.!?]["”’)]?\s+(?=[\p{Lu}¿¡"“])|\n[ \t]*\n/gu)?.length ?? 0;
}
