import type { ByteSource, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { CellBatch, Chunk, DelimitedTable, textOfCell } from './csv/batch.ts';
import { recogniseDelimited } from './csv/recognise.ts';
import { RowScanner } from './csv/scan.ts';
import { SAMPLE_CHARS, sepLine, sniff } from './csv/sniff.ts';
import { Stock } from './csv/stock.ts';
import { joinBytes } from './shared/bytes.ts';
import { utf8Chunks } from './shared/encoding.ts';

/** Comma-, semicolon-, tab- and pipe-separated values (RFC 4180 and what spreadsheets make of it). */
export const csvReader: Reader = {
  id: 'csv',
  extensions: ['csv', 'tsv', 'psv', 'tab'],
  about: {
    name: { en: 'Delimited text (CSV, TSV)', es: 'Texto delimitado (CSV, TSV)' },
    reads: {
      en: 'cells by separator (comma, semicolon, tab, pipe), captions anywhere, in any common encoding; comment lines and text around the table',
      es: 'celdas por separador (coma, punto y coma, tabulador, barra), encabezados en cualquier lugar, en cualquier codificación habitual; líneas de comentario y texto alrededor de la tabla',
    },
  },
  recognise: recogniseDelimited,
  read: readDelimited,
  textOfCell,
};

async function* readDelimited(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const table = new DelimitedTable();
  const stock = new Stock();
  let scanner: RowScanner | undefined;
  let rest: Uint8Array = new Uint8Array(0);
  /** What the rest lies in, and what the next chunk is read into, behind a copy of the rest. */
  let held: Chunk | undefined;
  let block: Uint8Array | undefined;
  let row = 0;
  const batches = function* (bytes: Uint8Array, last: boolean): Iterable<CellBatch> {
    let at = 0;
    if (scanner === undefined) [scanner, at] = begin(bytes, { last, source, context });
    const isInBlock = block !== undefined && bytes.buffer === block.buffer;
    const chunk = new Chunk(bytes, isInBlock ? block : undefined, stock);
    for (;;) {
      at = scanner.scan(bytes, at, last);
      if (scanner.rows === 0) break;
      for (let i = 0; i < scanner.rows; i++) table.lines.add(row + i, scanner.found.rowLines[i]!);
      const batch = new CellBatch(table, row, { chunk, scanner, stock });
      row += batch.rowCount;
      yield batch;
    }
    held?.release();
    held = chunk;
    rest = bytes.subarray(at);
  };
  const room = (size: number): Uint8Array => {
    block = stock.block(rest.length + size);
    block.set(rest);
    return block.subarray(rest.length, rest.length + size);
  };
  for await (const chunk of utf8Chunks(source, { signal: context.signal, room })) {
    const follows = block !== undefined && chunk.buffer === block.buffer;
    if (follows) rest = block!.subarray(0, rest.length + chunk.length);
    else rest = rest.length === 0 ? chunk : joinBytes([rest, chunk]);
    if (scanner !== undefined || rest.length >= SAMPLE_BYTES) yield* batches(rest, false);
  }
  yield* batches(rest, true);
}

/** Enough for a sample of characters, whatever they are. */
const SAMPLE_BYTES = 4 * SAMPLE_CHARS;

interface Beginning {
  readonly last: boolean;
  readonly source: ByteSource;
  readonly context: ReadContext;
}

/** The scanner for the text and where its first row begins. */
function begin(bytes: Uint8Array, { last, source, context }: Beginning): [scanner: RowScanner, at: number] {
  const isAll = last && bytes.length <= SAMPLE_BYTES;
  const text = OPENING.decode(bytes.subarray(0, SAMPLE_BYTES));
  const sep = sepLine(text);
  const delimiter = sep?.delimiter ?? sniff(text, isAll)?.delimiter ?? namedDelimiter(source.name);
  const dialect = { delimiter, maxCell: context.limits.cellLength };
  return [new RowScanner(dialect, sep === undefined ? 1 : 2), sep?.end ?? 0];
}

const OPENING = new TextDecoder('utf-8', { ignoreBOM: true });

/** For a list of one column, where the text does not say. */
function namedDelimiter(name: string): string {
  return /\.(?:tsv|tab)$/i.test(name) ? '\t' : ',';
}
