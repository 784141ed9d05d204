import type { Fact, PersonRecord } from './person.ts';
import { PersonCounter, type PersonKeys, TALLIES } from './person-counter.ts';
import { CATEGORIES, type Category, type Policy, type ProblemCode, type Rule } from './types.ts';

/** A rule ready to be asked of millions of people: its categories as bits. */
interface CompiledRule {
  readonly rule: Rule;
  readonly all: number;
  readonly any: number;
  readonly none: number;
}

/** All of a person that rules ask for. */
export interface Judged extends Pick<PersonRecord, 'from' | 'isProtected' | 'publicRole'> {
  readonly facts: readonly Pick<Fact, 'detector' | 'visibility'>[];
}

/** What the rules say of a person. */
export interface Judgement {
  /** True if a rule (other than a note) holds. */
  readonly exposed: boolean;
  /** The tallies that the person counts in, as bits, sixteen a counter: first those exposed, then each rule's. */
  readonly tallies: readonly number[];
}

/** The rules of a policy as they fire on one file. */
export class JudgedRules {
  private readonly policy: CompiledPolicy;
  private readonly counters: PersonCounter[] = [];

  constructor(policy: CompiledPolicy) {
    this.policy = policy;
  }

  /** What the rules say of a person, or of all people of a kind. */
  judge(person: Judged): Judgement {
    return this.policy.judge(person);
  }

  /** Counts a person of whom this was said. */
  count({ tallies }: Judgement, keys: PersonKeys): void {
    for (let i = 0; i < tallies.length; i++) {
      this.counters[i] ??= new PersonCounter();
      if (tallies[i] !== 0) this.counters[i]!.add(keys, tallies[i]);
    }
  }

  /** A counter that has met the same people exposed. */
  copyOfExposed(): PersonCounter {
    return this.counters[0]?.copy() ?? new PersonCounter();
  }

  /** Distinct people for whom a rule (other than a note) holds. */
  get exposed(): number {
    return this.countOf(0);
  }

  /** The rules that fired, gravest first, with their number of people. */
  get fired(): { rule: Rule; persons: number }[] {
    const fired = this.policy.rules.flatMap(({ rule }, index) => {
      const persons = this.countOf(index + 1);
      return persons > 0 && persons >= (rule.persons ?? 1) ? [{ rule, persons }] : [];
    });
    const gravity = { block: 0, review: 1, note: 2 };
    return fired.sort((a, b) => gravity[a.rule.level] - gravity[b.rule.level] || b.persons - a.persons);
  }

  private countOf(tally: number): number {
    return this.counters[Math.floor(tally / TALLIES)]?.countOf(tally % TALLIES) ?? 0;
  }
}

/** A policy compiled once for a run. */
export class CompiledPolicy {
  readonly rules: readonly CompiledRule[];
  /** What may be left unread. */
  readonly allowed: ReadonlySet<ProblemCode>;
  private readonly bits = new Map<Category, number>();
  private readonly memo = new Map<number, Judgement>();

  constructor(policy: Policy) {
    this.allowed = new Set(policy.allowProblems);
    CATEGORIES.forEach((category, i) => {
      this.bits.set(category, 2 ** i);
    });
    this.rules = policy.rules.map((rule) => ({
      rule,
      all: this.mask(rule.person.all),
      any: this.mask(rule.person.any),
      none: this.mask(rule.person.none),
    }));
  }

  /** Asks the rules of the person. Alike people are answered from memory. */
  judge(person: Judged): Judgement {
    let categories = 0;
    let hidden = false;
    for (const fact of person.facts) {
      categories |= this.bits.get(fact.detector.category) ?? 0;
      hidden ||= fact.visibility !== 'visible';
    }
    const flags =
      Number(hidden) +
      2 * Number(person.isProtected) +
      4 * Number(person.publicRole) +
      8 * Number(person.from === 'row');
    const key = (categories >>> 0) * 16 + flags;
    let known = this.memo.get(key);
    if (!known) {
      known = this.judgement(person, categories, hidden);
      this.memo.set(key, known);
    }
    return known;
  }

  private judgement(person: Judged, categories: number, hidden: boolean): Judgement {
    const tallies = Array.from({ length: Math.ceil((this.rules.length + 1) / TALLIES) }, () => 0);
    const count = (tally: number): void => {
      tallies[Math.floor(tally / TALLIES)]! |= 1 << (tally % TALLIES);
    };
    let exposed = false;
    this.rules.forEach((rule, index) => {
      if (!holds(rule, categories, hidden, person)) return;
      count(index + 1);
      exposed ||= rule.rule.level !== 'note';
    });
    if (exposed) count(0);
    return { exposed, tallies };
  }

  /** Categories of users' own take the bits that the built-in ones leave, in order of mention. */
  private mask(categories: readonly Category[] = []): number {
    let mask = 0;
    for (const category of categories) {
      let bit = this.bits.get(category);
      if (bit === undefined) {
        if (this.bits.size >= 32) throw new Error('a policy can name at most 6 categories of its own');
        bit = 2 ** this.bits.size;
        this.bits.set(category, bit);
      }
      mask |= bit;
    }
    return mask;
  }
}

function holds(
  { rule, all, any, none }: CompiledRule,
  categories: number,
  hidden: boolean,
  person: Judged,
): boolean {
  const { person: condition } = rule;
  if ((categories & all) !== all) return false;
  if (condition.any && (categories & any) === 0) return false;
  if ((categories & none) !== 0) return false;
  if (condition.hidden !== undefined && condition.hidden !== hidden) return false;
  if (condition.protected !== undefined && condition.protected !== person.isProtected) return false;
  if (condition.publicRole !== undefined && condition.publicRole !== person.publicRole) return false;
  return !condition.from || condition.from.includes(person.from);
}
