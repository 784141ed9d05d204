export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Signs that XML 1.0 knows no way to write, surrogates that stand alone among them. */
const NO_SIGNS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Printable ASCII, of which nothing is left out; and without what stands for markup. */
const PRINTED = /^[ -~]*$/;
const PLAIN = /^[ !#-%'-;=?-~]*$/;

/** A text as content of an element or between double quotes; marks that are not to be seen are left out. */
export function escaped(text: string): string {
  if (PLAIN.test(text)) return text;
  return withoutUnseen(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Tags, variation selectors and other marks in which a text can be hidden in another (Unicode, default ignorable). */
const UNSEEN =
  /[\u00ad\u180b-\u180f\u200b\u2060-\u2064\u206a-\u206f\ufe00-\ufe0f\ufeff\ufff0-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;

export const withoutUnseen = (text: string): string =>
  PRINTED.test(text) ? text : text.replace(NO_SIGNS, '').replace(UNSEEN, '');
