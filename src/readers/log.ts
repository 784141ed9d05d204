import type { ByteSource, Probe, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { decoded, isLogLine, jsonOf, messageOf, pairsOf } from './log/line.ts';
import { decodeText } from './shared/encoding.ts';
import { JsonLexer } from './shared/json/lexer.ts';
import { LineCutter } from './shared/prose/lines.ts';
import { textBlock } from './shared/text-block.ts';
import { TreeTables } from './shared/tree.ts';

/** Lines of the head that are looked at. */
const LINES_SEEN = 200;
const LEAST_LINES = 2;

/** Logs of programs and servers: a line, a record. */
export const logReader: Reader = {
  id: 'log',
  extensions: ['log'],
  about: {
    name: { en: 'Log files', es: 'Archivos de registro (log)' },
    reads: {
      en: 'each line: pairs, JSON and the values in addresses as a record, messages as texts',
      es: 'cada línea: pares, JSON y valores de direcciones como un registro, mensajes como textos',
    },
  },
  recognise,
  read: readLog,
};

function recognise(probe: Probe): number {
  const text = probe.text();
  if (text === undefined || !/\d\d:\d\d|\d\.\d{3}\]/.test(text.slice(0, 4000))) return 0;
  const lines = text.split(/\r?\n/, LINES_SEEN).filter((line) => line.trim() !== '');
  const logged = lines.filter(isLogLine).length;
  if (logged < LEAST_LINES || logged * 2 < lines.length) return 0;
  // Tables of measurements begin with times, too.
  const cells = lines.filter((line) => /^[^\s,;\t]{1,40}(?: \d\d:\d\d\S{0,20})?[,;\t]/.test(line)).length;
  if (cells * 2 > lines.length) return 0;
  return probe.extension === 'log' ? 0.9 : 0.84;
}

async function* readLog(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const cutter = new LineCutter(context.limits.cellLength);
  const tables = new TreeTables(() => 1, { lines: true });
  for await (const chunk of decodeText(source, { signal: context.signal })) {
    for (const { text, number } of cutter.cut(chunk, false)) tell(text, number, tables);
    tables.went(chunk.length);
    yield* tables.take();
  }
  for (const { text, number } of cutter.cut('', true)) tell(text, number, tables);
  yield* tables.end();
}

function tell(line: string, number: number, tables: TreeTables): void {
  const message = messageOf(line);
  if (message === '') return;
  tables.beginLine(number);
  const found = jsonOf(message);
  if (found !== undefined) {
    const lexer = new JsonLexer(tables.events, found.json.length + 1);
    lexer.write(found.json);
    lexer.end();
    tables.events.end();
  }
  const rest = found?.before ?? message;
  const pairs = pairsOf(rest);
  if (pairs.length >= 2) tables.record(pairs);
  else if (/\p{L}/u.test(rest))
    tables.unit(
      textBlock(/%[0-9A-F]{2}/i.test(rest) ? decoded(rest) : rest, {
        part: 'log',
        locator: `line ${number}`,
        visibility: 'visible',
      }),
    );
}
