import { problem } from '../../core/problem.ts';
import type { Problem } from '../../core/types.ts';
import { takeActualTexts } from './actual-text.ts';
import { addAnnotationCovers } from './annotation-covers.ts';
import { appearanceTexts } from './appearances.ts';
import { type Block, layOut } from './layout.ts';
import type { PdfPage } from './page.ts';
import type { PageAt } from './page-shape.ts';
import { readPaint } from './painting.ts';
import { plainText } from './plain-text.ts';
import type { Rule } from './rules.ts';
import { lookAtPictures, type Pictured } from './scan/pictures.ts';
import { isTangled } from './text-page.ts';
import type { Word } from './word.ts';
import { type PageText, readWords } from './words.ts';

interface AboutPage {
  readonly at: PageAt;
  readonly problems: readonly Problem[];
  /** Some of the text could not be decoded. */
  readonly isLost: boolean;
  /** Its pictures seem to hold text. */
  readonly pictured?: Pictured;
}

/** What a page shows. */
export interface PageContent extends AboutPage {
  readonly words: readonly Word[];
  readonly rules: readonly Rule[];
}

/** What a page shows, as tables, labelled blocks and paragraphs. */
export interface LaidContent extends AboutPage {
  readonly blocks: readonly Block[];
}

/** What is read of a page, one after the other: the engine may stop at any of them. */
export type PagePart =
  | { readonly kind: 'content'; readonly content: LaidContent }
  /** `shown`: its text as PDFium gives it. `marks`: what marked content says in its place. */
  | { readonly kind: 'said'; readonly shown: string; readonly marks: readonly string[] }
  /** What annotations show. */
  | { readonly kind: 'annotations'; readonly texts: readonly string[] };

/** `hasElements`: structure elements say something of the page. */
export function* readPage(page: PdfPage, hasElements: boolean): Generator<PagePart, void> {
  const marks = takeActualTexts(page);
  yield { kind: 'content', content: laidContent(page, true) };
  if (hasElements || marks.length > 0) yield { kind: 'said', shown: plainText(page), marks };
  const texts = appearanceTexts(page);
  if (texts.length > 0) yield { kind: 'annotations', texts };
}

export function laidContent(page: PdfPage, looksAtPictures: boolean): LaidContent {
  const { words, rules, ...about } = readContent(page, looksAtPictures);
  return { ...about, blocks: layOut(words, rules) };
}

/** The words of a page with what they lie among. */
export function readContent(page: PdfPage, looksAtPictures: boolean): PageContent {
  const { at } = page;
  const paint = readPaint(page);
  addAnnotationCovers(page, paint);
  const text = readWords(page, paint);
  if (!text) return { at, problems: [unread(page)], words: [], rules: [], isLost: false };
  const pictured = looksAtPictures ? lookAtPictures(page, { images: paint.images, text }) : undefined;
  const { words, isLost } = text;
  const content = { at, problems: pageProblems(page, text), words, rules: paint.rules, isLost };
  return pictured ? { ...content, pictured } : content;
}

function unread(page: PdfPage): Problem {
  return isTangled(page.library, page.handle)
    ? problem('too-large', 'page has too many texts in one line', page.locator)
    : problem('damaged', 'text of the page cannot be read', page.locator);
}

function pageProblems(page: PdfPage, text: PageText): Problem[] {
  const problems: Problem[] = [];
  if (page.hasTooManyAnnotations)
    problems.push(problem('too-large', 'too many annotations to be drawn', page.locator));
  if (text.isCut) problems.push(problem('too-large', 'text of the page is cut', page.locator));
  return problems;
}
