/** What a list puts around a name in a cell: its number or bullet before it, notes and numbers of theirs behind it. */

const MAY_HAVE = /[\d#*•‣▪◦●†‡§¹²³_]/;
const BEFORE =
  /^(?:[*•‣▪◦●-]\s{0,3})?(?:(?:#|n(?:o|r|º|°)\.?)?\s?\(?\d{1,5}(?:\s?[.):/º°-]\s{0,3}|\s{1,3})(?=\p{L}))?/iu;
/** Footnotes; what brackets say of somebody with a number in it, but for the year of a film or an edition. */
const BEHIND =
  /(?<=\p{L}\p{L}[.\s]?)\s?(?:[*†‡§_]{1,3}|[¹²³⁴-⁹]{1,2}|[([](?!(?:1[89]|20)\d\d[)\]])[^()[\]\d]{0,20}\d[^()[\]]{0,12}[)\]])$/u;

/** The name of `1. Ana Cruz Lara*`, `#3 Ana Cruz Lara (34)`: nothing else is taken off. */
export function withoutListMarks(text: string): string {
  if (!MAY_HAVE.test(text)) return text;
  return text.trim().replace(BEFORE, '').replace(BEHIND, '');
}
