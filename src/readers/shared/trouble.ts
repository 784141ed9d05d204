import { problem } from '../../core/problem.ts';
import type { Problem, ProblemCode } from '../../core/types.ts';

/**
 * Expected trouble on its way up through code that cannot yield: parsers and byte streams throw it, the reader
 * that called them catches it and yields the problem. Never leaves a reader.
 */
export class Trouble extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, detail: string) {
    super(detail);
    this.name = 'Trouble';
    this.code = code;
  }
}

/** The problem that a thrown error stands for; errors that are not expected trouble are bugs and thrown on. */
export function problemOf(error: unknown, locator?: string): Problem {
  if (error instanceof Trouble) return problem(error.code, error.message, locator);
  throw error;
}
