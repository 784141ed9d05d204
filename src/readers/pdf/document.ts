import { problem } from '../../core/problem.ts';
import type { ByteSource, Limits, Problem, Visibility } from '../../core/types.ts';
import type { Frame } from './frame.ts';
import { dropLibrary, type Library } from './library.ts';
import type { ObjectStore } from './syntax/object-store.ts';

/** FPDF_GetLastError (fpdfview.h). */
const ERROR_PASSWORD = 4;
const ERROR_SECURITY = 5;
/** Heap that a big file has blown up is given back with the instance. */
const DROP_ABOVE_BYTES = 64 * 1024 * 1024;
const BLOCK = 1024 * 1024;

/** Which version of the file is read. */
export interface Origin {
  /** Stands before locators: `revision 1, `; empty for the file as it is. */
  readonly label: string;
  /** What all text of an earlier version is, whatever it was then. */
  readonly visibility?: Visibility;
}

const CURRENT: Origin = { label: '' };

/** A source that may also fill a block of the caller's. Returns the number of bytes, fewer only at the end. */
interface ReusingSource extends ByteSource {
  readInto?(offset: number, block: Uint8Array): Promise<number>;
}

/** An open document: handle and the memory its bytes lie in. Close it. */
export class PdfDocument {
  readonly library: Library;
  readonly handle: number;
  readonly pageCount: number;
  readonly size: number;
  readonly origin: Origin;
  /** What the file's bytes hold, once it has been looked through. */
  objects: ObjectStore | undefined;
  /** The same of a copy without encryption, if the file is encrypted. */
  plain: ObjectStore | undefined;
  /** Content of pages may belong to layers. */
  layered = true;
  readonly #bytes: number;
  readonly #block: number;

  constructor(library: Library, handle: number, memory: Memory) {
    this.library = library;
    this.origin = memory.origin ?? CURRENT;
    this.handle = handle;
    this.pageCount = library.pdfium.FPDF_GetPageCount(handle);
    this.size = memory.size;
    this.#bytes = memory.at;
    this.#block = memory.block;
  }

  /** The file's bytes `[start, end)` as a copy. */
  bytes(start: number, end: number): Uint8Array {
    return this.library.bytes(this.#bytes + start, Math.max(0, Math.min(end, this.size) - start));
  }

  /** The file's bytes, not a copy: valid until the next call of PDFium. */
  view(): Uint8Array {
    return this.library.view(this.#bytes, this.size);
  }

  /** A copy of the file's bytes in memory that threads share. */
  shared(): Uint8Array {
    const bytes = new Uint8Array(new SharedArrayBuffer(this.size));
    bytes.set(this.view());
    return bytes;
  }

  /** Where from `start` on a mark of two bytes or more first stands in the file, −1 if nowhere. */
  find(mark: Uint8Array, start: number): number {
    const at = this.library.find(mark, this.#bytes + start, this.#bytes + this.size);
    return at < 0 ? -1 : at - this.#bytes;
  }

  /** Where the bytes lie in PDFium's memory. */
  get address(): number {
    return this.#bytes;
  }

  close(): void {
    this.library.pdfium.FPDF_CloseDocument(this.handle);
    this.library.free(this.#block);
    if (this.#block !== 0 && this.size > DROP_ABOVE_BYTES) dropLibrary();
  }
}

/** What became of opening a file: the document, and what is wrong with it or kept it shut. */
export interface Opening {
  readonly document?: PdfDocument;
  readonly problems: readonly Problem[];
  /** Numbers of pages that the file holds but does not show. */
  readonly outside?: readonly number[];
  /** Where the document lies in the file. */
  readonly frame?: Frame;
}

/** The file copied into PDFium's memory. The caller frees it or hands it on. */
export async function loadFile(
  library: Library,
  source: ByteSource,
  limits: Limits,
): Promise<Memory | Problem> {
  if (source.size > limits.wholeBytes) return problem('too-large', 'PDF is held whole to be read');
  const at = library.allocate(source.size);
  if (at === 0) return problem('memory', 'no room for the file');
  const size = await copy(source, library, at);
  return { block: at, at, size };
}

/** Bytes of a document in PDFium's memory, and the block to be freed with them; 0 if another document owns it. */
export interface Memory {
  readonly block: number;
  readonly at: number;
  readonly size: number;
  readonly origin?: Origin;
}

/** Opens a file with the empty password. Its memory belongs to the document then, and else still to the caller. */
export function openAt(library: Library, memory: Memory): PdfDocument | Problem {
  const handle = library.pdfium.FPDF_LoadMemDocument(memory.at, memory.size, '');
  if (handle !== 0) return new PdfDocument(library, handle, memory);
  const error = library.pdfium.FPDF_GetLastError();
  if (error === ERROR_PASSWORD) return problem('encrypted', 'password needed');
  if (error === ERROR_SECURITY) return problem('encrypted', 'unknown encryption');
  return problem('damaged', 'no document structure found');
}

async function copy(source: ReusingSource, library: Library, at: number): Promise<number> {
  let done = 0;
  const read = readerOf(source);
  while (done < source.size) {
    const bytes = await read(done, Math.min(BLOCK, source.size - done));
    if (bytes.length === 0) break;
    library.write(at + done, bytes);
    done += bytes.length;
  }
  return done;
}

/** Reads into one block again and again where the source can: what is read once would lie around as garbage. */
function readerOf(source: ReusingSource): (offset: number, length: number) => Promise<Uint8Array> {
  if (!source.readInto) return (offset, length) => source.read(offset, length);
  const block = new Uint8Array(Math.min(BLOCK, source.size));
  return async (offset, length) => {
    const count = await source.readInto!(offset, block.subarray(0, length));
    return block.subarray(0, count);
  };
}
