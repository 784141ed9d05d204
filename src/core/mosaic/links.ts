import { isPersonal } from '../disclosure/kinds.ts';
import { Groups } from '../groups.ts';
import { FEWEST_SHARED, type SketchedKey, type SketchedQuasi, type TableSketch } from './sketch.ts';

/** Rows of two tables that are about one person, and the captions of the columns that say so, in each table. */
export interface Link {
  readonly rows: readonly (readonly [one: number, other: number])[];
  readonly columns: readonly (readonly [one: string, other: string])[];
}

const ENOUGH_SHARED = 0.5;
const ENOUGH_DISTINCT = 0.9;
/** Under other captions more must agree. */
const FEWEST_ELSEWHERE = 5;
const MOST_SHARED = 0.8;
/** Rows looked at before all are. */
const SAMPLE = 200;
/** So many times more combinations must be shared than chance has it. */
const BEYOND_CHANCE = 5;
const FEWEST_MEANS = 2;
/** Years in which people who live now were born: days have more values, a table's distinct ones are fewer. */
const YEARS = 50;
/** Facts that only people have: departments and facilities have numbers of their own, too. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['birth_date', 'status', 'demographic', 'name']);

/** How the rows of the two tables belong together: by a number, else by what others know of people. */
export function linkOf(one: TableSketch, other: TableSketch): Link | undefined {
  for (const key of one.keys)
    for (const like of other.keys) {
      const link = key.kind === like.kind ? byNumber([one, other], [key, like]) : undefined;
      if (link) return link;
    }
  return byMeans(one, other);
}

/** A cheap look before: whether the tables have columns in common by which their rows could belong together. */
export function mayLink(one: TableSketch, other: TableSketch): boolean {
  if (one.keys.some(({ kind }) => other.keys.some((key) => key.kind === kind))) return true;
  const means = one.quasi.filter((mine) => other.quasi.some((like) => like.means === mine.means));
  return means.length >= FEWEST_MEANS && means.some(({ kind }) => isPersonal(kind));
}

type Pair<T> = readonly [T, T];

function byNumber(tables: Pair<TableSketch>, keys: Pair<SketchedKey>): Link | undefined {
  const [a, b] = keys.map(({ values }) => values) as [Float64Array, Float64Array];
  const groups = keys.map(groupsOf);
  const [first, second] = groups as [Groups, Groups];
  if (!maySuit(first, b, a.length < b.length) && !maySuit(second, a, b.length < a.length)) return undefined;
  const heads = groups.map((group) => [...group.heads()]);
  const counts = heads.map((rows) => rows.length) as [number, number];
  if (keys.some((key, i) => areRunning(key, counts[i]!))) return undefined;
  const listsOnce = keys.map(
    ({ values, kind }, i) => counts[i]! >= filled(values) * ENOUGH_DISTINCT && isOfPeople(tables[i]!, kind),
  );
  if (!listsOnce[0] && !listsOnce[1]) return undefined;
  const rows = heads[0]!.flatMap((row) => {
    const at = second.first(a[row]!);
    return at < 0 ? [] : [[row, at] as const];
  });
  const isOne = keys[0].caption === keys[1].caption || keys[0].kind !== 'id';
  const [fewest, enough] = isOne ? [FEWEST_SHARED, ENOUGH_SHARED] : [FEWEST_ELSEWHERE, MOST_SHARED];
  if (rows.length < fewest || rows.length < Math.min(...counts) * enough) return undefined;
  return { rows, columns: [[keys[0].shown, keys[1].shown]] };
}

const GROUPS = new WeakMap<SketchedKey, Groups>();

/** Rows by their number: each table is held against many. */
function groupsOf(key: SketchedKey): Groups {
  const { values } = key;
  const groups = GROUPS.get(key) ?? new Groups(values.length, (row) => values[row]!);
  GROUPS.set(key, groups);
  return groups;
}

/** A look at some rows: whether any of them is in the other table. The smaller table is looked at. */
function maySuit(groups: Groups, values: Float64Array, isLarger: boolean): boolean {
  if (isLarger) return false;
  const step = Math.max(1, Math.floor(values.length / SAMPLE));
  for (let row = 0; row < values.length; row += step) if (groups.first(values[row]!) >= 0) return true;
  return false;
}

const isOfPeople = ({ facts }: TableSketch, kind: string): boolean =>
  kind !== 'id' || facts.some(({ category }) => OF_PEOPLE.has(category));

/** Rows that are counted from one, or from a round number on: two lists of anything have the same. */
function areRunning({ values, integers, lowest, highest }: SketchedKey, distinct: number): boolean {
  if (integers < filled(values) * ENOUGH_DISTINCT) return false;
  const isDense = highest - lowest + 1 <= distinct * 2 + 10;
  return isDense && (lowest <= 20 || /^10*[01]$/.test(String(lowest)));
}

function filled(values: Float64Array): number {
  let count = 0;
  for (const value of values) if (value !== 0) count++;
  return count;
}

function byMeans(one: TableSketch, other: TableSketch): Link | undefined {
  const shared = one.quasi.flatMap((mine) => {
    const like = other.quasi.find(({ means }) => means === mine.means);
    return like ? [[mine, like] as const] : [];
  });
  if (shared.length < FEWEST_MEANS || !shared.some(([{ kind }]) => isPersonal(kind))) return undefined;
  const mine = shared.map(([column]) => column);
  const theirs = shared.map(([, column]) => column);
  const first = new Groups(one.masks.length, (row) => combined(mine, row));
  const second = new Groups(other.masks.length, (row) => combined(theirs, row));
  const rows: (readonly [number, number])[] = [];
  const alone = [0, 0] as [number, number];
  for (const row of second.heads()) if (second.isAlone(row)) alone[1]++;
  for (const row of first.heads()) {
    if (!first.isAlone(row)) continue;
    alone[0]++;
    const at = second.first(combined(mine, row));
    if (at >= 0 && second.isAlone(at)) rows.push([row, at]);
  }
  const chance = (alone[0] * alone[1]) / combinations(shared);
  const enough = Math.max(FEWEST_SHARED, Math.min(...alone) * ENOUGH_SHARED, chance * BEYOND_CHANCE);
  if (rows.length < enough) return undefined;
  return { rows, columns: shared.map(([a, b]) => [a.shown, b.shown]) };
}

/** How many combinations of values there can be, at the least. */
function combinations(shared: readonly Pair<SketchedQuasi>[]): number {
  return shared.reduce((product, [a, b]) => {
    const distinct = Math.max(new Set(a.values).size, new Set(b.values).size);
    const isSpread = a.kind === 'birth' && distinct * 2 >= Math.min(a.values.length, b.values.length);
    return product * (isSpread ? Math.max(distinct, YEARS) : distinct);
  }, 1);
}

/** One key for what the columns tell of a row; 0 if one of them tells nothing. */
function combined(columns: readonly SketchedQuasi[], row: number): number {
  let [a, b] = [0x9e3779b9, 0x85ebca6b];
  for (const { values } of columns) {
    const code = values[row]!;
    if (code === 0) return 0;
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  return ((b >>> 0) % 0x200000) * 4_294_967_296 + (a >>> 0) || 1;
}
