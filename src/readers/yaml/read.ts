import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { decodeText } from '../shared/encoding.ts';
import { LineCutter } from '../shared/prose/lines.ts';
import { TreeTables } from '../shared/tree.ts';
import { YamlParser } from './parser.ts';

export async function* readYaml(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const { cellLength } = context.limits;
  const cutter = new LineCutter(cellLength);
  const tables: TreeTables = new TreeTables(() => parser.line);
  const parser = new YamlParser(tables, cellLength);
  for await (const chunk of decodeText(source, { signal: context.signal })) {
    for (const { text, number } of cutter.cut(chunk, false)) parser.write(text, number);
    tables.went(chunk.length);
    yield* tables.take();
  }
  for (const { text, number } of cutter.cut('', true)) parser.write(text, number);
  parser.end();
  yield* tables.end();
}
