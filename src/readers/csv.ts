import type { ByteSource, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { CellBatch, DelimitedTable } from './csv/batch.ts';
import { recogniseDelimited } from './csv/recognise.ts';
import { RowScanner } from './csv/scan.ts';
import { SAMPLE_CHARS, sepLine, sniff } from './csv/sniff.ts';
import { decodeText } from './shared/encoding.ts';

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
};

async function* readDelimited(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const table = new DelimitedTable();
  let scanner: RowScanner | undefined;
  let rest = '';
  let row = 0;
  const batches = function* (text: string, last: boolean): Iterable<CellBatch> {
    let at = 0;
    if (scanner === undefined) [scanner, at] = begin(text, { last, source, context });
    for (;;) {
      at = scanner.scan(text, at, last);
      if (scanner.rows === 0) break;
      for (let i = 0; i < scanner.rows; i++) table.lines.add(row + i, scanner.rowLines[i]!);
      yield new CellBatch(table, row, { text, scanner });
      row += scanner.rows;
    }
    rest = text.slice(at);
  };
  for await (const chunk of decodeText(source, { signal: context.signal })) {
    rest += chunk;
    if (scanner !== undefined || rest.length >= SAMPLE_CHARS) yield* batches(rest, false);
  }
  yield* batches(rest, true);
}

interface Beginning {
  readonly last: boolean;
  readonly source: ByteSource;
  readonly context: ReadContext;
}

/** The scanner for the text and where its first row begins. */
function begin(text: string, { last, source, context }: Beginning): [scanner: RowScanner, at: number] {
  const sep = sepLine(text);
  const delimiter = sep?.delimiter ?? sniff(text, last)?.delimiter ?? namedDelimiter(source.name);
  const dialect = { delimiter, maxCell: context.limits.cellLength };
  return [new RowScanner(dialect, sep === undefined ? 1 : 2), sep?.end ?? 0];
}

/** For a list of one column, where the text does not say. */
function namedDelimiter(name: string): string {
  return /\.(?:tsv|tab)$/i.test(name) ? '\t' : ',';
}
