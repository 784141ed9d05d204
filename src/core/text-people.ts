import type { Secret } from './hash.ts';
import { type Fact, factKey, keysOf } from './person.ts';
import type { PersonKeys } from './person-counter.ts';

/** How far from a name, in characters, its facts may stand. */
const REACH = 400;

export interface TextPerson {
  readonly facts: readonly Fact[];
  readonly keys: PersonKeys;
}

/**
 * People in running text: facts are given to the nearest name, the one before them where two are near. Facts
 * without a name near count only if they are somebody's identifier. `at[1]` of the facts is the offset in the
 * text (or the column of a row), in order.
 */
export function peopleInTexts(facts: readonly Fact[], secret: Secret): TextPerson[] {
  const byName = new Map<string, Fact[]>();
  const names = facts.filter((fact) => fact.detector.category === 'name');
  for (const name of names) {
    const key = factKey(name);
    const known = byName.get(key);
    if (known) known.push(name);
    else byName.set(key, [name]);
  }
  const nameFirst = facts[0]?.detector.category === 'name';
  const unnamed: Fact[] = [];
  for (const fact of facts) {
    if (fact.detector.category === 'name') continue;
    const name = nearest(fact, names, nameFirst);
    if (name) byName.get(factKey(name))!.push(fact);
    else unnamed.push(fact);
  }
  const people: TextPerson[] = [];
  for (const [name, own] of byName) {
    const keys = keysOf(own, name, secret);
    if (keys) people.push({ facts: own, keys });
  }
  return [...people, ...peopleByIdentifier(unnamed, secret)];
}

/**
 * An address in the next sentence is an office's as often as a person's; one that is labelled, or that the
 * sentence says somebody lives at, is a person's. What is said of a status belongs to its own sentence.
 */
function reaches(fact: Fact, name: Fact): boolean {
  const { category } = fact.detector;
  if (fact.sentence === undefined) return true;
  if (category === 'status') return fact.sentence === name.sentence;
  if (category !== 'address') return true;
  return (
    fact.sentence === name.sentence ||
    fact.because.some((reason) => reason === 'label' || reason === 'sentence')
  );
}

/**
 * The name a fact belongs to. Texts put the name first (`ANA RUIZ, Mexico, A…`) or last (`A… ANA RUIZ`), and keep to
 * it: which, is seen from what comes first. The nearest name on that side is taken, else the nearest on the other.
 */
function nearest(fact: Fact, names: readonly Fact[], nameFirst: boolean): Fact | undefined {
  const near = (side: (name: Fact) => number) => {
    let best: Fact | undefined;
    let bestDistance = REACH;
    for (const name of names) {
      const distance = side(name);
      if (distance < 0 || distance > bestDistance || !reaches(fact, name)) continue;
      best = name;
      bestDistance = distance;
    }
    return best;
  };
  const before = (name: Fact) => position(fact) - position(name);
  const after = (name: Fact) => position(name) - position(fact);
  return nameFirst ? (near(before) ?? near(after)) : (near(after) ?? near(before));
}

/**
 * The index of the first fact that text to come may still say something of, if the text so far ends at `end`: the
 * last name near the end with what belongs to it, or facts that wait for their name.
 */
export function openFrom(facts: readonly Fact[], end: number): number {
  const isNear = (fact: Fact) => end - fact.at[1] <= REACH;
  const isName = (fact: Fact) => fact.detector.category === 'name';
  const last = facts.findLastIndex(isName);
  if (last < 0) return orLength(facts.findIndex(isNear), facts);
  const nameFirst = isName(facts[0]!);
  if (nameFirst) return isNear(facts[last]!) ? last : facts.length;
  if (!isNear(facts[last]!))
    return orLength(
      facts.findIndex((fact, i) => i > last && isNear(fact)),
      facts,
    );
  // Names stand last: what comes before this one, up to the name before, is this one's.
  const previous = facts.findLastIndex((fact, i) => i < last && isName(fact));
  const near = (fact: Fact, i: number) => i > previous && facts[last]!.at[1] - fact.at[1] <= REACH;
  return orLength(facts.findIndex(near), facts);
}

function orLength(index: number, facts: readonly Fact[]): number {
  return index < 0 ? facts.length : index;
}

/** Where a fact stands among the others of its text or row. */
export function position({ at, within = 0 }: Fact): number {
  return at[1] + within;
}

/** Identifiers without a name: each distinct one is a person, with the other facts of the text beside the first. */
function peopleByIdentifier(facts: readonly Fact[], secret: Secret): TextPerson[] {
  const byKey = new Map<string, Fact[]>();
  const rest: Fact[] = [];
  for (const fact of facts) {
    if (fact.detector.identifies !== 'directly') {
      rest.push(fact);
      continue;
    }
    const key = `${fact.detector.category}:${factKey(fact)}`;
    const known = byKey.get(key);
    if (known) known.push(fact);
    else byKey.set(key, [fact]);
  }
  const groups = [...byKey.values()];
  groups[0]?.push(...rest);
  return groups.flatMap((own) => {
    const keys = keysOf(own, '', secret);
    return keys ? [{ facts: own, keys }] : [];
  });
}
