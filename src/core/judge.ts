import type { TableRisk, Told } from './disclosure/risk.ts';
import { judgeTable, type TableFinding, type TableRule, TableTally } from './disclosure/table-rules.ts';
import { agesOf } from './persons/ages.ts';
import {
  asks,
  CategoryBits,
  CERTAIN,
  type Compiled,
  compile,
  HIDDEN,
  holds,
  LIKELY,
  type PersonBits,
  VISIBLE,
  visibilityBit,
} from './persons/condition.ts';
import { PersonCounter, type PersonKeys, type PersonRange } from './persons/counter.ts';
import type { Fact, PersonRecord } from './persons/person.ts';
import { TALLIES, type Tallies } from './persons/tally-sets.ts';
import { type CompiledAllowance, compileAllowance, type FileTest, fileTest } from './policy-files.ts';
import type { PersonCondition, Policy, PolicyAllowance, ProblemCode, Rule } from './types.ts';

/** A rule ready to be asked of millions of people. */
interface CompiledRule {
  readonly rule: Rule;
  /** Undefined for a rule that does not speak of persons. */
  readonly person: Compiled | undefined;
  readonly isFor: FileTest;
}

/** All of a person that rules ask for. Facts without a score are of a kind of which scores are not asked. */
export interface Judged extends Pick<PersonRecord, 'from' | 'populations' | 'publicRole'> {
  readonly facts: readonly (Pick<Fact, 'detector' | 'visibility'> & Partial<Pick<Fact, 'score' | 'text'>>)[];
  /** The ages that are told, where facts are without their texts. */
  readonly ages?: number;
}

/** What the rules say of a person. */
export interface Judgement {
  /** True if a rule (other than a note) holds. */
  readonly exposed: boolean;
  /** The tallies that the person counts in: those exposed, each rule's, each allowance's. */
  readonly tallies: Tallies;
}

/** A rule that fired, with its number of people and what is told of tables. */
export interface FiredRule {
  readonly rule: Rule;
  readonly persons: number;
  readonly told?: readonly Told[];
}

/** The rules of a policy as they fire on one file. */
export class JudgedRules {
  private readonly policy: CompiledPolicy;
  private counter: PersonCounter | undefined;
  private readonly tables = new TableTally();
  private asked: AskedRules;

  constructor(policy: CompiledPolicy) {
    this.policy = policy;
    this.asked = policy.forFile('', '');
  }

  /** Says which file the people to come are in: rules may be for some only. */
  begin(path: string, format: string): void {
    this.asked = this.policy.forFile(path, format);
  }

  /** What the rules say of a person, or of all people of a kind. */
  judge(person: Judged): Judgement {
    return this.asked.judge(person);
  }

  /** Counts a person of whom this was said. */
  count({ tallies }: Judgement, keys: PersonKeys, isRow = false): void {
    this.counter ??= new PersonCounter();
    this.counter.add(keys, tallies, isRow);
  }

  /** Tells of people who will be counted next (`PersonCounter.prefetch`). */
  prefetch(keys: Float64Array, people: number): void {
    this.counter?.prefetch(keys, people);
  }

  /** The rules that hold for a table that names nobody. */
  judgeTable(risk: TableRisk): readonly TableFinding[] {
    return judgeTable(this.asked.tables, risk);
  }

  countTable(finding: TableFinding): void {
    this.tables.count(finding);
  }

  /** Counts a person whom a table gives away that names nobody. */
  countUnnamed(keys: PersonKeys): void {
    this.counter ??= new PersonCounter();
    this.counter.add({ ...keys, unnamed: true });
  }

  /** A counter that has met the same people exposed. */
  copyOfExposed(): PersonCounter {
    return this.counter?.copy() ?? new PersonCounter();
  }

  /** Distinct people for whom a rule (other than a note) holds. */
  get exposed(): number {
    return this.countOf(0);
  }

  /** How few and how many those exposed may be. */
  get range(): PersonRange {
    return this.counter?.range ?? { least: 0, most: 0 };
  }

