import type { Lang } from '../../core/types.ts';
import type { Standing } from '../shared/standing.ts';
import { sign } from '../text/page.ts';
import { type Words, words } from '../words/index.ts';
import { machineWords } from '../words/machine.ts';
import { html, type Markup } from './markup.ts';
import { type PageWords, pageWords } from './words.ts';

/** What every part of the page is written with. */
export interface Page {
  readonly lang: Lang;
  readonly words: Words;
  readonly own: PageWords;
}

export function pageFor(lang: Lang): Page {
  return { lang, words: words[lang], own: pageWords[lang] };
}

/** Sign and word: colour alone says nothing to those who do not see it. */
export function badge(standing: Standing, { lang }: Page): Markup {
  return html`<span class="badge ${standing}"><span aria-hidden="true">${sign(standing)}</span> ${machineWords[lang].verdicts[standing]}</span>`;
}
