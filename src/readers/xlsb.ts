import { problem } from '../core/problem.ts';
import type { ByteSource, Probe, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { OfficePackage } from './shared/office/package.ts';
import { openZip } from './shared/zip-archive.ts';
import { commentBlocks } from './shared/zip-comments.ts';
import { XlsbBook } from './xlsb/book.ts';
import { readRest } from './xlsb/ledger.ts';

/** Binary Excel workbooks in an Office package (MS-XLSB), with all parts besides the sheets. */
export const xlsbReader: Reader = {
  id: 'xlsb',
  extensions: ['xlsb'],
  about: {
    name: { en: 'Binary Excel workbooks (XLSB)', es: 'Libros binarios de Excel (XLSB)' },
    reads: {
      en: 'all sheets in any state, pivot caches, and every other part',
      es: 'todas las hojas en cualquier estado, cachés dinámicas y todas las demás partes',
    },
  },
  async recognise(probe: Probe): Promise<number> {
    const names = await probe.zipNames();
    if (names === undefined) return 0;
    const paths = names.map((name) => name.replace(/\\/g, '/').toLowerCase());
    const isPackage = paths.includes('[content_types].xml');
    return isPackage && paths.some((path) => /(?:^|\/)workbook\d{0,3}\.bin$/.test(path)) ? 0.96 : 0;
  },
  read: readXlsb,
};

async function* readXlsb(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const archive = await openZip(source, context);
  yield* archive.problems;
  if (archive.entries.length === 0) {
    yield problem('damaged', 'no parts found');
    return;
  }
  const parts = new OfficePackage(archive, context);
  const book = new XlsbBook(parts);
  await book.open();
  yield* parts.takeProblems();
  yield* book.units();
  yield* readRest(book);
  yield* commentBlocks(archive);
  yield* parts.takeProblems();
}
