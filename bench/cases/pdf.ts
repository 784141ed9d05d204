import { pdfPrinted } from '../data/pdf-printed.ts';
import { pdfTable, ROWS_PER_PAGE } from '../data/pdf-table.ts';
import type { Case, Dataset } from '../harness/types.ts';
import { OURS, program, ratio, scan, script, share } from './commands.ts';

export function pdfCases(size: number): Case[] {
  const pages = share(300, size);
  const people = pages * ROWS_PER_PAGE;
  return [
    against('table', '300 pages of a table, a frame around each cell', pdfTable(pages)),
    against('chromium', '15,000 people, printed by Chromium', pdfPrinted('chromium', people)),
    against('libreoffice', '15,000 people, printed by LibreOffice', pdfPrinted('soffice', people)),
  ];
}

const against = (name: string, title: string, data: Dataset): Case => ({
  name: `pdf/${name}`,
  title: `${title}; beside taking the plain text out`,
  data: { pages: data },
  candidates: (at) => ({
    [OURS]: scan(at.paths.pages!, at),
    'pdf-parse, plain text': script('pdf-parse', at.paths.pages!),
    'pdftotext -layout': program('pdftotext', ['-layout', at.paths.pages!, '-'], at),
  }),
  bounds: [
    ratio('pdf-parse, plain text', 1),
    ratio('pdf-parse, plain text', 1, OURS, 'memory'),
    ratio('pdftotext -layout', 4),
  ],
});
