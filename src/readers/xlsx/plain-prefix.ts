import type { XmlTag } from '../shared/xml/tag.ts';

/** As programs write them: `x:`, `ns0:`. Others are left to the general reader. */
const PLAIN = /^\w{1,7}:$/;

/** What the names of an element and those in it begin with, if that is a plain prefix; '' else. */
export const plainPrefix = ({ prefix }: XmlTag): string => (PLAIN.test(prefix) ? prefix : '');
