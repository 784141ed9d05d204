/** Further names of one person in running text: `María Xol aka Mary Pop`, `(née Tum)`, a line `Alias: …`. */
import { factKey } from '../persons/person.ts';
import { isName, type Mention, position, REACH, type TextFact } from './facts.ts';

/** Further names by whose they are: the nearest name before that is none itself. */
export function furtherNames(facts: readonly TextFact[]): ReadonlyMap<TextFact, TextFact> {
  const owners = new Map<TextFact, TextFact>();
  let owner: TextFact | undefined;
  for (const fact of facts) {
    if (!isName(fact)) continue;
    const isNear = owner !== undefined && position(fact) - position(owner) <= REACH;
    if (fact.further && owner && isNear) owners.set(fact, owner);
    else owner = fact;
  }
  return owners;
}

/** The key of every further name → the key of the name it stands beside. */
export function keysOfFurther(mentions: readonly Mention[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { name, facts } of mentions)
    for (const fact of facts)
      if (isName(fact) && !keys.has(factKey(fact))) keys.set(factKey(fact), factKey(name));
  return keys;
}
