/** FNV-1a, 64 bits (draft-eastlake-fnv). */
const PRIME = 0x100000001b3n;
const BASIS = 0xcbf29ce484222325n;

/**
 * Sixteen hex digits by which a platform knows a result again in the next run. What it is made of stands in the report in
 * clear: paths, kinds of places, rules, categories. Never a value or a number of somebody: a hash of one is guessed.
 * Parts are parted by a sign that none of them holds.
 */
export function fingerprint(parts: readonly string[]): string {
  let hash = BASIS;
  for (const unit of new TextEncoder().encode(parts.join('\0')))
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit)) * PRIME);
  return hash.toString(16).padStart(16, '0');
}

/** Makes fingerprints that occur twice in a run different, by their order: `…:1`, `…:2`. */
export function numbered(): (print: string) => string {
  const seen = new Map<string, number>();
  return (print) => {
    const count = (seen.get(print) ?? 0) + 1;
    seen.set(print, count);
    return `${print}:${count}`;
  };
}
