import type { Problem, ProblemCode } from './types.ts';

/** The one constructor of problems. `detail`: technical reason in English, never a value of the file. */
export function problem(code: ProblemCode, detail: string, locator?: string): Problem {
  return locator === undefined
    ? { kind: 'problem', code, detail }
    : { kind: 'problem', code, detail, locator };
}
