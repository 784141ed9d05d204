import { furtherNames } from './alias.ts';
import {
  companions,
  gap,
  isName,
  isOnce,
  lineOf,
  type Mention,
  OneOfEach,
  partOf,
  position,
  REACH,
  type TextFact,
  type Unnamed,
} from './facts.ts';

export interface Subjects {
  readonly mentions: readonly Mention[];
  readonly unnamed: readonly Unnamed[];
}

/** Which name a fact belongs to; `stranger`: it stands near the name but is somebody else's. */
type Belongs = (fact: TextFact) => { readonly name: TextFact; readonly stranger?: boolean } | undefined;

/**
 * Gives the facts of a text to the names in it. Texts put the name first (`ANA RUIZ, Mexico, A…`) or last
 * (`A… ANA RUIZ`), one person a line, or run on. How this one does is seen from what makes sense: nobody has two
 * birth dates. Of the ways to read it, the first that leaves the fewest such facts without a name is taken.
 */
export function subjectsOf(all: readonly TextFact[]): Subjects {
  const further = furtherNames(all);
  const facts = further.size > 0 ? all.filter((fact) => !further.has(fact)) : all;
  const subjects = subjectsAmong(facts);
  const mentions = new Map(subjects.mentions.map((mention) => [mention.name, mention]));
  for (const [fact, owner] of further) mentions.get(owner)?.facts.push(fact);
  return subjects;
}

function subjectsAmong(facts: readonly TextFact[]): Subjects {
  const names = facts.filter(isName);
  if (names.length === 0) return { mentions: [], unnamed: facts.map((fact) => ({ fact })) };
  const nameFirst = comesFirst(facts);
  const usual = towards(names, nameFirst);
  let best: Subjects | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const belongs of [
    () => usual,
    () => withinUnits(facts, lineOf, usual),
    () => withinUnits(facts, partOf, usual),
    () => closest(names),
    () => towards(names, !nameFirst),
  ]) {
    const subjects = giveOut(facts, belongs());
    const left = subjects.unnamed.filter(({ fact }) => isOnce(fact)).length;
    if (left < fewest) [best, fewest] = [subjects, left];
    if (fewest === 0) break;
  }
  return best!;
}

/**
 * Whether names stand before their facts. A text that begins and ends with other facts begins or ends with somebody
 * whose name was not seen: there the names' places between those facts tell.
 */
function comesFirst(facts: readonly TextFact[]): boolean {
  const telling = facts.filter((fact) => isName(fact) || !isOfEitherSide(fact));
  if (isName(telling[0]!)) return true;
  if (isName(telling.at(-1)!)) return false;
  const row = facts.filter((fact) => isName(fact) || isOnce(fact));
  let votes = 0;
  for (const [i, name] of row.entries()) {
    const [before, after] = [row[i - 1], row[i + 1]];
    if (!isName(name) || !before || !after || isName(before) || isName(after)) continue;
    votes += Math.sign(distance(before, name) - distance(name, after));
  }
  return votes > 0;
}

/** What stands in another line is farther than anything in the same. */
const distance = (a: TextFact, b: TextFact) => gap(a, b) + (lineOf(a) === lineOf(b) ? 0 : REACH);

/** An age, a device or an organisation stands before a name as often as behind it. */
function isOfEitherSide({ detector: { category } }: TextFact): boolean {
  return category === 'demographic' || category === 'device' || category.startsWith('x-');
}

/**
 * An address in the next sentence is an office's as often as a person's; one that is labelled, or that the
 * sentence says somebody lives at, is a person's. What is said of a status belongs to its own sentence, or to one
 * before if it goes on from there: `We met her today. She has …`
 */
function reaches(fact: TextFact, name: TextFact): boolean {
  const { category } = fact.detector;
  if (fact.sentence === undefined) return true;
  if (category === 'status') {
    const behind = fact.sentence - (name.sentence ?? fact.sentence);
    return behind >= 0 && behind <= (fact.goesBack ?? 0);
  }
  if (category !== 'address') return true;
  return (
    fact.sentence === name.sentence ||
    fact.because.some((reason) => reason === 'label' || reason === 'sentence')
  );
}

/** The name of the least distance; of equals the later one. Negative distances are on the wrong side. */
function least(
  fact: TextFact,
  names: readonly TextFact[],
  distance: (name: TextFact) => number,
): TextFact | undefined {
  let best: TextFact | undefined;
  let bestDistance = REACH;
  for (const name of names) {
    const far = distance(name);
    if (far < 0 || far > bestDistance || !reaches(fact, name)) continue;
    best = name;
    bestDistance = far;
  }
  return best;
}

