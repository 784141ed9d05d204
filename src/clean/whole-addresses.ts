import type { Span } from './spans.ts';

/** Characters on each side that are looked at. */
const REACH = 80;
/** A house's number and the words of its street: `4121 Cottonwood` before `Blvd`. */
const BEFORE =
  /(?<![\p{L}\p{N}$€£.,-])#?(\d{1,6}(?:[-–/]\d{1,6})?[A-Za-z]?),?((?: (?:[NSEW]|NE|NW|SE|SW)\.?)?(?: \p{Lu}[\p{L}\p{M}.'’-]{0,30}){0,4}) $/u;
const YEAR = /^(?:19|20)\d\d$/;
/** A state and a postal code: `, CA 92231`; a district's number: `Lima 14`. */
const CODE_AFTER = /^,?(?: [A-Z]{2},?)? (?:C\.?P\.? )?\d{4,6}(?:[-–]\d{3,4})?(?![\p{L}\p{N}]|[.,]\d)/u;
const DISTRICT_AFTER = /^ \d{1,2}(?=[.,;)]?(?:\s|$))(?! \p{Ll})/u;

/** Spans as they are, but for addresses, which take the house and the postal code along that were not found with them. */
export function wholeAddresses(text: string, spans: readonly Span[]): Span[] {
  let from = 0;
  return spans.map((span, i) => {
    const grown =
      span.category === 'address' ? whole(text, span, [from, spans[i + 1]?.start ?? text.length]) : span;
    from = grown.end;
    return grown;
  });
}

function whole(text: string, span: Span, [from, to]: readonly [number, number]): Span {
  const before = BEFORE.exec(text.slice(Math.max(from, span.start - REACH), span.start));
  // A year alone says when; before a street's name it is a number.
  const isHouse = before && (before[2] !== '' || !YEAR.test(before[1]!));
  const rest = text.slice(span.end, Math.min(to, span.end + REACH));
  const after = (CODE_AFTER.exec(rest) ?? DISTRICT_AFTER.exec(rest))?.[0] ?? '';
  return { ...span, start: span.start - (isHouse ? before[0].length : 0), end: span.end + after.length };
}
