import type { Engine } from './engine.ts';
import type { HeaderHit } from './types.ts';

/**
 * `Cédula` heads the numbers of many countries: of the detectors of one category to which a caption means as much as
 * to `first`, the one that scores best. `score`: 0 = not it; the first one stays where none is better.
 */
export function bestAlike(
  hits: readonly HeaderHit[],
  first: HeaderHit,
  { engine, score }: { readonly engine: Engine; readonly score: (hit: HeaderHit) => number },
): HeaderHit {
  const category = engine.byId.get(first.detector)?.category;
  const alike = hits.filter(
    (hit) => hit.strength === first.strength && engine.byId.get(hit.detector)?.category === category,
  );
  if (alike.length < 2) return first;
  let best = first;
  let bestScore = score(first);
  for (const hit of alike) {
    const sum = score(hit);
    if (sum > bestScore) [best, bestScore] = [hit, sum];
  }
  return best;
}
