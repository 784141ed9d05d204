import { markOutermost } from '../../core/outermost.ts';
import { HATCH } from '../../reporters/html/map.ts';
import { type Markup, html as markup, NONE } from '../../reporters/html/markup.ts';
import { type Group, groups } from '../../reporters/shared/groups.ts';
import { number } from '../../reporters/words/index.ts';
import type { CopyKind } from '../words/copy.ts';
import { answerOf } from './answer.ts';
import { type Context, contextFor } from './context.ts';
import { Copies } from './copies.ts';
import { openEngine, readSettings } from './engine.ts';
import { type Choice, ofDrop, ofList } from './files.ts';
import { answerTo, NOT_OPENED } from './kinds.ts';
import { mount } from './mount.ts';
import { article, type Beside } from './parts/article.ts';
import { copySaid } from './parts/copy.ts';
import { guide } from './parts/guide.ts';
import { foot, head } from './parts/head.ts';
import { overview, overviewTitle } from './parts/overview.ts';
import { progress, setShare } from './parts/progress.ts';
import { start } from './parts/start.ts';
import { stopped } from './parts/stopped.ts';
import { FOLD } from './parts/workbook.ts';
import { unread } from './pool.ts';
import { printWhole } from './printing.ts';
import { Showing } from './show.ts';
import { type Desk, isOpen, type Job, type View } from './state.ts';

/** Files that are told of in full: a page of thousands would be read by nobody. */
const MOST_ARTICLES = 40;
const SOON_MS = 250;

const settings = readSettings();
const engine = openEngine(settings, () => {
  desk.isBroken = true;
  render();
});
const desk: Desk = {
  lang: /^es\b/i.test(navigator.language) ? 'es' : 'en',
  view: 'desk',
  jobs: [],
  leftOut: 0,
  isBroken: false,
};
let nextId = 1;

const copies = new Copies(engine, desk, (copy) => {
  render();
  if (copy) say((context) => copySaid(copy, context));
});
const showing = new Showing(async (id, asked) => {
  const job = desk.jobs.find((one) => one.id === id);
  return job?.file ? engine.show({ id, path: job.path, file: job.file }, asked) : [];
});

document.getElementById('desk')!.innerHTML = markup`
<a class="skip" href="#result" id="skip"></a>
${HATCH}${FOLD}
<header id="head"></header>
<main id="main">
<div id="start"></div>
<div id="work"></div>
<div id="said" class="away" role="status" aria-live="polite"></div>
<div id="result"></div>
<div id="guide"></div>
</main>
<footer id="foot"></footer>
<input type="file" id="files" multiple hidden>
<input type="file" id="folder" webkitdirectory hidden>`.html;

render();
engine.warm();
listen();
if (settings.alive) new EventSource(settings.alive);

function render(): void {
  const context = contextFor(desk.lang);
  const isDesk = desk.view === 'desk';
  document.documentElement.lang = desk.lang;
  document.title = `Amparo: ${context.desk.title}`;
  document.getElementById('skip')!.textContent = context.desk.skip;
  mount('head', head(context, desk.view));
  mount('start', isDesk ? start(context, desk.jobs.length > 0) : NONE);
  mount(
    'work',
    isDesk ? markup`${desk.isBroken ? broken(context) : NONE}${progress(desk.jobs, context)}` : NONE,
  );
  mount('result', isDesk ? results(context) : NONE);
  mount('guide', isDesk ? NONE : guide(context));
  mount('foot', foot(context, settings.version, settings.policy));
  for (const job of desk.jobs)
    if (job.standing.kind === 'reading') setShare(job, job.standing.share, context);
}

function broken(context: Context): Markup {
  return markup`<p class="note" role="alert">${context.desk.failed}</p>`;
}

/** The answers that there are: over all files, then of each, gravest first. */
function results(context: Context): Markup {
  const { all, jobOf } = answered();
  // Of several files, those in which nobody was found stand in the list alone.
  const grave = all.filter(
    ([file]) => all.length === 1 || answerTo(file) !== 'pass' || file.problems.length > 0,
  );
  const told = grave.slice(0, MOST_ARTICLES);
  const ids = new Set(told);
  const left =
    desk.leftOut > 0
      ? markup`<p class="note">${context.desk.leftOut(number(desk.leftOut, context.words), desk.leftOut === 1)}</p>`
      : NONE;
  return markup`${overview(all, context, (group) => (ids.has(group) ? `file-${jobOf(group)}` : undefined))}${told.map(
    (group) => article(group, jobOf(group), context, besideOf(jobOf(group))),
  )}${stopped(desk.jobs, context)}${left}`;
}

function besideOf(id: number): Beside {
  const job = desk.jobs.find((one) => one.id === id);
  const drawings = job?.standing.kind === 'done' ? job.standing.drawings : {};
  return { copy: job?.copy, drawings };
}

function answered(): { all: readonly Group[]; jobOf: (group: Group) => number } {
  const jobs = new Map<string, number>();
  const entries = desk.jobs.flatMap(({ id, path, standing }) => {
    if (standing.kind !== 'done') return [];
    jobs.set(path, id);
    // What came of one job lies in its file, and in no other, whatever files are called: `a` and `a!b.csv`.
    markOutermost(standing.told[desk.lang][0]);
    return [...standing.told[desk.lang]];
  });
  return { all: inOrder(groups(entries)), jobOf: ([file]) => jobs.get(file.path)! };
}

/** Pictures are to be looked at: they come before files in which nobody was found. */
function inOrder(all: readonly Group[]): readonly Group[] {
  const isClean = ([file]: Group): boolean => answerTo(file) === 'pass';
  return [...all.filter((group) => !isClean(group)), ...all.filter(isClean)];
}

