import type { Detector } from './types.ts';

const LENGTH = 40;
const WORDS = 6;

/** Several words in a row: more than a number, a date, a name or a place. What caption it stands under says little. */
export function isStory(text: string): boolean {
  return text.length >= LENGTH && (text.match(/\p{L}{2,40}/gu)?.length ?? 0) >= WORDS;
}

/** Whether the finding tells who somebody is, and not only something of them. */
export function saysWho({ detector }: { readonly detector: Detector }): boolean {
  return detector.identifies === 'directly' || detector.category === 'name';
}
