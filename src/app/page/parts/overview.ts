import { html, type Markup, NONE } from '../../../reporters/html/markup.ts';
import type { Group } from '../../../reporters/shared/groups.ts';
import { number } from '../../../reporters/words/index.ts';
import type { Context } from '../context.ts';
import { cut } from '../cut.ts';
import { answerTo, isPicture } from '../kinds.ts';
import { OF_VERDICT } from './icons.ts';

const MOST_LISTED = 300;

/** Of several files: what is to be done with how many, and a list of all. `idOf`: of a file's article, if it has one. */
export function overview(
  all: readonly Group[],
  context: Context,
  idOf: (group: Group) => string | undefined,
): Markup {
  const { desk, words } = context;
  const [worst] = all;
  if (!worst || all.length < 2) return NONE;
  const verdict = answerTo(worst[0]);
  const title = overviewTitle(all, context);
  const rest = all.length - MOST_LISTED;
  const unseen = all.filter((group) => group.some(isPicture)).length;
  return html`
<section class="overview ${verdict}" aria-labelledby="overview-title">
<header class="answer">${OF_VERDICT[verdict]}<div><h2 id="overview-title" tabindex="-1">${title}</h2></div></header>
<table>
<caption class="away">${desk.filesTitle}</caption>
<thead><tr><th scope="col">${desk.file}</th><th scope="col">${desk.answer}</th><th scope="col" class="number">${desk.people}</th></tr></thead>
<tbody>${all.slice(0, MOST_LISTED).map((group) => row(group, idOf(group), context))}</tbody>
</table>
${rest > 0 ? html`<p class="quiet">${words.more(number(rest, words), words.file[1])}</p>` : NONE}
${unseen > 0 ? html`<p class="quiet">${desk.somePictures(number(unseen, words))}</p>` : NONE}
</section>`;
}

/** What is to be done with how many. */
export function overviewTitle(all: readonly Group[], { desk, words }: Context): string {
  const verdict = answerTo(all[0]![0]);
  const count = all.filter(([file]) => answerTo(file) === verdict).length;
  return desk.verdictMany[verdict](number(count, words), number(all.length, words));
}

function row([file]: Group, id: string | undefined, context: Context): Markup {
  const { desk, words } = context;
  const name = html`<bdi>${cut(file.path)}</bdi>`;
  const answer = answerTo(file);
  // Of what could not be read, or seen, nobody knows whom it holds.
  const isUnknown = file.persons === 0 && (answer === 'incomplete' || answer !== file.verdict);
  const people = isUnknown ? '?' : number(file.persons, words);
  return html`
<tr><th scope="row">${id === undefined ? name : html`<a href="#${id}">${name}</a>`}</th><td><span class="badge ${answer}">${desk.short[answer]}</span></td><td class="number">${people}</td></tr>`;
}
