import { type CleanDocument, HOPELESS } from '../clean/index.ts';
import { problemMessage } from '../core/problem-words.ts';
import type { Lang, ReportProblem } from '../core/types.ts';

/** Nothing of the file can be copied. */
export interface Unread {
  readonly kind: 'unread';
  readonly problems: readonly ReportProblem[];
  readonly files: number;
}

/** Why no copy can be made of a document; undefined if one can. */
export function hopeless({ problems, blocks, left, format }: CleanDocument, lang: Lang): Unread | undefined {
  if (blocks.length > 0 && format !== 'unknown' && !problems.some(({ code }) => HOPELESS.has(code)))
    return undefined;
  const told = problems.map(({ code, detail }) => ({ code, message: problemMessage(code, detail, lang) }));
  return { kind: 'unread', problems: told, files: left.files };
}
