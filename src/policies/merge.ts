import { asks, categoriesOf, MOST_OWN_CATEGORIES } from '../core/persons/condition.ts';
import { suggest } from '../core/text/suggest.ts';
import type { Localized, PersonCondition, Policy, PolicyAllowance, Rule } from '../core/types.ts';
import type { RawAllowance, RawPolicy } from './schema.ts';

/** What is wrong with a policy beyond the shape of its file, and where. */
export interface MergeFault {
  readonly path: readonly (string | number)[];
  readonly message: Localized;
}

type Merged = { readonly policy: Omit<Policy, 'digest'> } | { readonly faults: readonly MergeFault[] };

/** The policy that a file says, with the rules of the one that it extends. */
export function merged(raw: RawPolicy, base: Policy | undefined): Merged {
  const faults: MergeFault[] = [];
  const rules = mergedRules(raw, base, faults);
  const allow = mergedAllow(raw, { base, rules }, faults);
  const about = raw.about ?? base?.about;
  if (about === undefined) faults.push({ path: [], message: missing('about') });
  if (rules.length === 0 && faults.length === 0) faults.push({ path: ['rules'], message: NO_RULES });
  const own = rules.flatMap(({ person = {} }) => categoriesOf(person)).filter((one) => one.startsWith('x-'));
  if (new Set(own).size > MOST_OWN_CATEGORIES) faults.push({ path: ['rules'], message: TOO_MANY });
  if (faults.length > 0) return { faults };
  const allowProblems = raw.allowProblems ?? base?.allowProblems;
  const approvals = joined(base?.approvals, raw.approvals);
  const clearance = joined(base?.clearance, raw.clearance);
  return {
    policy: {
      id: raw.policy,
      about: about!,
      rules,
      ...(allow.length > 0 && { allow }),
      ...(allowProblems && { allowProblems }),
      ...(approvals && { approvals }),
      ...(clearance && { clearance }),
    },
  };
}

/** Rules of the base in their order, changed or left out, then those of the file's own. */
function mergedRules({ rules: own = [] }: RawPolicy, base: Policy | undefined, faults: MergeFault[]): Rule[] {
  const byId = new Map<string, Rule>(base?.rules.map((rule) => [rule.id, rule]));
  const seen = new Set<string>();
  own.forEach((raw, i) => {
    const path = ['rules', i];
    const known = byId.get(raw.id);
    if (seen.has(raw.id)) faults.push({ path: [...path, 'id'], message: twice(raw.id) });
    seen.add(raw.id);
    if (raw.level === 'off') {
      if (known === undefined)
        faults.push({ path: [...path, 'id'], message: unknownRule(raw.id, [...byId.keys()]) });
      byId.delete(raw.id);
      return;
    }
    const rule = inOrder({ basis: [], ...known, ...defined(raw) } as Rule);
    const fault = faultOf(rule, path, base !== undefined && known === undefined ? [...byId.keys()] : []);
    if (fault) faults.push(fault);
    byId.set(raw.id, rule);
  });
  return [...byId.values()];
}

/** The keys as people write and read them. */
const ORDER = [
  'id',
  'level',
  'about',
  'advice',
  'duties',
  'basis',
  'person',
  'table',
  'persons',
  'file',
] as const;

function inOrder(rule: Rule): Rule {
  return Object.fromEntries(
    ORDER.flatMap((key) => (rule[key] === undefined ? [] : [[key, rule[key]]])),
  ) as never;
}

