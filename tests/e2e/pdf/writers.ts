/** The files of a writer in a folder, and one scan of all of them by the built command. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileEntry } from '../../../src/core/types.ts';
import { scanJson } from '../command.ts';
import { convert, officeIsThere } from '../spreadsheets/office.ts';
import { chromiumIsThere, printAll } from './chromium.ts';
import { type Cell, handBytes, htmlOf, reportlabDocument } from './matrix.ts';
import type { Writer } from './place.ts';
import { qpdfIsThere, rewriteAll, WAYS } from './qpdf.ts';
import { reportlabIsThere, writeByReportlab } from './reportlab.ts';

/** Neutral names: a file's name must not say what is in it. */
export const fileOf = (index: number): string => `${String(index + 1).padStart(3, '0')}.pdf`;

type Write = (cells: readonly Cell[], folder: string) => Promise<void>;

async function byHand(cells: readonly Cell[], folder: string): Promise<void> {
  for (const [i, cell] of cells.entries()) writeFileSync(join(folder, fileOf(i)), handBytes(cell));
}

async function byQpdf(cells: readonly Cell[], folder: string): Promise<void> {
  await byHand(cells, folder);
  const files = cells.map(({ content }, i) => ({
    file: join(folder, fileOf(i)),
    way: content.random.pick(WAYS),
  }));
  await rewriteAll(files);
}

/** `calc_pdf_Export` with options as LibreOffice takes them. */
const EXPORT = 'pdf:calc_pdf_Export:';
const option = (name: string) => `${EXPORT}{"${name}":{"type":"boolean","value":"true"}}`;

async function byOffice(cells: readonly Cell[], folder: string): Promise<void> {
  const runs = ([undefined, true] as const).map(async (hybrid) => {
    const sources = cells.flatMap((cell, i) =>
      cell.place.hybrid === hybrid
        ? [{ name: fileOf(i).slice(0, -4), extension: 'fods', bytes: sheetOf(cell) }]
        : [],
    );
    if (sources.length === 0) return;
    const made = await convert(sources, option(hybrid ? 'IsAddStream' : 'ExportNotes'), 'pdf');
    for (const [name, bytes] of made) writeFileSync(join(folder, `${name}.pdf`), bytes);
  });
  await Promise.all(runs);
}

const sheetOf = ({ place, content }: Cell): Uint8Array => new TextEncoder().encode(place.sheet!(content));

export const WRITER: Readonly<
  Record<Writer, { readonly isThere: () => boolean; readonly install: string; readonly write: Write }>
> = {
  'by hand': { isThere: () => true, install: '', write: byHand },
  qpdf: { isThere: qpdfIsThere, install: 'qpdf', write: byQpdf },
  reportlab: {
    isThere: reportlabIsThere,
    install: 'python3-reportlab',
    write: (cells, folder) =>
      writeByReportlab(
        cells.map((cell, i) => reportlabDocument(cell, fileOf(i))),
        folder,
      ),
  },
  Chromium: {
    isThere: chromiumIsThere,
    install: 'chromium',
    write: (cells, folder) =>
      printAll(cells.map((cell, i) => ({ html: htmlOf(cell), file: join(folder, fileOf(i)) }))),
  },
  LibreOffice: { isThere: officeIsThere, install: 'libreoffice-calc-nogui', write: byOffice },
};

/** What the scan says of each file, with the files in it. */
export async function scanAll(
  cells: readonly Cell[],
  { writer, folder }: { readonly writer: Writer; readonly folder: string },
): Promise<FileEntry[][]> {
  const files = join(folder, 'files');
  mkdirSync(files);
  await WRITER[writer].write(cells, files);
  const { report } = await scanJson(['--max-findings', '0', files], { within: 300_000 });
  return cells.map((_, i) => report.files.filter(({ path }) => path.includes(fileOf(i))));
}
