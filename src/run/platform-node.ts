import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { Platform } from '../core/types.ts';

/** The default of 16 KiB costs three times as much time (measured on a sheet of 64 MB). */
const CHUNK_SIZE = 256 * 1024;

async function* inflateRaw(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: CHUNK_SIZE });
  // A failing input destroys the inflater, whose iterator then throws; stopping early destroys both.
  pipeline(Readable.from(packed), inflate, () => {});
  yield* inflate;
}

async function readPdfiumWasm(): Promise<Uint8Array> {
  const require = createRequire(import.meta.url);
  return readFile(require.resolve('@embedpdf/pdfium/pdfium.wasm'));
}

let pdfiumWasm: Promise<Uint8Array> | undefined;

/** What readers need of Node. The PDFium module is read once, when a PDF first asks for it. */
export const nodePlatform: Platform = {
  inflateRaw,
  pdfiumWasm: () => {
    pdfiumWasm ??= readPdfiumWasm();
    return pdfiumWasm;
  },
};
