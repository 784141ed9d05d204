import { companions, gap, OneOfEach, REACH, type TextFact, type Unnamed } from './text-facts.ts';

const isIdentifier = ({ detector }: TextFact) => detector.identifies === 'directly';
const isBirth = ({ detector }: TextFact) => detector.category === 'birth_date';
const isKey = (fact: TextFact) => isIdentifier(fact) || isBirth(fact);

/**
 * Whether facts without a name single somebody out: an identifier does; a birth date and something with it do among
 * people who are named, and else may be of anything.
 */
export function isSomebody(group: readonly Unnamed[]): boolean {
  if (group.some(({ fact }) => isIdentifier(fact))) return true;
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
  const groups: Unnamed[][] = [];
  let group: Unnamed[] = [];
  let once = new OneOfEach<TextFact>(isKey);
  let anchor: TextFact | undefined;
  const begin = (first: Unnamed[]) => {
    group = first;
    groups.push(group);
    once = new OneOfEach(isKey);
    for (const { fact } of first) once.add(fact);
    anchor = first[0]?.fact;
  };
  for (const one of unnamed) {
    const rival = once.rival(one.fact);
    if (rival) {
      const with_ = new Set(
        companions(
          one.fact,
          rival,
          group.map(({ fact }) => fact),
        ),
      );
      const moved = group.filter(({ fact }) => with_.has(fact));
      if (moved.length > 0) group.splice(0, group.length, ...group.filter((own) => !moved.includes(own)));
      begin([...moved, one]);
    } else if (!anchor || gap(anchor, one.fact) > REACH) begin([one]);
    else {
      group.push(one);
      if (once.add(one.fact)) anchor = one.fact;
    }
  }
  return groups;
}
