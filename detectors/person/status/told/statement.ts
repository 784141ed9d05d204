/** What the statements of all languages are made of. */
import { type Lettered, lettered } from '../../../../src/core/text/lettered.ts';
import { outlineOf } from '../../../../src/core/text/outline.ts';
import { mentions } from '../../../../src/kit/scan.ts';

export interface Statements {
  readonly shape: Lettered;
  /** One of these is in all that the shape finds. */
  readonly stems: readonly string[];
  /** Whether the text may hold what the shape finds. */
  mayBeIn(text: string): boolean;
  /** The same of any text of an outline. */
  mayBeBelow(outline: string): boolean;
}

/** `flags` without `i` where a capital tells: what is said of somebody who is named. */
export function statements(
  alternatives: readonly string[],
  stems: readonly string[],
  flags: 'gu' | 'giu' = 'giu',
): Statements {
  const shape = lettered(String.raw`(?<![\p{L}\p{N}])(?:${alternatives.join('|')})(?![\p{L}\p{N}])`, flags);
  let outlined: readonly string[] | undefined;
  return {
    shape,
    stems,
    mayBeIn: (text) => mentions(text, stems),
    mayBeBelow: (outline) => {
      outlined ??= stems.map(outlineOf);
      return mentions(outline, outlined);
    },
  };
}

/** One to four words of a name. */
export const NAMED = String.raw`\p{Lu}[\p{L}\p{M}’'-]{1,24}(?: (?:(?:de|del|al|el|la|bin|van) ){0,2}\p{Lu}[\p{L}\p{M}’'-]{1,24}){0,3}`;

/** Behind an apposition or a predicate the sentence goes on; a noun would be what the word speaks of. */
export const ENDS = String.raw`(?= ?(?:[,.;:!?)\n–—]|$)| (?:and|but|since|for|in|at|on|with|who|here|now|y|e|et|con|desde|que|en|aquí|hace|depuis|dans|à|au|avec|ici|com|mas|em|no|na|há|pero|mais)(?!\p{L}))`;
