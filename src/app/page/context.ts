import { isBody, isMail } from '../../clean/mail-formats.ts';
import type { FileEntry, Lang } from '../../core/types.ts';
import { type Page, pageFor } from '../../reporters/html/page.ts';
import { type Drawing, NO_DRAWING } from '../messages.ts';
import { deskWords } from '../words/index.ts';
import type { DeskWords } from '../words/types.ts';
import { cut } from './cut.ts';

/** What every part of the page is written with: the words of reports, and those of this page. */
export interface Context extends Page {
  readonly desk: DeskWords;
  readonly innerName: (name: string, container: FileEntry) => string;
  /** Of the file that is told of. */
  readonly drawing: Drawing;
}

export function contextFor(lang: Lang): Context {
  const page = pageFor(lang);
  const desk = deskWords[lang];
  const verdicts = { ...page.verdicts, ...desk.short };
  const innerName = (name: string, { format }: FileEntry): string =>
    isMail(format) && isBody(name) ? desk.mailText : cut(name);
  return { ...page, desk, verdicts, innerName, drawing: NO_DRAWING };
}
