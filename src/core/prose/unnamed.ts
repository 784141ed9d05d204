import { companions, gap, OneOfEach, REACH, type TextFact, type Unnamed } from './facts.ts';

const isIdentifier = ({ detector }: TextFact) => detector.identifies === 'directly';
const isBirth = ({ detector }: TextFact) => detector.category === 'birth_date';
const isKey = (fact: TextFact) => isIdentifier(fact) || isBirth(fact);

/**
 * Whether facts without a name single somebody out: an identifier does; a birth date and something with it do among
 * people who are named, and else may be of anything.
 */
export function isSomebody(group: readonly Unnamed[]): boolean {
  if (group.some(({ fact }) => isIdentifier(fact) || fact.ofOne)) return true;
  return group.length > 1 && group.some(({ fact, near }) => near && isBirth(fact));
}

/**
 * Groups facts without a name, given in order, by person: a new one begins with the second value of what a person has
 * once, and far from the last. What singles nobody out goes (back) to the name it stands near, else to the
 * group before it; what there is before the first group, to that.
 */
export function groupsOf(unnamed: readonly Unnamed[]): Unnamed[][] {
  const groups: Unnamed[][] = [];
  const rest: Unnamed[] = [];
  for (const group of inTurn(unnamed)) {
    if (isSomebody(group)) groups.push(group);
    else {
      for (const one of group) {
        if (one.near) one.near.facts.push(one.fact);
        else (groups.at(-1) ?? rest).push(one);
      }
    }
  }
  if (rest.length === 0) return groups;
  if (groups.length === 0) return [rest];
  groups[0]!.unshift(...rest);
  return groups;
}

function inTurn(unnamed: readonly Unnamed[]): Unnamed[][] {
  const groups: Group[] = [];
  for (const one of unnamed) {
    let group = groups.at(-1);
    const rival = group?.once.rival(one.fact);
    if (!group || rival || group.isFarFrom(one.fact)) {
      const next = new Group();
      for (const companion of rival ? group!.giveUp(one.fact, rival) : []) next.add(companion);
      groups.push(next);
      group = next;
    }
    group.add(one);
  }
  return groups.map(({ members }) => members);
}

/** Facts of one person without a name. */
class Group {
  members: Unnamed[] = [];
  readonly once = new OneOfEach<TextFact>(isKey);
  /** The last fact that said more of who it is. */
  private anchor: TextFact | undefined;

  add(one: Unnamed): void {
    this.members.push(one);
    if (this.once.add(one.fact)) this.anchor = one.fact;
    this.anchor ??= one.fact;
  }

  isFarFrom(fact: TextFact): boolean {
    return this.anchor !== undefined && gap(this.anchor, fact) > REACH;
  }

  /** Takes out what belongs to the person of a fact that cannot be this one's. */
  giveUp(stranger: TextFact, rival: TextFact): Unnamed[] {
    const facts = this.members.map(({ fact }) => fact);
    const others = new Set(companions(stranger, rival, facts));
    const given = this.members.filter(({ fact }) => others.has(fact));
    this.members = this.members.filter(({ fact }) => !others.has(fact));
    return given;
  }
}