  /** The rules that fired, gravest first, with their number of people. */
  get fired(): FiredRule[] {
    const fired = this.policy.rules.flatMap(({ rule }, index): FiredRule[] => {
      const table = this.tables.of(rule);
      if (table) return [{ rule, persons: table.count, told: table.told }];
      const persons = this.countOf(index + 1);
      return persons > 0 && persons >= (rule.persons ?? 1) ? [{ rule, persons }] : [];
    });
    const gravity = { block: 0, review: 1, note: 2 };
    return fired.sort((a, b) => gravity[a.rule.level] - gravity[b.rule.level] || b.persons - a.persons);
  }

  /** What the policy let pass, with the number of people for whom a rule would have held. */
  get letPass(): { allowance: PolicyAllowance; persons: number }[] {
    const first = this.policy.rules.length + 1;
    return this.policy.allowances
      .map(({ allowance }, index) => {
        return { allowance, persons: this.countOf(first + index) + this.tables.allowedBy(index) };
      })
      .filter(({ persons }) => persons > 0);
  }

  private countOf(tally: number): number {
    return this.counter?.countOf(tally) ?? 0;
  }
}

/** A policy compiled once for a run. */
export class CompiledPolicy {
  readonly rules: readonly CompiledRule[];
  readonly allowances: readonly CompiledAllowance[];
  /** What may be left unread. */
  readonly allowed: ReadonlySet<ProblemCode>;
  readonly bits = new CategoryBits();
  /** Whether rules ask how sure findings are, and in which way they are hidden. */
  readonly asksCertainty: boolean;
  readonly asksVisibility: boolean;
  /** Whether rules ask for ages, and for some populations rather than any. */
  readonly asksAge: boolean;
  readonly asksPopulation: boolean;
  /** Whether comments in a file let findings of their line pass. */
  readonly heedsComments: boolean;
  private readonly byFile = new Map<string, AskedRules>();

  constructor(policy: Policy) {
    this.allowed = new Set(policy.allowProblems);
    this.heedsComments = policy.approvals?.allowed !== false && policy.approvals?.comments !== false;
    this.rules = policy.rules.map((rule) => ({
      rule,
      person: rule.person && compile(rule.person, this.bits),
      isFor: fileTest(rule.file),
    }));
    this.allowances = (policy.allow ?? []).map((one) => compileAllowance(one, this.bits));
    const anyAsks = (test: (one: PersonCondition) => boolean): boolean =>
      policy.rules.some(({ person }) => person !== undefined && asks(person, test));
    this.asksCertainty = anyAsks(({ certainty = 'possible' }) => certainty !== 'possible');
    this.asksAge = anyAsks(({ age }) => age !== undefined);
    this.asksPopulation = anyAsks(({ population }) => population !== undefined);
    this.asksVisibility = anyAsks(({ visibility }) => visibility !== undefined);
  }

  /** The rules as they are asked of people in a file of this path and format. */
  forFile(path: string, format: string): AskedRules {
    const rules = this.rules.map(({ isFor }) => isFor(path, format));
    const allowances = this.allowances.map(({ isFor }) => isFor(path, format));
    const key = [...rules, ...allowances].map(Number).join('');
    let asked = this.byFile.get(key);
    if (asked === undefined) {
      asked = new AskedRules(this, { rules, allowances });
      this.byFile.set(key, asked);
    }
    return asked;
  }
}

/** A rule as it is asked in some file. */
interface AskedRule {
  readonly tally: number;
  readonly person: Compiled;
  readonly isNote: boolean;
  /** Categories that do not count for it. */
  readonly without: number;
  /** Whether it is not asked at all. */
  readonly isOff: boolean;
  /** Tallies of the allowances that say so. */
  readonly allowedBy: readonly number[];
}

/** The rules of a policy that are asked in some files, with what is let pass there. */
export class AskedRules {
  /** The rules about tables that name nobody. */
  readonly tables: readonly TableRule[];
  private readonly policy: CompiledPolicy;
  private readonly rules: readonly AskedRule[];
  private readonly memo = new Map<number | string, Judgement>();

