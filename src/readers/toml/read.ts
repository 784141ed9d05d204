import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { decodeText } from '../shared/encoding.ts';
import { LineCutter } from '../shared/prose/lines.ts';
import { TreeTables } from '../shared/tree.ts';
import { TomlParser } from './parser.ts';

export async function* readToml(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const cutter = new LineCutter(context.limits.cellLength);
  const tables: TreeTables = new TreeTables(() => parser.line);
  const parser = new TomlParser(tables, context.limits.cellLength);
  for await (const chunk of decodeText(source, { signal: context.signal })) {
    for (const { text, number } of cutter.cut(chunk, false)) parser.write(text, number);
    tables.went(chunk.length);
    yield* tables.take();
  }
  for (const { text, number } of cutter.cut('', true)) parser.write(text, number);
  parser.end();
  yield* tables.end();
}
