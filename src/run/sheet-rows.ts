import { parentPort } from 'node:worker_threads';
import type { Asked } from '../readers/xlsx/ahead/messages.ts';
import { buffersOf } from '../readers/xlsx/ahead/packed.ts';
import { SheetReader } from '../readers/xlsx/ahead/reader.ts';
import { crc32OfNode, inflateRaw } from './unpacking-node.ts';

/** The body of a thread that reads sheets of one workbook (`readers/xlsx/ahead`). What it throws ends it, and the asker goes on alone. */
const reader = new SheetReader({
  inflateRaw,
  crc32: crc32OfNode(),
  pdfiumWasm: () => Promise.reject(new Error('sheets hold no pages')),
});

parentPort!.on('message', async (asked: Asked) => {
  const answer = await reader.answer(asked);
  parentPort!.postMessage(answer, buffersOf(answer));
});
