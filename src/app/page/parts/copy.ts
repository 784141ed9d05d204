import { isMail } from '../../../clean/mail-formats.ts';
import { ACTIONS, type Action, type ColumnPlan, type TablePlan } from '../../../clean/plan.ts';
import { COPY_FORMATS, type CopyFormat } from '../../../clean/report.ts';
import type { FileEntry } from '../../../core/types.ts';
import { html, type Markup, NONE } from '../../../reporters/html/markup.ts';
import { nounOf } from '../../../reporters/shared/facts.ts';
import { columnLetters } from '../../../reporters/shared/locator.ts';
import { number } from '../../../reporters/words/index.ts';
import type { Step } from '../../messages.ts';
import { type CopyKind, copyWords } from '../../words/copy.ts';
import type { Context } from '../context.ts';
import { cut } from '../cut.ts';
import type { CopyState, MadeCopy, MakingCopy } from '../state.ts';
import { OF_VERDICT } from './icons.ts';

/** What the file of a copy is: pages as pictures are a PDF, too. */
export const fileFormat = (kind: CopyKind): CopyFormat => (kind === 'pictures' ? 'pdf' : kind);

/** What a copy of a file is best written as. */
export function formatFor(format: string): CopyFormat {
  if ((COPY_FORMATS as readonly string[]).includes(format)) return format as CopyFormat;
  if (['doc', 'odt', 'fodt', 'rtf', 'text', 'pptx', 'ppt', 'odp'].includes(format) || isMail(format))
    return 'docx';
  return 'xlsx';
}

/** Where a safe copy is asked for, and given with what the scan of it says. */
export function safeCopy(
  file: FileEntry,
  job: number,
  state: CopyState | undefined,
  context: Context,
): Markup {
  const say = copyWords[context.lang];
  return html`
<div class="copy" id="copy-${job}" role="group" aria-labelledby="copy-${job}-title">
<h3 id="copy-${job}-title">${say.title}</h3>
<p>${say.lead}</p>
${state?.kind === 'making' ? making(state, job, context) : wish(file, job, state, context)}
${state?.kind === 'made' ? made(state, job, context) : NONE}
${state?.kind === 'none' ? html`<p class="note" id="copy-${job}-said">${why(state, context)}</p>` : NONE}
</div>`;
}

const STEPS: readonly Step[] = ['reading', 'finding', 'writing', 'checking'];

/** What is being done, and a way to stop it. Its words and bar change without the whole being written anew (`setStep`). */
function making(state: MakingCopy, job: number, context: Context): Markup {
  const say = copyWords[context.lang];
  return html`
<p class="making" id="copy-${job}-step">${stepSaid(state, context)}</p>
<p class="making-bar"><progress id="copy-${job}-bar" max="1" aria-label="${say.making}"></progress>
<button type="button" class="second" data-do="stop" data-job="${job}" id="copy-${job}-stop">${context.desk.stop}</button></p>`;
}

function stepSaid({ step }: MakingCopy, { lang }: Context): string {
  const say = copyWords[lang];
  return say.step(STEPS.indexOf(step) + 1, STEPS.length, say.steps[step]);
}

export function setStep(job: number, state: MakingCopy, context: Context): void {
  const bar = document.getElementById(`copy-${job}-bar`) as HTMLProgressElement | null;
  const said = document.getElementById(`copy-${job}-step`);
  if (!bar || !said) return;
  if (state.step === 'reading' && state.share < 1) bar.value = state.share;
  else bar.removeAttribute('value');
  const text = stepSaid(state, context);
  if (said.textContent !== text) said.textContent = text;
}

function wish(file: FileEntry, job: number, state: CopyState | undefined, { lang }: Context): Markup {
  const say = copyWords[lang];
  const chosen = state?.format ?? formatFor(file.format);
  const kinds: readonly CopyKind[] = file.format === 'pdf' ? [...COPY_FORMATS, 'pictures'] : COPY_FORMATS;
  const options = kinds.map(
    (format) =>
      html`<option value="${format}"${format === chosen ? html` selected` : NONE}>${say.formats[format]}</option>`,
  );
  return html`
<p class="wish"><button type="button" class="main" data-do="copy" data-job="${job}" id="copy-${job}-make">${state?.kind === 'made' ? say.again : say.make}</button>
<label><span id="copy-${job}-as">${say.as}</span> <select id="copy-${job}-format" aria-labelledby="copy-${job}-make copy-${job}-as" data-change="copy-format" data-job="${job}">${options}</select></label></p>`;
}

function why(state: Extract<CopyState, { kind: 'none' }>, { lang }: Context): string {
  const say = copyWords[lang];
  return say.none[state.why];
}

/** A copy that the policy would stop is shown, but not given. */
function made(state: MadeCopy, job: number, context: Context): Markup {
  const { lang } = context;
  const say = copyWords[lang];
  const [entry] = state.told[lang];
  const verdict = entry!.verdict;
  const isGiven = verdict === 'pass' || verdict === 'review';
  return html`
<div class="made ${verdict}">
<p class="made-words">${OF_VERDICT[verdict]}<strong>${madeSaid(state, context)}</strong></p>
${isGiven ? html`<p><a class="button" id="copy-${job}-save" href="${state.url}" download="${state.name}">${say.download(cut(state.name))}</a> <span class="quiet">${say.untouched}</span></p>` : NONE}
</div>
${pagesSaid(state, context)}
${leftBehind(state, context)}
${choices(state, job, context, isGiven)}`;
}

