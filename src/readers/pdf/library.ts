import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { Platform } from '../../core/types.ts';

/** The functions of PDFium by their C names. */
export type Pdfium = Omit<WrappedPdfiumModule, 'pdfium'>;

/** What the compiled module shows of its memory. The views change when the memory grows. */
interface WasmModule {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
  readonly wasmExports: { malloc(size: number): number; free(at: number): void } & Partial<Pdfium>;
}

/**
 * Functions called for every word or object. The package's wrappers check and convert at every call, which takes
 * longer than the call; all arguments of these are numbers, so they can be called as they are exported. Results
 * that are declared as booleans are 0 or 1 then.
 */
const HOT = [
  'FPDFText_GetUnicode',
  'FPDFText_GetTextObject',
  'FPDFText_HasUnicodeMapError',
  'FPDFTextObj_GetFont',
  'FPDFText_GetLooseCharBox',
  'FPDFText_IsGenerated',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetMatrix',
  'FPDFText_GetFontSize',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFPage_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetBounds',
  'FPDFPageObj_GetFillColor',
  'FPDFPageObj_GetStrokeColor',
  'FPDFPageObj_GetStrokeWidth',
  'FPDFPageObj_GetClipPath',
  'FPDFPageObj_CountMarks',
  'FPDFPageObj_GetMark',
  'FPDFPageObjMark_GetName',
  'FPDFClipPath_CountPaths',
  'FPDFClipPath_CountPathSegments',
  'FPDFClipPath_GetPathSegment',
  'FPDFPathSegment_GetClose',
  'FPDFPageObj_GetMatrix',
  'FPDFPageObj_HasTransparency',
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
  'FPDFPath_GetDrawMode',
  'FPDFPath_CountSegments',
  'FPDFPath_GetPathSegment',
  'FPDFPathSegment_GetPoint',
  'FPDFPathSegment_GetType',
  'FPDFPage_CountObjects',
  'FPDFFormObj_CountObjects',
  'FPDFPageObj_GetMark',
] as const;

const COLON = 0x3a;
const SCRATCH_BYTES = 64 * 1024;
const UTF16 = new TextDecoder('utf-16le');
const UTF8 = new TextDecoder();

/** PDFium with its memory: a scratch area for results, strings and copies. */
export class Library {
  readonly pdfium: Pdfium;
  /** Address of 64 KiB for results of a call; the next call may overwrite it. */
  readonly scratch: number;
  /** What it is compiled to, for other threads. */
  readonly module: WebAssembly.Module;
  readonly #wasm: WasmModule;
  #view: Uint8Array = new Uint8Array();
  #int32: Int32Array;
  #float32: Float32Array;
  #float64: Float64Array;

  constructor(module: WrappedPdfiumModule, compiled: WebAssembly.Module) {
    this.module = compiled;
    this.#wasm = module.pdfium as unknown as WasmModule;
    const raw = this.#wasm.wasmExports;
    const hot = Object.fromEntries(HOT.map((name) => [name, raw[name] ?? module[name]]));
    // An object of a thousand functions is searched at every call; a few before it are found at once.
    this.pdfium = Object.assign(Object.create(module), hot) as Pdfium;
    this.scratch = this.#wasm.wasmExports.malloc(SCRATCH_BYTES);
    this.#int32 = this.#wasm.HEAP32;
    this.#float32 = this.#wasm.HEAPF32;
    this.#float64 = this.#wasm.HEAPF64;
  }

  /** Type of a mark's parameter (FPDF_OBJECT_…) by the address of its key: the wrapper would copy the key each time. */
  markType(mark: number, key: number): number {
    const ask = this.#wasm.wasmExports.FPDFPageObjMark_GetParamValueType as unknown as
      | ((mark: number, key: number) => number)
      | undefined;
    return ask?.(mark, key) ?? 0;
  }

  /** Address of so many bytes, 0 if there is no room. */
  allocate(size: number): number {
    return this.#wasm.wasmExports.malloc(Math.max(1, size));
  }

  free(at: number): void {
    if (at !== 0) this.#wasm.wasmExports.free(at);
  }

  write(at: number, bytes: Uint8Array): void {
    this.#wasm.HEAPU8.set(bytes, at);
  }

  /** A copy. */
  bytes(at: number, length: number): Uint8Array {
    return this.#wasm.HEAPU8.slice(at, at + length);
  }

  /** The memory itself, not a copy: valid until the next call that may take memory. */
  view(at: number, length: number): Uint8Array {
    const { HEAPU8 } = this.#wasm;
    const last = this.#view;
    // The same view is asked for again and again, and to make one takes long.
    if (last.byteOffset === at && last.length === length && last.buffer === HEAPU8.buffer) return last;
    this.#view = HEAPU8.subarray(at, at + length);
    return this.#view;
  }

