import { parentPort, workerData } from 'node:worker_threads';
import { RowsJudge } from '../core/table/ahead/judge.ts';
import type { Asked } from '../core/table/ahead/messages.ts';
import { readers } from '../readers/index.ts';
import { nodeKit } from './node-kit.ts';
import { READY, type RowsBegin } from './rows-begin.ts';

/** The body of a thread that judges rows for another one by all detectors (`core/table/ahead`). */
const { settings, format, state } = workerData as RowsBegin;

const judging = nodeKit(settings).then(({ engine, secret }) => {
  const textOf = readers.find(({ id }) => id === format)!.textOfCell!;
  return new RowsJudge({ engine, secret, textOf });
});
parentPort!.on('message', async (asked: Asked) => (await judging).answer(asked));
judging.then(() => Atomics.store(state, 0, READY));
