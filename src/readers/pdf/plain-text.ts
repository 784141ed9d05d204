import type { PdfPage } from './page.ts';
import { loadText } from './text-page.ts';

/** The text of a page as PDFium gives it, '' if there is none. */
export function plainText({ library, handle }: PdfPage): string {
  const { pdfium } = library;
  const textPage = loadText(library, handle);
  if (textPage === 0) return '';
  try {
    const count = pdfium.FPDFText_CountChars(textPage);
    const units = (at: number, bytes: number) =>
      at === 0 ? (count + 1) * 2 : pdfium.FPDFText_GetText(textPage, 0, bytes / 2 - 1, at);
    return count > 0 ? library.text(units) : '';
  } finally {
    pdfium.FPDFText_ClosePage(textPage);
  }
}
