import {
  CATEGORIES,
  type Category,
  CERTAINTIES,
  type PersonCondition,
  POPULATIONS,
  type Term,
  VISIBILITIES,
  type Visibility,
} from '../types.ts';
import { ageBit } from './ages.ts';

/** What of a person conditions ask for, as bits: alike people are one. */
export interface PersonBits {
  /** Categories of findings that are at least so sure, by the number of the certainty. */
  readonly categories: readonly [possible: number, likely: number, certain: number];
  /** Ways in which findings lie; 1 is `visible`. */
  readonly visibilities: number;
  readonly populations: number;
  readonly ages: number;
  readonly from: 'row' | 'text';
  readonly publicRole: boolean;
}

/** Scores from which findings are likely and certain. */
export const LIKELY = 0.75;
export const CERTAIN = 0.9;

/** A condition ready to be asked, its lists as bits. `any` with nothing in it was not given. */
export interface Compiled {
  readonly condition: PersonCondition;
  readonly all: CompiledTerms;
  readonly any: CompiledTerms;
  readonly none: CompiledTerms;
  readonly visibilities: number;
  readonly populations: number;
  readonly ages: number;
  readonly certainty: number;
}

interface CompiledTerms {
  readonly mask: number;
  readonly conditions: readonly Compiled[];
}

/** Bits that are left for categories of users' own. */
export const MOST_OWN_CATEGORIES = 32 - CATEGORIES.length;

/** The bits of categories: those of users' own take what the built-in ones leave, in order of mention. */
export class CategoryBits {
  private readonly bits = new Map<Category, number>(CATEGORIES.map((category, i) => [category, 2 ** i]));

  /** 0 for a category of which no condition speaks. */
  of(category: Category): number {
    return this.bits.get(category) ?? 0;
  }

  mask(categories: Iterable<Category>): number {
    let mask = 0;
    for (const category of categories) {
      let bit = this.bits.get(category);
      if (bit === undefined) {
        if (this.bits.size >= 32)
          throw new Error(`a policy can name at most ${MOST_OWN_CATEGORIES} categories of its own`);
        bit = 2 ** this.bits.size;
        this.bits.set(category, bit);
      }
      mask |= bit;
    }
    return mask;
  }
}

export const VISIBLE = 1;
/** Hidden in some way; the bits of the ways are from this one up. */
export const HIDDEN = 2;

const BIT_OF = new Map(VISIBILITIES.map((visibility, i) => [visibility, 1 << i]));

export function visibilityBit(visibility: Visibility): number {
  return BIT_OF.get(visibility)!;
}

export function compile(condition: PersonCondition, bits: CategoryBits, outer = 0): Compiled {
  const certainty = Math.max(outer, CERTAINTIES.indexOf(condition.certainty ?? 'possible'));
  const terms = (given: readonly Term[] = []): CompiledTerms => ({
    mask: bits.mask(given.filter((term) => typeof term === 'string')),
    conditions: given.flatMap((term) => (typeof term === 'string' ? [] : [compile(term, bits, certainty)])),
  });
  return {
    condition,
    all: terms(condition.all),
    any: terms(condition.any),
    none: terms(condition.none),
    visibilities: (condition.visibility ?? []).reduce((mask, one) => mask | visibilityBit(one), 0),
    populations: (condition.population ?? []).reduce(
      (mask, one) => mask | (1 << POPULATIONS.indexOf(one)),
      0,
    ),
    ages: (condition.age ?? []).reduce((mask, one) => mask | ageBit(one), 0),
    certainty,
  };
}

/** Whether the condition holds for the person, without the categories of `without`. */
export function holds(compiled: Compiled, person: PersonBits, without = 0): boolean {
  const { condition, all, any, none } = compiled;
  const categories = person.categories[compiled.certainty]! & ~without;
  const inner = (one: Compiled): boolean => holds(one, person, without);
  if ((categories & all.mask) !== all.mask || !all.conditions.every(inner)) return false;
  if (condition.any && (categories & any.mask) === 0 && !any.conditions.some(inner)) return false;
  if ((categories & none.mask) !== 0 || none.conditions.some(inner)) return false;
  return isSo(compiled, person);
}

/** Whether all holds that is asked besides categories. */
function isSo({ condition, visibilities, populations, ages }: Compiled, person: PersonBits): boolean {
  const { hidden, protected: isProtected, publicRole, from } = condition;
  if (hidden !== undefined && hidden !== ((person.visibilities & ~VISIBLE) !== 0)) return false;
  if (condition.visibility && (person.visibilities & visibilities) === 0) return false;
  if (isProtected !== undefined && isProtected !== (person.populations !== 0)) return false;
  if (condition.population && (person.populations & populations) === 0) return false;
  if (condition.age && (person.ages & ages) === 0) return false;
  if (publicRole !== undefined && publicRole !== person.publicRole) return false;
  return !from || from.includes(person.from);
}

/** All categories that a condition names, inner ones too. */
export function categoriesOf({ all = [], any = [], none = [] }: PersonCondition): Category[] {
  return [...all, ...any, ...none].flatMap((term) =>
    typeof term === 'string' ? [term] : categoriesOf(term),
  );
}

/** Whether the condition, or one inside, is one of these. */
export function asks(condition: PersonCondition, test: (one: PersonCondition) => boolean): boolean {
  const { all = [], any = [], none = [] } = condition;
  return (
    test(condition) || [...all, ...any, ...none].some((term) => typeof term !== 'string' && asks(term, test))
  );
}
