import type { Limits, TextBlock } from '../../core/types.ts';
import type { PdfDocument } from './document.ts';
import type { PdfPage } from './page.ts';
import { textBlock } from './text-block.ts';

const MAX_OPTIONS = 10_000;

/** The form of a document, if it has one. Close it before the document. */
export class FormFields {
  readonly #document: PdfDocument;
  readonly #info: number;
  readonly #handle: number;
  /** Widgets of one field show the same value; it is said once. */
  readonly #said = new Set<string>();

  constructor(document: PdfDocument) {
    const { pdfium } = document.library;
    this.#document = document;
    const hasForm = pdfium.FPDF_GetFormType(document.handle) > 0;
    this.#info = hasForm ? pdfium.PDFiumExt_OpenFormFillInfo() : 0;
    this.#handle =
      this.#info === 0 ? 0 : pdfium.PDFiumExt_InitFormFillEnvironment(document.handle, this.#info);
  }

  close(): void {
    const { pdfium } = this.#document.library;
    if (this.#handle !== 0) pdfium.PDFiumExt_ExitFormFillEnvironment(this.#handle);
    if (this.#info !== 0) pdfium.PDFiumExt_CloseFormFillInfo(this.#info);
  }

  /** Value, default value and choices of the field that a widget shows. */
  *units(page: PdfPage, widget: number, limits: Limits): Iterable<TextBlock> {
    const { library } = page;
    const { pdfium } = library;
    const text = (fill: (at: number, size: number) => number) => library.text(fill).trim();
    const form = this.#handle;
    const own = (key: string) => text((at, size) => pdfium.FPDFAnnot_GetStringValue(widget, key, at, size));
    const asked = (fill: (at: number, size: number) => number) => (form === 0 ? '' : text(fill));
    const name = asked((at, n) => pdfium.FPDFAnnot_GetFormFieldName(form, widget, at, n)) || own('T');
    const shown = asked((at, n) => pdfium.FPDFAnnot_GetFormFieldAlternateName(form, widget, at, n));
    const value = asked((at, n) => pdfium.FPDFAnnot_GetFormFieldValue(form, widget, at, n)) || own('V');
    const header = shown || name;
    const visibility = this.#document.origin.visibility ?? 'form-field';
    for (const part of new Set([value, own('DV'), ...this.#options(widget)])) {
      if (part === '' || this.#said.has(`${name}\n${part}`)) continue;
      this.#said.add(`${name}\n${part}`);
      const block = { text: part, visibility, ...(header === '' ? {} : { header }) };
      yield* textBlock(block, `${page.locator}, form field`, limits.cellLength);
    }
  }

  *#options(widget: number): Iterable<string> {
    if (this.#handle === 0) return;
    const { library } = this.#document;
    const { pdfium } = library;
    const count = Math.min(pdfium.FPDFAnnot_GetOptionCount(this.#handle, widget), MAX_OPTIONS);
    for (let i = 0; i < count; i++) {
      const fill = (at: number, size: number) =>
        pdfium.FPDFAnnot_GetOptionLabel(this.#handle, widget, i, at, size);
      yield library.text(fill).trim();
    }
  }
}
