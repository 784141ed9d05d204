import { parentPort, workerData } from 'node:worker_threads';
import { sketchOf } from '../core/mosaic/sketch.ts';
import type { ScanKit } from '../core/scan.ts';
import type { Platform } from '../core/types.ts';
import { digestOf } from './digests.ts';
import { helperThread } from './helper.ts';
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
    const entries = await scanOne(task, task.mayHaveHelp ? helped(await kit) : await kit);
    const [entry] = entries;
    const answer: Answer = { entries, sketch: sketchOf(entry), sha256: digestOf(entry) };
    parentPort!.postMessage(answer);
  });
});

/** With another thread to help. */
function helped(kit: ScanKit): ScanKit {
  // What the platform has is loaded when it is asked for, which a copy of it would do.
  const platform: Platform = Object.create(kit.platform, { helperThread: { value: helperThread } });
  return { ...kit, platform };
}