  constructor(policy: CompiledPolicy, active: { rules: readonly boolean[]; allowances: readonly boolean[] }) {
    this.policy = policy;
    const allowancesOf = ({ id }: Rule): number[] =>
      policy.allowances.flatMap((one, i) => (active.allowances[i] && one.concerns(id) ? [i] : []));
    this.tables = policy.rules.flatMap(({ rule }, index) => {
      if (rule.table === undefined || !active.rules[index]) return [];
      return { rule, allowedBy: allowancesOf(rule).filter((i) => policy.allowances[i]!.categories === 0) };
    });
    this.rules = policy.rules.flatMap(({ rule, person }, index) => {
      if (person === undefined || !active.rules[index]) return [];
      const allowed = allowancesOf(rule);
      return {
        tally: index + 1,
        person,
        isNote: rule.level === 'note',
        without: allowed.reduce((mask, i) => mask | policy.allowances[i]!.categories, 0),
        isOff: allowed.some((i) => policy.allowances[i]!.categories === 0),
        allowedBy: allowed.map((i) => policy.rules.length + 1 + i),
      };
    });
  }

  /** Asks the rules of the person. Alike people are answered from memory. */
  judge(person: Judged): Judgement {
    const bits = this.bitsOf(person);
    const key = keyOf(bits);
    let known = this.memo.get(key);
    if (!known) {
      known = this.judgement(bits);
      this.memo.set(key, known);
    }
    return known;
  }

  /** What no rule asks for is left out, so that more people are alike. */
  private bitsOf({ facts, populations, publicRole, from, ages: told = 0 }: Judged): PersonBits {
    const { bits, asksCertainty, asksVisibility, asksAge } = this.policy;
    let ages = told;
    let [possible, likely, certain, visibilities] = [0, 0, 0, 0];
    for (const { detector, visibility, score = 1, text } of facts) {
      if (asksAge && text !== undefined) ages |= agesOf({ detector, text });
      const bit = bits.of(detector.category);
      possible |= bit;
      if (!asksCertainty || score >= LIKELY) likely |= bit;
      if (!asksCertainty || score >= CERTAIN) certain |= bit;
      visibilities |= asksVisibility
        ? visibilityBit(visibility)
        : visibility === 'visible'
          ? VISIBLE
          : HIDDEN;
    }
    return { categories: [possible, likely, certain], visibilities, populations, ages, publicRole, from };
  }

  private judgement(person: PersonBits): Judgement {
    const all = 1 + this.policy.rules.length + this.policy.allowances.length;
    const tallies = Array.from({ length: Math.ceil(all / TALLIES) }, () => 0);
    const count = (tally: number): void => {
      tallies[Math.floor(tally / TALLIES)]! |= 1 << (tally % TALLIES);
    };
    let exposed = false;
    for (const rule of this.rules) {
      if (!holds(rule.person, person)) {
        if (rule.without === 0 || rule.isOff || !holds(rule.person, person, rule.without)) continue;
      } else if (rule.isOff || (rule.without !== 0 && !holds(rule.person, person, rule.without))) {
        rule.allowedBy.forEach(count);
        continue;
      }
      count(rule.tally);
      exposed ||= !rule.isNote;
    }
    if (exposed) count(0);
    return { exposed, tallies };
  }
}

/** A number where it says all, as it does unless a policy asks how sure or how hidden findings are. */
function keyOf({
  categories,
  visibilities,
  populations,
  ages,
  from,
  publicRole,
}: PersonBits): number | string {
  const [possible, likely, certain] = categories;
  const flags = (from === 'row' ? 1 : 0) + (publicRole ? 2 : 0);
  if (ages === 0 && visibilities < 4 && possible === likely && possible === certain)
    return (((possible >>> 0) * 512 + populations) * 4 + visibilities) * 4 + flags;
  return `${possible} ${likely} ${certain} ${visibilities} ${populations} ${ages} ${flags}`;
}
