import { findIn } from '../core/find-in-text.ts';
import type { Category } from '../core/types.ts';
import { fewestAlike } from './alike.ts';
import { safeCaptions } from './captions.ts';
import { detailAction, sampleOf } from './details.ts';
import { type CleanKit, type DocumentFacts, factsOf, type TableFacts } from './facts.ts';
import { type CleanDocument, columnsOf, type DocTable, tablesOf, textOf } from './model.ts';
import { type Action, type ColumnPlan, FEWEST, type Plan, type TablePlan } from './plan.ts';
import { type Redactor, redactorFor } from './redact.ts';
import { shortenerOf } from './shorten.ts';

/** What becomes of a column by what it holds. What identifies goes; what is left of the rest says no more than statistics do. */
const BY_CATEGORY: Readonly<Partial<Record<Category, Action>>> = {
  birth_date: 'year',
  address: 'state',
  nationality: 'keep',
  status: 'keep',
  facility: 'keep',
  demographic: 'keep',
};
/** Of so many cells with something in them a column is for that. */
const MOSTLY = 0.5;

/** The plan to begin with: what the policy lets out is kept, of people it protects only what tells nobody from others. */
export function proposePlan(
  document: CleanDocument,
  kit: CleanKit,
  facts: DocumentFacts = factsOf(document, kit),
): Plan {
  const redactor = redactorFor(facts, kit, 'en');
  const tables = tablesOf(document).map((table, index): TablePlan => {
    const name = shown(table.name, kit);
    const own = facts.tables[index]!;
    const columns = columnPlans(table, own, { ...kit, redactor });
    const alike = own.isExposed ? { alike: fewestAlike(kit.policy.rules.map(({ rule }) => rule)) } : {};
    return { table: index, name, action: 'keep', columns, ...alike };
  });
  return { tables, texts: 'redact' };
}

/** A name that may tell of somebody stands in no plan: plans are kept beside copies. */
const shown = (name: string, { engine }: CleanKit): string =>
  findIn(name, {}, engine).length === 0 ? name : '';

function columnPlans(
  table: DocTable,
  facts: TableFacts,
  kit: CleanKit & { readonly redactor: Redactor },
): ColumnPlan[] {
  const captions = safeCaptions(table, { facts, redactor: kit.redactor, kit, texts: 'redact' });
  return Array.from({ length: columnsOf(table) }, (_, column) => {
    const holds = categoriesIn(column, facts);
    return {
      column,
      name: captions[column]?.text === table.captions[column] ? shown(table.captions[column] ?? '', kit) : '',
      action: facts.isExposed ? actionAmong(actionFor(column, table, facts, kit), holds, table) : 'keep',
      ...(holds.length > 0 && { holds }),
    };
  });
}

/** Of a handful of people all that is told tells who is meant. */
function actionAmong(action: Action, holds: readonly Category[], { rows }: DocTable): Action {
  const isOfPeople = holds.length > 0 || shortenerOf(action) !== undefined;
  return rows.length < FEWEST && isOfPeople && action !== 'redact' ? 'drop' : action;
}

function categoriesIn(column: number, { columns, cells }: TableFacts): Category[] {
  const own = columns.get(column);
  const found = cells.get(column)?.categories ?? [];
  return [...new Set(own === undefined ? found : [own, ...found])];
}

function actionFor(column: number, table: DocTable, { columns, cells }: TableFacts, kit: CleanKit): Action {
  const category = columns.get(column);
  const detail = detailAction(table, column, kit.engine);
  if (category !== undefined) {
    const action = BY_CATEGORY[category] ?? 'drop';
    return action === 'keep' ? (detail ?? action) : whatIsLeft(action, table, column);
  }
  if (detail) return whatIsLeft(detail, table, column);
  let found = 0;
  for (const values of cells.get(column)?.all() ?? [])
    if (values.some((value) => BY_CATEGORY[value.category] !== 'keep')) found++;
  if (found === 0) return 'keep';
  const filled = table.rows.filter((row) => textOf(row[column]) !== '').length;
  return found > filled * MOSTLY ? 'drop' : 'redact';
}

/** What would leave next to nothing of a column leaves it out: streets without their states. */
function whatIsLeft(action: Action, table: DocTable, column: number): Action {
  const shorten = shortenerOf(action);
  if (!shorten) return action;
  const values = sampleOf(table, column);
  const read = values.filter((text) => shorten(text) !== '').length;
  return read < values.length * FEW_LEFT ? 'drop' : action;
}
const FEW_LEFT = 0.2;

/** Plans for a table that say less and less, gravest last; a copy takes the first that the policy lets out. */
export function* stricter(plan: TablePlan, table: DocTable): Generator<TablePlan> {
  const kept = plan.columns.filter(({ action }) => action === 'keep');
  if (kept.length < plan.columns.filter(({ action }) => action !== 'drop').length)
    yield {
      ...plan,
      columns: plan.columns.map((one) => (one.action === 'keep' ? one : { ...one, action: 'drop' })),
    };
  const counted = countable(kept, table);
  if (counted)
    yield {
      ...plan,
      action: 'count',
      columns: plan.columns.map((one) => ({ ...one, action: one === counted ? 'keep' : 'drop' })),
    };
  yield { ...plan, action: 'drop' };
}

/** More values than these are no statistics, and one alone is none. */
const MOST_VALUES = 60;
/** What people are counted by, the most useful first. */
const COUNTED: readonly Category[] = ['nationality', 'facility', 'status', 'demographic'];

function countable(kept: readonly ColumnPlan[], { rows }: DocTable): ColumnPlan | undefined {
  const fits = kept.filter(({ column }) => {
    const values = new Set(rows.map((row) => textOf(row[column])));
    return values.size > 1 && values.size <= MOST_VALUES;
  });
  const rank = ({ holds = [] }: ColumnPlan): number => {
    const at = COUNTED.findIndex((category) => holds.includes(category));
    return at < 0 ? COUNTED.length : at;
  };
  return [...fits].sort((a, b) => rank(a) - rank(b))[0];
}
