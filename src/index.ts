/**
 * Amparo as a library. The command line is built on this and on nothing else: on `scan.ts`, and on the rest where a
 * command asks for it.
 * @packageDocumentation
 */
import { detectors } from '../detectors/index.ts';
import { findIn } from './core/find-in-text.ts';
import type { Category, Context } from './core/types.ts';
import { builtinEngine } from './registry.ts';

export type * from './core/types.ts';
export { formats } from './readers/index.ts';
export * from './scan.ts';
export { detectors };

/**
 * What the detectors see in one piece of text: for authors of detectors and for evaluation. Offsets are UTF-16
 * code units. Only findings at or above the reporting threshold (0.60).
 *
 * @example
 * findInText('born on March 12, 1987');
 * // [{ start: 8, end: 22, category: 'birth_date', detector: 'person.birth-date', score: 0.9 }]
 */
export function findInText(
  text: string,
  context: Context = {},
): { start: number; end: number; category: Category; detector: string; score: number }[] {
  return findIn(text, context, builtinEngine()).map(({ why: _, ...finding }) => finding);
}
