import type { Action, Plan, TablePlan } from '../../clean/plan.ts';
import type { CopyFormat } from '../../clean/report.ts';
import type { Copied } from '../messages.ts';
import { formatFor } from './parts/copy.ts';
import type { Pool } from './pool.ts';
import type { CopyState, Desk, Job } from './state.ts';

const TYPES: Readonly<Record<CopyFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** The safe copies of a page: made on request, by a plan that its reader may change. */
export class Copies {
  readonly #engine: Pool;
  readonly #desk: Desk;
  readonly #changed: () => void;

  constructor(engine: Pool, desk: Desk, changed: () => void) {
    this.#engine = engine;
    this.#desk = desk;
    this.#changed = changed;
  }

  async make(id: number): Promise<void> {
    const job = this.#desk.jobs.find((one) => one.id === id);
    if (!job?.file) return;
    const before = job.copy;
    const format = before?.format ?? formatOf(job);
    const plan = before?.kind === 'made' ? before.plan : undefined;
    this.#set(job, { kind: 'making', format });
    const name = copyName(job.file.name, format);
    const wish = { path: name, format, plan, lang: this.#desk.lang };
    const copied = await this.#engine.copy({ id, path: job.path, file: job.file }, wish);
    this.#set(job, stateOf(copied, { format, name }));
  }

  choose(id: number, what: { readonly format: CopyFormat }): void {
    const job = this.#desk.jobs.find((one) => one.id === id);
    if (!job) return;
    const { copy } = job;
    job.copy = copy === undefined ? { kind: 'chosen', ...what } : { ...copy, ...what };
  }

  /** `column`: undefined for the table itself. */
  change(id: number, table: number, column: number | undefined, action: string): void {
    const copy = this.#desk.jobs.find((one) => one.id === id)?.copy;
    if (copy?.kind !== 'made') return;
    copy.plan = changedPlan(copy.plan, table, column, action);
    if (column === undefined) this.#changed();
  }

  /** `few`: cells that fewer rows share are left empty; undefined: none. */
  alike(id: number, at: number, few: number | undefined): void {
    const copy = this.#desk.jobs.find((one) => one.id === id)?.copy;
    if (copy?.kind !== 'made') return;
    const tables = copy.plan.tables.map((table) => {
      if (table.table !== at) return table;
      const { alike: _, ...rest } = table;
      return few === undefined ? rest : { ...rest, alike: few };
    });
    copy.plan = { ...copy.plan, tables };
  }

  #set(job: Job, state: CopyState): void {
    // The copy before is no longer offered.
    if (job.copy?.kind === 'made') URL.revokeObjectURL(job.copy.url);
    job.copy = state;
    this.#changed();
  }
}

function formatOf({ standing }: Job): CopyFormat {
  return formatFor(standing.kind === 'done' ? (standing.told.en[0]?.format ?? '') : '');
}

function stateOf(
  copied: Copied | undefined,
  { format, name }: { format: CopyFormat; name: string },
): CopyState {
  if (copied === undefined) return { kind: 'none', format, why: 'failed' };
  if (copied.kind === 'unread') return { kind: 'none', format, why: 'unread' };
  if (copied.kind === 'fault') return { kind: 'none', format, why: copied.fault.kind };
  const { bytes, plan, report, told } = copied;
  const url = URL.createObjectURL(new Blob([bytes], { type: TYPES[format] }));
  return { kind: 'made', format, name, url, plan, report, told };
}

function changedPlan(plan: Plan, at: number, column: number | undefined, action: string): Plan {
  const changed = (table: TablePlan): TablePlan => {
    if (table.table !== at) return table;
    if (column === undefined) return { ...table, action: action as TablePlan['action'] };
    const columns = table.columns.map((one) =>
      one.column === column ? { ...one, action: action as Action } : one,
    );
    return { ...table, columns };
  };
  return { ...plan, tables: plan.tables.map(changed) };
}

/** `cases.xlsx` → `cases-safe.csv`. */
function copyName(name: string, format: CopyFormat): string {
  return `${name.replace(/\.[^.]{1,8}$/, '')}-safe.${format}`;
}
