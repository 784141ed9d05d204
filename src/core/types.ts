/**
 * The interfaces that the whole of Amparo is made of. Read this file first.
 *
 * Data flows one way: a ByteSource is read by a Reader into Units; detectors turn units into findings; the
 * linker joins findings into persons; the judge gives a verdict. Everything here runs in Node and in a browser.
 *
 * In the order to read them: `words` (the vocabulary of the contract), `units` (what a file is made of), `readers`,
 * `detectors` (and what they find), `policy`, `report`.
 */

export type * from './types/detectors.ts';
export type * from './types/pages.ts';
export * from './types/policy.ts';
export type * from './types/readers.ts';
export type * from './types/report.ts';
export type * from './types/units.ts';
export * from './types/words.ts';
