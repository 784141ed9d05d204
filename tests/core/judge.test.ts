import { describe, expect, it, test } from 'vitest';
import { detectors } from '../../detectors/index.ts';
import { CompiledPolicy, type Judged, JudgedRules } from '../../src/core/judge.ts';
import { populationBit } from '../../src/core/persons/populations.ts';
import { onDay } from '../../src/core/policy-files.ts';
import type {
  Category,
  PersonCondition,
  Policy,
  PolicyAllowance,
  Rule,
  Visibility,
} from '../../src/core/types.ts';

const rule = (person: PersonCondition, more: Partial<Rule> = {}): Rule => ({
  id: 'a',
  level: 'block',
  about: { en: 'x', es: 'x' },
  advice: { en: 'x', es: 'x' },
  basis: [],
  person,
  ...more,
});
const policy = (rules: readonly Rule[], allow: readonly PolicyAllowance[] = []): Policy => ({
  id: 'p',
  about: { en: 'x', es: 'x' },
  rules,
  allow,
  digest: '',
});

type Shown = Partial<Omit<Judged, 'facts'>> & {
  readonly hidden?: Visibility;
  readonly score?: number;
  readonly scores?: readonly number[];
};
const byCategory = new Map(detectors.map((detector) => [detector.category, detector]));

function person(
  categories: readonly Category[],
  { hidden, score = 0.95, scores, ...more }: Shown = {},
): Judged {
  const facts = categories.map((category, i) => ({
    detector: byCategory.get(category) ?? { ...detectors[0]!, category },
    visibility: (i === 0 ? hidden : undefined) ?? ('visible' as const),
    score: scores?.[i] ?? score,
  }));
  return { from: 'row', populations: 0, publicRole: false, ...more, facts };
}

const FEAR = populationBit('fear');
const VICTIMS = populationBit('victims');
const NESTED: PersonCondition = {
  all: ['name'],
  any: ['a_number', { all: ['birth_date'], any: ['address', 'phone'] }],
  none: ['email', { all: ['plate'], hidden: true }],
};

describe('a condition', () => {
  test.each<[string, PersonCondition, Judged, boolean]>([
    ['all', { all: ['name', 'ssn'] }, person(['name', 'ssn', 'phone']), true],
    ['all but one', { all: ['name', 'ssn'] }, person(['name', 'phone']), false],
    ['any', { any: ['ssn', 'itin'] }, person(['itin']), true],
    ['none', { any: ['itin'], none: ['name'] }, person(['itin', 'name']), false],
    ['of one’s own', { any: ['x-bed'] }, person(['x-bed']), true],
    ['of one’s own, another', { any: ['x-bed'] }, person(['x-room']), false],
    ['nested, by a category', NESTED, person(['name', 'a_number']), true],
    ['nested, by a condition', NESTED, person(['name', 'birth_date', 'phone']), true],
    ['nested, neither', NESTED, person(['name', 'birth_date']), false],
    ['nested, excluded', NESTED, person(['name', 'a_number', 'email']), false],
    [
      'nested, excluded by a condition',
      NESTED,
      person(['plate', 'name', 'a_number'], { hidden: 'comment' }),
      false,
    ],
    ['nested, not excluded', NESTED, person(['plate', 'name', 'a_number']), true],
    ['hidden', { all: ['name'], hidden: true }, person(['name'], { hidden: 'slack' }), true],
    ['not hidden', { all: ['name'], hidden: false }, person(['name'], { hidden: 'slack' }), false],
    [
      'a way',
      { all: ['name'], visibility: ['slack', 'comment'] },
      person(['name'], { hidden: 'slack' }),
      true,
    ],
    [
      'another way',
      { all: ['name'], visibility: ['slack', 'comment'] },
      person(['name'], { hidden: 'embedded' }),
      false,
    ],
    [
      'the last way',
      { all: ['name'], visibility: ['image-text'] },
      person(['name'], { hidden: 'image-text' }),
      true,
    ],
    [
      'hidden where ways are asked',
      {
        any: [
          { all: ['name'], hidden: true },
          { all: ['ssn'], visibility: ['visible'] },
        ],
      },
      person(['name'], { hidden: 'slack' }),
      true,
    ],
    [
      'visible',
      { all: ['name'], visibility: ['visible'] },
      person(['name', 'ssn'], { hidden: 'slack' }),
      true,
    ],
    ['certain', { all: ['name'], certainty: 'certain' }, person(['name'], { score: 0.9 }), true],
    ['only likely', { all: ['name'], certainty: 'certain' }, person(['name'], { score: 0.89 }), false],
    ['likely', { all: ['name'], certainty: 'likely' }, person(['name'], { score: 0.75 }), true],
    [
      'certain inside',
      { all: ['name', { any: ['ssn'], certainty: 'certain' }] },
      person(['name', 'ssn'], { scores: [0.6, 0.95] }),
      true,
    ],
    [
      'not certain inside',
      { all: ['name', { any: ['ssn'], certainty: 'certain' }] },
      person(['name', 'ssn'], { scores: [0.95, 0.6] }),
      false,
    ],
    [
      'less certain inside',
      { all: ['name', { any: ['ssn'], certainty: 'possible' }], certainty: 'certain' },
      person(['name', 'ssn'], { scores: [0.95, 0.6] }),
      false,
    ],
    ['in a row', { all: ['name'], from: ['row'] }, person(['name'], { from: 'text' }), false],
    ['in a text', { all: ['name'], from: ['text', 'row'] }, person(['name'], { from: 'text' }), true],
    ['protected', { all: ['name'], protected: true }, person(['name'], { populations: VICTIMS }), true],
    ['not protected', { all: ['name'], protected: false }, person(['name'], { populations: VICTIMS }), false],
    [
      'of a population',
      { all: ['name'], population: ['fear'] },
      person(['name'], { populations: FEAR | VICTIMS }),
      true,
    ],
    [
      'of another population',
      { all: ['name'], population: ['fear'] },
      person(['name'], { populations: VICTIMS }),
      false,
    ],
    ['a minor', { all: ['name'], age: ['minor'] }, { ...person(['name']), ages: 1 }, true],
    ['over 89', { all: ['name'], age: ['minor'] }, { ...person(['name']), ages: 2 }, false],
    ['in public', { all: ['name'], publicRole: true }, person(['name'], { publicRole: true }), true],
    ['not in public', { all: ['name'], publicRole: false }, person(['name'], { publicRole: true }), false],
  ])('%s', (_, condition, one, expected) => {
    const rules = new JudgedRules(new CompiledPolicy(policy([rule(condition)])));
    expect(rules.judge(one).exposed).toBe(expected);
    // Alike people are answered from memory; people who differ in one thing only must not be.
    rules.judge({ ...one, populations: one.populations ^ FEAR, publicRole: !one.publicRole });
    expect(rules.judge(one).exposed).toBe(expected);
  });

  it('names at most six categories of one’s own', () => {
    const own = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `x-${name}` as const);
    expect(() => new CompiledPolicy(policy([rule({ any: own.slice(0, 6) })]))).not.toThrow();
    expect(() => new CompiledPolicy(policy([rule({ any: own })]))).toThrow();
  });
});

