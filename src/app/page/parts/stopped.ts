import { html, type Markup, NONE } from '../../../reporters/html/markup.ts';
import type { Context } from '../context.ts';
import type { Job } from '../state.ts';

/** Files that somebody stopped reading: not clean. */
export function stopped(jobs: readonly Job[], { desk }: Context): Markup {
  const all = jobs.filter(({ standing }) => standing.kind === 'stopped');
  if (all.length === 0) return NONE;
  return html`
<section class="stopped">
<ul class="problems">${all.map(({ path }) => html`<li><bdi>${path}</bdi>: ${desk.stopped}</li>`)}</ul>
<p>${desk.stoppedNote}</p>
</section>`;
}
