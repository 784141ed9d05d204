import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { listedRows, ROWS_PER_BATCH } from '../shared/rows.ts';
import { FixedTable } from '../shared/sheet/fixed-table.ts';
import { textBlock } from '../shared/text-block.ts';
import { problemOf, Trouble } from '../shared/trouble.ts';
import { cellText, columnsOf } from './cells.ts';

/** Length of the footer, and the mark behind it. */
const TAIL = 8;

const MAX_FOOTER = 64 * 1024 * 1024;

/** Written for programs: the same columns once more, in binary. */
const OF_PROGRAMS = /^ARROW:schema$|^org\.apache\.spark\./;

export async function* readParquet(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  try {
    yield* readTable(source, context);
  } catch (error) {
    yield troubleOf(error, context);
  }
}

/** Whatever the library throws is thrown for a damaged file: it trusts what it reads. */
function troubleOf(error: unknown, { signal }: ReadContext): Problem {
  signal.throwIfAborted();
  return error instanceof Trouble ? problemOf(error) : problem('damaged', 'the table is damaged');
}

async function* readTable(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const { parquetMetadata, parquetSchema } = await import('hyparquet/src/metadata.js');
  const { GroupReader, isSound } = await import('./groups.ts');
  const metadata = parquetMetadata(await footer(source), { geoparquet: false });
  if (!isSound(metadata)) throw new Trouble('damaged', 'the table is damaged');
  yield* remarks(metadata.key_value_metadata);
  const tree = parquetSchema(metadata);
  const columns = columnsOf(tree);
  const table = new FixedTable('table', 'visible', {
    title: 'table',
    headers: columns.map(({ name }) => name),
  });
  const groups = new GroupReader(source, tree, context);
  let first = 0;
  for (const group of metadata.row_groups) {
    context.signal.throwIfAborted();
    try {
      const { rows, files } = await groups.read(group);
      for (let at = 0; at < rows.length; at += ROWS_PER_BATCH) {
        const some = rows.slice(at, at + ROWS_PER_BATCH);
        yield listedRows(
          table,
          first + at,
          some.map((row) => columns.map(({ path }) => cellText(row, path))),
        );
      }
      yield* files;
    } catch (error) {
      yield troubleOf(error, context);
    }
    first += Number(group.num_rows);
  }
}

function* remarks(all: readonly { readonly key: string; readonly value?: string }[] = []): Iterable<Unit> {
  const where = 'remarks of the writer';
  for (const { key, value } of all) {
    if (!value || OF_PROGRAMS.test(key)) continue;
    yield textBlock(value, { part: where, locator: where, visibility: 'property', header: key });
  }
}

/** The footer with its length and mark, as the library takes it (parquet-format, File format). */
async function footer(source: ByteSource): Promise<Uint8Array> {
  const tail = await source.read(Math.max(0, source.size - TAIL), TAIL);
  const mark = String.fromCharCode(...tail.subarray(4));
  if (mark === 'PARE') throw new Trouble('encrypted', 'the table is encrypted');
  if (tail.length < TAIL || mark !== 'PAR1') throw new Trouble('damaged', 'the table is cut');
  const length = new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
  if (length > MAX_FOOTER)
    throw new Trouble('too-large', 'the description of the columns is too large to hold');
  if (length + TAIL > source.size) throw new Trouble('damaged', 'the table is cut');
  return (await source.read(source.size - TAIL - length, length + TAIL)).slice();
}
