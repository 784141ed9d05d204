import type { Secret } from '../hash.ts';
import type { PersonKeys } from '../persons/counter.ts';
import { factKey, keysOf, withFurther } from '../persons/person.ts';
import { keysOfFurther } from './alias.ts';
import {
  isName,
  isOnce,
  type Mention,
  OneOfEach,
  position,
  REACH,
  type TextFact,
  type Unnamed,
} from './facts.ts';
import { subjectsOf } from './subjects.ts';
import { groupsOf, isSomebody } from './unnamed.ts';

export { position };

export interface TextPerson {
  readonly facts: readonly TextFact[];
  readonly keys: PersonKeys;
}

/** What a stretch of text says, and what text to come may still say something of. */
export interface PeopleSoFar {
  readonly people: readonly TextPerson[];
  readonly open: readonly TextFact[];
}

/** Facts of one person without a name that wait for text to come; a text that goes on like that forever is cut. */
const MOST_WAITING = 100;

/**
 * People in running text: facts are given to the names beside them, none two of what a person has once. Facts without
 * a name count only if they are somebody's identifier, or cannot be the person's they stand beside. `at[1]` of the
 * facts is the offset in the text (or the column of a row), in order.
 */
export function peopleInTexts(facts: readonly TextFact[], secret: Secret): readonly TextPerson[] {
  const { mentions, unnamed } = subjectsOf(facts);
  return peopleOf(mentions, groupsOf(unnamed), secret);
}

/** The same for a text that goes on behind `end`: facts that may still meet others are left open. */
export function peopleSoFar(facts: readonly TextFact[], end: number, secret: Secret): PeopleSoFar {
  const isNear = (fact: TextFact) => end - position(fact) <= REACH;
  const { mentions, unnamed } = subjectsOf(facts);
  const groups = groupsOf(unnamed);
  const last = mentions.at(-1);
  const mention = last && isNear(last.name) ? last : undefined;
  const waiting = groups.filter(
    (group) => group.length <= MOST_WAITING && group.some(({ fact }) => isNear(fact)),
  );
  const open = new Set<TextFact>(mention ? [mention.name, ...mention.facts] : []);
  for (const group of waiting)
    for (const { fact } of group) if (isSomebody(group) || isNear(fact)) open.add(fact);
  const people = peopleOf(
    mentions.filter((one) => one !== mention),
    groups.filter((group) => !waiting.includes(group)),
    secret,
  );
  return { people, open: facts.filter((fact) => open.has(fact)) };
}

function peopleOf(
  mentions: readonly Mention[],
  groups: readonly (readonly Unnamed[])[],
  secret: Secret,
): TextPerson[] {
  const people: TextPerson[] = [];
  for (const [name, persons] of byName(mentions))
    for (const { facts } of persons) {
      const keys = keysOf(facts, name, secret);
      if (!keys) continue;
      const names = facts.filter((fact) => isName(fact) && factKey(fact) !== name);
      people.push({ facts, keys: withFurther(keys, { facts, names }, secret) });
    }
  for (const group of groups) {
    const facts = group.map(({ fact }) => fact);
    const keys = isSomebody(group) ? keysOf(facts, '', secret) : undefined;
    if (keys) people.push({ facts, keys });
  }
  return people;
}

interface Named {
  readonly facts: TextFact[];
  readonly once: OneOfEach<TextFact>;
}

/** The mentions of one name are one person's, as long as they do not give two of what a person has once. */
function byName(mentions: readonly Mention[]): ReadonlyMap<string, readonly Named[]> {
  const names = new Map<string, Named[]>();
  const further = keysOfFurther(mentions);
  for (const { name, facts } of mentions) {
    const own = factKey(name);
    const key = further.get(own) ?? own;
    const people = names.get(key) ?? [];
    names.set(key, people);
    let person = people.findLast(({ once }) => !facts.some((fact) => once.rival(fact)));
    if (!person) {
      person = { facts: [], once: new OneOfEach(isOnce) };
      people.push(person);
    }
    person.facts.push(name, ...facts);
    for (const fact of facts) person.once.add(fact);
  }
  return names;
}
