import { html, type Markup, NONE } from '../../../reporters/html/markup.ts';
import { number, size } from '../../../reporters/words/index.ts';
import type { Context } from '../context.ts';
import { isOpen, type Job } from '../state.ts';

/** Lines for more files at once would be read by nobody. */
const MOST_LINES = 8;

/** What is being read. Bars move without the whole being written anew (`setShare`). */
export function progress(jobs: readonly Job[], { desk, words }: Context): Markup {
  const open = jobs.filter(isOpen);
  if (open.length === 0) return NONE;
  const done = jobs.length - open.length;
  const lines = open.slice(0, MOST_LINES).map(
    (job) => html`
<li><span class="reading-name"><bdi>${job.path}</bdi> <span class="quiet">${size(job.file?.size ?? 0, words)}</span></span>
<progress id="bar-${job.id}" max="1" value="0" aria-label="${job.path}"></progress>
<span class="quiet" id="bar-${job.id}-words">${job.standing.kind === 'waiting' ? desk.waiting : ''}</span>
<button type="button" class="second" data-do="stop" data-job="${job.id}" aria-label="${desk.stopOne(job.path)}">${desk.stop}</button></li>`,
  );
  return html`
<section class="reading" aria-labelledby="reading-title">
<h2 id="reading-title">${desk.reading(open.length)}</h2>
${jobs.length > 1 ? html`<p class="quiet">${desk.readOf(number(done, words), number(jobs.length, words))}</p>` : NONE}
<ul>${lines}</ul>
${open.length > 1 ? html`<p><button type="button" class="second" data-do="stop-all">${desk.stopAll}</button></p>` : NONE}
</section>`;
}

/** Moves the bar of a file. When all bytes were read, nobody knows how long the rest takes. */
export function setShare({ id }: Job, share: number, { desk }: Context): void {
  const bar = document.getElementById(`bar-${id}`) as HTMLProgressElement | null;
  const said = document.getElementById(`bar-${id}-words`);
  if (!bar || !said) return;
  if (share >= 1) bar.removeAttribute('value');
  else bar.value = share;
  const text = share >= 1 ? desk.thinking : `${Math.floor(share * 100)} %`;
  if (said.textContent !== text) said.textContent = text;
}
