import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { decodeText } from '../shared/encoding.ts';
import { JsonLexer } from '../shared/json/lexer.ts';
import { LineCutter } from '../shared/prose/lines.ts';
import { textBlock } from '../shared/text-block.ts';
import { TreeTables } from '../shared/tree.ts';
import { decoded, jsonOf, messageOf, pairsOf } from './line.ts';

export async function* readLog(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
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
