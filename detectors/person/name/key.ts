/** One key for all ways in which the parts of a name are ordered and written. */
import { foldToken } from './hash.ts';
import { ALIAS, MISSING_PARTS, PARTICLES, SUFFIXES } from './lexicon/parts.ts';
import { HONORIFICS } from './lexicon/roles.ts';

const LONGEST = 200;
const WORD = /[\p{L}\p{M}'’‘ʼ`´]+/gu;

/** `PÉREZ GARCÍA, María José` and `María José Pérez García` → `garcia jose maria perez`. Initials are dropped. */
export function nameKey(text: string): string {
  const composed = text.slice(0, LONGEST).normalize('NFC');
  const alias = ALIAS.exec(composed);
  const name = alias && alias.index > 1 ? composed.slice(0, alias.index) : composed;
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
