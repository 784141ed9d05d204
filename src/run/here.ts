/** What scans in this thread: most of the program, and loaded only where no other thread does all the work. */
export { NeedsThread, scanFile } from '../core/scan.ts';
export { ISOLATED } from '../readers/index.ts';
export { helped } from './helped.ts';
export { nodeKit } from './node-kit.ts';
export { scanOne } from './scan-one.ts';
