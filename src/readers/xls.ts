import { problem } from '../core/problem.ts';
import type { ByteSource, Probe, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { wholeBytes } from './shared/bytes.ts';
import { type CompoundStream, compoundStreams } from './shared/compound.ts';
import { probedCompoundNames } from './shared/compound-names.ts';
import { problemOf } from './shared/trouble.ts';
import { readBookStream } from './xls/book.ts';
import { decipherOf } from './xls/filepass.ts';
import { readOldBook } from './xls/old-book.ts';
import { readStreams } from './xls/streams.ts';

/** First bytes of a workbook without a container: BOF of BIFF2 to BIFF5 or 8, and its length (MS-XLS 2.4.21). */
const BOF_VERSIONS = new Set([0x00, 0x02, 0x04, 0x08]);

/** Excel workbooks up to 2003 (BIFF2 to BIFF8; MS-XLS), with all that their container holds besides the sheets. */
export const xlsReader: Reader = {
  id: 'xls',
  extensions: ['xls', 'xlt'],
  about: {
    name: { en: 'Excel workbooks up to 2003 (XLS, XLT)', es: 'Libros de Excel hasta 2003 (XLS, XLT)' },
    reads: {
      en: 'all sheets in any state, pivot caches, comments, change history, what deleted cells left',
      es: 'todas las hojas en cualquier estado, cachés dinámicas, comentarios, historial de cambios, restos de celdas borradas',
    },
    discloses: {
      en: 'files that need a password',
      es: 'archivos con contraseña',
    },
  },
  async recognise(probe: Probe): Promise<number> {
    if (isBareBook(probe.head)) return 0.9;
    const names = await probedCompoundNames(probe);
    return names?.some(isBookName) === true && !names.some(isEncryptedName) && !names.some(isOtherDocument)
      ? 0.95
      : 0;
  },
  read: readXls,
};

const isBookName = (name: string) => /^(?:work)?book$/i.test(name);
const isEncryptedName = (name: string) => name === 'EncryptedPackage';
/** A letter may have a workbook inside; then that is not what the file is. */
const isOtherDocument = (name: string) =>
  /^(?:WordDocument|PowerPoint Document|__properties_version1\.0)$/.test(name);

function isBareBook(head: Uint8Array): boolean {
  const length = (head[2] ?? 0) | ((head[3] ?? 0) << 8);
  const kind = (head[6] ?? 0) | ((head[7] ?? 0) << 8);
  return (
    head[0] === 0x09 &&
    BOF_VERSIONS.has(head[1] ?? 0xff) &&
    length >= 4 &&
    length <= 16 &&
    (kind === 0x05 || kind === 0x10 || kind === 0x20 || kind === 0x40 || kind === 0x100)
  );
}

async function* readXls(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  let streams: CompoundStream[];
  try {
    const bytes = await wholeBytes(source, context.limits);
    streams = isBareBook(bytes) ? [bareStream(bytes)] : compoundStreams(bytes);
  } catch (error) {
    yield problemOf(error);
    return;
  }
  // A file for two versions of Excel holds two workbooks.
  const books = streams.filter(({ folders, name }) => folders.length === 0 && isBookName(name));
  if (books.length === 0) yield problem('damaged', 'the container has no workbook');
  let decipher: ReturnType<typeof decipherOf>;
  for (const book of books) {
    try {
      const bytes = book.bytes();
      decipher = decipherOf(bytes);
      yield* readBook(decipher === undefined ? bytes : decipher(bytes), context);
    } catch (error) {
      yield problemOf(error);
    }
  }
  const others = streams.filter((stream) => !books.includes(stream));
  yield* readStreams(others, context, decipher);
}

/** BIFF5 and BIFF8 have one layout; those before have others, and one sheet. */
function readBook(bytes: Uint8Array, context: ReadContext): AsyncIterable<Unit | Problem> {
  return bytes[0] === 0x09 && bytes[1] === 0x08 ? readBookStream(bytes, context) : readOldBook(bytes);
}

const bareStream = (bytes: Uint8Array): CompoundStream => ({
  folders: [],
  name: 'Workbook',
  size: bytes.length,
  bytes: () => bytes,
});
