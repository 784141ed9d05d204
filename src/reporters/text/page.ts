import type { Standing } from '../shared/standing.ts';
import type { Words } from '../words/index.ts';
import type { Styles } from './ansi.ts';

/** What every part of the text report is written with. */
export interface Page {
  readonly words: Words;
  readonly style: Styles;
  /** In character cells. */
  readonly width: number;
}

const SIGNS: Readonly<Record<Standing, string>> = {
  block: '✖',
  incomplete: '▲',
  review: '●',
  approved: '◆',
  pass: '✔',
};

/** The sign of a verdict, or of an approval. Its shape says what its colour says, for those who do not see colours. */
export function sign(standing: Standing): string {
  return SIGNS[standing];
}

export function inColourOf(standing: Standing, page: Page): (text: string) => string {
  if (standing === 'block') return page.style.red;
  return standing === 'pass' || standing === 'approved' ? page.style.green : page.style.yellow;
}
