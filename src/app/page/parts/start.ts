import { html, type Markup, NONE } from '../../../reporters/html/markup.ts';
import type { Context } from '../context.ts';
import { COVER, EYE, FILE, HOME } from './icons.ts';

const ICONS = [HOME, EYE, COVER] as const;

/** Where files are dropped or chosen. `isSmall`: when there are answers below. */
export function start({ desk }: Context, isSmall: boolean): Markup {
  const promises = desk.promises.map(
    ([title, text], at) => html`<li>${ICONS[at]}<div><h2>${title}</h2><p>${text}</p></div></li>`,
  );
  const choose = html`
<div class="drop" id="drop">
${FILE}
<p class="drop-words">${desk.drop}</p>
<p class="choose"><button type="button" class="main" data-do="choose-files" id="choose-files">${isSmall ? desk.checkMore : desk.chooseFiles}</button>
<span class="or">${desk.orKeyboard}</span>
<button type="button" class="second" data-do="choose-folder" id="choose-folder">${desk.chooseFolder}</button>${isSmall ? html` <button type="button" class="plain" data-do="again" id="again">${desk.again}</button>` : NONE}</p>
<p class="drop-now" aria-hidden="true">${desk.dropNow}</p>
</div>`;
  if (isSmall)
    return html`<section class="start small" aria-labelledby="title"><h1 class="away" id="title">${desk.title}</h1>${choose}</section>`;
  return html`
<section class="start" aria-labelledby="title">
<h1 id="title">${desk.title}</h1>
<p class="lead">${desk.lead}</p>
${choose}
<ul class="promises">${promises}</ul>
</section>`;
}
