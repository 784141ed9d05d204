import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectors } from '../../detectors/index.ts';
import { Evidence } from '../../src/core/evidence.ts';
import { CompiledPolicy, JudgedRules } from '../../src/core/judge.ts';
import { type Fact, keysOf, type PersonKind, type PlaceOwner } from '../../src/core/persons/person.ts';
import type { Visibility } from '../../src/core/types.ts';
import { DEFAULT_POLICY } from '../../src/policies/index.ts';

const policy = new CompiledPolicy(DEFAULT_POLICY);
const byId = new Map(detectors.map((detector) => [detector.id, detector]));
const COLUMNS = ['person.name', 'us.a-number', 'person.nationality'].map((id) => byId.get(id)!);
const SECRET = [1, 2] as const;

const owner = (part: string): PlaceOwner => ({
  part,
  locate: ([row, column]) => ({ locator: `${part} ${row},${column}` }),
  span: (from, to) => `${part} ${from}–${to}`,
});
const OWNERS = [owner('one'), owner('two')];

interface Row {
  readonly who: number;
  readonly table: 0 | 1;
  readonly visibility: Visibility;
  /** Which of the columns are filled, as bits. */
  readonly filled: number;
}

const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    who: fc.integer({ min: 0, max: 12 }),
    table: fc.constantFrom(0 as const, 1 as const),
    visibility: fc.constantFrom<Visibility>('visible', 'visible', 'hidden-row'),
    filled: fc.integer({ min: 1, max: 7 }),
  }),
  { maxLength: 40 },
);

const VALUES = [
  (who: number) => `Ilse Varga${'abcdefghijklm'[who]}`,
  (who: number) => `A9182736${String(who + 10)}`,
  (who: number) => (who % 2 === 0 ? 'Honduras' : 'Eritrea'),
];

function factsOf({ who, visibility, filled }: Row, row: number): Fact[] {
  return COLUMNS.flatMap((detector, column) =>
    (filled & (1 << column)) === 0
      ? []
      : [
          {
            detector,
            text: VALUES[column]!(who),
            score: 0.9,
            because: ['header'] as const,
            visibility,
            at: [row, column] as const,
          },
        ],
  );
}

const kinds = new Map<string, PersonKind>();

function kindOf({ table, visibility, filled }: Row, facts: readonly Fact[]): PersonKind {
  const key = `${table} ${visibility} ${filled}`;
  let kind = kinds.get(key);
  if (kind === undefined) {
    kind = {
      from: 'row',
      owner: OWNERS[table]!,
      populations: 1,
      publicRole: false,
      visibility,
      facts: facts.map(({ detector, because, at }) => ({ detector, visibility, because, column: at[1] })),
    };
    kinds.set(key, kind);
  }
  return kind;
}

/** Adds the rows: every second one as one of its kind, or all of them by themselves. */
function gathered(list: readonly Row[], how: 'mixed' | 'single', evidence: Evidence): void {
  for (const [row, one] of list.entries()) {
    const facts = factsOf(one, row);
    const name = (one.filled & 1) === 0 ? '' : VALUES[0]!(one.who);
    const keys = keysOf(facts, name, SECRET);
    if (keys === undefined) continue;
    const kind = kindOf(one, facts);
    if (how === 'mixed' && row % 2 === 0) {
      if (evidence.addAlike(kind, keys, row)) evidence.keep(kind, facts);
    } else evidence.add({ ...kind, facts, keys });
  }
}

function summary(evidence: Evidence) {
  return {
    exposed: evidence.rules.exposed,
    fired: evidence.rules.fired.map(({ rule, persons }) => [rule.id, persons]),
    categories: [...evidence.categories].sort(),
    total: evidence.findingsTotal,
    places: evidence.found
      .map((place) => ({
        where: `${place.owner.span(place.from, place.to)} ${place.visibility}`,
        persons: evidence.personsAt(place),
        categories: [...place.categories].sort(),
        kept: place.kept.map(({ text, at }) => `${at} ${text}`),
      }))
      .sort((a, b) => (a.where < b.where ? -1 : 1)),
  };
}

const fresh = (parent?: Evidence) => new Evidence(new JudgedRules(policy), 5, parent);

describe('evidence', () => {
  it('is the same whether people are counted by themselves or as one of their kind', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const [single, mixed] = [fresh(), fresh()];
        gathered(list, 'single', single);
        gathered(list, 'mixed', mixed);
        expect(summary(mixed)).toEqual(summary(single));
      }),
    );
  });

  it('of a container is the same, before and after the files that it holds', () => {
    fc.assert(
      fc.property(rows, rows, rows, (before, inside, after) => {
        const [single, mixed] = [fresh(), fresh()];
        for (const [how, outer] of [
          ['single', single],
          ['mixed', mixed],
        ] as const) {
          gathered(before, how, outer);
          gathered(inside, how, fresh(outer));
          gathered(after, how, outer);
        }
        expect(summary(mixed)).toEqual(summary(single));
      }),
    );
  });

  it('counts the people of its only place as those of the file, and parts them when a second one comes', () => {
    const evidence = fresh();
    const row = (who: number, table: 0 | 1): Row => ({ who, table, visibility: 'visible', filled: 7 });
    gathered([row(1, 0), row(2, 0), row(2, 0)], 'mixed', evidence);
    expect(summary(evidence).places.map(({ persons }) => persons)).toEqual([2]);
    gathered([row(2, 1), row(3, 1)], 'mixed', evidence);
    expect(summary(evidence).places.map(({ persons }) => persons)).toEqual([2, 2]);
    expect(evidence.rules.exposed).toBe(3);
  });
});
