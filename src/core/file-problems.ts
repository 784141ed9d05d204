import { problem } from './problem.ts';
import type { Problem } from './types.ts';

/** Problems past this number of one file say nothing new. */
const MAX_PROBLEMS = 200;

/** What could not be read of one file. */
export class FileProblems {
  /** In the order in which they came. */
  readonly all: Problem[] = [];
  private readonly failedDetectors = new Set<string>();

  add(trouble: Problem): void {
    if (this.all.length < MAX_PROBLEMS) this.all.push(trouble);
  }

  /** More than can be held of something; told once. */
  tooMuch(detail: string): void {
    if (!this.all.some((known) => known.detail === detail)) this.add(problem('too-large', detail));
  }

  /** A detector that threw; each is told once. */
  failed(id: string): void {
    if (this.failedDetectors.has(id)) return;
    this.failedDetectors.add(id);
    this.add(problem('detector-failed', id));
  }
}
