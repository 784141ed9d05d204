/** Signs that XML 1.0 knows no way to write, surrogates that stand alone among them. */
const NO_SIGNS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Printable ASCII, of which nothing is left out. */
const PRINTED = /^[ -~]*$/;

/**
 * Marks in which a text can be hidden in another, and those that turn the direction of writing, by which a text reads otherwise
 * than it is searched (Unicode: Default_Ignorable_Code_Point, Bidi_Control). Programs order lines by their letters without them.
 */
const UNSEEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

/** Joiners that join nothing: they belong behind letters of scripts whose letters join (Persian, Hindi, …), and in pictures. */
const LOOSE_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}]|(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{L})[\u200c\u200d]/gu;

/** A text without marks that are not to be seen. */
export const withoutUnseen = (text: string): string =>
  PRINTED.test(text) ? text : text.replace(NO_SIGNS, '').replace(UNSEEN, '').replace(LOOSE_JOINER, '');
