import type { TextBlock } from '../../core/types.ts';
import type { PdfDocument } from './document.ts';
import { textBlock } from './text-block.ts';
import { xmpProperties } from './xmp.ts';

const MAX_KEYS = 1000;
const MAX_SCRIPTS = 1000;
/** The entries that every writer knows (ISO 32000-1, table 317); others are asked for by number. */
const STANDARD_KEYS = ['Title', 'Author', 'Subject', 'Keywords', 'Creator', 'Producer'];

/** Document information and XMP: one block an entry, its key as header. Dates of the file are left out. */
export function* propertyUnits(document: PdfDocument, limit: number): Iterable<TextBlock> {
  for (const [key, value] of informationEntries(document)) {
    const block = {
      text: value,
      visibility: 'property',
      header: key,
      title: 'document information',
    } as const;
    yield* textBlock(block, `document information, ${key}`, limit);
  }
  for (const [key, value] of xmpProperties(document)) {
    const block = { text: value, visibility: 'property', header: key, title: 'XMP metadata' } as const;
    yield* textBlock(block, 'XMP metadata', limit);
  }
}

/** Scripts that belong to the document. */
export function* scriptUnits(document: PdfDocument, limit: number): Iterable<TextBlock> {
  const { library, handle } = document;
  const { pdfium } = library;
  const count = Math.min(pdfium.FPDFDoc_GetJavaScriptActionCount(handle), MAX_SCRIPTS);
  for (let i = 0; i < count; i++) {
    const action = pdfium.FPDFDoc_GetJavaScriptAction(handle, i);
    if (action === 0) continue;
    const text = library.text((at, size) => pdfium.FPDFJavaScriptAction_GetScript(action, at, size));
    pdfium.FPDFDoc_CloseJavaScriptAction(action);
    yield* textBlock({ text, visibility: 'script-data' }, `script ${i + 1}`, limit);
  }
}

function* informationEntries(document: PdfDocument): Iterable<readonly [string, string]> {
  const { library, handle } = document;
  const { pdfium } = library;
  const keys = new Set(STANDARD_KEYS);
  const count = Math.min(pdfium.EPDF_GetMetaKeyCount(handle, true), MAX_KEYS);
  for (let i = 0; i < count; i++) {
    keys.add(library.text((at, size) => pdfium.EPDF_GetMetaKeyName(handle, i, true, at, size), 'utf8'));
  }
  for (const key of keys) {
    if (key === '') continue;
    const value = library.text((at, size) => pdfium.FPDF_GetMetaText(handle, key, at, size)).trim();
    if (value !== '') yield [key, value];
  }
}
