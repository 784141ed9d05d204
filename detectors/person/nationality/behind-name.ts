/** A country behind a name and an age, a sex or a birth: `Ana Cruz – 34 – Honduras`, `Omar Sy (m, 1991), Mali`. */
import type { BehindName, Match } from '../../../src/core/types.ts';
import { entryBehind } from '../../../src/kit/behind-name.ts';

/** Sure if an age or a sex says that it is told of a person; years and bare numbers are of works and players, too. */
export function originBehindName(text: string, name: Pick<Match, 'start' | 'end'>): BehindName | undefined {
  const entry = entryBehind(text, name);
  if (entry?.origin === undefined) return undefined;
  const { origin, isOfPerson, hasNumber, birth } = entry;
  if (!isOfPerson && !hasNumber && !birth?.isSaid) return undefined;
  return { start: origin.start, end: origin.end, sure: isOfPerson, few: 'protected' };
}
