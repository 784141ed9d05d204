import { withoutUnseen } from '../unseen.ts';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Printable ASCII without what stands for markup. */
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
