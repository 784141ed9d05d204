import type { Platform } from '../core/types.ts';

type Wasm = Uint8Array | (() => Promise<Uint8Array>);

let pdfium: Wasm | undefined;

/**
 * Gives the browser the bytes of PDFium's WebAssembly module (`pdfium.wasm` of `@embedpdf/pdfium`), from wherever
 * the page keeps them, or what gets them when the first PDF is read. Without them PDFs are a problem in the report.
 */
export function usePdfium(wasm: Wasm): void {
  pdfium = wasm;
}

async function* inflateRaw(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const inflater = new DecompressionStream('deflate-raw');
  const writer = inflater.writable.getWriter();
  const feeding = (async () => {
    for await (const chunk of packed) await writer.write(chunk as Uint8Array<ArrayBuffer>);
    await writer.close();
  })();
  // A damaged stream fails on both sides; the reading side reports it.
  feeding.catch(() => {});
  const reader = inflater.readable.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  await feeding;
}

/** What readers need of a browser. */
export const browserPlatform: Platform = {
  inflateRaw,
  pdfiumWasm: async () => {
    if (!pdfium) throw new Error('PDFium was not given to the page');
    return typeof pdfium === 'function' ? pdfium() : pdfium;
  },
};
