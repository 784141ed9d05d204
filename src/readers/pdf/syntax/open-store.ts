import type { ReadContext } from '../../../core/types.ts';
import { openAt, type PdfDocument } from '../document.ts';
import { ObjectStore } from './object-store.ts';
import { findLastWord, findWord } from './places.ts';

/** FPDF_REMOVE_SECURITY (fpdf_save.h). */
const REMOVE_SECURITY = 3;

/** The type of streams of metadata, and a name of the same length that has no meaning. */
const METADATA = '/Metadata';
const OTHER_NAME = '/MetadatA';

/**
 * The objects of an open document. Those of an encrypted one are read from a copy that PDFium writes without the
 * encryption; undefined if it cannot.
 */
export async function openStore(
  document: PdfDocument,
  context: ReadContext,
): Promise<ObjectStore | undefined> {
  if (!document.library.pdfium.EPDF_IsEncrypted(document.handle)) return storeOfFile(document, context);
  const copy = decryptedCopy(document);
  return copy && ObjectStore.open(() => copy, context);
}

/** The objects as they lie in the file, encrypted or not. */
export async function storeOfFile(document: PdfDocument, context: ReadContext): Promise<ObjectStore> {
  document.objects ??= await ObjectStore.open(() => document.view(), context);
  return document.objects.copy();
}

/**
 * PDFium leaves streams of metadata as they are, even where they are encrypted like all others: what is saved is a
 * copy of the file in which they are called something else.
 */
function decryptedCopy({ library, size, address }: PdfDocument): Uint8Array | undefined {
  const at = library.allocate(size);
  if (at === 0) return undefined;
  const bytes = library.bytes(address, size);
  const isPlain = hasPlainMetadata(bytes);
  if (!isPlain) renameType(bytes, METADATA, OTHER_NAME);
  library.write(at, bytes);
  const copy = openAt(library, { block: at, at, size });
  if ('kind' in copy) {
    library.free(at);
    return undefined;
  }
  const saved = savedWithoutSecurity(copy);
  copy.close();
  if (saved && !isPlain) renameType(saved, OTHER_NAME, METADATA);
  return saved;
}

function savedWithoutSecurity({ library, handle }: PdfDocument): Uint8Array | undefined {
  const { pdfium } = library;
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  if (writer === 0) return undefined;
  try {
    if (!pdfium.FPDF_SaveAsCopy(handle, writer, REMOVE_SECURITY)) return undefined;
    const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
    const at = library.allocate(size);
    if (at === 0) return undefined;
    pdfium.PDFiumExt_GetFileWriterData(writer, at, size);
    const bytes = library.bytes(at, size);
    library.free(at);
    return bytes;
  } finally {
    pdfium.PDFiumExt_CloseFileWriter(writer);
  }
}

/** `/EncryptMetadata false` (ISO 32000-1, table 20). */
function hasPlainMetadata(bytes: Uint8Array): boolean {
  const at = findWord(bytes, '/EncryptMetadata', 0);
  return at >= 0 && findWord(bytes, 'false', at, at + '/EncryptMetadata'.length + 9) >= 0;
}

/** Gives streams whose `/Type` is one name another one of the same length. */
function renameType(bytes: Uint8Array, from: string, to: string): void {
  for (let at = findWord(bytes, from, 0); at >= 0; at = findWord(bytes, from, at + 1)) {
    const type = findLastWord(bytes.subarray(Math.max(0, at - 9), at), '/Type');
    if (type >= 0) bytes.set(new TextEncoder().encode(to), at);
  }
}
