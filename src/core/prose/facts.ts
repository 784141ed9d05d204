import { type Fact, factKey } from '../persons/person.ts';

/** How far from a name, in characters, its facts may stand. */
export const REACH = 400;

/** A fact of running text, with the lines and the parts of lines numbered through: sentences, items between semicolons. */
export interface TextFact extends Fact {
  readonly line?: number;
  readonly part?: number;
  /** Another name of whom the name before names: `aka …`. */
  readonly further?: boolean;
  /** How many sentences back its subject may be named: `she`, `él` or nothing stands before it in its own. */
  readonly goesBack?: number;
  /** What stands around the name says that its bearer has an office or is known for their work. */
  readonly inPublic?: boolean;
}

/** A name where it stands, with the facts that belong to it. */
export interface Mention {
  readonly name: TextFact;
  facts: TextFact[];
}

/** A fact of nobody who is named; `near`: the name beside which it stands and whose it cannot be. */
export interface Unnamed {
  readonly fact: TextFact;
  readonly near?: Mention;
}

/** Where a fact stands among the others of its text or row. */
export function position({ at, within = 0 }: Fact): number {
  return at[1] + within;
}

/** How many characters lie between two facts; in a row, how many columns. */
export function gap(a: TextFact, b: TextFact): number {
  const [first, second] = position(a) <= position(b) ? [a, b] : [b, a];
  const length = first.line === undefined ? 0 : first.text.length;
  return Math.max(0, position(second) - position(first) - length);
}

/** The line a fact stands in; in a row, its cell. */
export const lineOf = (fact: TextFact): number => fact.line ?? fact.at[1];

/** The part of a line a fact stands in; in a row, its cell. */
export const partOf = (fact: TextFact): number => fact.part ?? fact.at[1];

export const isName = (fact: Fact): boolean => fact.detector.category === 'name';

/** What a person has only once: an identifier or a birth date. Several requests and cases may be one person's. */
export function isOnce({ detector }: Fact): boolean {
  return (
    detector.category === 'birth_date' ||
    (detector.identifies === 'directly' &&
      detector.category !== 'receipt_number' &&
      detector.category !== 'case_number')
  );
}

/** The facts that a person has only once, by kind: a second, different value is somebody else's. */
export class OneOfEach<F extends Fact> {
  private readonly byKind = new Map<string, { readonly fact: F; readonly key: string }>();
  private readonly concerns: (fact: Fact) => boolean;

  constructor(concerns: (fact: Fact) => boolean) {
    this.concerns = concerns;
  }

  /** What is there already and cannot be the same person's. */
  rival(fact: F): F | undefined {
    const known = this.concerns(fact) ? this.byKind.get(fact.detector.id) : undefined;
    return known && known.key !== factKey(fact) ? known.fact : undefined;
  }

  /** True if the fact is the first of its kind. */
  add(fact: F): boolean {
    if (!this.concerns(fact) || this.byKind.has(fact.detector.id)) return false;
    this.byKind.set(fact.detector.id, { fact, key: factKey(fact) });
    return true;
  }
}

/**
 * Of the facts taken for one person, those that stand in the same line as one that cannot be: they are its person's,
 * too. Where the rival stands in that line itself, the part of the line decides; where it stands in that part, none.
 */
export function companions<F extends TextFact>(stranger: F, rival: F, facts: readonly F[]): F[] {
  const unit = lineOf(stranger) !== lineOf(rival) ? lineOf : partOf;
  if (unit(stranger) === unit(rival)) return [];
  return facts.filter((fact) => unit(fact) === unit(stranger) && !isName(fact));
}
