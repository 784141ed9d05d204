import type { ReadContext } from '../../../core/types.ts';
import type { PdfDocument } from '../document.ts';
import { ObjectStore } from './object-store.ts';

/** FPDF_REMOVE_SECURITY (fpdf_save.h). */
const REMOVE_SECURITY = 3;

/**
 * The objects of an open document. Those of an encrypted one are read from a copy that PDFium writes without the
 * encryption; undefined if it cannot.
 */
export async function openStore(
  document: PdfDocument,
  context: ReadContext,
): Promise<ObjectStore | undefined> {
  if (!document.library.pdfium.EPDF_IsEncrypted(document.handle)) {
    return ObjectStore.open(() => document.view(), context);
  }
  const copy = decryptedCopy(document);
  return copy && ObjectStore.open(() => copy, context);
}

function decryptedCopy({ library, handle }: PdfDocument): Uint8Array | undefined {
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
