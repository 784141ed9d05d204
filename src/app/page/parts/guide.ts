import { html, type Markup } from '../../../reporters/html/markup.ts';
import { guideWords } from '../../words/index.ts';
import type { Context } from '../context.ts';

/** The sheet of one page, to be printed and hung up. */
export function guide({ lang, desk }: Context): Markup {
  const words = guideWords[lang];
  return html`
<article class="guide" aria-labelledby="guide-title">
<h1 id="guide-title" tabindex="-1">${words.title}</h1>
<p class="lead">${words.lead}</p>
<ol class="guide-steps">${words.steps.map(([title, text]) => html`<li><strong>${title}</strong> ${text}</li>`)}</ol>
<h2>${words.hidesTitle}</h2>
<dl class="guide-hides">${words.hides.map(([place, how]) => html`<div><dt>${place}</dt><dd>${how}</dd></div>`)}</dl>
<div class="guide-pair">
<section><h2>${words.neverTitle}</h2><ul>${words.never.map((one) => html`<li>${one}</li>`)}</ul></section>
<section><h2>${words.sentTitle}</h2><ul>${words.sent.map((one) => html`<li>${one}</li>`)}</ul></section>
</div>
<p class="quiet">${words.foot}</p>
<p class="actions"><button type="button" class="main" data-do="print">${desk.printSheet}</button></p>
</article>`;
}
