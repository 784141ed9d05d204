import type { Action, Plan, TablePlan } from '../../clean/plan.ts';
import type { CopyFormat } from '../../clean/report.ts';
import { withoutUnseen } from '../../clean/unseen.ts';
import type { Copied } from '../messages.ts';
import type { CopyKind, NoCopy } from '../words/copy.ts';
import { contextFor } from './context.ts';
import { fileFormat, formatFor, setStep } from './parts/copy.ts';
import type { Ended, Pool, Task } from './pool.ts';
import type { CopyState, Desk, Job, MakingCopy } from './state.ts';

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
  readonly #changed: (state?: CopyState) => void;

  /** `changed`: told that there is something to be drawn anew, and of a new state what it is. */
  constructor(engine: Pool, desk: Desk, changed: (state?: CopyState) => void) {
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
    const making: MakingCopy = { kind: 'making', format, step: 'reading', share: 0 };
    this.#set(job, making);
    const name = copyName(job.file.name, format);
    const pages = format === 'pictures' ? 'pictures' : 'auto';
    const wish = { path: name, format: fileFormat(format), pages, plan, lang: this.#desk.lang } as const;
    const progress: Task['progress'] = (share, step) => {
      Object.assign(making, { share, step });
      setStep(job.id, making, contextFor(this.#desk.lang));
    };
    const copied = await this.#engine.copy({ id, path: job.path, file: job.file, progress }, wish);
    // The page may have been cleared meanwhile.
    if (job.copy === making) this.#set(job, stateOf(copied, { format, name }));
  }

  choose(id: number, what: { readonly format: CopyKind }): void {
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
    this.forget(job);
    const wasHere = isWithin(job.id);
    job.copy = state;
    this.#changed(state);
    if (wasHere) focusOn(job.id);
  }

  /** The copy that there is is no longer offered, and one on its way is not waited for. */
  forget(job: Job): void {
    if (job.copy?.kind === 'made') URL.revokeObjectURL(job.copy.url);
    delete job.copy;
  }
}

function formatOf({ standing }: Job): CopyFormat {
  return formatFor(standing.kind === 'done' ? (standing.told.en[0]?.format ?? '') : '');
}

/** Whether who uses the keyboard is at the copy, whose buttons come and go. */
function isWithin(id: number): boolean {
  return document.getElementById(`copy-${id}`)?.contains(document.activeElement) === true;
}

/** Takes the keyboard to what there is to do next: stop, save, or choose anew. */
function focusOn(id: number): void {
  const places = ['stop', 'save', 'make'].map((what) => document.getElementById(`copy-${id}-${what}`));
  places.find((place) => place !== null)?.focus({ preventScroll: true });
}

function stateOf(copied: Copied | Ended, { format, name }: { format: CopyKind; name: string }): CopyState {
  if (copied.kind === 'ended') return { kind: 'none', format, why: whyEnded(copied) };
  if (copied.kind === 'unread') return { kind: 'none', format, why: whyUnread(copied) };
  if (copied.kind === 'fault') return { kind: 'none', format, why: copied.fault.kind };
  const { file, plan, report, told, few } = copied;
  const url = URL.createObjectURL(new Blob([file], { type: TYPES[fileFormat(format)] }));
  return { kind: 'made', format, name, url, plan, report, told, few };
}

function whyUnread({ problems, files }: Extract<Copied, { kind: 'unread' }>): NoCopy {
  if (files > 0) return 'files';
  return problems.length > 0 ? 'unread' : 'unseen';
}

function whyEnded({ code }: Ended): NoCopy {
  if (code === undefined) return 'stopped';
  return code === 'timeout' || code === 'memory' ? code : 'failed';
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
function copyName(name: string, format: CopyKind): string {
  return `${withoutUnseen(name).replace(/\.[^.]{1,8}$/, '')}-safe.${fileFormat(format)}`;
}
