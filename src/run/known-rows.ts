import { parentPort, workerData } from 'node:worker_threads';
import { KnownJudge } from '../core/table/ahead/known-judge.ts';
import type { Asked } from '../core/table/ahead/messages.ts';
import { READY, type RowsBegin } from './rows-begin.ts';

/** The body of a thread that judges rows by what another one knows of their cells (`core/table/ahead`). */
const { settings, state } = workerData as RowsBegin;

const judge = new KnownJudge(settings.secret);
parentPort!.on('message', (asked: Asked) => judge.answer(asked));
Atomics.store(state, 0, READY);
