import * as v from 'valibot';
import {
  AGES,
  CATEGORIES,
  CERTAINTIES,
  DETAILS,
  POPULATIONS,
  PROBLEM_CODES,
  VISIBILITIES,
} from '../core/types.ts';

/** The shape of a policy file. Keys that it does not name are refused: a misspelt condition must not pass all. */

const says = v.description;
const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const OWN_CATEGORY = /^x-[a-z0-9][a-z0-9-]{0,40}$/;
const category = v.lazy((input) =>
  typeof input === 'string' && input.startsWith('x-')
    ? v.pipe(v.string(), v.regex(OWN_CATEGORY, 'category'))
    : v.picklist(CATEGORIES),
) as v.GenericSchema<unknown, (typeof CATEGORIES)[number] | `x-${string}`>;
const some = <S extends v.GenericSchema>(item: S) => v.pipe(v.array(item), v.minLength(1));

/** One text for both languages, or one for each. Lazy, so that a fault is told where it is. */
const localized = v.lazy((input) =>
  typeof input === 'object' && input !== null
    ? v.strictObject({ en: text, es: text })
    : v.pipe(
        text,
        v.transform((both) => ({ en: both, es: both })),
      ),
) as v.GenericSchema<unknown, { en: string; es: string }>;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'name'));
const day = v.pipe(v.string(), v.regex(/^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'day'));
const glob = v.pipe(
  text,
  v.maxLength(300),
  v.check((given) => given.split('**').length <= 10, 'glob'),
);

/** A condition of a policy file, as `PersonCondition` has it. */
interface Condition {
  readonly [key: string]: unknown;
}
const term: v.GenericSchema<unknown, string | Condition> = v.lazy((input) =>
  typeof input === 'object' && input !== null ? person : category,
);
const terms = v.optional(some(term));

export const CONDITION = v.strictObject({
  all: v.pipe(terms, says('All of these categories, or conditions over the same person')),
  any: v.pipe(terms, says('At least one of these')),
  none: v.pipe(terms, says('None of these')),
  hidden: v.optional(v.pipe(v.boolean(), says('Whether a finding lies where readers do not see it'))),
  visibility: v.optional(v.pipe(some(v.picklist(VISIBILITIES)), says('A finding lies in one of these ways'))),
  certainty: v.optional(
    v.pipe(
      v.picklist(CERTAINTIES),
      says('Findings of a lower score do not count: likely is 0.75, certain 0.9'),
    ),
  ),
  from: v.optional(v.pipe(some(v.picklist(['row', 'text'])), says('Where the person stands'))),
  protected: v.optional(v.pipe(v.boolean(), says('The table or text speaks of a confidential population'))),
  population: v.optional(v.pipe(some(v.picklist(POPULATIONS)), says('It speaks of one of these'))),
  age: v.optional(v.pipe(some(v.picklist(AGES)), says('An age that is told is one of these'))),
  publicRole: v.optional(v.pipe(v.boolean(), says('The table lists people in a public role'))),
});
const person: v.GenericSchema<unknown, Condition> = CONDITION as never;

const FILE = v.strictObject({
  paths: v.optional(v.pipe(some(glob), says('Globs of files, or of folders and containers that hold them'))),
  formats: v.optional(
    v.pipe(
      some(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,30}$/, 'name'))),
      says('As amparo formats lists them'),
    ),
  ),
});

const TABLE = v.strictObject({
  alikeBelow: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(2),
      says('Rows about people, to whom fewer than so many are alike'),
    ),
  ),
  gives: v.optional(
    v.pipe(
      some(v.picklist(DETAILS)),
      says('Rows about people that give more than three digits of a postal code, a place in a state, a day'),
    ),
  ),
  cellsUpTo: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), says('Figures that count one to so many people')),
  ),
  protected: v.optional(v.pipe(v.boolean(), says('The table speaks of a confidential population'))),
  population: v.optional(v.pipe(some(v.picklist(POPULATIONS)), says('It speaks of one of these'))),
  local: v.optional(v.pipe(v.boolean(), says('The figures are about places smaller than a state'))),
});

/** A rule of one's own, or what is changed of the rule of that id in the policy extended. */
const RULE = v.strictObject({
  id,
  level: v.optional(
    v.pipe(v.picklist(['block', 'review', 'note', 'off']), says('off: not the rule of the policy extended')),
  ),
  about: v.optional(localized),
  advice: v.optional(localized),
  duties: v.optional(v.pipe(localized, says('What follows if the file is already public'))),
  basis: v.optional(v.pipe(v.array(text), says('Law or guidance'))),
  person: v.optional(v.pipe(person, says('The condition over one person'))),
  table: v.optional(v.pipe(TABLE, says('Or the condition over a table that names nobody'))),
  persons: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), says('Fires at so many persons'))),
  file: v.optional(v.pipe(FILE, says('Only in these files'))),
});

const ALLOW = v.strictObject({
  id,
  reason: v.pipe(v.string(), v.trim(), v.minLength(8, 'reason')),
  until: v.pipe(day, says('The last day on which it holds')),
  paths: v.optional(some(glob)),
  rules: v.optional(some(id)),
  categories: v.optional(some(category)),
});

const CELL = v.lazy((input) => (typeof input === 'number' ? v.number() : v.string())) as v.GenericSchema<
  unknown,
  string | number
>;
const EXAMPLE = v.strictObject({
  about: v.optional(text),
  name: v.optional(
    v.pipe(text, v.maxLength(200), says('Name of the file, which tips the scales of its format')),
  ),
  text: v.optional(v.pipe(v.string(), v.maxLength(100_000), says('The document'))),
  table: v.optional(v.pipe(some(v.array(CELL)), says('Or its rows'))),
  expect: v.picklist(['block', 'review', 'pass']),
  rule: v.optional(v.pipe(id, says('A rule that must have fired'))),
});

const APPROVALS = v.strictObject({
  allowed: v.optional(v.pipe(v.boolean(), says('false: nobody may let out what the policy stops'))),
  persons: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      says('So many different people must approve a file; default 1'),
    ),
  ),
  comments: v.optional(v.pipe(v.boolean(), says('false: amparo-ignore in a file counts for nothing'))),
});

const CLEARANCE = v.strictObject({
  signatures: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      says('amparo verify asks for so many signatures by different keys'),
    ),
  ),
});

export const POLICY = v.strictObject({
  policy: id,
  extends: v.optional(v.pipe(text, says('A built-in policy, or a file beside this one'))),
  about: v.optional(localized),
  allowProblems: v.optional(v.array(v.picklist(PROBLEM_CODES))),
  rules: v.optional(v.pipe(v.array(RULE), v.maxLength(200))),
  allow: v.optional(v.pipe(v.array(ALLOW), v.maxLength(200))),
  approvals: v.optional(v.pipe(APPROVALS, says('Who may let a file out that the policy stops'))),
  clearance: v.optional(v.pipe(CLEARANCE, says('What a clearance must have'))),
  examples: v.optional(v.pipe(v.array(EXAMPLE), v.maxLength(500))),
});

export type RawPolicy = v.InferOutput<typeof POLICY>;
export type RawRule = v.InferOutput<typeof RULE>;
export type RawAllowance = v.InferOutput<typeof ALLOW>;
export type RawExample = v.InferOutput<typeof EXAMPLE>;
