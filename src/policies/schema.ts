import * as v from 'valibot';
import { CATEGORIES, PROBLEM_CODES } from '../core/types.ts';

/** The shape of a policy file. Keys that it does not name are refused: a misspelt condition must not pass all. */
const category = v.union([
  v.picklist(CATEGORIES),
  v.pipe(v.string(), v.regex(/^x-[a-z0-9][a-z0-9-]*$/, 'not a category')),
]);
const categories = v.optional(v.pipe(v.array(category), v.minLength(1, 'must name at least one category')));
const localized = v.union([
  v.pipe(
    v.string(),
    v.transform((text) => ({ en: text, es: text })),
  ),
  v.strictObject({ en: v.string(), es: v.string() }),
]);
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be lower-case words joined by hyphens'),
);

const person = v.strictObject({
  all: categories,
  any: categories,
  none: categories,
  hidden: v.optional(v.boolean()),
  from: v.optional(v.pipe(v.array(v.picklist(['row', 'text'])), v.minLength(1))),
  protected: v.optional(v.boolean()),
  publicRole: v.optional(v.boolean()),
});

const rule = v.strictObject({
  id,
  level: v.picklist(['block', 'review', 'note']),
  about: localized,
  advice: localized,
  basis: v.optional(v.array(v.string()), []),
  person: v.pipe(
    person,
    v.check(
      (when) => when.all !== undefined || when.any !== undefined,
      'must ask for at least one category by all or any',
    ),
  ),
  persons: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});

export const policySchema = v.strictObject({
  policy: id,
  about: localized,
  allowProblems: v.optional(v.array(v.picklist(PROBLEM_CODES))),
  rules: v.pipe(v.array(rule), v.minLength(1, 'must hold at least one rule')),
});
