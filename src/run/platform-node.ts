import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Platform } from '../core/types.ts';
import type { RunSettings } from './kit.ts';
import { ocrOfNode } from './ocr-node.ts';
import { crc32OfNode, inflateRaw } from './unpacking-node.ts';
import { inUsualRoom } from './young-objects.ts';

async function readPdfiumWasm(): Promise<Uint8Array> {
  const require = createRequire(import.meta.url);
  return readFile(require.resolve('@embedpdf/pdfium/pdfium.wasm'));
}

/** What readers need of Node. The PDFium module is read when a PDF first asks for it, and not held. */
export const nodePlatform: Platform = {
  inflateRaw,
  get crc32() {
    return crc32OfNode();
  },
  pdfiumWasm: readPdfiumWasm,
  loading: inUsualRoom,
};

/** With OCR, if it was asked for. One for each thread: it holds the engine. */
export function platformFor({ ocr }: Pick<RunSettings, 'ocr'>): Platform {
  return ocr === undefined ? nodePlatform : { ...nodePlatform, ocr: ocrOfNode(ocr) };
}