/** What there is to say of a copy to who does not see it. */
export function copySaid(state: CopyState, context: Context): string {
  if (state.kind === 'making') return copyWords[context.lang].making;
  if (state.kind === 'none') return why(state, context);
  return state.kind === 'made' ? madeSaid(state, context) : '';
}

/** What came of a copy, in one sentence. */
function madeSaid({ told }: MadeCopy, { lang }: Context): string {
  return copyWords[lang].made[told[lang][0]!.verdict];
}

/** Of pages that are pictures what they are good for, and what was left out of them. */
function pagesSaid({ report: { pages } }: MadeCopy, { lang, words }: Context): Markup {
  if (!pages) return NONE;
  const say = copyWords[lang];
  const { paintedOver, unread } = pages;
  const drawn = say.drawn(number(paintedOver, words), paintedOver === 1);
  return html`
<p>${drawn}</p>
${unread.length > 0 ? html`<p class="note">${say.unsure(number(unread.length, words), unread.length === 1)}</p>` : NONE}`;
}

function leftBehind({ report }: MadeCopy, { lang, words }: Context): Markup {
  const say = copyWords[lang];
  const hidden = Object.entries(report.left.hidden).map(([how, count]) =>
    say.parts(number(count, words), count === 1, words.visibilities[how as keyof typeof words.visibilities]),
  );
  const files =
    report.left.files > 0 ? [say.files(number(report.left.files, words), report.left.files === 1)] : [];
  const all = [...hidden, ...files];
  if (all.length === 0) return html`<p class="quiet">${say.leftNothing}</p>`;
  return html`<h4>${say.left}</h4><ul class="facts">${all.map((one) => html`<li>${one}</li>`)}</ul>`;
}

/** The column chooser: what becomes of each table and column. Unfolded if there is no way on without it. */
function choices(copy: MadeCopy, job: number, context: Context, isFolded: boolean): Markup {
  const { plan } = copy;
  const say = copyWords[context.lang];
  if (plan.tables.length === 0) return NONE;
  return html`
<details class="choices" id="choices-${job}"${isFolded ? NONE : html` open`}>
<summary>${say.choose}</summary>
<p class="quiet">${say.chooseNote}</p>
${plan.tables.map((table) => tableChoice(table, copy, job, context))}
</details>`;
}

function tableChoice(table: TablePlan, copy: MadeCopy, job: number, context: Context): Markup {
  const say = copyWords[context.lang];
  const { report, few } = copy;
  const title = say.table(table.table + 1, cut(table.name));
  const done = report.tables.find((one) => one.table === table.table + 1);
  const emptied = ({ column }: ColumnPlan) =>
    done?.columns.find((one) => one.column === columnLetters(column))?.emptied ?? 0;
  const kinds = (['keep', 'count', 'drop'] as const).map(
    (action) =>
      html`<option value="${action}"${action === table.action ? html` selected` : NONE}>${say.tables[action]}</option>`,
  );
  return html`
<fieldset>
<legend><bdi>${title}</bdi></legend>
<p><label><span class="away">${title}</span><select id="choice-${job}-${table.table}" data-change="table" data-job="${job}" data-table="${table.table}">${kinds}</select></label></p>
${table.action === 'keep' ? alikeChoice(table, few, job, context) : NONE}
<ul class="columns">${table.action === 'drop' ? NONE : table.columns.map((column) => columnChoice(column, table, emptied(column), job, context))}</ul>
</fieldset>`;
}

/** `usual`: what the plan says that has no number of its own. */
function alikeChoice(
  { table, alike }: TablePlan,
  usual: number,
  job: number,
  { lang, words }: Context,
): Markup {
  const few = alike ?? usual;
  return html`
<p><label class="tick"><input type="checkbox" id="choice-${job}-${table}-alike" data-change="alike" data-job="${job}" data-table="${table}" value="${few}"${alike === undefined ? NONE : html` checked`}> ${copyWords[lang].alike(number(few, words))}</label></p>`;
}

function columnChoice(
  { column, name, action, holds = [] }: ColumnPlan,
  { table }: TablePlan,
  emptied: number,
  job: number,
  { lang, words }: Context,
): Markup {
  const say = copyWords[lang];
  const label = name === '' ? columnLetters(column) : `${columnLetters(column)} · ${cut(name)}`;
  const options = actionsFor(holds, action).map(
    (one) =>
      html`<option value="${one}"${one === action ? html` selected` : NONE}>${say.actions[one]}</option>`,
  );
  return html`
<li><label for="choice-${job}-${table}-${column}"><bdi>${label}</bdi>${holds.length > 0 ? html` <span class="quiet">${holds.map((one) => nounOf(one, 2, words)).join(', ')}</span>` : NONE}${emptied > 0 ? html`<br><span class="quiet">${say.emptied(number(emptied, words), emptied === 1)}</span>` : NONE}</label>
<select id="choice-${job}-${table}-${column}" data-change="column" data-job="${job}" data-table="${table}" data-column="${column}">${options}</select></li>`;
}

const FOR: Readonly<Record<string, readonly Action[]>> = {
  name: ['initials'],
  birth_date: ['year', 'month', 'decade'],
  address: ['state', 'zip3'],
  location: ['state'],
  demographic: ['band'],
};
const ALWAYS: readonly Action[] = ['keep', 'drop', 'redact', 'token'];

/** What makes sense for a column by what it holds; all, if nobody knows. */
function actionsFor(holds: readonly string[], now: Action): readonly Action[] {
  if (holds.length === 0) return ACTIONS;
  const known = [now, ...ALWAYS, ...holds.flatMap((category) => FOR[category] ?? [])];
  return ACTIONS.filter((action) => known.includes(action));
}
