import type { PersonRecord } from './person.ts';
import { PersonCounter } from './person-counter.ts';
import { CATEGORIES, type Category, type Policy, type Rule } from './types.ts';

const RULE_CAPACITY = 500_000;

/** A rule ready to be asked of millions of people: its categories as bits. */
interface CompiledRule {
  readonly rule: Rule;
  readonly all: number;
  readonly any: number;
  readonly none: number;
}

/** The rules of a policy as they fire on one file. */
export class JudgedRules {
  private readonly policy: CompiledPolicy;
  private readonly counters: (PersonCounter | undefined)[] = [];

  constructor(policy: CompiledPolicy) {
    this.policy = policy;
  }

  /** Asks every rule of the person; true if one of them (other than a note) holds. */
  add(person: PersonRecord): boolean {
    let exposed = false;
    for (const index of this.policy.matching(person)) {
      this.counters[index] ??= new PersonCounter(RULE_CAPACITY);
      this.counters[index].add(person.keys);
      exposed ||= this.policy.rules[index]!.rule.level !== 'note';
    }
    return exposed;
  }

  /** The rules that fired, gravest first, with their number of people. */
  get fired(): { rule: Rule; persons: number }[] {
    const fired = this.policy.rules.flatMap(({ rule }, index) => {
      const persons = this.counters[index]?.count ?? 0;
      return persons > 0 && persons >= (rule.persons ?? 1) ? [{ rule, persons }] : [];
    });
    const gravity = { block: 0, review: 1, note: 2 };
    return fired.sort((a, b) => gravity[a.rule.level] - gravity[b.rule.level] || b.persons - a.persons);
  }
}

/** A policy compiled once for a run. */
export class CompiledPolicy {
  readonly rules: readonly CompiledRule[];
  private readonly bits = new Map<Category, number>();
  private readonly memo = new Map<number, readonly number[]>();

  constructor(policy: Policy) {
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

  /** Indices of the rules that hold for the person. Alike people are answered from memory. */
  matching(person: PersonRecord): readonly number[] {
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
      known = this.rules.flatMap((rule, index) => (holds(rule, categories, hidden, person) ? [index] : []));
      this.memo.set(key, known);
    }
    return known;
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
  person: PersonRecord,
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
