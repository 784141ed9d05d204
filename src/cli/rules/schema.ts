import * as v from 'valibot';
import { CHECK_NAMES } from '../../kit/named-checks.ts';
import { isCategory, isDetectorId } from '../../rules/module-detector.ts';

/** The shape of detectors and lists of a user's own, in a configuration or a file of rules. */

const text = v.pipe(v.string(), v.nonEmpty());
const texts = v.pipe(v.array(text), v.minLength(1));
const category = v.pipe(
  v.string(),
  v.check((given) => isCategory(given), 'category'),
);
const name = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,40}$/, 'name'));

/** A short form, which is text, or the long form. Lazy, so that a fault in the long form is told where it is. */
const textOr = <S extends v.GenericSchema>(long: S) =>
  v.lazy((input) => (typeof input === 'object' && input !== null ? long : text)) as v.GenericSchema<
    unknown,
    string | v.InferOutput<S>
  >;

const CHECK = v.lazy((input) =>
  typeof input === 'object' && input !== null ? WEIGHTS : v.picklist(CHECK_NAMES),
) as v.GenericSchema<unknown, v.InferOutput<typeof WEIGHTS> | (typeof CHECK_NAMES)[number]>;
const WEIGHTS = v.strictObject({
  weights: v.pipe(v.array(v.pipe(v.number(), v.integer())), v.minLength(2), v.maxLength(64)),
  modulus: v.pipe(v.number(), v.integer(), v.minValue(2)),
});

const PATTERN = v.strictObject({
  pattern: text,
  alone: v.optional(v.boolean()),
  ignoreCase: v.optional(v.boolean()),
  check: v.optional(CHECK),
});

const EXAMPLE = v.strictObject({
  text: v.string(),
  header: v.optional(text),
  before: v.optional(text),
  title: v.optional(text),
});

const DETECTOR = v.strictObject({
  id: v.pipe(
    v.string(),
    v.check((given) => isDetectorId(given), 'id'),
  ),
  category,
  about: textOr(v.strictObject({ en: text, es: text })),
  identifies: v.optional(v.picklist(['directly', 'jointly', 'sensitive'])),
  level: v.optional(v.picklist(['block', 'review', 'note'])),
  sources: v.optional(texts),
  patterns: v.pipe(v.array(textOr(PATTERN)), v.minLength(1), v.maxLength(50)),
  check: v.optional(CHECK),
  ignoreCase: v.optional(v.boolean()),
  context: v.optional(texts),
  against: v.optional(texts),
  headers: v.optional(texts),
  notHeaders: v.optional(texts),
  finds: v.pipe(v.array(textOr(EXAMPLE)), v.minLength(1)),
  ignores: v.pipe(v.array(textOr(EXAMPLE)), v.minLength(1)),
});

const ALLOW = v.strictObject({
  name,
  reason: v.pipe(v.string(), v.trim(), v.minLength(8, 'reason')),
  values: v.optional(texts),
  file: v.optional(text),
  domains: v.optional(texts),
  categories: v.optional(v.pipe(v.array(category), v.minLength(1))),
});

/** The keys that rules stand under, in a configuration as in a file of rules. */
export const RULE_KEYS = {
  detectors: v.optional(v.pipe(v.array(DETECTOR), v.maxLength(200))),
  allow: v.optional(v.pipe(v.array(ALLOW), v.maxLength(200))),
};
export const RULES = v.strictObject(RULE_KEYS);

export type RawDetector = v.InferOutput<typeof DETECTOR>;
export type RawAllow = v.InferOutput<typeof ALLOW>;
export type RawRules = v.InferOutput<typeof RULES>;
