import type { BehindName, Match } from '../../../src/core/types.ts';
import { entryBehind } from '../../../src/kit/behind-name.ts';
import { today } from '../../../src/kit/calendar.ts';
import { isOfGrownUp } from './statistics.ts';

/** A date right behind a name, as in lists without captions: `Ana Cruz, 1987-03-12, Honduras`; sure if a country stands beside it. */
export function birthBehindName(text: string, name: Pick<Match, 'start' | 'end'>): BehindName | undefined {
  const entry = entryBehind(text, name);
  if (entry?.birth === undefined) return undefined;
  const { birth, origin } = entry;
  const { start, end, isYear, isSaid } = birth;
  const now = today();
  const areGrownUp = birth.births.every((one) => isOfGrownUp(one, now));
  // Years are of works and elections, too: people's where they are to be protected.
  if (isYear) {
    const isBirth = isSaid || (origin !== undefined && areGrownUp && isWhole('', text.slice(entry.end)));
    return isBirth ? { start, end, sure: origin !== undefined, few: 'protected' } : undefined;
  }
  if (origin === undefined) {
    const isInLine = !text.slice(name.end, start).includes('\n');
    const isLine = areGrownUp && isInLine && isWhole(text.slice(0, name.start), text.slice(entry.end));
    return { start, end, sure: false, ...(isLine && { isLine }) };
  }
  const isOfFew = areGrownUp && !isGoverned(text, name.start);
  return { start, end, sure: true, ...(isOfFew && { few: origin.isSaid ? 'anywhere' : 'protected' }) };
}

/** Whether a line or an item holds nothing but the name, its number and the date. */
const isWhole = (before: string, after: string): boolean =>
  /(?:^|\n)[\s\d#.()•*-]{0,10}$/.test(before) && /^[ \t).;,]{0,4}(?:\n|$)/.test(after);

/** `Letter to Ana Cruz, 14/09/1966, from Italy`, `Photo: Ana Cruz, …`: the date is that of a thing. */
const GOVERNED =
  /(?:(?<!\p{L})(?:to|by|from|with|of|for|an|von|mit|für|à|a|par|pour|por|para|de|di|da|per|con|avec|av|af|od|do|dla|от|для|до|від|photo|foto|concert|letter|credit|carta|lettre|brief) ?|©|photos?: ?|fotos?: ?)$/iu;
const isGoverned = (text: string, start: number) => GOVERNED.test(text.slice(Math.max(0, start - 12), start));
