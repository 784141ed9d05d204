import { join } from 'node:path';
import { keptCode } from './kept-code.ts';
import { loadWith } from './load.ts';

/** As any thread (`worker.ts`). */
loadWith(keptCode(), join(__dirname, 'chunks'), 'rows-worker');
