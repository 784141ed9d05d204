import { parentPort, workerData } from 'node:worker_threads';
import type { Begin, Wanted } from '../readers/pdf/ahead/messages.ts';
import { PageReader } from '../readers/pdf/ahead/reader.ts';

/** The body of a thread that reads pages of one PDF (`readers/pdf/ahead`). What it throws ends it, and the asker goes on alone. */
const reader = PageReader.open(workerData as Begin);

let before: Promise<void> = Promise.resolve();
parentPort!.on('message', (wanted: Wanted) => {
  before = before.then(async () => parentPort!.postMessage((await reader).read(wanted)));
});