/** What fires, and what is let pass, of people in a file. */
function judged(given: Policy, path: string, people: readonly Judged[], format = 'csv') {
  const rules = new JudgedRules(new CompiledPolicy(given));
  rules.begin(path, format);
  people.forEach((one, i) => {
    rules.count(rules.judge(one), { strong: [i + 1] });
  });
  return {
    fired: rules.fired.map(({ rule: { id }, persons }) => `${id} ${persons}`),
    letPass: rules.letPass.map(({ allowance: { id }, persons }) => `${id} ${persons}`),
  };
}

describe('a rule for some files', () => {
  const given = policy([
    rule({ all: ['name'] }, { file: { paths: ['public/**'] } }),
    rule({ all: ['name'] }, { id: 'b', level: 'review', file: { formats: ['xlsx', 'ods'] } }),
  ]);
  test.each([
    ['public/a.csv', 'csv', ['a 1']],
    ['drafts/a.csv', 'csv', []],
    ['drafts/a.xlsx', 'xlsx', ['b 1']],
    ['public/a.zip!a.ods', 'ods', ['a 1', 'b 1']],
  ])('%s', (path, format, fired) =>
    expect(judged(given, path, [person(['name'])], format).fired).toEqual(fired),
  );
});

describe('an allowance', () => {
  const rules = [rule({ all: ['name'] }), rule({ any: ['phone', 'ssn'] }, { id: 'b', persons: 2 })];
  const allowance = (more: Partial<PolicyAllowance>): PolicyAllowance => ({
    id: 'staff',
    reason: 'our own people',
    until: '2027-01-31',
    ...more,
  });
  const people = [person(['name', 'phone']), person(['phone']), person(['ssn'])];
  test.each<[string, Partial<PolicyAllowance>, string[], string[]]>([
    ['of a rule', { rules: ['a'] }, ['b 3'], ['staff 1']],
    ['of a place', { paths: ['board'] }, [], ['staff 3']],
    ['of another place', { paths: ['other'] }, ['b 3', 'a 1'], []],
    ['of a category', { categories: ['phone'] }, ['a 1'], ['staff 2']],
    ['of a category for a rule', { categories: ['phone'], rules: ['a'] }, ['b 3', 'a 1'], []],
    ['of a category in a place', { categories: ['phone', 'name'], paths: ['board/*.csv'] }, [], ['staff 2']],
  ])('%s', (_, more, fired, letPass) =>
    expect(judged(policy(rules, [allowance(more)]), 'board/a.csv', people)).toEqual({
      fired: fired.filter((one) => one !== 'b 1'),
      letPass,
    }),
  );

  it('holds on its last day and no longer', () => {
    const given = policy(rules, [allowance({ rules: ['a'] })]);
    expect(onDay(given, '2027-01-31')).toEqual({ policy: given, expired: [] });
    const { policy: left, expired } = onDay(given, '2027-02-01');
    expect([left.allow, expired.map(({ id }) => id)]).toEqual([[], ['staff']]);
  });
});