/** What a rule lacks. `others`: the rules that might have been meant. */
function faultOf(rule: Rule, path: MergeFault['path'], others: readonly string[]): MergeFault | undefined {
  for (const key of ['level', 'about', 'advice'] as const) {
    if (rule[key] !== undefined) continue;
    const meant = suggest(rule.id, others);
    return {
      path: [...path, 'id'],
      message: meant === undefined ? missing(key) : unknownRule(rule.id, others),
    };
  }
  if (rule.table) {
    const { alikeBelow, cellsUpTo, gives } = rule.table;
    const asked = [alikeBelow, cellsUpTo, gives].filter((one) => one !== undefined);
    if (rule.person || asked.length !== 1) return { path: [...path, 'table'], message: ASKS_BOTH };
    return undefined;
  }
  if (rule.person === undefined) return { path, message: missing('person') };
  return asksSomething(rule.person) ? undefined : { path: [...path, 'person'], message: ASKS_NOTHING };
}

/** A condition that names no category would hold for everybody of whom anything was found. */
function asksSomething(person: PersonCondition): boolean {
  return asks(person, ({ all, any }) =>
    [...(all ?? []), ...(any ?? [])].some((term) => typeof term === 'string'),
  );
}

function mergedAllow(
  { allow: own = [] }: RawPolicy,
  { base, rules }: { base: Policy | undefined; rules: readonly Rule[] },
  faults: MergeFault[],
): PolicyAllowance[] {
  const ids = rules.map(({ id }) => id);
  const seen = new Set<string>();
  own.forEach((one, i) => {
    const path = ['allow', i];
    if (seen.has(one.id)) faults.push({ path: [...path, 'id'], message: twice(one.id) });
    seen.add(one.id);
    if (!(one.paths ?? one.rules ?? one.categories)) faults.push({ path, message: ALLOWS_ALL });
    one.rules?.forEach((rule, at) => {
      if (!ids.includes(rule)) faults.push({ path: [...path, 'rules', at], message: unknownRule(rule, ids) });
    });
  });
  const kept = (base?.allow ?? []).filter(({ id }) => !seen.has(id));
  return [...kept, ...own.map((one) => defined(one) as RawAllowance as PolicyAllowance)];
}

/** The terms of the base with those that the file gives in their place. */
function joined<T extends object>(base: T | undefined, own: object | undefined): T | undefined {
  return base === undefined && own === undefined ? undefined : ({ ...base, ...defined(own ?? {}) } as T);
}

function defined<T extends object>(raw: T): Partial<T> {
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined)) as Partial<T>;
}

const missing = (key: string): Localized => ({ en: `"${key}" is missing`, es: `falta "${key}"` });
const twice = (id: string): Localized => ({
  en: `there are two with the id "${id}"`,
  es: `hay dos con el id "${id}"`,
});
const NO_RULES: Localized = { en: 'there must be at least one rule', es: 'debe haber al menos una regla' };
const TOO_MANY: Localized = {
  en: `names more than ${MOST_OWN_CATEGORIES} categories of its own (x-…)`,
  es: `nombra más de ${MOST_OWN_CATEGORIES} categorías propias (x-…)`,
};
const ASKS_NOTHING: Localized = {
  en: 'must name a category under "all" or "any": otherwise it would hold for everybody',
  es: 'debe nombrar una categoría en "all" o "any": si no, valdría para todas las personas',
};
const ASKS_BOTH: Localized = {
  en: 'must ask either for rows, by "alikeBelow" or "gives", or for figures, by "cellsUpTo", and for no person beside',
  es: 'debe pedir o bien filas, con "alikeBelow" o "gives", o bien cifras, con "cellsUpTo", y no además una persona',
};
const ALLOWS_ALL: Localized = {
  en: 'must say what it allows, by "paths", "rules" or "categories"',
  es: 'debe decir qué permite, con "paths", "rules" o "categories"',
};

function unknownRule(id: string, ids: readonly string[]): Localized {
  const meant = suggest(id, ids);
  return meant === undefined
    ? {
        en: `there is no rule "${id}"; there are: ${ids.join(', ')}`,
        es: `no hay una regla "${id}"; hay: ${ids.join(', ')}`,
      }
    : {
        en: `there is no rule "${id}"; did you mean "${meant}"?`,
        es: `no hay una regla "${id}"; ¿quiso decir "${meant}"?`,
      };
}
