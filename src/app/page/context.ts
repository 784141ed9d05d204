import type { Lang } from '../../core/types.ts';
import { type Page, pageFor } from '../../reporters/html/page.ts';
import { type Drawing, NO_DRAWING } from '../messages.ts';
import { deskWords } from '../words/index.ts';
import type { DeskWords } from '../words/types.ts';

/** What every part of the page is written with: the words of reports, and those of this page. */
export interface Context extends Page {
  readonly desk: DeskWords;
  /** Of the file that is told of. */
  readonly drawing: Drawing;
}

export function contextFor(lang: Lang): Context {
  return { ...pageFor(lang), desk: deskWords[lang], drawing: NO_DRAWING };
}
