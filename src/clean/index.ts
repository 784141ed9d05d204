/**
 * The safe copy: what is to be seen of a file, read anew and written anew by a plan of what may stay. Runs in Node and in
 * browsers. In order: `readDocument`, `proposePlan` (or `safeCopy`, which finds a plan that passes), `scannedCopy`.
 * @packageDocumentation
 */
export { fewestAlike } from './alike.ts';
export { type Copy, type CopyHow, makeCopy } from './copy.ts';
export { readDocument } from './gather.ts';
export {
  type GivenColumn,
  type GivenPlan,
  type GivenTable,
  type PlanFault,
  planFor,
  planGiven,
} from './given-plan.ts';
export { HOPELESS } from './hopeless.ts';
export { type CleanDocument, type DocTable, type LeftBehind, tablesOf } from './model.ts';
export type { Pictures } from './pictures.ts';
export {
  ACTIONS,
  type Action,
  type ColumnPlan,
  FEWEST,
  type Plan,
  type TablePlan,
  TEXT_ACTIONS,
  type TextAction,
} from './plan.ts';
export { proposePlan } from './propose.ts';
export { columnName, columnNumber } from './references.ts';
export { COPY_FORMATS, type CopyFormat, type CopyReport, PAGE_WAYS, type PageWay } from './report.ts';
export {
  type CopyStep,
  isHarmless,
  type SafeCopyHow,
  type ScannedCopy,
  safeCopy,
  scannedCopy,
} from './safe-copy.ts';
export type { CopyTools } from './tools.ts';
export type { WriteFault } from './write/index.ts';
