import type { Hit } from '../detect.ts';
import { REPORTED } from '../engine.ts';
import type { Scope } from '../scope.ts';

/**
 * With what detectors have found in a text that stands by itself: what words say of somebody right behind the name, as remarks and
 * chats have it (a date, and `from` a country); `all`: whatever stands there, as in cells that are known to be entries of a list.
 */
export function withBehind(
  hits: readonly Hit[],
  text: string,
  { engine, populations }: Scope,
  all = false,
): readonly Hit[] {
  const behind = hits.flatMap((name) => {
    if (name.detector.category !== 'name') return [];
    return engine.behindNames.flatMap((detector): Hit[] => {
      const found = detector.behindName!(text, name);
      const isTold = all || found?.few === 'anywhere' || (found?.few === 'protected' && populations !== 0);
      if (!found || !isTold || hits.some(({ start, end }) => start < found.end && found.start < end))
        return [];
      const { start, end } = found;
      return [{ detector, start, end, score: REPORTED, because: ['sentence'] }];
    });
  });
  return behind.length === 0 ? hits : [...hits, ...behind].sort((a, b) => a.start - b.start);
}
