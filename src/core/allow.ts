import type { Fact, PersonRecord } from './persons/person.ts';
import { fold, plain } from './text/fold.ts';
import type { Category, Detector, Lang, PolicyAllowance, ReportRule } from './types.ts';

/** Values that a user knows and lets pass: specimens, the own staff, offices. Plain data. */
export interface AllowList {
  /** What the report calls it; never a value. */
  readonly name: string;
  readonly reason: string;
  readonly values: readonly string[];
  /** E-mail addresses in these domains, and in what lies below them. */
  readonly domains: readonly string[];
  /** Findings of these kinds only; all if absent. */
  readonly categories?: readonly Category[];
}

/** What is said of people with these values is true of many: no list lets it pass. */
export const NEVER_ALLOWED: readonly Category[] = ['birth_date', 'nationality', 'status', 'demographic'];

/** A list as it is asked: forms of its values, and what they are for each detector. */
class Allowed {
  readonly list: AllowList;
  private readonly folded: ReadonlySet<string>;
  private readonly domains: ReadonlySet<string>;
  private readonly categories: ReadonlySet<Category> | undefined;
  private readonly keys = new Map<Detector, ReadonlySet<string>>();

  constructor(list: AllowList) {
    this.list = list;
    this.folded = new Set(list.values.map(fold));
    this.domains = new Set(list.domains.map(plain));
    this.categories = list.categories && new Set(list.categories);
  }

  holds({ detector, text }: Pick<Fact, 'detector' | 'text'>): boolean {
    const { category } = detector;
    if (NEVER_ALLOWED.includes(category) || this.categories?.has(category) === false) return false;
    if (this.folded.has(fold(text))) return true;
    if (category === 'email' && this.domains.size > 0 && this.isInDomain(text)) return true;
    const key = keyOf(detector, text);
    return key !== undefined && this.keysFor(detector).has(key);
  }

  /** Two ways to write one number are one: the detector says what is the same. */
  private keysFor(detector: Detector): ReadonlySet<string> {
    let keys = this.keys.get(detector);
    if (keys === undefined) {
      // Only what the detector takes for one of its own has a key that means something.
      const own = this.list.values.filter((value) => isOwn(detector, value));
      keys = new Set(own.flatMap((value) => keyOf(detector, value) ?? []));
      this.keys.set(detector, keys);
    }
    return keys;
  }

  private isInDomain(address: string): boolean {
    let domain = plain(address.slice(address.lastIndexOf('@') + 1)).replace(/[^\p{L}\p{N}.-].*$/su, '');
    for (let dot = 0; dot >= 0; ) {
      if (this.domains.has(domain)) return true;
      dot = domain.indexOf('.');
      domain = domain.slice(dot + 1);
    }
    return false;
  }
}

/** A key so short says little: many values have it. */
const SHORTEST_KEY = 4;

function keyOf(detector: Detector, text: string): string | undefined {
  try {
    const key = detector.key?.(text);
    return key === undefined || key.length < SHORTEST_KEY ? undefined : key;
  } catch {
    return undefined;
  }
}

function isOwn(detector: Detector, value: string): boolean {
  const hit = { detector: detector.id, strength: 1, lang: 'en' };
  try {
    return detector.cell(value, { header: '', hit, personTable: true }) > 0;
  } catch {
    return false;
  }
}

/** All allowed values of a run. */
export class Allowances {
  private readonly lists: readonly Allowed[];

  constructor(lists: readonly AllowList[]) {
    this.lists = lists.map((list) => new Allowed(list));
  }

  /** The first list that lets the finding pass. */
  listOf(fact: Pick<Fact, 'detector' | 'text'>): AllowList | undefined {
    return this.lists.find((list) => list.holds(fact))?.list;
  }
}

/** How many findings of one file were let pass, by list. */
export class AllowedCount {
  readonly byList = new Map<AllowList, number>();
  private readonly allowances: Allowances | undefined;

  constructor(allowances: Allowances | undefined) {
    this.allowances = allowances;
  }

  /** The person without what is allowed; undefined if nothing is left. */
  without(person: PersonRecord): PersonRecord | undefined {
    const { allowances } = this;
    if (!allowances) return person;
    const facts = person.facts.filter((fact) => {
      const list = allowances.listOf(fact);
      if (list) this.byList.set(list, (this.byList.get(list) ?? 0) + 1);
      return list === undefined;
    });
    if (facts.length === person.facts.length) return person;
    return facts.length === 0 ? undefined : { ...person, facts };
  }

  /** Whether one of the facts is allowed. */
  concerns(facts: Iterable<Pick<Fact, 'detector' | 'text'>>): boolean {
    if (!this.allowances) return false;
    for (const fact of facts) if (this.allowances.listOf(fact)) return true;
    return false;
  }
}

const RULE = 'allow:';

/** What the report says of a list that let findings of a file pass: a note, which weighs nothing. */
export function allowedRule(list: AllowList, count: number, lang: Lang): ReportRule {
  const message =
    lang === 'en'
      ? `${count} ${count === 1 ? 'finding' : 'findings'} let pass by the list “${list.name}”: ${list.reason}`
      : `${count} ${count === 1 ? 'hallazgo permitido' : 'hallazgos permitidos'} por la lista «${list.name}»: ${list.reason}`;
  return { id: `${RULE}${list.name}`, level: 'note', message, persons: 0 };
}

const POLICY = 'allow-policy:';

/** What the report says of people of a file whom the policy itself lets pass. */
export function allowedByPolicy(
  { allowance: { id, reason, until }, persons }: { allowance: PolicyAllowance; persons: number },
  lang: Lang,
): ReportRule {
  const message =
    lang === 'en'
      ? `${persons} ${persons === 1 ? 'person' : 'people'} let pass by the policy until ${until}, entry “${id}”: ${reason}`
      : `${persons} ${persons === 1 ? 'persona permitida' : 'personas permitidas'} por la política hasta el ${until}, entrada «${id}»: ${reason}`;
  return { id: `${POLICY}${id}`, level: 'note', message, persons: 0 };
}

/** Whether this is what the report says of something let pass, and no rule of the policy. */
export function isAllowedRule({ id }: Pick<ReportRule, 'id'>): boolean {
  return id.startsWith(RULE) || id.startsWith(POLICY);
}

/** How many findings each list, or people each entry of the policy, let pass and why, from what reports say of files. */
export function allowedIn(
  rules: Iterable<ReportRule>,
  by: 'list' | 'policy' = 'list',
): Map<string, { count: number; reason: string }> {
  const prefix = by === 'list' ? RULE : POLICY;
  const found = new Map<string, { count: number; reason: string }>();
  for (const { id, message } of rules) {
    if (!id.startsWith(prefix)) continue;
    const name = id.slice(prefix.length);
    const reason = message.slice(message.indexOf(': ') + 2);
    const count = Number.parseInt(message, 10) + (found.get(name)?.count ?? 0);
    found.set(name, { count, reason });
  }
  return found;
}