  /** Where in `[start, end)` a mark first stands whole, −1 if nowhere. */
  find(mark: Uint8Array, start: number, end: number): number {
    const bytes = this.#wasm.HEAPU8.subarray(start, end);
    // Colons are rarer in files than the other letters of marks.
    const pivot = Math.max(0, mark.indexOf(COLON));
    const byte = mark[pivot]!;
    for (let at = bytes.indexOf(byte, pivot); at >= 0; at = bytes.indexOf(byte, at + 1)) {
      if (mark.every((each, i) => bytes[at - pivot + i] === each)) return start + at - pivot;
    }
    return -1;
  }

  byte(at: number): number {
    return this.#wasm.HEAPU8[at] ?? 0;
  }

  // A view of memory that has grown since is empty; to look there is cheaper than to ask the module for its views.

  int32(at: number): number {
    const value = this.#int32[at >> 2];
    if (value !== undefined) return value;
    this.#int32 = this.#wasm.HEAP32;
    return this.#int32[at >> 2] ?? 0;
  }

  float32(at: number): number {
    const value = this.#float32[at >> 2];
    if (value !== undefined) return value;
    this.#float32 = this.#wasm.HEAPF32;
    return this.#float32[at >> 2] ?? 0;
  }

  float64(at: number): number {
    const value = this.#float64[at >> 3];
    if (value !== undefined) return value;
    this.#float64 = this.#wasm.HEAPF64;
    return this.#float64[at >> 3] ?? 0;
  }

  /**
   * The text of a function that fills a buffer and returns the bytes it needs, its final NUL included. Longer
   * texts than `limit` bytes are cut.
   */
  text(fill: (buffer: number, bytes: number) => number, encoding: 'utf16' | 'utf8' = 'utf16'): string {
    const needed = fill(0, 0);
    const unit = encoding === 'utf16' ? 2 : 1;
    if (needed <= unit || needed > MAX_TEXT_BYTES) return '';
    const buffer = needed <= SCRATCH_BYTES ? this.scratch : this.allocate(needed);
    if (buffer === 0) return '';
    try {
      fill(buffer, needed);
      const bytes = this.#wasm.HEAPU8.slice(buffer, buffer + needed - unit);
      return (encoding === 'utf16' ? UTF16 : UTF8).decode(bytes);
    } finally {
      if (buffer !== this.scratch) this.free(buffer);
    }
  }
}

/** No title, note or field value of a real document is longer. */
const MAX_TEXT_BYTES = 16 * 1024 * 1024;

/** One instance for all files: compiling it costs more than reading a page. */
let shared: Promise<Library> | undefined;

export function openLibrary(platform: Platform): Promise<Library> {
  shared ??= start(platform).catch((error: unknown) => {
    shared = undefined;
    throw error;
  });
  return shared;
}

/** Drops the shared instance: after a trap its state is unknown, and its memory never shrinks. */
export function dropLibrary(): void {
  shared = undefined;
}

async function start(platform: Platform): Promise<Library> {
  // Both take a while, and neither waits for the other.
  const [compiled] = await Promise.all([compile(platform), import('@embedpdf/pdfium')]);
  return libraryOf(compiled);
}

/** An instance of its own. What the module would print is not printed: it may speak of the file. */
export async function libraryOf(compiled: WebAssembly.Module): Promise<Library> {
  const { init } = await import('@embedpdf/pdfium');
  const quiet = () => {};
  let fail: (error: unknown) => void = quiet;
  const failing = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // Given the module's bytes, the package would hold them as long as the module.
  const instantiateWasm = (imports: unknown, done: (instance: unknown) => void) => {
    WebAssembly.instantiate(compiled, imports).then(done, fail);
    return {};
  };
  const options = { instantiateWasm, print: quiet, printErr: quiet };
  const module = await Promise.race([init(options as unknown as Parameters<typeof init>[0]), failing]);
  module.FPDF_InitLibrary();
  return new Library(module, compiled);
}

async function compile(platform: Platform): Promise<WebAssembly.Module> {
  // First, since it knows where there is no WebAssembly.
  const bytes = await platform.pdfiumWasm();
  return WebAssembly.compile(bytes);
}

/** True for what WebAssembly throws on a trap, on abort and on exhausted stack or memory; else it is our bug. */
export function isTrap(error: unknown): boolean {
  return error instanceof Error && (error.name === 'RuntimeError' || error.name === 'RangeError');
}
