import type { FileEntry, Lang } from '../../core/types.ts';
import type { Standing } from '../shared/standing.ts';
import { sign } from '../text/page.ts';
import { type Words, words } from '../words/index.ts';
import { type MachineWords, machineWords } from '../words/machine.ts';
import { html, type Markup } from './markup.ts';
import { type PageWords, pageWords } from './words.ts';

/** What every part of the page is written with. */
export interface Page {
  readonly lang: Lang;
  readonly words: Words;
  readonly own: PageWords;
  /** What is to be done with a file, in a word or two. */
  readonly verdicts: MachineWords['verdicts'];
  /** What a file inside another is called, if not as its path has it. */
  readonly innerName?: (name: string, container: FileEntry) => string;
}

export function pageFor(lang: Lang): Page {
  return { lang, words: words[lang], own: pageWords[lang], verdicts: machineWords[lang].verdicts };
}

/** Sign and word: colour alone says nothing to those who do not see it. */
export function badge(standing: Standing, { verdicts }: Page): Markup {
  return html`<span class="badge ${standing}"><span aria-hidden="true">${sign(standing)}</span> ${verdicts[standing]}</span>`;
}
