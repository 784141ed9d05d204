import type { ByteSource, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { BinaryList } from './plist/binary.ts';
import { MarkupList } from './plist/markup.ts';
import { wholeBytes } from './shared/bytes.ts';
import { CellBytes } from './shared/data/cell-bytes.ts';
import { WordPile } from './shared/legacy/word-pile.ts';
import { TreeTables } from './shared/tree.ts';
import { problemOf, Trouble } from './shared/trouble.ts';
import { scanXml } from './shared/xml.ts';
import { decodeXml } from './shared/xml-text.ts';
import { bytesOf } from './shared/zip-bytes.ts';

const MARK = 'bplist0';
const MARKUP =
  /^\s{0,99}(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<!--[^>]{0,2000}-->\s{0,99})?(?:<!DOCTYPE plist\b|<plist\b)/;
/** Characters of the head that a document type must come in. */
const LOOK = 4096;
/** Characters of a tag; no element has attributes that say anything. */
const MAX_TAG = 64 * 1024;

/** Property lists of Apple's systems, as settings, contacts and backups are kept (CFBinaryPList.c; PropertyList-1.0.dtd). */
export const plistReader: Reader = {
  id: 'plist',
  extensions: ['plist', 'strings', 'webarchive', 'webloc'],
  about: {
    name: { en: 'Property lists of Apple', es: 'Listas de propiedades de Apple' },
    reads: {
      en: 'dictionaries and lists as records and rows, binary or XML, dates as dates, files in data, comments; texts that nothing leads to',
      es: 'diccionarios y listas como registros y filas, binarios o XML, fechas como fechas, archivos en datos, comentarios; textos a los que nada lleva',
    },
  },
  recognise: (probe) => {
    if (probe.size > 40 && isBinary(probe.head)) return 0.97;
    const text = probe.head[0] === 0x3c || probe.head[0]! > 127 ? probe.text() : undefined;
    return text !== undefined && MARKUP.test(text.slice(0, LOOK).replace(/^\ufeff/, '')) ? 0.97 : 0;
  },
  read: readPlist,
};

const isBinary = (head: Uint8Array) => String.fromCharCode(...head.subarray(0, MARK.length)) === MARK;

async function* readPlist(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const tables = new TreeTables(() => 1);
  const files = new CellBytes();
  const left = new WordPile();
  try {
    const bytes = await wholeBytes(source, context.limits);
    if (isBinary(bytes)) {
      const list = new BinaryList(bytes, files);
      list.tell(tables.events);
      left.add(list.unseen(), 'objects that nothing leads to', { visibility: 'slack' });
    } else await readMarkup(source, { tables, files, left });
    yield* tables.end();
  } catch (error) {
    yield* tables.take();
    yield problemOf(error);
  }
  yield* left.take();
  yield* files.take();
}

interface Found {
  readonly tables: TreeTables;
  readonly files: CellBytes;
  readonly left: WordPile;
}

async function readMarkup(source: ByteSource, { tables, files, left }: Found): Promise<void> {
  const stray = (text: string) => left.add([text], 'text between elements', { visibility: 'slack' });
  const list = new MarkupList(tables.events, files, stray);
  await scanXml(decodeXml(bytesOf(source, 0, source.size)), list, MAX_TAG);
  if (!list.isWhole) throw new Trouble('damaged', 'the list is cut');
}
