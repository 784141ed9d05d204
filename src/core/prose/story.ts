import type { Detector } from '../types.ts';

const LENGTH = 40;
const WORDS = 6;
const FEWER_WORDS = 4;
const FIGURES = 8;

/**
 * Several words in a row, or fewer with many figures among them (`…, Yemeni, born July 18, 2001, A# …`): more than a
 * number, a date, a name or a place. What caption it stands under says little.
 */
export function isStory(text: string): boolean {
  if (text.length < LENGTH) return false;
  const words = text.match(/\p{L}{2,40}/gu)?.length ?? 0;
  return words >= WORDS || (words >= FEWER_WORDS && (text.match(/\d/g)?.length ?? 0) >= FIGURES);
}

/** Whether the finding tells who somebody is, and not only something of them. */
export function saysWho({ detector }: { readonly detector: Detector }): boolean {
  return detector.identifies === 'directly' || detector.category === 'name';
}
