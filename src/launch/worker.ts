import { fileURLToPath } from 'node:url';
import { keptCode } from './kept-code.ts';
import { loadWith } from './load.ts';

/** A thread uses what the command kept, and keeps nothing itself: it may be stopped at any time. */
loadWith(keptCode(), fileURLToPath(new URL('./chunks/worker.cjs', import.meta.url)));