/** The nearest name before the fact, else the nearest after it; or the other way round. */
function nearest(fact: TextFact, names: readonly TextFact[], nameFirst: boolean): TextFact | undefined {
  const before = () => least(fact, names, (name) => position(fact) - position(name));
  const after = () => least(fact, names, (name) => position(name) - position(fact));
  return nameFirst ? (before() ?? after()) : (after() ?? before());
}

const named = (name: TextFact | undefined) => (name ? { name } : undefined);

function towards(names: readonly TextFact[], nameFirst: boolean): Belongs {
  return (fact) => named(nearest(fact, names, nameFirst));
}

function closest(names: readonly TextFact[]): Belongs {
  return (fact) => named(least(fact, names, (name) => gap(fact, name)));
}

interface Unit {
  readonly names: TextFact[];
  readonly nameFirst: boolean;
  /** Something in it is one person's only. */
  isSomebody: boolean;
}

/** Each line (or part of one) speaks of its own names; one that is about somebody without a name, of nobody else. */
function withinUnits(
  facts: readonly TextFact[],
  unitOf: (fact: TextFact) => number,
  usual: Belongs,
): Belongs {
  const units = new Map<number, Unit>();
  for (const fact of facts) {
    let unit = units.get(unitOf(fact));
    if (!unit) {
      unit = { names: [], nameFirst: isName(fact), isSomebody: false };
      units.set(unitOf(fact), unit);
    }
    if (isName(fact)) unit.names.push(fact);
    unit.isSomebody ||= isOnce(fact);
  }
  return (fact) => {
    const { names, nameFirst, isSomebody } = units.get(unitOf(fact))!;
    const own = nearest(fact, names, nameFirst);
    if (own) return { name: own };
    const other = usual(fact);
    return other && names.length === 0 && isSomebody ? { ...other, stranger: true } : other;
  };
}

function giveOut(facts: readonly TextFact[], belongs: Belongs): Subjects {
  const mentions = new Map<TextFact, Mention>();
  for (const fact of facts) if (isName(fact)) mentions.set(fact, { name: fact, facts: [] });
  const unnamed: Unnamed[] = [];
  for (const fact of facts) {
    if (isName(fact)) continue;
    const to = belongs(fact);
    const mention = to && mentions.get(to.name)!;
    if (mention && !to.stranger) mention.facts.push(fact);
    else unnamed.push(mention ? { fact, near: mention } : { fact });
  }
  for (const mention of mentions.values()) {
    const [own, strange] = ownAndStrange(mention);
    mention.facts = own;
    unnamed.push(...strange.map((fact) => ({ fact, near: mention })));
  }
  unnamed.sort((a, b) => position(a.fact) - position(b.fact));
  return { mentions: [...mentions.values()], unnamed };
}

/**
 * Parts the facts near a name into its own and those that a second person begins with: from the first value that it
 * cannot have, too, onwards, on the side of the name where that stands.
 */
function ownAndStrange({ name, facts }: Mention): [TextFact[], TextFact[]] {
  const once = new OneOfEach<TextFact>(isOnce);
  const strange = new Set<TextFact>();
  const ends = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const side = (fact: TextFact) => Number(position(fact) > position(name));
  const own: TextFact[] = [];
  for (const fact of nearFirst(name, facts)) {
    const far = gap(fact, name);
    const rival = once.rival(fact);
    if (rival) {
      ends[side(fact)] = Math.min(ends[side(fact)]!, far);
      if (lineOf(fact) !== lineOf(name) || partOf(fact) !== partOf(name))
        for (const other of companions(fact, rival, own)) strange.add(other);
    }
    if (rival || far >= ends[side(fact)]!) strange.add(fact);
    else {
      own.push(fact);
      once.add(fact);
    }
  }
  if (strange.size === 0) return [facts, []];
  return [facts.filter((fact) => !strange.has(fact)), facts.filter((fact) => strange.has(fact))];
}

/** What stands in the name's own part of the line first, then in its line, then the rest, each by distance. */
function nearFirst(name: TextFact, facts: readonly TextFact[]): TextFact[] {
  const rank = (fact: TextFact) =>
    Number(lineOf(fact) !== lineOf(name)) + Number(partOf(fact) !== partOf(name));
  return [...facts].sort((a, b) => rank(a) - rank(b) || gap(a, name) - gap(b, name));
}
