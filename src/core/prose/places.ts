/** Where something stands in a text: alone on its line, at the head of an item, so many sentences behind. */
import { isPosition } from '../table/positions.ts';
import { matchesOf } from '../text/matches.ts';

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

/**
 * How many sentences back somebody may be named of whom is told: a pronoun, a verb without a subject or nothing at all
 * says who it is, in the sentence before the statement or in its own words (`denied him bond`, `no le creyó`).
 */
export function sentencesBack(text: string, { start, end }: Span): number {
  const before = text.slice(Math.max(0, start - 40), start);
  if (PRONOUN.test(before)) return BY_PRONOUN;
  const head = headOfSentence(text.slice(Math.max(0, start - LONGEST_HEAD), start));
  const opening = head === undefined ? '' : head + text.slice(start, end);
  if (SUBJECT.test(opening)) return BY_SUBJECT;
  return OPENS.test(before) || VERB_FIRST.test(opening) || OBJECT.test(text.slice(start, end)) ? 1 : 0;
}
const BY_PRONOUN = 6;
const BY_SUBJECT = 3;
const OPENS = /(?:^|[.!?]["”’)]? {1,2}|\n)(?:(?:has|had|is|was|es|está|a|est|é)(?: (?:an?|una?))? )?$/i;
const PRONOUN =
  /(?:^|[.!?]["”’)]? {1,2}|[\n>] ?)(?:(?:and|y|et|e|but|pero|now|ahora|también|also) )?(?:(?:s?he|they)['’](?:s|re|ll|d)|s?he|they|él|ella|elle|il|ele|ela|(?:his|her|su|sa|son|seu|sua)(?: [a-záéíóúñ]{3,12})?)(?: (?:is|was|has|had|will|es|está|ha|est|a|é|está|also|now|ya|still|just)){0,2}(?: (?:an?|una?|une?|uma?))? ?$/i;
/** A sentence whose subject is a pronoun, or somebody's relative or belonging. */
const SUBJECT =
  /^["“¿¡(]?(?:(?:and|y|et|e|but|pero|mais|mas|so|now|ahora|hoy|also|también|then) )?(?:(?:s?he|they)['’](?:s|re|ll|d)|s?he|they|él|ella|elle|il|ele|ela|(?:his|her|su|sa|son|seu|sua) [a-záéíóúñç]{3,14}) /i;
/** Spanish and Portuguese leave the subject out: `Salió de …`, `No tiene …`, `Le pegaron …`. */
const VERB_FIRST =
  /^["“¿¡(]?(?:(?:y|e|pero|no|ya|ahora|hoy|ayer|luego|después|también|allí|se|le|lo|la|les|los|nos|me|não|já) ){0,3}(?:[a-záéíóúñç]{2,12}(?:ó|ía|aba|aron|ieron|ou|iu)|tiene|tienen|está|están|es|vive|viven|lleva|sigue|viene|vienen|quiere|necesita|pide|espera|ha|fue|va|trabaja|duerme|padece|teme|busca|huye|tem|vive|foi|espera) /i;
/** Whom the statement itself has for its object. */
const OBJECT = /(?:^| )(?:him|her|le|lo|la|lui|lhe)(?: |$)/i;
const LONGEST_HEAD = 200;
const ENDS_SENTENCE = /[\p{Ll}\p{Nd})”"]{2}[.!?]["”’)]?\s+(?=[\p{Lu}¿¡"“])|\n/gu;

/** What the sentence says before; undefined if its beginning is out of sight. */
function headOfSentence(before: string): string | undefined {
  const last = matchesOf(ENDS_SENTENCE, before).at(-1);
  if (last) return before.slice(last.index + last[0].length);
  return before.length < LONGEST_HEAD ? before : undefined;
}

/** How many sentences or paragraphs end in the text. `St. Odile` and `J. Q.` end none: a word comes before the stop. */
export function sentencesIn(text: string): number {
  return text.match(/[\p{Ll}\p{Nd})”"]{2}[.!?]["”’)]?\s+(?=[\p{Lu}¿¡"“])|\n[ \t]*\n/gu)?.length ?? 0;
}
