import { problem } from '../../core/problem.ts';
import type { Embedded, Limits, Problem } from '../../core/types.ts';
import type { PdfDocument } from './document.ts';
import type { Library } from './library.ts';

/** Files attached to the document. */
export function* attachmentUnits(document: PdfDocument, limits: Limits): Iterable<Embedded | Problem> {
  const { pdfium } = document.library;
  const count = pdfium.FPDFDoc_GetAttachmentCount(document.handle);
  if (count > limits.entries) yield problem('too-large', 'too many attachments');
  for (let i = 0; i < Math.min(count, limits.entries); i++) {
    const attachment = pdfium.FPDFDoc_GetAttachment(document.handle, i);
    if (attachment !== 0) yield attachmentUnit(document.library, attachment, { number: i + 1, limits });
  }
}

/** The bytes of one attachment as a file, or what keeps it from being read. */
export function attachmentUnit(
  library: Library,
  attachment: number,
  about: { readonly number: number; readonly limits: Limits },
): Embedded | Problem {
  const { pdfium, scratch } = library;
  const locator = `attachment ${about.number}`;
  const found = pdfium.FPDFAttachment_GetFile(attachment, 0, 0, scratch);
  const size = library.int32(scratch) >>> 0;
  if (!found) return problem('damaged', 'attachment cannot be read', locator);
  if (size > about.limits.wholeBytes) return problem('too-large', 'attachment is held whole', locator);
  const bytes = attachmentBytes(library, attachment, size);
  if (!bytes) return problem('memory', 'no room for the attachment', locator);
  const name = library.text((at, length) => pdfium.FPDFAttachment_GetName(attachment, at, length));
  return {
    kind: 'file',
    visibility: 'embedded',
    source: {
      name: name === '' ? locator : name,
      size: bytes.length,
      read: async (offset, length) => bytes.subarray(Math.min(offset, bytes.length), offset + length),
    },
  };
}

function attachmentBytes(library: Library, attachment: number, size: number): Uint8Array | undefined {
  const buffer = library.allocate(size);
  if (buffer === 0) return undefined;
  try {
    const { pdfium, scratch } = library;
    if (size > 0 && !pdfium.FPDFAttachment_GetFile(attachment, buffer, size, scratch)) return undefined;
    return library.bytes(buffer, size);
  } finally {
    library.free(buffer);
  }
}
