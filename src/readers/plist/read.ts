import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { wholeBytes } from '../shared/bytes.ts';
import { CellBytes } from '../shared/data/cell-bytes.ts';
import { WordPile } from '../shared/legacy/word-pile.ts';
import { TreeTables } from '../shared/tree.ts';
import { problemOf, Trouble } from '../shared/trouble.ts';
import { scanXml } from '../shared/xml/scanner.ts';
import { decodeXml } from '../shared/xml/text.ts';
import { bytesOf } from '../shared/zip/bytes.ts';
import { BinaryList } from './binary.ts';
import { isBinary } from './marks.ts';
import { MarkupList } from './markup.ts';

/** Characters of a tag; no element has attributes that say anything. */
const MAX_TAG = 64 * 1024;

export async function* readPlist(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
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
