import type { Lang } from '../../core/types.ts';
import type { SafeDocument, SafeTable } from '../apply.ts';
import type { CopyFormat } from '../report.ts';
import type { CopyTools } from '../tools.ts';
import { csvCopy } from './csv.ts';
import { docxCopy } from './docx.ts';
import { htmlCopy } from './html.ts';
import { pdfCopy, signsBeyondPdf } from './pdf.ts';
import { xlsxCopy } from './xlsx.ts';

/** Why a format cannot hold a document. */
export type WriteFault =
  /** Nothing of the document is in the copy. */
  | { readonly kind: 'nothing' }
  /** A CSV file holds one table. */
  | { readonly kind: 'tables'; readonly count: number }
  /** More rows or columns than a sheet, or a table of Word, has. */
  | { readonly kind: 'too-large' }
  /** So many signs that no font is at hand for. */
  | { readonly kind: 'signs'; readonly count: number }
  /** Pages were to be drawn, and the file has none. */
  | { readonly kind: 'no-pages' }
  /** Of so many pages nothing can be drawn that is certain. */
  | { readonly kind: 'pages'; readonly count: number };

/** Of a sheet, and of a table of Word, which takes a file with more columns for damaged. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = { xlsx: 16_384, docx: 63 } as const;

function isTooLarge({ above, rows, captions }: SafeTable, format: CopyFormat): boolean {
  if (format === 'xlsx' && above.length + rows.length >= MOST_ROWS) return true;
  return (format === 'xlsx' || format === 'docx') && captions.length > MOST_COLUMNS[format];
}

export function unwritable({ blocks }: SafeDocument, format: CopyFormat): WriteFault | undefined {
  if (blocks.length === 0) return { kind: 'nothing' };
  const tables = blocks.filter((block) => block.kind === 'table');
  if (format === 'csv') {
    if (tables.length === 0) return { kind: 'nothing' };
    if (tables.length > 1) return { kind: 'tables', count: tables.length };
  }
  if (tables.some((table) => isTooLarge(table, format))) return { kind: 'too-large' };
  const signs = format === 'pdf' ? signsBeyondPdf(blocks) : 0;
  return signs > 0 ? { kind: 'signs', count: signs } : undefined;
}

export interface WriteHow {
  readonly lang: Lang;
  readonly tools: Pick<CopyTools, 'deflateRaw'>;
}

/** The bytes of a document in a format. What a format cannot hold (texts in CSV) is left out. */
export async function writeCopy(
  { blocks }: SafeDocument,
  format: CopyFormat,
  how: WriteHow,
): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return xlsxCopy(blocks, how);
    case 'csv':
      return csvCopy(blocks);
    case 'html':
      return htmlCopy(blocks, how.lang);
    case 'docx':
      return docxCopy(blocks, how);
    case 'pdf':
      return pdfCopy(blocks, how);
  }
}
