import type { TextBlock } from '../types.ts';

/**
 * Signs without width that editors and pages leave in texts: places to hyphenate or to break a line, byte order marks.
 * Scripts that do not part words use the second for that (Thai, Lao, Burmese, Khmer), and keep it.
 */
const UNSEEN = /[\u00ad\u2060\ufeff]|(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b/;
const ALL_UNSEEN = new RegExp(UNSEEN, 'g');

/** The text as it is seen: `Na\u00addia\u200b Haddad` is a name like any other. Places are those of the original. */
export function asSeen(block: TextBlock): TextBlock {
  if (!UNSEEN.test(block.text)) return block;
  const removed = Array.from(block.text.matchAll(ALL_UNSEEN), ({ index }) => index);
  const original = (offset: number) => offset + countUpTo(removed, offset);
  return {
    ...block,
    text: block.text.replace(ALL_UNSEEN, ''),
    locate: (start, end) =>
      block.locate(original(start), end > start ? original(end - 1) + 1 : original(end)),
  };
}

/** How many signs were removed before the one that now stands at `offset`: the `i`th had `removed[i] - i` before it. */
function countUpTo(removed: readonly number[], offset: number): number {
  let [low, high] = [0, removed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (removed[middle]! - middle <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
