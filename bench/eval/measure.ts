/** What a scan found, against what is there. Pure: labels and file entries in, figures out. */
import type { FileEntry } from '../../src/core/types.ts';
import type { TestCase } from './cases.ts';

export interface Share {
  /** How many were right. */
  readonly hit: number;
  readonly of: number;
}
export interface Failure {
  readonly path: string;
  readonly verdict: string;
  readonly persons: number;
  readonly expectedPersons: number;
  readonly rules: readonly string[];
  /** Code and message of what kept the file from being read whole. */
  readonly problems: readonly string[];
  readonly categories: Readonly<Record<string, number>>;
}
export interface Figures {
  readonly files: number;
  /** Leaks with the verdict `block`. */
  readonly blocked: Share;
  readonly blockedBy: Readonly<
    Record<'set' | 'format' | 'hiding' | 'lang' | 'tag', Readonly<Record<string, Share>>>
  >;
  /** Findings of each category found, of those there are: never more than there are in a file. */
  readonly recall: Readonly<Record<string, Share>>;
  readonly recallByFormat: Readonly<Record<string, Share>>;
  readonly recallByHiding: Readonly<Record<string, Share>>;
  /** Hidden lists of which a finding says how they are hidden. */
  readonly hidingNamed: Share;
  readonly persons: {
    readonly exact: Share;
    readonly withinOnePercent: Share;
    readonly meanRelativeError: number;
  };
  readonly harmless: {
    readonly files: number;
    readonly blocked: number;
    readonly review: number;
    readonly incomplete: number;
    /** Findings on harmless files by category, whatever the verdict. */
    readonly findings: Readonly<Record<string, number>>;
  };
  readonly missed: readonly Failure[];
  readonly falseAlarms: readonly Failure[];
  readonly wrongPersons: readonly Failure[];
  /** Labelled files that the scan gave no entry for. */
  readonly unscanned: readonly string[];
}

type Pair = { readonly label: TestCase; readonly entry: FileEntry };

const share = (pairs: readonly Pair[], right: (pair: Pair) => boolean): Share => ({
  hit: pairs.filter(right).length,
  of: pairs.length,
});

function grouped<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) for (const key of keys(item)) groups.set(key, [...(groups.get(key) ?? []), item]);
  return new Map([...groups].sort(([a], [b]) => a.localeCompare(b)));
}

const isBlocked = ({ entry }: Pair) => entry.verdict === 'block';

const blockedBy = (leaks: readonly Pair[], keys: (label: TestCase) => readonly string[]) =>
  Object.fromEntries(
    [...grouped(leaks, ({ label }) => keys(label))].map(([key, pairs]) => [key, share(pairs, isBlocked)]),
  );

/** Facts found of those expected, file by file, so that too many in one file do not hide misses in another. */
function factsOf({ label, entry }: Pair): { category: string; hit: number; of: number }[] {
  return Object.entries(label.categories).map(([category, of]) => ({
    category,
    of,
    hit: Math.min(of, entry.categories[category] ?? 0),
  }));
}

function recallBy(
  leaks: readonly Pair[],
  key: (pair: Pair, category: string) => string,
): Record<string, Share> {
  const facts = leaks.flatMap((pair) =>
    factsOf(pair).map((fact) => ({ ...fact, key: key(pair, fact.category) })),
  );
  return Object.fromEntries(
    [...grouped(facts, (fact) => [fact.key])].map(([name, list]) => [
      name,
      {
        hit: list.reduce((sum, fact) => sum + fact.hit, 0),
        of: list.reduce((sum, fact) => sum + fact.of, 0),
      },
    ]),
  );
}

const failure = ({ label, entry }: Pair): Failure => ({
  path: label.path,
  verdict: entry.verdict,
  persons: entry.persons,
  expectedPersons: label.persons,
  rules: entry.rules.map((rule) => rule.id),
  problems: [...new Set(entry.problems.map((problem) => `${problem.code}: ${problem.message}`))],
  categories: entry.categories,
});

function personsOf(leaks: readonly Pair[]): Figures['persons'] {
  const error = ({ label, entry }: Pair) => Math.abs(entry.persons - label.persons) / label.persons;
  return {
    exact: share(leaks, (pair) => pair.entry.persons === pair.label.persons),
    withinOnePercent: share(leaks, (pair) => error(pair) <= 0.01),
    meanRelativeError:
      leaks.length === 0 ? 0 : leaks.reduce((sum, pair) => sum + error(pair), 0) / leaks.length,
  };
}

function harmlessOf(pairs: readonly Pair[]): Figures['harmless'] {
  const findings: Record<string, number> = {};
  for (const { entry } of pairs)
    for (const [category, n] of Object.entries(entry.categories))
      findings[category] = (findings[category] ?? 0) + n;
  const verdicts = (verdict: string) => pairs.filter(({ entry }) => entry.verdict === verdict).length;
  return {
    files: pairs.length,
    blocked: verdicts('block'),
    review: verdicts('review'),
    incomplete: verdicts('incomplete'),
    findings,
  };
}

/** `entries` by the path of their case. */
export function measure(cases: readonly TestCase[], entries: ReadonlyMap<string, FileEntry>): Figures {
  const pairs = cases.flatMap((label): Pair[] => {
    const entry = entries.get(label.path);
    return entry === undefined ? [] : [{ label, entry }];
  });
  const leaks = pairs.filter(({ label }) => label.verdict === 'block');
  const harmless = pairs.filter(({ label }) => label.verdict === 'pass');
  const hidden = leaks.filter(({ label }) => label.visibility !== 'visible');
  return {
    files: pairs.length,
    blocked: share(leaks, isBlocked),
    blockedBy: {
      set: blockedBy(leaks, (label) => [label.set]),
      format: blockedBy(leaks, (label) => [label.format]),
      hiding: blockedBy(leaks, (label) => [label.visibility]),
      lang: blockedBy(leaks, (label) => [label.lang]),
      tag: blockedBy(leaks, (label) => label.tags),
    },
    recall: recallBy(leaks, (_, category) => category),
    recallByFormat: recallBy(leaks, ({ label }) => label.format),
    recallByHiding: recallBy(leaks, ({ label }) => label.visibility),
    hidingNamed: share(hidden, ({ label, entry }) =>
      entry.places.some((place) => place.visibility === label.visibility),
    ),
    persons: personsOf(leaks),
    harmless: harmlessOf(harmless),
    missed: leaks.filter((pair) => !isBlocked(pair)).map(failure),
    falseAlarms: harmless.filter(({ entry }) => entry.verdict !== 'pass').map(failure),
    wrongPersons: leaks.filter(({ label, entry }) => label.persons !== entry.persons).map(failure),
    unscanned: cases.filter(({ path }) => !entries.has(path)).map(({ path }) => path),
  };
}
