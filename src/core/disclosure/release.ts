import type { Verdict, Visibility } from '../types.ts';
import { differences } from './keyed-figures.ts';
import { FEW } from './small-cells.ts';

/** A table of a release. */
export interface ReleasedTable {
  /** Name of the file inside the release and of the part, as a person would name them. */
  readonly name: string;
  readonly visibility: Visibility;
  readonly captions: readonly string[];
  /** Filled rows below the captions. */
  readonly rows: number;
  /** Figures of a table that counts people, by a key of their row's labels and their caption. */
  readonly figures: ReadonlyMap<number, number>;
}

/** What is published at one time: a file, or all files of a folder. */
export interface Release {
  readonly verdict: Verdict;
  readonly persons: number;
  /** Ids of rules that fired, with their level. */
  readonly rules: ReadonlyMap<string, 'block' | 'review' | 'note'>;
  readonly tables: readonly ReleasedTable[];
}

/** What the second release has otherwise than the first. */
export type Change =
  | { readonly kind: 'persons'; readonly before: number; readonly after: number }
  | { readonly kind: 'rule'; readonly rule: string; readonly level: 'block' | 'review' | 'note' }
  | {
      readonly kind: 'table' | 'table-gone';
      readonly table: string;
      readonly visibility: Visibility;
      readonly rows: number;
    }
  | { readonly kind: 'hidden'; readonly table: string; readonly visibility: Visibility }
  | { readonly kind: 'columns' | 'columns-gone'; readonly table: string; readonly columns: readonly string[] }
  | { readonly kind: 'rows'; readonly table: string; readonly before: number; readonly after: number }
  /** Figures that differ by one to ten people: who knows both releases knows of those few. */
  | { readonly kind: 'few'; readonly table: string; readonly figures: number; readonly ones: number };

/** Rows that grow to so many times what they were are others. */
const MANY_TIMES = 2;
/** Smaller tables grow by a few rows without meaning anything. */
const FEWEST_ROWS = 10;

/** What has changed, gravest first. */
export function changesBetween(before: Release, after: Release): readonly Change[] {
  const changes: Change[] = [];
  if (before.persons !== after.persons)
    changes.push({ kind: 'persons', before: before.persons, after: after.persons });
  for (const [rule, level] of after.rules)
    if (before.rules.get(rule) !== level) changes.push({ kind: 'rule', rule, level });
  const pairs = paired(before.tables, after.tables);
  for (const table of after.tables) {
    const old = pairs.get(table);
    if (old === undefined) changes.push(aboutTable('table', table));
    else changes.push(...changesOf(old, table));
  }
  const kept = new Set(pairs.values());
  for (const table of before.tables) if (!kept.has(table)) changes.push(aboutTable('table-gone', table));
  return changes.sort((a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind));
}

const GRAVITY: readonly Change['kind'][] = [
  ...([
    'persons',
    'rule',
    'table',
    'hidden',
    'columns',
    'rows',
    'few',
    'table-gone',
    'columns-gone',
  ] as const),
];

/** Whether the second release exposes people, or in a way, that the first did not. */
export function exposesMore(before: Release, after: Release): boolean {
  if (after.verdict !== 'block') return false;
  if (before.verdict !== 'block' || after.persons > before.persons) return true;
  return [...after.rules].some(([rule, level]) => level === 'block' && before.rules.get(rule) !== 'block');
}

/** Tables of one name, in order; a single table is the other release's single table, whatever it is called. */
function paired(
  before: readonly ReleasedTable[],
  after: readonly ReleasedTable[],
): ReadonlyMap<ReleasedTable, ReleasedTable> {
  const pairs = new Map<ReleasedTable, ReleasedTable>();
  const left = [...before];
  for (const table of after) {
    const at = left.findIndex(({ name }) => sameName(name, table.name));
    if (at >= 0) pairs.set(table, left.splice(at, 1)[0]!);
  }
  const [one, ...others] = after.filter((table) => !pairs.has(table));
  if (one && others.length === 0 && left.length === 1) pairs.set(one, left[0]!);
  return pairs;
}

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function aboutTable(kind: 'table' | 'table-gone', { name, visibility, rows }: ReleasedTable): Change {
  return { kind, table: name, visibility, rows };
}

function changesOf(before: ReleasedTable, after: ReleasedTable): Change[] {
  const { name: table } = after;
  const changes: Change[] = [];
  if (before.visibility !== after.visibility && after.visibility !== 'visible')
    changes.push({ kind: 'hidden', table, visibility: after.visibility });
  const columns = without(after.captions, before.captions);
  if (columns.length > 0) changes.push({ kind: 'columns', table, columns });
  const gone = without(before.captions, after.captions);
  if (gone.length > 0) changes.push({ kind: 'columns-gone', table, columns: gone });
  if (after.rows >= FEWEST_ROWS && after.rows >= before.rows * MANY_TIMES)
    changes.push({ kind: 'rows', table, before: before.rows, after: after.rows });
  const few = differences(before.figures, after.figures).filter(({ by }) => Math.abs(by) <= FEW);
  const ones = few.filter(({ by }) => Math.abs(by) === 1).length;
  if (few.length > 0) changes.push({ kind: 'few', table, figures: few.length, ones });
  return changes;
}

function without(all: readonly string[], known: readonly string[]): readonly string[] {
  const names = new Set(known.map((caption) => caption.trim().toLowerCase()));
  return [...new Set(all.filter((caption) => caption !== '' && !names.has(caption.trim().toLowerCase())))];
}