/** Takes files in and reads them, each by the next worker that is free. */
function take({ files, leftOut }: Choice): void {
  if (files.length === 0) return;
  desk.leftOut += leftOut;
  desk.view = 'desk';
  const jobs = files.map(({ path, file }): Job => {
    const job: Job = { id: nextId++, path: unique(path), file, standing: { kind: 'waiting' } };
    desk.jobs.push(job);
    return job;
  });
  for (const job of jobs) void read(job);
  render();
}

function unique(path: string): string {
  const known = new Set(desk.jobs.map((job) => job.path));
  let name = path;
  for (let count = 2; known.has(name); count++) name = `${path} (${count})`;
  return name;
}

async function read(job: Job): Promise<void> {
  const { id, path, file } = job;
  if (!file)
    job.standing = {
      kind: 'done',
      told: unread({ path }, 'unreadable', NOT_OPENED),
      drawings: {},
    };
  else {
    const move = (share: number) => {
      const isNew = job.standing.kind === 'waiting';
      job.standing = { kind: 'reading', share };
      if (isNew) renderSoon();
      setShare(job, share, contextFor(desk.lang));
    };
    const found = await engine.scan({ id, path, file, progress: move });
    job.standing = found ? { kind: 'done', told: found.told, drawings: found.drawings } : { kind: 'stopped' };
  }
  // The page may have been cleared meanwhile.
  if (!desk.jobs.includes(job)) return;
  if (desk.jobs.some(isOpen)) return renderSoon();
  render();
  finish();
}

let isDue = false;

/** A folder of a thousand files must not be drawn a thousand times. */
function renderSoon(): void {
  if (isDue) return;
  isDue = true;
  setTimeout(() => {
    isDue = false;
    render();
  }, SOON_MS);
}

/** When all is read: the answer is said, and the reader is taken to it. */
function finish(): void {
  if (answered().all.length === 0) return;
  const title =
    document.getElementById('overview-title') ?? document.querySelector<HTMLElement>('#result article h2');
  say(answerSaid);
  title?.focus({ preventScroll: true });
  title?.closest('article, section')?.scrollIntoView({ block: 'start' });
}

function answerSaid(context: Context): string {
  const { all } = answered();
  const [first] = all;
  if (!first) return '';
  if (all.length > 1) return context.desk.finished(overviewTitle(all, context));
  return context.desk.finished(Object.values(answerOf(first, context)).flat().join(' '));
}

let said: (context: Context) => string = () => '';

/** To who hears the page and does not see it; in the other language when that is chosen. */
function say(what: typeof said): void {
  said = what;
  document.getElementById('said')!.textContent = what(contextFor(desk.lang));
}

function listen(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-do]');
    if (button) act(button, contextFor(desk.lang));
  });
  document.addEventListener('change', (event) => {
    const field = event.target as HTMLSelectElement;
    const { change: what, job, table, column } = field.dataset;
    if (what === 'copy-format') copies.choose(Number(job), { format: field.value as CopyKind });
    else if (what === 'table') copies.change(Number(job), Number(table), undefined, field.value);
    else if (what === 'alike')
      copies.alike(
        Number(job),
        Number(table),
        (event.target as HTMLInputElement).checked ? Number(field.value) : undefined,
      );
    else if (what === 'column') copies.change(Number(job), Number(table), Number(column), field.value);
  });
  for (const id of ['files', 'folder']) {
    const field = document.getElementById(id) as HTMLInputElement;
    field.addEventListener('change', () => {
      take(ofList(field.files ?? []));
      field.value = '';
    });
  }
  const { classList } = document.documentElement;
  addEventListener('dragover', (event) => {
    event.preventDefault();
    classList.add('dragging');
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) classList.remove('dragging');
  });
  printWhole();
  addEventListener('drop', (event) => {
    event.preventDefault();
    classList.remove('dragging');
    if (event.dataTransfer) void ofDrop(event.dataTransfer).then(take);
  });
}

function act(button: HTMLElement, context: Context): void {
  const { lang, view, job } = button.dataset;
  const actions: Readonly<Record<string, () => void>> = {
    lang: () => change({ lang: lang as Desk['lang'] }),
    view: () => {
      change({ view: view as View });
      (document.getElementById('guide-title') ?? document.getElementById('choose-files'))?.focus();
    },
    'choose-files': () => document.getElementById('files')!.click(),
    'choose-folder': () => document.getElementById('folder')!.click(),
    stop: () => engine.stop(Number(job)),
    'stop-all': () => {
      for (const one of desk.jobs.filter(isOpen)) engine.stop(one.id);
    },
    again: startAgain,
    print: () => print(),
    copy: () => void copies.make(Number(job)),
    'show-ask': () => showing.ask(button, context),
    'show-yes': () => void showing.show(button, context),
    'show-no': () => showing.refuse(button),
  };
  actions[button.dataset.do!]?.();
}

/** Forgets all files, as closing the page does. */
function startAgain(): void {
  showing.cover();
  const { jobs } = desk;
  Object.assign(desk, { jobs: [], leftOut: 0 });
  for (const job of jobs) {
    engine.stop(job.id);
    copies.forget(job);
  }
  say(() => '');
  render();
  document.getElementById('choose-files')?.focus();
}

function change(what: Partial<Pick<Desk, 'lang' | 'view'>>): void {
  showing.cover();
  Object.assign(desk, what);
  render();
  if (what.lang) say(said);
}
