import type { Problem, ProblemCode } from './types.ts';

/** The one constructor of problems. `detail`: technical reason in English, never a value of the file. */
export function problem(code: ProblemCode, detail: string, locator?: string): Problem {
  return locator === undefined
    ? { kind: 'problem', code, detail }
    : { kind: 'problem', code, detail, locator };
}

/** Begins the reason that pictures were not read where packages are missing; what to install follows. */
export const OCR_NOT_INSTALLED = 'optional packages are missing: npm install';

/** Begins the reason that pictures of some formats were not read; the formats follow. */
export const OCR_OF_OTHER_KIND = 'OCR does not read pictures in';

/** Thrown by `Platform.ocr` where the packages that OCR needs are not installed. */
export class NoOcr extends Error {
  override readonly name = 'NoOcr';

  /** `packages`: as npm takes them. */
  constructor(packages: readonly string[]) {
    super(`${OCR_NOT_INSTALLED} ${packages.join(' ')}`);
  }
}
