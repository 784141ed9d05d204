import type { Verdict } from '../../core/types.ts';
import type { Words } from '../words/index.ts';
import type { Styles } from './ansi.ts';

/** What every part of the text report is written with. */
export interface Page {
  readonly words: Words;
  readonly style: Styles;
  /** In character cells. */
  readonly width: number;
}

const SIGNS: Readonly<Record<Verdict, string>> = { block: '✖', incomplete: '▲', review: '●', pass: '✔' };

/** The sign of a verdict. Its shape says what its colour says, for those who do not see colours. */
export function sign(verdict: Verdict): string {
  return SIGNS[verdict];
}

export function inColourOf(verdict: Verdict, page: Page): (text: string) => string {
  if (verdict === 'block') return page.style.red;
  return verdict === 'pass' ? page.style.green : page.style.yellow;
}
