import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { JsonLexer } from '../shared/json/lexer.ts';
import { textBlock } from '../shared/text-block.ts';
import { TreeTables } from '../shared/tree.ts';
import { readTreeLines } from '../shared/tree-lines.ts';
import { decoded, jsonOf, messageOf, pairsOf } from './line.ts';

export function readLog(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const tables = new TreeTables(() => 1, { lines: true });
  return readTreeLines(source, context, tables, { line: (text, number) => tell(text, number, tables) });
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
