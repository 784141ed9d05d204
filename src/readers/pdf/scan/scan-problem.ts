import { problem } from '../../../core/problem.ts';
import type { Problem } from '../../../core/types.ts';

/** One problem for all pages whose pictures were not read: `pages 1–3, 7 are pictures`. Numbers rise. */
export function pictureProblem(pages: readonly number[], reason?: string): Problem {
  const one = pages.length === 1;
  const locator = `${one ? 'page' : 'pages'} ${ranges(pages)}`;
  const what = `${locator} ${one ? 'is a picture' : 'are pictures'}`;
  return problem('ocr-unavailable', reason === undefined ? what : `${what}; ${reason}`, locator);
}

/** Rising numbers as `1–3, 7`. */
export function ranges(numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < numbers.length; ) {
    let end = i;
    while (numbers[end + 1] === numbers[end]! + 1) end++;
    parts.push(end > i ? `${numbers[i]}–${numbers[end]}` : `${numbers[i]}`);
    i = end + 1;
  }
  return parts.join(', ');
}
