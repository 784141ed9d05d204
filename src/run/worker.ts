import { parentPort, workerData } from 'node:worker_threads';
import { sketchOf } from '../core/mosaic/sketch.ts';
import { digestOf } from './digests.ts';
import { helped } from './helped.ts';
import type { RunSettings } from './kit.ts';
import { nodeKit } from './node-kit.ts';
import { scanOne, type Task } from './scan-one.ts';
import type { Answer } from './threads.ts';

/** The body of a worker thread: one task at a time, in the order they come, each answered with its entries. */
const settings = workerData as RunSettings;
const kit = nodeKit(settings);

let before: Promise<void> = Promise.resolve();
parentPort!.on('message', (task: Task) => {
  before = before.then(async () => {
    const entries = await scanOne(task, task.mayHaveHelp ? helped(await kit, settings) : await kit);
    const [entry] = entries;
    const answer: Answer = { entries, sketch: sketchOf(entry), sha256: digestOf(entry) };
    parentPort!.postMessage(answer);
  });
});
