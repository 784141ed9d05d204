/** One key for all ways in which the parts of a name are ordered and written. */
import { foldToken } from './hash.ts';
import { MISSING_PARTS, PARTICLES, SUFFIXES, withoutAlias } from './lexicon/parts.ts';
import { HONORIFICS } from './lexicon/roles.ts';

const LONGEST = 200;
const WORD = /[\p{L}\p{M}'’‘ʼ`´]+/gu;

/** `PÉREZ GARCÍA, María José` and `María José Pérez García` → `garcia jose maria perez`. Initials are dropped. */
export function nameKey(text: string): string {
  const name = withoutAlias(text.slice(0, LONGEST).normalize('NFC'));
  const all = (name.match(WORD) ?? []).map(foldToken).filter((word) => word !== '');
  const telling = all.filter(
    (word) =>
      word.length > 1 &&
      !PARTICLES.has(word) &&
      !SUFFIXES.has(word) &&
      !MISSING_PARTS.has(word) &&
      !HONORIFICS.has(word),
  );
  return (telling.length > 0 ? telling : all).sort().join(' ');
}
