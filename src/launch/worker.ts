import { join } from 'node:path';
import { keptCode } from './kept-code.ts';
import { loadWith } from './load.ts';

/** A thread uses what the command kept, and keeps nothing itself: it may be stopped at any time. */
loadWith(keptCode(), join(__dirname, 'chunks'), 'worker');
