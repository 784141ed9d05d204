import { categoriesOf } from '../core/persons/condition.ts';
import type { Category, Level, Localized, Policy, Rule } from '../core/types.ts';

export { MOST_OWN_CATEGORIES } from '../core/persons/condition.ts';

interface Described {
  readonly category: Category;
  readonly about: Localized;
  readonly level?: Level;
}

const GRAVITY: readonly Level[] = ['block', 'review', 'note'];

/**
 * The policy with a rule for each category of a user's own (`x-…`) that it does not speak of: what one asks to be
 * found blocks, unless its detector says less.
 */
export function withOwnCategories(policy: Policy, detectors: readonly Described[]): Policy {
  const spokenOf = new Set(categoriesIn(policy));
  const own = new Set(detectors.map(({ category }) => category).filter((one) => one.startsWith('x-')));
  const rules = [...own]
    .filter((category) => !spokenOf.has(category))
    .map((category) =>
      ruleFor(
        category,
        detectors.filter((one) => one.category === category),
      ),
    );
  return rules.length === 0 ? policy : { ...policy, rules: [...policy.rules, ...rules] };
}

/** How many categories of its own a policy speaks of. */
export function ownCategories(policy: Policy): number {
  return new Set(categoriesIn(policy).filter((one) => one.startsWith('x-'))).size;
}

function categoriesIn({ rules }: Policy): Category[] {
  return rules.flatMap(({ person = {} }) => categoriesOf(person));
}

function ruleFor(category: Category, detectors: readonly Described[]): Rule {
  const levels = detectors.map(({ level = 'block' }) => level);
  const about = (lang: 'en' | 'es') => [...new Set(detectors.map((one) => one.about[lang]))].join('; ');
  return {
    id: `own-${category.slice(2)}`,
    level: GRAVITY.find((level) => levels.includes(level))!,
    about: {
      en: `Found by a rule of your own: ${about('en')}`,
      es: `Lo encontró una regla propia: ${about('es')}`,
    },
    advice: {
      en: 'Remove what was found, or allow it with its reason if it may be published.',
      es: 'Quite lo encontrado o, si se puede publicar, permítalo indicando el motivo.',
    },
    basis: [],
    person: { any: [category] },
  };
}
